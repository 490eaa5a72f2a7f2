// SPDX-License-Identifier: EUPL-1.2
// The list of sessions, preparing one, and what a session shows before and after it is held.
#pragma once

#include "modules/dialogue/pages_parts.h"

namespace vt::dialogue {

web::Routes list_routes();
web::Routes prepare_routes();
// `print_socket` is where the printer listens; empty: no PDF of the slips.
web::Routes session_routes(const SharedLive& live, std::string print_socket);

}  // namespace vt::dialogue
