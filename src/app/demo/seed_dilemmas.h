// SPDX-License-Identifier: EUPL-1.2
// Dilemmas of the made-up municipality: what its conversations concluded, two of its own in the
// library, and one that came without a name and waits.
#pragma once

#include "app/demo/town.h"

namespace vt::app::demo {

void seed_dilemmas(Stage& stage, const Node& town);

}  // namespace vt::app::demo
