// SPDX-License-Identifier: EUPL-1.2
// Whether a case became less grey between two votes, or whether people just wobble.
//
// Said only when a repeat of both votes would show it in 95 of 100 cases and the difference is at
// least two people's full swing. Else there is "no clear difference", and that is honest.
#pragma once

#include <optional>
#include <span>

#include "grey/prediction.h"

namespace vt::grey {

enum class Verdict { smaller, larger, no_clear_difference };

struct Change {
    Fraction greyness{};  // After minus before (dG).
    Fraction floor{};     // The least difference that counts: 4 over the smaller number of voters.
    double smaller_chance{0.0};  // That greyness is smaller after than before, in a repeat of both.
    double larger_chance{0.0};
    Verdict verdict{Verdict::no_clear_difference};
};

// Nothing when a vote has more than kPredictedMax voters or the scales differ.
std::optional<Change> change(const Counts& before, const Counts& after);

inline constexpr std::size_t kComparedCasesMax = 40;

// The same for the mean greyness of two sets of cases (Gamma). The chances are exact when the cases
// have about as many voters, else each case counts to the nearest ten-thousandth. Nothing when a
// set is empty or has more than kComparedCasesMax cases, or where change() says nothing. The work
// grows with the cube of the voters: a set of council votes takes milliseconds, votes of a whole
// organisation take seconds.
std::optional<Change> change_of_sets(std::span<const Counts> before, std::span<const Counts> after);

}  // namespace vt::grey
