// SPDX-License-Identifier: EUPL-1.2
// /waarden: which values hold now, what is being worked on, and earlier lists. And the page of one
// value, which anybody may see once it is adopted.
#pragma once

#include "modules/core_values/pages_parts.h"
#include "web/route.h"

namespace vt::core_values {

web::Routes overview_routes(const Votes& votes);

}  // namespace vt::core_values
