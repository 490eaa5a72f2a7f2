// SPDX-License-Identifier: EUPL-1.2
#include "grey/completion.h"

namespace vt::grey {

std::optional<Completion> completion(const Counts& counts, int members) {
    if (members < counts.voters() || members > kPredictedMax) return std::nullopt;
    const auto greyness = when_all_voted(counts, members, Figure::greyness);
    const auto dispersion = when_all_voted(counts, members, Figure::dispersion);
    return Completion{middle_ninety(greyness), bounds(greyness), middle_ninety(dispersion)};
}

}  // namespace vt::grey
