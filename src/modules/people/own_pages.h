// SPDX-License-Identifier: EUPL-1.2
// The own account, for everybody who signed in:
//
//   /mijn-gegevens                  name, offices, language, where one is signed in
//   /mijn-gegevens/taal             POST
//   /mijn-gegevens/wachtwoord       another password
//   /mijn-gegevens/andere-sessies   POST: signs out everywhere else
#pragma once

#include "web/route.h"

namespace vt::people {

web::Routes own_routes();

}  // namespace vt::people
