// SPDX-License-Identifier: EUPL-1.2
// What a phone in the room shows: joining with six digits or a QR code, the case, the vote, what
// was counted (C2 to C4). Visitors all: who is signed in is not looked at.
#pragma once

#include "modules/dialogue/pages_parts.h"

namespace vt::dialogue {

web::Routes phone_routes(const SharedLive& live);

}  // namespace vt::dialogue
