// SPDX-License-Identifier: EUPL-1.2
// The CSRF token as it stands in a page: masked with a fresh pad each time, so that a compressed
// page does not give it away byte by byte.
#pragma once

#include <string>
#include <string_view>

namespace vt::web {

inline constexpr std::string_view kCsrfField = "csrf";

// Hex of a random pad followed by the token under that pad: four times as long as the token.
std::string mask_csrf(std::string_view token);
// Whether `masked` is a mask of `token`, compared in constant time. An empty token matches nothing.
bool csrf_matches(std::string_view masked, std::string_view token);

}  // namespace vt::web
