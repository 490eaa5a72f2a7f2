// SPDX-License-Identifier: EUPL-1.2
// What waits in this module for the visitor: on the shelf, and on the page of their week.
#pragma once

#include <vector>

#include "web/visit.h"

namespace vt::codes {

// Texts that ask the visitor's commitment; decisions that a second person has to confirm;
// suggestions for who may edit.
std::vector<web::Waiting> waiting(const web::Visit& visit);

}  // namespace vt::codes
