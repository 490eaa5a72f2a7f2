// SPDX-License-Identifier: EUPL-1.2
// Module: what one module brings to the house. Its module.cpp makes one; app/compose.cpp lists
// them.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "db/migration.h"
#include "web/route.h"

namespace vt::web {

struct Module {
    std::string name;
    std::vector<db::Migration> migrations{};
    Routes routes{};
    std::vector<MenuEntry> menu{};
};

}  // namespace vt::web
