// SPDX-License-Identifier: EUPL-1.2
// Submitting a dilemma without a name:
//
//   /dilemmas/inzenden               the form, and what is promised; POST
//   /dilemmas/inzenden/voorbereiden  POST: the form with these words in it, nothing is kept
#pragma once

#include "web/route.h"

namespace vt::dilemmas {

web::Routes submission_routes();

}  // namespace vt::dilemmas
