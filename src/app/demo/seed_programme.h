// SPDX-License-Identifier: EUPL-1.2
// The programme of the made-up municipality: its term, what was done, skipped, moved and planned.
#pragma once

#include "app/demo/town.h"

namespace vt::app::demo {

void seed_programme(Stage& stage, const Node& town);

}  // namespace vt::app::demo
