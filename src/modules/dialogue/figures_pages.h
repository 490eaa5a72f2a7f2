// SPDX-License-Identifier: EUPL-1.2
// What a round, two rounds or a ladder say, in a drawing, a table and sentences: parts of the pages
// of the room (projector, phones) and of those outside it (report, map).
//
// Inside shows what grey::inside_room() gives to those who voted, outside what grey::outside_room()
// gives. None shows anything of a round that is open.
#pragma once

#include <string>
#include <vector>

#include "html/html.h"
#include "modules/dialogue/round.h"
#include "modules/dilemmas/api.h"
#include "web/visit.h"

namespace vt::dialogue {

// `members` is how many the group has: who did not vote counts as unknown; 0 when nobody knows.
void round_inside(html::Html& html, const web::Visit& visit, const Round& round, int members);
// A first and a second round of one case: both drawings and what changed.
void rounds_compared(html::Html& html, const web::Visit& visit, const Round& first,
                     const Round& second, int members);
// `rounds` may hold others than of the ladder; only its steps that were fully released are shown.
void ladder_inside(html::Html& html, const web::Visit& visit,
                   const std::vector<dilemmas::Words>& steps, const std::vector<Round>& rounds);

// What a facilitator could ask now: doubt and division ask for different talks. Empty while it is
// open.
std::string next_question(const web::Visit& visit, const Round& round);

// `about` tells this round from the others of the page: the title of the case.
void round_outside(html::Html& html, const web::Visit& visit, const Round& round,
                   std::string_view about = {});
// The colours of the steps, without numbers. Nothing when no step may be shown.
void ladder_outside(html::Html& html, const web::Visit& visit,
                    const std::vector<dilemmas::Words>& steps, const std::vector<Round>& rounds);

}  // namespace vt::dialogue
