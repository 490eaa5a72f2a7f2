// SPDX-License-Identifier: EUPL-1.2
// Names of people in what somebody typed for others to read (A6). A warning, no rule: a family name
// can be a word or a street, so whoever typed it may say that it is no person.
#pragma once

#include <string_view>

#include "base/result.h"
#include "identity/work.h"

namespace vt::programme {

// Refuses with invalid "programme.error.names_found", at `field`, naming them, when `text` holds
// the family name of anybody the municipality knows: members, former members, the clerk, people
// from outside.
Done without_names(const identity::Work& work, std::string_view field, std::string_view text);

}  // namespace vt::programme
