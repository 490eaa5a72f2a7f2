// SPDX-License-Identifier: EUPL-1.2
// One deliberation, from where it is prepared, begun, broken off and taken up: /moreel-beraad/<id>.
#pragma once

#include "web/route.h"

namespace vt::deliberation {

web::Routes talk_routes();

}  // namespace vt::deliberation
