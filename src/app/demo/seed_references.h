// SPDX-License-Identifier: EUPL-1.2
// What was cited in the meetings of the made-up municipality.
#pragma once

#include "app/demo/town.h"

namespace vt::app::demo {

// After values and codes were adopted.
void seed_references(Stage& stage, const Node& town);

}  // namespace vt::app::demo
