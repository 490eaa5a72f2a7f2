// SPDX-License-Identifier: EUPL-1.2
// The decisions of council and executive: entering, and confirming with the password.
#pragma once

#include "modules/core_values/pages_parts.h"
#include "web/route.h"

namespace vt::core_values {

web::Routes adoption_routes();

}  // namespace vt::core_values
