// SPDX-License-Identifier: EUPL-1.2
// Signing in and out, and the page behind an invitation (SECURITY 5).
//
//   /inloggen         e-mail address and password; leads on to ?naar=, if that is a page of ours
//   /uitloggen        POST
//   /welkom/{token}   chooses the first password, or a new one; works once, for 24 hours
#pragma once

#include "web/route.h"

namespace vt::web {

Routes sign_in_routes();

}  // namespace vt::web
