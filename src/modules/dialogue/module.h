// SPDX-License-Identifier: EUPL-1.2
// The module of live sessions: pages, menu and tables.
#pragma once

#include <memory>
#include <string>

#include "modules/dialogue/live.h"
#include "web/module.h"

namespace vt::dialogue {

// `print_socket` is where `vredestijd print` listens; empty: no PDF is made.
web::Module module(const std::shared_ptr<Live>& live, std::string print_socket = {});

}  // namespace vt::dialogue
