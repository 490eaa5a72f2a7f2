// SPDX-License-Identifier: EUPL-1.2
// Arrival and departure (A12):
//
//   /aankomst-en-vertrek                             the lists one may see; POST begins what is
//   missing /aankomst-en-vertrek/{id}                        the steps and the letters
//   /aankomst-en-vertrek/{id}/stappen/{step}         one step; POST: done on a day
//   /aankomst-en-vertrek/{id}/stappen/{step}/terug   POST: not done after all
//   /aankomst-en-vertrek/{id}/brieven/{letter}       a letter to print
#pragma once

#include "web/route.h"

namespace vt::people {

web::Routes checklist_routes();

// One line for the page of the week while checklists are open or wait to be begun.
std::vector<web::Waiting> open_checklists(const web::Visit& visit);

}  // namespace vt::people
