// SPDX-License-Identifier: EUPL-1.2
// One-time enrolment links, printed on the console: how the first person gets in.
#pragma once

#include <string>

#include "base/clock.h"
#include "db/database.h"
#include "web/site.h"

namespace vt::app {

// For each municipality where nobody can sign in yet: prints a link that works once, for 24 hours,
// for its first functional administrator.
void print_first_enrolments(const web::Site& site, const Clock& clock);

// A new link for the person with this e-mail address. Throws std::runtime_error with a sentence
// when there is no such person.
std::string invite_by_email(db::Database& database, const Clock& clock, const std::string& email);

}  // namespace vt::app
