// SPDX-License-Identifier: EUPL-1.2
// Giving and ending offices:
//
//   /mensen/{id}/functie                        give an office
//   /mensen/{id}/functies/{holding}/beeindigen  the last day
//   /mensen/{id}/functies/{holding}/groep       the same office in another party or group
#pragma once

#include "web/route.h"

namespace vt::people {

web::Routes office_routes();

}  // namespace vt::people
