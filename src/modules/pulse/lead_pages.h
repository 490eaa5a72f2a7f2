// SPDX-License-Identifier: EUPL-1.2
// Leading a round: opening it for a group, closing it, and planning what is done about it.
#pragma once

#include "modules/pulse/pages_parts.h"
#include "web/route.h"

namespace vt::pulse {

web::Routes lead_routes(const Votes& votes);

}  // namespace vt::pulse
