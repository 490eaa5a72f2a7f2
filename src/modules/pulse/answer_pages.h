// SPDX-License-Identifier: EUPL-1.2
// Answering a round on a phone in two minutes, and thanks. Answering happens outside the
// municipality's database and leaves nothing in it; these pages send no referrer.
#pragma once

#include <vector>

#include "modules/pulse/pages_parts.h"
#include "web/route.h"

namespace vt::pulse {

web::Routes answer_routes(const Votes& votes);

// For the visitor's week: a round to answer; one to close, for who leads.
std::vector<web::Waiting> waiting(const web::Visit& visit, const Votes& votes);

}  // namespace vt::pulse
