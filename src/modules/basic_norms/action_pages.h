// SPDX-License-Identifier: EUPL-1.2
// What is to become better:
//
//   /basisnormen/{year}/{group}/verbeteringen/nieuw   planning one
//   /basisnormen/{year}/{group}/verbeteringen         POST
//   /basisnormen/{year}/{group}/verbeteringen/{id}    saying how it ended; POST
#pragma once

#include "web/route.h"

namespace vt::basic_norms {

web::Routes action_routes();

}  // namespace vt::basic_norms
