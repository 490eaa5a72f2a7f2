// SPDX-License-Identifier: EUPL-1.2
// The words by which a text names a law.
#pragma once

#include <string>
#include <string_view>

namespace vt::codes {

// Whether `words` begins with the name of a law, as after "artikel 15": "Gemeentewet verbiedt …".
bool begins_with_law(std::string_view words);
// "eerste" to "tiende", in lower case.
bool is_ordinal(std::string_view word);

}  // namespace vt::codes
