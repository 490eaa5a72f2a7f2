// SPDX-License-Identifier: EUPL-1.2
// The figures of a set of cases: how grey they are together, and which lie on a border.
//
// About cases only. Never a ranking of people or parties.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "grey/colour.h"

namespace vt::grey {

struct BorderCase {
    std::size_t place{0};  // Of the case in the set, from 0.
    Border border{Border::white_grey};
};

struct SetFigures {
    // Means over the cases; greyness (Gamma) is dispersion plus doubt. Exact as long as each fits
    // in 64 bits, which the sets of councils do; else each case counts to the nearest millionth.
    Fraction greyness{};
    Fraction dispersion{};
    Fraction doubt{};
    Fraction grey_share{};  // Grey cases of all cases.
    std::vector<BorderCase> borders{};
};

// Of cases with five answers each; nothing when there are none.
std::optional<SetFigures> set_figures(std::span<const Counts> cases,
                                      const Fraction& share = kShare);

// Mean greyness of the second set less that of the first; neither is empty. Exact, or to the
// nearest millionth, as above.
Fraction greyness_difference(std::span<const Counts> before, std::span<const Counts> after);

}  // namespace vt::grey
