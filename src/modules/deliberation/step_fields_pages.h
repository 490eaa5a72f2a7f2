// SPDX-License-Identifier: EUPL-1.2
// What is written down in a step: as fields of a form, as typed in that form, and as words to read.
#pragma once

#include "html/html.h"
#include "modules/deliberation/pages_parts.h"

namespace vt::deliberation {

// The fields of step `number`, with what was written down before.
void step_fields(web::Form& form, const web::Visit& visit, const View& view, int number);
Lines typed_lines(const web::Visit& visit, const content::MethodStep& step);
// What was written down, or that nothing was.
void written_words(html::Html& body, const web::Visit& visit, const View& view, int number);

}  // namespace vt::deliberation
