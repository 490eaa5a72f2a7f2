// SPDX-License-Identifier: EUPL-1.2
// How a figure could turn out when more votes come in, or when the same people vote again.
//
// The votes to come follow the Dirichlet-multinomial distribution with V + 1/5 per answer: one vote
// of prior belief over five answers. The distribution of the figure is worked out exactly, by a
// dynamic programme over the answers, to the precision of a double; no random numbers.
#pragma once

#include <vector>

#include "grey/counts.h"
#include "grey/fraction.h"

namespace vt::grey {

// Above this many voters the programme takes more than a second, and its weights too many digits.
inline constexpr int kPredictedMax = 500;

// chance[i] is how likely the figure is i / denominator. Together 1.
struct Distribution {
    int denominator{1};
    std::vector<double> chance{};
};

enum class Figure { greyness, dispersion };

// Of all `members`, of whom counts.voters() voted already. That many or more, at most
// kPredictedMax.
Distribution when_all_voted(const Counts& counts, int members, Figure figure);
// Greyness in a repeat of the same vote by as many people, at most kPredictedMax.
Distribution when_repeated(const Counts& counts);

// How likely a draw from `left` is strictly less than one from `right`.
double chance_of_less(const Distribution& left, const Distribution& right);

// From the least to the most.
struct Range {
    Fraction from{};
    Fraction to{};
    bool operator==(const Range&) const = default;
};
// The least values that are reached with a chance of 5% and of 95%.
Range middle_ninety(const Distribution& distribution);
// Everything that is possible at all.
Range bounds(const Distribution& distribution);

}  // namespace vt::grey
