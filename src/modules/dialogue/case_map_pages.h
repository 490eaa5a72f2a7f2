// SPDX-License-Identifier: EUPL-1.2
// One case on the map, through time.
#pragma once

#include "http/message.h"
#include "web/visit.h"

namespace vt::dialogue {

// 404 for a case that never was.
http::Response case_map_page(web::Visit& visit);

}  // namespace vt::dialogue
