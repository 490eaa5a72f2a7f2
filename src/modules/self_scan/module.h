// SPDX-License-Identifier: EUPL-1.2
// The self-scan: one page, no tables. What somebody answers never reaches the server.
#pragma once

#include "web/module.h"

namespace vt::self_scan {

web::Module module();

}  // namespace vt::self_scan
