// SPDX-License-Identifier: EUPL-1.2
// What the vote of a part of the members says about all of them.
//
// A council is a finite group: when all its members voted, what they think now has no sampling
// error, and the ranges are one value.
#pragma once

#include <optional>

#include "grey/prediction.h"

namespace vt::grey {

struct Completion {
    Range greyness{};         // The middle 90% of what it could become (G90).
    Range greyness_bounds{};  // Whatever the others vote (G_worst): assumes nothing.
    Range dispersion{};       // The middle 90% (D90).
};

// Nothing when there are fewer members than voters, or more than kPredictedMax.
std::optional<Completion> completion(const Counts& counts, int members);

}  // namespace vt::grey
