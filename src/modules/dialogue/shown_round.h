// SPDX-License-Identifier: EUPL-1.2
// What of a round may be told, inside the room and outside it (GREY-AREA 5, grey/shown.h).
//
// Outside are the map, the report and what follows from them: colour and a sentence; numbers of ten
// voters and more. Pages take from a round what these functions give.
#pragma once

#include <optional>
#include <vector>

#include "grey/measures.h"
#include "grey/shown.h"
#include "modules/dialogue/round.h"

namespace vt::dialogue {

// Counts of a full release with at least five opinions, for those who voted.
std::optional<grey::Counts> counts_inside(const Round& round);

// Empty unless it was counted. Of a coarse release the colour and nothing else.
grey::OutsideRoom outside(const Round& round);
// The borders it lies on; none under ten opinions, where colour and border together give away how
// many stood on a side.
std::vector<grey::Border> borders_outside(const Round& round);
// Counts to make figures of that may be told outside; nothing under ten opinions.
std::optional<grey::Counts> counts_for_figures(const Round& round);

// Whether both asked the same about the same action: only then are they compared. A ladder is never
// compared with another round.
bool is_same_question(const Round& before, const Round& after);
// Nothing unless both are the same question and fully released.
std::optional<grey::Verdict> verdict_between(const Round& before, const Round& after);

// Greyness in tenths, as it may be told outside: division and shared doubt add up to it.
struct Tenths {
    int greyness{0};
    int division{0};
    int doubt{0};
    bool operator==(const Tenths&) const = default;
};
Tenths tenths(const grey::Fraction& greyness, const grey::Fraction& doubt);

}  // namespace vt::dialogue
