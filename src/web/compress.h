// SPDX-License-Identifier: EUPL-1.2
// Compression of what a page answers, on the fly.
#pragma once

#include <string_view>

#include "http/message.h"

namespace vt::web {

// Whether the client's Accept-Encoding names `coding` ("gzip", "br") and does not give it q=0.
bool accepts_encoding(const http::Request& request, std::string_view coding);

// Gzips the body when the client takes it and the page allows it (Response::compress), and says so
// in the headers. A small body stays as it is. Throws std::runtime_error when zlib fails.
void compress(const http::Request& request, http::Response& response);

}  // namespace vt::web
