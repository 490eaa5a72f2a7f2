// SPDX-License-Identifier: EUPL-1.2
// Strip: how often each answer was given to one statement, as one bar from no to yes. The page says
// the same in a table and in a sentence.
#pragma once

#include <string>

#include "html/html.h"
#include "modules/pulse/round.h"
#include "web/visit.h"

namespace vt::pulse {

// `id` is unique in the page.
void strip(html::Html& html, const web::Visit& visit, const std::string& id, const Tally& tally);
// What the shades of all strips on a page mean.
void strip_legend(html::Html& html, const web::Visit& visit);

}  // namespace vt::pulse
