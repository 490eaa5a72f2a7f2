// SPDX-License-Identifier: EUPL-1.2
// Dilemmas as a module of the house: its tables, routes and menu. Its facts are told by
// DilemmaFacts (facts.h), its conclusions given to the search by DilemmaSearch (search_source.h).
#pragma once

#include "web/module.h"

namespace vt::dilemmas {

web::Module module();

}  // namespace vt::dilemmas
