// SPDX-License-Identifier: EUPL-1.2
// Who is here: /mensen, by group, with a filter on name, group and office.
#pragma once

#include "web/route.h"

namespace vt::people {

web::Routes roll_routes();

}  // namespace vt::people
