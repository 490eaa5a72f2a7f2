// SPDX-License-Identifier: EUPL-1.2
// What the made-up municipality agreed: codes, gentle agreement, protocol, the arrangement with the
// Commissioner, and the codes of two neighbours; the working group, suggestions and commitments.
#pragma once

#include "app/demo/town.h"

namespace vt::app::demo {

void seed_codes(Stage& stage, const Node& town);

}  // namespace vt::app::demo
