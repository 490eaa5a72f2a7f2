// SPDX-License-Identifier: EUPL-1.2
// One norm with its questions: answering it, or reading how it was answered.
//
//   /basisnormen/{year}/{group}/{norm}        GET; POST saves and leads to the next open norm
#pragma once

#include "web/route.h"

namespace vt::basic_norms {

web::Routes norm_routes();

}  // namespace vt::basic_norms
