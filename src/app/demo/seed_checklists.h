// SPDX-License-Identifier: EUPL-1.2
// The checklists of arrival and departure of the made-up municipality: the old ones done, those of
// the last weeks half done.
#pragma once

#include "app/demo/town.h"

namespace vt::app::demo {

void seed_checklists(Stage& stage, const Node& town);

}  // namespace vt::app::demo
