// SPDX-License-Identifier: EUPL-1.2
// The report of a session (C10):
//
//   /dialoog/{id}/verslag       to read and print
//   …/verslag.odt, .md, .pdf    to take along
//
// Not found until the session ended. Without a list of who was there.
#pragma once

#include <string>

#include "web/route.h"

namespace vt::dialogue {

// `print_socket` is where `vredestijd print` listens; empty: no PDF is offered.
web::Routes report_routes(std::string print_socket);

}  // namespace vt::dialogue
