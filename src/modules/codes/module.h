// SPDX-License-Identifier: EUPL-1.2
// The module codes: codes of conduct, the gentle agreement, the protocol and the arrangement with
// the King's Commissioner, from draft to commitment.
#pragma once

#include <string>

#include "web/module.h"

namespace vt::codes {

// `print_socket` as export_pages.h says.
web::Module module(std::string print_socket = {});

}  // namespace vt::codes
