// SPDX-License-Identifier: EUPL-1.2
// The facilitator's desk: one big button for what comes next, the rest smaller; and the screen that
// everybody in the room looks at (C2).
#pragma once

#include "modules/dialogue/pages_parts.h"

namespace vt::dialogue {

// The session while it is open. Anything else is shown by the pages of preparing.
http::Response desk_page(const web::Visit& visit, const Standing& now,
                         const std::optional<Error>& refusal);
web::Routes steer_routes(const SharedLive& live);
web::Routes screen_routes(const SharedLive& live);

}  // namespace vt::dialogue
