// SPDX-License-Identifier: EUPL-1.2
// What one vote says about the group, in exact figures.
//
// Greyness is dispersion plus shared doubt, always: a group can be grey because it disagrees or
// because it doubts together, and these need different conversations. One voter who answers
// otherwise moves the position by at most 1/n, greyness and dispersion by at most 2/n.
#pragma once

#include "grey/counts.h"
#include "grey/fraction.h"

namespace vt::grey {

// Leik's D (1966), "verdeeldheid": 0 when all give one answer, 1 when half stands at either end.
Fraction dispersion(const Counts& counts);
// Van der Eijk's A (2001), "eensgezindheid": -1 for two ends, 0 for a uniform spread, 1 for one
// answer. Depends on the number of answers of the scale, so that is fixed per case.
Fraction agreement(const Counts& counts);
// mu: 0 when everybody says white, 1 when everybody says black.
Fraction position(const Counts& counts);
// G: 0 when everybody stands at one pole, 1 when the group as a whole stands midway.
Fraction greyness(const Counts& counts);
// T = G - D, "gedeelde twijfel": never below 0.
Fraction shared_doubt(const Counts& counts);

}  // namespace vt::grey
