// SPDX-License-Identifier: EUPL-1.2
// Beginning a list, proposing values, changing and removing them.
#pragma once

#include "modules/core_values/pages_parts.h"
#include "web/route.h"

namespace vt::core_values {

web::Routes editing_routes();

}  // namespace vt::core_values
