// SPDX-License-Identifier: EUPL-1.2
// The yearly pulse on speaking up: tables, routes, and what waits for the visitor.
#pragma once

#include "web/module.h"

namespace vt::pulse {

web::Module module();

}  // namespace vt::pulse
