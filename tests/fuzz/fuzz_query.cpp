// SPDX-License-Identifier: EUPL-1.2
// Any bytes as what somebody typed: within its limits, words that a text can have, no operator.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/text.h"
#include "search/typed.h"
#include "search/words.h"

namespace {

void is_a_word(const std::string& word) {
    VT_CHECK(!word.empty() && word.size() <= vt::search::kWordBytesMax);
    VT_CHECK(vt::is_utf8(word));
    VT_CHECK(word.find_first_of("\t\r\n\"*?:()+-~^&|") == std::string::npos);
}

void check_words(const vt::search::Typed& typed) {
    VT_CHECK(typed.words.size() <= vt::search::kTypedWordsMax);
    for (const auto& word : typed.words) is_a_word(word.folded);
    const auto unfinished = std::ranges::count_if(
        typed.words, [](const vt::search::TypedWord& word) { return word.unfinished; });
    VT_CHECK(unfinished == 0 || (unfinished == 1 && typed.words.back().unfinished));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const auto typed = vt::search::read_typed(bytes);
    VT_CHECK(vt::is_utf8(bytes) || typed.empty());
    check_words(typed);
    for (const auto& phrase : typed.phrases) {
        VT_CHECK(!phrase.empty() && phrase.size() <= vt::search::kTypedWordsMax);
        for (const auto& word : phrase) is_a_word(word);
    }
    VT_CHECK(vt::is_utf8(typed.whole));
    return 0;
}
