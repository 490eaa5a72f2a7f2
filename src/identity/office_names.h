// SPDX-License-Identifier: EUPL-1.2
// The many ways in which files write an office: "Raadslid", "plv. griffier", "council-member".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "identity/office.h"

namespace vt::identity {

// Letters and digits only, lower case, without accents: "Tot en met" is "totenmet".
std::string bare(std::string_view text);

// Our own codes, and Dutch and English names in any case, with or without hyphens and accents.
std::optional<Office> office_from_typed(std::string_view typed);

// Whether the role says no more than that one sits in a body: "lid", "member", "MP", nothing.
bool is_plain_membership(std::string_view role);

}  // namespace vt::identity
