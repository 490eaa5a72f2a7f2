// SPDX-License-Identifier: EUPL-1.2
// One step of a deliberation, for the one who leads it and for who reads along:
// /moreel-beraad/<id>/stap/3. Saving the step where the talk is goes on to the next.
#pragma once

#include "web/route.h"

namespace vt::deliberation {

web::Routes step_routes();

}  // namespace vt::deliberation
