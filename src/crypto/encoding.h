// SPDX-License-Identifier: EUPL-1.2
// Bytes as text: lower-case hex, base64 (RFC 4648 section 4, with padding) and base64url (section
// 5, without padding).
//
// Reading is strict: one way to write each value, no spaces, no line ends; nothing otherwise.
// Not for keys: their form in memory is SecretBytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vt::crypto {

std::string hex(std::string_view bytes);
std::optional<std::string> from_hex(std::string_view text);

std::string base64(std::string_view bytes);
std::optional<std::string> from_base64(std::string_view text);

std::string base64url(std::string_view bytes);
std::optional<std::string> from_base64url(std::string_view text);

}  // namespace vt::crypto
