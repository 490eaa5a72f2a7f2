// SPDX-License-Identifier: EUPL-1.2
// The time of a step: how long it takes and when it is over, in words; where the script runs also a
// clock that counts down. The beginning of the step is on the server, so a reload changes nothing.
#pragma once

#include "html/html.h"
#include "modules/deliberation/deliberation_service.h"
#include "web/visit.h"

namespace vt::deliberation {

// For the step where the talk is; nothing while it is not under way.
void timer(html::Html& body, const web::Visit& visit, const View& view);

}  // namespace vt::deliberation
