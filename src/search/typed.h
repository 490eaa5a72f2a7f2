// SPDX-License-Identifier: EUPL-1.2
// Typed: what somebody typed, taken apart. It never reaches the index as it is: there are no
// operators, and what looks like one is a space.
//
//   geschenken wethouder      words that decide
//   "geen geschenken"         a phrase: these words, in this order; a quote that is open still is
//                             not one yet
//   artikel 4, art. 2.1       an article; "lid 2" after it says nothing more
//   gesch                     the last word may be unfinished, while there is no space after it
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vt::search {

struct TypedWord {
    std::string folded{};
    bool article{false};     // The number of an article, and not a number among the words.
    bool unfinished{false};  // The last word, still being typed.
};

struct Typed {
    std::vector<TypedWord> words{};
    std::vector<std::vector<std::string>> phrases{};
    std::string whole{};  // All words outside quotes, with one space between them.
    bool empty() const { return words.empty() && phrases.empty(); }
};

inline constexpr std::size_t kTypedCharactersMax = 200;
inline constexpr std::size_t kTypedWordsMax = 16;

// What is more than the limits allow, and text that is not UTF-8, is left out.
Typed read_typed(std::string_view text);

}  // namespace vt::search
