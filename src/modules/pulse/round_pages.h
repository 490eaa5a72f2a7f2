// SPDX-License-Identifier: EUPL-1.2
// The rounds: what is open, what came out over the years, and one round with its outcome.
#pragma once

#include "modules/pulse/pages_parts.h"
#include "web/route.h"

namespace vt::pulse {

web::Routes round_routes(const Votes& votes);

}  // namespace vt::pulse
