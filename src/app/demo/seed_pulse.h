// SPDX-License-Identifier: EUPL-1.2
// The pulse in the made-up municipality: the council's round of June, counted, with what was
// planned after it, and the one that is open now.
#pragma once

#include "app/demo/town.h"

namespace vt::app::demo {

// After the term was set up: an activity is planned in it. `folder` is the municipality's: the
// ballots of the round that is open lie there.
void seed_pulse(Stage& stage, const Node& town, const std::string& folder);

}  // namespace vt::app::demo
