// SPDX-License-Identifier: EUPL-1.2
// Planned moments: moving one, skipping one with a reason, planning an occasion by hand.
//
//   /programma/momenten/{id}                  the moment; POST moves it to another day
//   /programma/momenten/{id}/overslaan        POST: with a reason
//   /programma/momenten/{id}/toch-doen        POST: it was skipped, and is asked again
//   /programma/maatregelen/{id}/plannen       an occasion of a measure that comes up now and then
#pragma once

#include <memory>

#include "modules/programme/pages.h"

namespace vt::programme {

web::Routes occurrence_routes(const std::shared_ptr<PageGround>& ground);

}  // namespace vt::programme
