// SPDX-License-Identifier: EUPL-1.2
// Everyday words: what people say in a debate where the codes have another word. Who types
// "cadeau" looks for "geschenk"; who reads the page in English types "gift".
//
// Only for what is typed, never for what is stored. A closed list, of words that mean nothing else
// in a town hall.
#pragma once

#include <string>
#include <string_view>

namespace vt::agreed {

// What was typed, with each everyday word in the words of the codes; empty when there is none.
std::string in_words_of_the_codes(std::string_view typed);

}  // namespace vt::agreed
