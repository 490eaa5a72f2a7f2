// SPDX-License-Identifier: EUPL-1.2
// What the municipality decides about a measure.
//
//   /programma/maatregelen/{id}/aanpassen             owner, deputy, recurrence, wording
//   /programma/maatregelen/{id}/niet-van-toepassing   with a reason
//   /programma/maatregelen/{id}/overnemen             POST: as it is
//   /programma/maatregelen/{id}/keuze-terug           POST: as the handbook has it again
//   /programma/eigen-maatregel                        one of the municipality's own
#pragma once

#include <memory>

#include "modules/programme/pages.h"

namespace vt::programme {

web::Routes choice_routes(const std::shared_ptr<PageGround>& ground);

}  // namespace vt::programme
