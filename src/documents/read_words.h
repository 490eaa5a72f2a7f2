// SPDX-License-Identifier: EUPL-1.2
// Bytes of unknown origin as words: encodings, white space, marks of a list.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vt::documents {

// UTF-8 without control characters, from UTF-8 or UTF-16 with or without BOM, or Windows-1252.
// Line ends of every kind are "\n". Nothing when the bytes are no text.
std::optional<std::string> decoded(std::string_view bytes);

// NFC, one space for each run of white space, none around it; soft hyphens and the like are gone.
std::string one_line(std::string_view utf8);

enum class NumberForm { decimal, lower_letter, upper_letter, lower_roman, upper_roman };

// The number as it stands in a list: 3, "c", "iii". Below 1 or above 3999: always in figures.
std::string counted(int number, NumberForm form);

// The mark of a list at the beginning of `words`, without what follows: "1.", "a)", "(2)", "1°",
// "2.1", "-". Empty when there is none, or nothing comes after it.
std::string_view leading_mark(std::string_view words);
// Whether `words` is nothing but such a mark, or a bare number or letter.
bool is_mark(std::string_view words);

}  // namespace vt::documents
