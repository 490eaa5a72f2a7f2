// SPDX-License-Identifier: EUPL-1.2
// How this module says no.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace vt::deliberation {

Error refusal(Refusal kind, std::string_view key);  // "deliberation.error." + key
Error invalid(std::string_view key, std::string_view field, std::vector<std::string> args = {});
Error not_found();
// Refuses with invalid when the text is no UTF-8 or longer than `max` characters.
Done fits(std::string_view text, std::size_t max, std::string_view field);
// The same; an empty one is refused with `missing`.
Done fits_and_is_there(std::string_view text, std::size_t max, std::string_view field,
                       std::string_view missing);

}  // namespace vt::deliberation
