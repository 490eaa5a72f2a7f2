// SPDX-License-Identifier: EUPL-1.2
// The library:
//
//   /dilemmas                  the cases, by role, theme, value and norm
//   /dilemmas/{id}             one case; POST …/uit-de-bibliotheek and …/terugzetten
//   /dilemmas/{id}/uit-de-bibliotheek   saying why it is taken out
#pragma once

#include "web/route.h"

namespace vt::dilemmas {

web::Routes library_routes();
web::Routes case_routes();
web::Routes shelf_routes();  // Taking out and putting back.

}  // namespace vt::dilemmas
