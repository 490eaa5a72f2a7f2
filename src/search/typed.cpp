// SPDX-License-Identifier: EUPL-1.2
#include "search/typed.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "search/words.h"

namespace vt::search {
namespace {

constexpr std::array<std::string_view, 6> kQuotes{"\"", "“", "”", "„", "«", "»"};

std::string_view first_characters(std::string_view text, std::size_t most) {
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
        if (begins && characters++ == most) return text.substr(0, at);
    }
    return text;
}

// The text before the next quote; takes it and the quote off `text`. `quoted` tells whether there
// was one.
std::string_view take_to_quote(std::string_view& text, bool& quoted) {
    std::size_t at = std::string_view::npos;
    std::size_t size = 0;
    for (const std::string_view quote : kQuotes)
        if (const auto found = text.find(quote); found < at) {
            at = found;
            size = quote.size();
        }
    quoted = at != std::string_view::npos;
    const std::string_view before = text.substr(0, at);
    text.remove_prefix(quoted ? at + size : text.size());
    return before;
}

void read_phrase(std::string_view text, Typed& typed) {
    std::vector<std::string> phrase;
    for (auto& word : words_of(text, kTypedWordsMax)) phrase.push_back(std::move(word.folded));
    if (!phrase.empty()) typed.phrases.push_back(std::move(phrase));
}

void read_words(std::string_view text, bool last, std::vector<TypedWord>& all) {
    const auto words = words_of(text, kTypedWordsMax);
    for (const auto& word : words) {
        if (all.size() == kTypedWordsMax) return;
        const bool ends_here = last && word.to == text.size();
        all.push_back({word.folded, false, ends_here});
    }
}

bool announces_article(std::string_view word) {
    return word == "artikel" || word == "art" || word == "article" || word == "artikelen";
}

bool begins_with_digit(const TypedWord& word) {
    return word.folded.front() >= '0' && word.folded.front() <= '9';
}

// "artikel 4 lid 2" becomes the article 4.
std::vector<TypedWord> with_articles(std::vector<TypedWord> words) {
    std::vector<TypedWord> kept;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool number_next = i + 1 < words.size() && begins_with_digit(words[i + 1]);
        const bool after_article = !kept.empty() && kept.back().article;
        if (number_next && words[i].folded == "lid" && after_article) {
            ++i;
        } else if (number_next && announces_article(words[i].folded)) {
            kept.push_back(std::move(words[++i]));
            kept.back().article = true;
        } else {
            kept.push_back(std::move(words[i]));
        }
    }
    return kept;
}

// Stop words do not decide, unless there is nothing else.
void drop_stop_words(Typed& typed) {
    const auto is_stop = [](const TypedWord& word) { return is_stop_word(word.folded); };
    const bool others =
        !typed.phrases.empty() || !std::all_of(typed.words.begin(), typed.words.end(), is_stop);
    if (others) std::erase_if(typed.words, is_stop);
}

}  // namespace

Typed read_typed(std::string_view text) {
    Typed typed;
    if (!is_utf8(text)) return typed;
    text = first_characters(text, kTypedCharactersMax);
    std::vector<TypedWord> words;
    for (bool inside = false; !text.empty(); inside = !inside) {
        bool quoted = false;
        const std::string_view part = take_to_quote(text, quoted);
        if (inside && quoted)
            read_phrase(part, typed);
        else
            read_words(part, text.empty() && !quoted, words);
    }
    for (const auto& word : words) typed.whole += (typed.whole.empty() ? "" : " ") + word.folded;
    typed.words = with_articles(std::move(words));
    drop_stop_words(typed);
    return typed;
}

}  // namespace vt::search
