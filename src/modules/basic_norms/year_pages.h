// SPDX-License-Identifier: EUPL-1.2
// How the basic norms stand:
//
//   /basisnormen                              the two groups of this year, and earlier years
//   /basisnormen/{year}/{group}               heat map, improvements, how it went over the years
//   /basisnormen/{year}/{group}/afsluiten     what closing means, and closing (POST)
#pragma once

#include "web/route.h"

namespace vt::basic_norms {

web::Routes year_routes();

}  // namespace vt::basic_norms
