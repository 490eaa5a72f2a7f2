// SPDX-License-Identifier: EUPL-1.2
// What waits in this module, for the page of the visitor's week.
#pragma once

#include <vector>

#include "web/visit.h"

namespace vt::basic_norms {

// From October on: the questions of this year that are open and that the visitor answers, one line
// for each of the two groups.
std::vector<web::Waiting> waiting(const web::Visit& visit);

}  // namespace vt::basic_norms
