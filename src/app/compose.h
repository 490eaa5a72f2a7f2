// SPDX-License-Identifier: EUPL-1.2
// The one place that knows every module: which there are, and in what order their tables are made.
#pragma once

#include <string>
#include <vector>

#include "db/migration.h"
#include "modules/agreed/grounds.h"
#include "modules/dialogue/live.h"
#include "modules/people/installation.h"
#include "modules/programme/grounds.h"
#include "web/module.h"

namespace vt::app {

std::vector<db::Migration> all_migrations();
// What the programme stands on: the handbook's measures and everything that tells facts. Lives as
// long as the program.
const programme::Grounds& grounds();
// What can be found and cited: everything agreed. Lives as long as the program.
const agreed::Grounds& agreements();
// `live` is what the process holds for live sessions; empty: nobody can be told.
// `print_socket` is where `vredestijd print` listens; empty: no PDF is made.
std::vector<web::Module> all_modules(people::Installation installation = {},
                                     std::string print_socket = {},
                                     std::shared_ptr<dialogue::Live> live = {});

}  // namespace vt::app
