// SPDX-License-Identifier: EUPL-1.2
// Advice: which of the handbook's pieces of advice on a measure facts show to be followed. Pure.
//
// Advice is free: what no fact shows is not said to be undone, and none of it makes a difference to
// how the measure stands.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "modules/programme/state.h"

namespace vt::programme {

struct FollowedAdvice {
    std::string_view advice{};  // Id, of content.
    Reason by{};                // The latest fact that shows it.
};

// The advice on `measure` of which the fact was told within the term and not after today; a
// standing fact must hold today. None on a measure that is not shared or keeps a day only.
std::vector<FollowedAdvice> followed_advice(const MeasureView& measure,
                                            std::span<const content::Advice> advice,
                                            const CouncilTerm& term, const Happened& happened,
                                            Day today);

}  // namespace vt::programme
