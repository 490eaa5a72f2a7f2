// SPDX-License-Identifier: EUPL-1.2
// /moreel-beraad: the deliberations one may see, and which method fits when.
#pragma once

#include "web/route.h"

namespace vt::deliberation {

web::Routes list_routes();
// Those that the visitor leads and that are not concluded.
std::vector<web::Waiting> waiting(const web::Visit& visit);

}  // namespace vt::deliberation
