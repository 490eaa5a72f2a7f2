// SPDX-License-Identifier: EUPL-1.2
// The headers that every answer carries: what a browser may do with the page (WEB D8, DESIGN 3).
#pragma once

#include "http/message.h"

namespace vt::web {

// Adds what the page did not set itself: a page that needs a stricter Referrer-Policy or its own
// Cache-Control sets it first. HSTS only on what came in over TLS.
void add_security_headers(const http::Request& request, http::Response& response);

}  // namespace vt::web
