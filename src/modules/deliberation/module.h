// SPDX-License-Identifier: EUPL-1.2
// Moral deliberation as a module of the house: its tables, routes and menu. Its facts are told by
// DeliberationFacts (facts.h). The tables of identity and dilemmas come first.
#pragma once

#include "web/module.h"

namespace vt::deliberation {

web::Module module();

}  // namespace vt::deliberation
