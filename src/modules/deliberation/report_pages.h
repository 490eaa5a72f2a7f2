// SPDX-License-Identifier: EUPL-1.2
// The report, to read, print and download: /moreel-beraad/<id>/verslag, …/verslag/odt,
// …/verslag/md.
#pragma once

#include "web/route.h"

namespace vt::deliberation {

web::Routes report_routes();

}  // namespace vt::deliberation
