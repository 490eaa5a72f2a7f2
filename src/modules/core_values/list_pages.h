// SPDX-License-Identifier: EUPL-1.2
// One list: its values, what can be done now, the outcome of the weighing, the decisions.
#pragma once

#include "modules/core_values/pages_parts.h"
#include "web/route.h"

namespace vt::core_values {

web::Routes list_routes(const Votes& votes);

}  // namespace vt::core_values
