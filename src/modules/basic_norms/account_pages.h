// SPDX-License-Identifier: EUPL-1.2
// The year as files for the yearly account, of one group each:
//
//   /basisnormen/{year}/{group}/verantwoording.html   to read and to hand over
//   /basisnormen/{year}/{group}/verantwoording.ods    to calculate on with
#pragma once

#include "web/route.h"

namespace vt::basic_norms {

web::Routes account_routes();

}  // namespace vt::basic_norms
