// SPDX-License-Identifier: EUPL-1.2
// What everybody may read about this site, without signing in: what the server can see,
// accessibility, privacy, and how to report a weakness.
#pragma once

#include "web/route.h"

namespace vt::people {

web::Routes about_routes();

}  // namespace vt::people
