// SPDX-License-Identifier: EUPL-1.2
// Whether people agree more, or less, with a statement than in an earlier round, or just wobble.
//
// The rule of grey/change.h, for the position instead of the greyness: greyness cannot tell a group
// that came to agree from one that came to disagree. A difference is said only when a repeat of
// both rounds by as many people would show it in 95 of 100 cases and it is at least two people's
// full swing. Else there is "no clear difference", and that is honest.
#pragma once

#include <optional>

#include "grey/counts.h"
#include "grey/fraction.h"

namespace vt::pulse {

enum class Trend { more, less, no_clear_difference };

struct Difference {
    grey::Fraction position{};  // After minus before, from -1 to 1.
    grey::Fraction floor{};     // The least that counts: 2 over the smaller number of voters.
    double more_chance{0.0};    // That the position is higher after than before, in a repeat.
    double less_chance{0.0};
    Trend trend{Trend::no_clear_difference};
};

// More voters take too long to work out.
inline constexpr int kComparedMax = 120;

// Of five answers, from no to yes. Nothing when a round has more than kComparedMax voters.
std::optional<Difference> difference(const grey::Counts& before, const grey::Counts& after);

}  // namespace vt::pulse
