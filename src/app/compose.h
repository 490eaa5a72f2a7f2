// SPDX-License-Identifier: EUPL-1.2
// The one place that knows every module: which there are, and in what order their tables are made.
#pragma once

#include <vector>

#include "db/migration.h"
#include "modules/people/installation.h"
#include "modules/programme/grounds.h"
#include "web/module.h"

namespace vt::app {

std::vector<db::Migration> all_migrations();
// What the programme stands on: the handbook's measures and everything that tells facts. Lives as
// long as the program.
const programme::Grounds& grounds();
std::vector<web::Module> all_modules(people::Installation installation = {});

}  // namespace vt::app
