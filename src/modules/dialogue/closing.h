// SPDX-License-Identifier: EUPL-1.2
// What is kept of a round that was closed: no more than may be shown beside the other rounds of its
// session (GREY-AREA 5 rules 1 and 3). With fewer than
// five opinions it gave no result: too few.
#pragma once

#include <string>
#include <vector>

#include "ballots/vote.h"
#include "grey/release.h"
#include "modules/dialogue/round.h"

namespace vt::dialogue {

// `first` is the counted first round of the same case, for the second one; else null. `released`
// are the cohorts of the rounds of this session that were counted before.
Round counted_round(Round round, const ballots::Counts& counts, const grey::Cohort& cohort,
                    const std::vector<grey::Cohort>& released, const Round* first);

// What the log keeps: that it was held and how it came out, as everybody in the room sees it.
std::string round_text(const Round& round);

}  // namespace vt::dialogue
