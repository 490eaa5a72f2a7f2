// SPDX-License-Identifier: EUPL-1.2
// From weighed values to a proposal: choosing with reasons, putting forward, taking back, laying
// aside.
#pragma once

#include "modules/core_values/pages_parts.h"
#include "web/route.h"

namespace vt::core_values {

web::Routes choice_routes();

}  // namespace vt::core_values
