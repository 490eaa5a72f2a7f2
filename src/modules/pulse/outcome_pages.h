// SPDX-License-Identifier: EUPL-1.2
// What came out of a round: per statement a sentence, a drawing and a table; and over the years.
#pragma once

#include "modules/pulse/pages_parts.h"

namespace vt::pulse {

// How many answered, as far as the visitor may know: "29" or "minder dan tien".
std::string voters_words(const web::Visit& visit, const Outcome& outcome);
void outcome_section(html::Html& body, const web::Visit& visit, const Outcome& outcome);
// The latest first; a table with a column for each, and what changed. `id` is unique in the page.
void years_section(html::Html& body, const web::Visit& visit, Group group,
                   const std::vector<Outcome>& outcomes);

}  // namespace vt::pulse
