// SPDX-License-Identifier: EUPL-1.2
// Preparing a deliberation, and changing one: /moreel-beraad/nieuw, /moreel-beraad/<id>/wijzigen.
#pragma once

#include "web/route.h"

namespace vt::deliberation {

web::Routes preparing_routes();

}  // namespace vt::deliberation
