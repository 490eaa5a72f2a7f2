// SPDX-License-Identifier: EUPL-1.2
#include "modules/people/letter.h"

#include "base/result.h"

namespace vt::people {
namespace {

const std::string& word_for(std::string_view place, const LetterWords& words) {
    if (place == "name") return words.name;
    if (place == "office") return words.office;
    if (place == "day") return words.day;
    VT_CHECK(place == "municipality");
    return words.municipality;
}

}  // namespace

const LetterText* find_letter(std::string_view id) {
    for (const LetterText& letter : letter_texts())
        if (letter.id == id) return &letter;
    return nullptr;
}

std::string filled(std::string_view paragraph, const LetterWords& words) {
    std::string text;
    for (std::size_t at = 0; at < paragraph.size();) {
        const auto open = paragraph.find('{', at);
        text += paragraph.substr(at, open - at);
        if (open == std::string_view::npos) break;
        const auto close = paragraph.find('}', open);
        VT_CHECK(close != std::string_view::npos);
        text += word_for(paragraph.substr(open + 1, close - open - 1), words);
        at = close + 1;
    }
    return text;
}

}  // namespace vt::people
