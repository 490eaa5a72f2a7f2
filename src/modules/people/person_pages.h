// SPDX-License-Identifier: EUPL-1.2
// One person:
//
//   /mensen/nieuw                    add somebody
//   /mensen/{id}                     offices, and how the account stands
//   /mensen/{id}/wijzigen            name, address, language
//   /mensen/{id}/uitnodigen          POST: shows the one-time path once, to hand over
//   /mensen/{id}/sessies-beeindigen  POST: signs the person out everywhere
#pragma once

#include "web/route.h"

namespace vt::people {

web::Routes person_routes();

}  // namespace vt::people
