// SPDX-License-Identifier: EUPL-1.2
// The first person of a new municipality: a functional administrator, who invites everybody else.
#pragma once

#include <string>

#include "base/clock.h"
#include "db/database.h"

namespace vt::app {

// Throws std::runtime_error with a sentence when the name or the address is refused.
void found_municipality(db::Database& database, const Clock& clock, const std::string& admin_name,
                        const std::string& admin_email);

}  // namespace vt::app
