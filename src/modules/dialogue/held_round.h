// SPDX-License-Identifier: EUPL-1.2
// A round that was counted in a session that is over, with what the session says of it.
#pragma once

#include "base/day.h"
#include "modules/dialogue/round.h"

namespace vt::dialogue {

struct HeldRound {
    Day day{};  // On which the session was held.
    Group group{Group::council};
    int members{0};
    Round round{};
};

}  // namespace vt::dialogue
