// SPDX-License-Identifier: EUPL-1.2
// How a deliberation ends: what came out (…/uitkomst), then concluding it for good (…/afronden).
#pragma once

#include "web/route.h"

namespace vt::deliberation {

web::Routes outcome_routes();

}  // namespace vt::deliberation
