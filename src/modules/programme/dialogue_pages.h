// SPDX-License-Identifier: EUPL-1.2
// The pages of term, dialogues, catching up and the week: everything people do around meetings.
//
//   /programma/periode, …/reces                     term_pages
//   /programma/gesprekken, …/nieuw, …/{id} …        dialogue_pages, dialogue_form_pages
//   …/{id}/aanwezigheid, /programma/inhalen         attendance_pages
//   …/{id}/conclusies                               conclusion_pages
//   /mijn-week, /programma/afdrukken                week_pages, print_pages
#pragma once

#include <memory>

#include "modules/programme/pages.h"

namespace vt::programme {

// All of the above.
web::Routes dialogue_routes(const std::shared_ptr<PageGround>& ground);

}  // namespace vt::programme
