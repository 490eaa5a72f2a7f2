// SPDX-License-Identifier: EUPL-1.2
// Small work on UTF-8 text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vt {

// Without spaces, tabs and line ends around it (ASCII and the no-break space).
std::string trim(std::string_view text);
// Digits only, no sign, no space; nothing on overflow.
std::optional<std::int64_t> parse_int(std::string_view digits);
bool is_utf8(std::string_view text);
// Characters as people count them: code points. Of valid UTF-8.
std::size_t length_in_characters(std::string_view text);
// Lower case without accents, for looking up and comparing: "Yalçınkaya" is "yalcinkaya".
std::string folded(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
bool starts_with_folded(std::string_view text, std::string_view prefix);
// Percent of `part` in `whole`, rounded down; 0 when there is no whole.
int percent(int part, int whole);

}  // namespace vt
