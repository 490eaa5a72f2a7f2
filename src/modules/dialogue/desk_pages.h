// SPDX-License-Identifier: EUPL-1.2
// The parts of the facilitator's desk: what comes next, and everything else that can be pressed.
#pragma once

#include "modules/dialogue/pages_parts.h"

namespace vt::dialogue {

// The one thing that usually comes next where the session stands, as a big button; what it does is
// said under it.
void next_button(html::Html& html, const web::Visit& visit, const Standing& now,
                 const std::optional<dilemmas::Case>& one);
void other_buttons(html::Html& html, const web::Visit& visit, const Standing& now,
                   const std::optional<dilemmas::Case>& one);
void conclusion_form(html::Html& html, const web::Visit& visit, const Standing& now,
                     const dilemmas::Case& one, const std::optional<Error>& refusal);

}  // namespace vt::dialogue
