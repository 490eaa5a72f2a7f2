// SPDX-License-Identifier: EUPL-1.2
// multipart/form-data, RFC 7578: a strict reader of what browsers send. Inside this room only.
//
// No preamble, no epilogue, no nested parts, no transfer encodings, no filename*. Whatever else
// RFC 2046 allows in mail is refused: two readers that differ about where a part ends are a hole.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "http/form.h"

namespace vt::http {

inline constexpr std::size_t kPartHeadMax = 8 * 1024;  // Bytes of headers of one part.

// The boundary in a Content-Type; nothing when it is missing, double or not as RFC 2046 5.1.1 says.
std::optional<std::string> multipart_boundary(std::string_view content_type);

// Nothing when `body` is not whole and well formed or has too many fields or files. A part with a
// file name is a file, unless both name and bytes are empty: that is a file field left open.
std::optional<Form> parse_multipart(std::string_view body, std::string_view boundary);

}  // namespace vt::http
