// SPDX-License-Identifier: EUPL-1.2
// Live sessions of the made-up council: three evenings that were held, each with a dilemma that was
// asked before or is asked again, what they concluded, and the one that is prepared.
#pragma once

#include "app/demo/town.h"

namespace vt::app::demo {

// After the programme: the conversations of these evenings stand in it.
void seed_dialogue(Stage& stage, const Node& town);

}  // namespace vt::app::demo
