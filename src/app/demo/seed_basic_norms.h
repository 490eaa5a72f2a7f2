// SPDX-License-Identifier: EUPL-1.2
// The basic norms of the made-up municipality, year by year.
#pragma once

#include "app/demo/town.h"

namespace vt::app::demo {

// After the term was set up: actions are planned in it.
void seed_basic_norms(Stage& stage, const Node& town);

}  // namespace vt::app::demo
