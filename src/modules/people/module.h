// SPDX-License-Identifier: EUPL-1.2
// The module people: who is here, arrival and departure, the own account, the log, and the pages
// about this site.
#pragma once

#include "modules/people/installation.h"
#include "web/module.h"

namespace vt::people {

web::Module module(Installation installation = {});

}  // namespace vt::people
