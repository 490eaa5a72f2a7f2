// SPDX-License-Identifier: EUPL-1.2
// Moral deliberation in the made-up municipality: what the executive talked through with the five
// questions, and a talk of the council that is prepared.
#pragma once

#include "app/demo/town.h"

namespace vt::app::demo {

void seed_deliberation(Stage& stage, const Node& town);

}  // namespace vt::app::demo
