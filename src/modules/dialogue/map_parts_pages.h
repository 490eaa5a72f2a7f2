// SPDX-License-Identifier: EUPL-1.2
// Parts of the pages of the map: cells of its tables.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "html/html.h"
#include "modules/dialogue/map_service.h"
#include "web/visit.h"

namespace vt::dialogue {

// Words of a case: those of our own are typed here, and so Dutch.
html::Html case_words(const web::Visit& visit, const dilemmas::Case& dilemma,
                      const dilemmas::Words& words);
// The same where the case is known by its id alone: the id when it is not there.
html::Html case_title(const web::Visit& visit, std::string_view case_id);
// "Kan dit?" and the action of that option; nothing when the case has it no more.
void action_asked(html::Html& html, const web::Visit& visit, const dilemmas::Case& dilemma,
                  std::string_view option);
std::string map_path(std::string_view case_id);  // "/dialoog/kaart/hamper-at-home"
html::Html map_link(const web::Visit& visit, std::string_view case_id);

html::Html colour_cell(const web::Visit& visit, const Place& place);
std::string borders_cell(const web::Visit& visit, const Place& place);
// "Kleiner, sinds 3 maart 2026"; "Eerste keer".
std::string trend_cell(const web::Visit& visit, const Place& place);
// The last day, and what it means for a border.
std::string day_cell(const web::Visit& visit, const Place& place);

}  // namespace vt::dialogue
