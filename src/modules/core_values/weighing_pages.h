// SPDX-License-Identifier: EUPL-1.2
// The round: opening it, weighing on a phone in two minutes, thanks, closing. Voting happens
// outside the municipality's database and leaves nothing in it; these pages send no referrer.
#pragma once

#include <vector>

#include "modules/core_values/pages_parts.h"
#include "web/route.h"

namespace vt::core_values {

web::Routes weighing_routes(const Votes& votes);

// For the visitor's week: a round that is open and in which the visitor has not weighed.
std::vector<web::Waiting> waiting(const web::Visit& visit, const Votes& votes);

}  // namespace vt::core_values
