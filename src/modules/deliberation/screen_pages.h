// SPDX-License-Identifier: EUPL-1.2
// The screen in the room: what is asked now, who speaks and how long, to be read from 15 metres and
// without anything to press. It follows who leads; without a script one reloads it:
// /moreel-beraad/<id>/scherm.
#pragma once

#include "web/route.h"

namespace vt::deliberation {

web::Routes screen_routes();

}  // namespace vt::deliberation
