// SPDX-License-Identifier: EUPL-1.2
// The basic norms as a module of the house: its tables, routes and menu. Its facts are told by
// BasicNormFacts (facts.h). The programme's tables come first.
#pragma once

#include "web/module.h"

namespace vt::basic_norms {

web::Module module();

}  // namespace vt::basic_norms
