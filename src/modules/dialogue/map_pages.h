// SPDX-License-Identifier: EUPL-1.2
// The map of the grey area (C5):
//
//   /dialoog/kaart          where each case stands for each group, and how that goes over sessions
//   /dialoog/kaart/{case}   one case through time
//
// Never about a person or a party; numbers as outside the room.
#pragma once

#include "web/route.h"

namespace vt::dialogue {

inline constexpr std::string_view kMapPath = "/dialoog/kaart";

// To come before a route "/dialoog/{…}".
web::Routes map_routes();

}  // namespace vt::dialogue
