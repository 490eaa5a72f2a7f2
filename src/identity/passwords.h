// SPDX-License-Identifier: EUPL-1.2
// Which passwords are good enough (SECURITY 5, amendment 6): long, and not made of what everybody
// would try. No rules about capitals and signs, no expiry.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace vt::identity {

inline constexpr std::size_t kPasswordMin = 15;   // Characters.
inline constexpr std::size_t kPasswordMax = 128;  // Characters.
// So many must be left once everything guessable is taken out.
inline constexpr std::size_t kPasswordUnguessableMin = 8;

// Refuses with invalid, at the field "password": not UTF-8, too short, too long; guessable, when
// fewer than kPasswordUnguessableMin characters are left without words of `context` (the
// municipality, the own names, parties) and of the field ("burgemeester", "wachtwoord"), years,
// repeats (aaa, abcabc) and rows (1234, abcd, qwerty, forwards and backwards).
Done check_password(std::string_view password, std::span<const std::string> context);

// The form that is hashed: NFC, so that two ways to type the same é are the same password.
std::string normalised_password(std::string_view password);

}  // namespace vt::identity
