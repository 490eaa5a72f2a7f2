// SPDX-License-Identifier: EUPL-1.2
// The themes on the overview: a card for each, and their moments on the line of the term.
//
// A theme is a section of the handbook, or the municipality's own measures. Made of the posture
// alone, so nothing stands here that not everyone may know.
#pragma once

#include "modules/programme/pages.h"

namespace vt::programme {

void theme_cards(html::Html& html, const web::Visit& visit, const Posture& posture);
// The drawing, and the same in a table: how often per theme and year.
void term_line(html::Html& html, const web::Visit& visit, const Posture& posture);

}  // namespace vt::programme
