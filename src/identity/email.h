// SPDX-License-Identifier: EUPL-1.2
// E-mail addresses, as far as we must judge them: enough to refuse what was mistyped.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vt::identity {

inline constexpr std::size_t kEmailMax = 254;

// Trimmed and in lower case (addresses are compared without case); nothing unless it has the form
// something@host.domain, in ASCII, without spaces.
std::optional<std::string> email_from_typed(std::string_view typed);

}  // namespace vt::identity
