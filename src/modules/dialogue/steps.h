// SPDX-License-Identifier: EUPL-1.2
// The steps of a ladder that were voted on, and what they say together.
#pragma once

#include <string>
#include <vector>

#include "grey/ladder.h"
#include "modules/dialogue/round.h"
#include "modules/dilemmas/api.h"
#include "texts/texts.h"

namespace vt::dialogue {

struct Step {
    int number{0};  // In the ladder of the case, from 0.
    grey::Counts counts;
    int no_opinion{0};
};

// Those of `rounds` that are fully released, in rising severity, `steps` at most. A ladder that was
// asked in several sessions is not to be mixed: hand in the rounds of one.
std::vector<Step> counted_steps(const std::vector<Round>& rounds, std::size_t steps);
grey::Ladder ladder_of(const std::vector<Step>& counted);

// How wide the grey area is and where it lies, and what was left out or taken together. Without
// numbers of voters. `counted` is not empty.
std::vector<std::string> ladder_sentences(const texts::Texts& texts,
                                          const std::vector<dilemmas::Words>& steps,
                                          const std::vector<Step>& counted);

}  // namespace vt::dialogue
