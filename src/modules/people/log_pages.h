// SPDX-License-Identifier: EUPL-1.2
// The audit log and how the server is set up:
//
//   /logboek                entries, newest first; ?voor=N for older ones
//   /logboek/{seq}/bewijs   the proof of one, as a file
//   /installatie            version, engine, last checkpoint, number of people
#pragma once

#include "modules/people/installation.h"
#include "web/route.h"

namespace vt::people {

web::Routes log_routes(Installation installation);

}  // namespace vt::people
