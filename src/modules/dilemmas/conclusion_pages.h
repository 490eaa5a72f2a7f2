// SPDX-License-Identifier: EUPL-1.2
// Conclusions:
//
//   /dilemmas/conclusies                   all, by case or (?per=waarde) by value
//   /dilemmas/conclusies/{id}              one; permanent
//   /dilemmas/conclusies/{id}/voorstellen  bringing it in at the working group of a code
//   /dilemmas/{id}/conclusie               recording one about a case
#pragma once

#include "web/route.h"

namespace vt::dilemmas {

web::Routes conclusion_routes();
web::Routes suggesting_routes();
web::Routes recording_routes();

}  // namespace vt::dilemmas
