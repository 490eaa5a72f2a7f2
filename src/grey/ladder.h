// SPDX-License-Identifier: EUPL-1.2
// A ladder: the same case with rising severity ("and if the gift is 20, 50, 200 euro?").
//
// People answer step by step and are not always consistent. Steps that go down again are taken
// together until the position only rises (pool adjacent violators, weighted by voters); each step
// gets the position and the colour of all votes of its pool. Then the grey area is what lies
// between the last white and the first black step.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "grey/colour.h"

namespace vt::grey {

struct Step {
    Fraction position{};
    Colour colour{Colour::grey};
    std::size_t pool{0};  // Steps that were taken together have the same number, counted from 0.
};

struct Ladder {
    std::vector<Step> steps{};
    std::optional<std::size_t> last_white{};
    std::optional<std::size_t> first_black{};  // Always above last_white.
    int width{0};                              // Grey steps between the two.
    // Where talk stays alive, rising: the last white and the first grey step, the last grey and the
    // first black one. Without a grey step: the last white and the first black one.
    std::vector<std::size_t> border_steps{};
};

// Of steps in rising severity, each a vote with five answers. Together at most kVotersMax votes.
Ladder ladder(std::span<const Counts> steps, const Fraction& share = kShare);

}  // namespace vt::grey
