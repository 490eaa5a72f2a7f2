// SPDX-License-Identifier: EUPL-1.2
// The values of the made-up municipality: those of the former term, and those of this one with the
// round in which they were weighed.
#pragma once

#include "app/demo/town.h"

namespace vt::app::demo {

// `folder` is the municipality's: the ballots of the round lie there until it closes.
void seed_values(Stage& stage, const Node& town, const std::string& folder);

}  // namespace vt::app::demo
