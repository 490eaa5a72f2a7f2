// SPDX-License-Identifier: EUPL-1.2
// The overview: how the whole programme stands, on one page for everyone who may see it.
//
//   /overzicht            totals, themes, the term on one line, what must happen next
//   /programma/acties     all that must happen next
#pragma once

#include <memory>

#include "modules/programme/pages.h"

namespace vt::programme {

web::Routes overview_routes(const std::shared_ptr<PageGround>& ground);

// What must happen next, at most `count` of it, as a table.
void action_table(html::Html& html, const web::Visit& visit, const Posture& posture,
                  std::size_t count);
// The page for when no term was set up: what to do first.
http::Response no_term_page(const web::Visit& visit, std::string_view title);

}  // namespace vt::programme
