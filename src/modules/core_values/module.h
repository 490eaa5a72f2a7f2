// SPDX-License-Identifier: EUPL-1.2
// The module core_values: the values that council and executive share, from proposals to adoption.
#pragma once

#include "web/module.h"

namespace vt::core_values {

// Its routes hold the open votes of this process: one module for one Site.
web::Module module();

}  // namespace vt::core_values
