// SPDX-License-Identifier: EUPL-1.2
#include "search/words.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

#include "base/text.h"

namespace vt::search {
namespace {

constexpr auto kStopWords = std::to_array<std::string_view>(
    {"aan",    "af",   "al",     "als",   "and",  "are",     "at",     "bij",   "dan",    "dat",
     "de",     "den",  "der",    "des",   "deze", "die",     "dit",    "do",    "doen",   "door",
     "een",    "en",   "er",     "for",   "had",  "heb",     "hebben", "heeft", "hen",    "het",
     "hij",    "hoe",  "hun",    "iets",  "ik",   "in",      "is",     "it",    "je",     "kan",
     "kunnen", "mag",  "me",     "meer",  "men",  "met",     "mijn",   "moet",  "moeten", "mogen",
     "na",     "naar", "niet",   "nog",   "nu",   "of",      "om",     "omdat", "onder",  "ons",
     "onze",   "ook",  "op",     "or",    "over", "spraken", "te",     "that",  "the",    "to",
     "toch",   "tot",  "uit",    "van",   "voor", "waar",    "was",    "wat",   "we",     "wel",
     "wie",    "wij",  "worden", "wordt", "ze",   "zich",    "zij",    "zijn",  "zo"});
static_assert(std::is_sorted(kStopWords.begin(), kStopWords.end()));

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

std::string folded_word(std::string_view word) {
    if (!is_ascii(word)) return folded(word);
    std::string lower{word};
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    return lower;
}

// Without half a character at the end.
std::string cut(std::string word) {
    if (word.size() <= kWordBytesMax) return word;
    std::size_t end = kWordBytesMax;
    while ((static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) --end;
    word.resize(end);
    return word;
}

class Reader {
public:
    explicit Reader(std::string_view text) : text_{text} {}

    // The bytes of the next word; empty when there is none.
    std::string_view next() {
        while (at_ < text_.size() && !in_word()) step();
        const std::size_t from = at_;
        while (at_ < text_.size() && (in_word() || joins_digits(from))) step();
        return text_.substr(from, at_ - from);
    }

private:
    UChar32 here(std::size_t& after) const {
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(text_.data());
        auto at = static_cast<std::int32_t>(at_);
        UChar32 c = 0;
        U8_NEXT(bytes, at, static_cast<std::int32_t>(text_.size()), c);
        after = static_cast<std::size_t>(at);
        return c;
    }
    bool in_word() const {
        std::size_t after = 0;
        const UChar32 c = here(after);
        return c > 0 && (u_isalnum(c) || u_charType(c) == U_NON_SPACING_MARK);
    }
    bool joins_digits(std::size_t from) const {
        return text_[at_] == '.' && at_ > from && is_digit(text_[at_ - 1]) &&
               at_ + 1 < text_.size() && is_digit(text_[at_ + 1]);
    }
    void step() {
        std::size_t after = 0;
        here(after);
        at_ = after;
    }

    std::string_view text_;
    std::size_t at_{0};
};

bool ends_in_any(std::string_view word, std::initializer_list<std::string_view> ends) {
    return std::any_of(ends.begin(), ends.end(),
                       [&](std::string_view end) { return word.ends_with(end); });
}

bool is_vowel(char c) {
    return std::string_view{"aeiou"}.find(c) != std::string_view::npos;
}

// "neemt", "maakt": a long vowel, a consonant and the t of a verb.
bool ends_as_verb(std::string_view word) {
    const auto n = word.size();
    return n >= 5 && word[n - 1] == 't' && !is_vowel(word[n - 2]) && word[n - 3] == word[n - 4] &&
           is_vowel(word[n - 3]);
}

// What the Snowball stemmer leaves of plurals and verbs.
void shorten(std::string& word) {
    if (word == "leden" || (ends_in_any(word, {"sleden", "ieleden"}) && word.size() > 7))
        word.replace(word.size() - 5, 5, "lid");
    else if (ends_in_any(word, {"ieen", "eeen"}))
        word.resize(word.size() - 2);
    else if (word.size() > 4 && ends_in_any(word, {"ties", "sies", "cies", "aus", "es"}) &&
             !ends_in_any(word, {"vies", "lies"}))
        word.pop_back();
    else if (ends_as_verb(word))
        word.pop_back();
}

// "reiz" is "reis", "briev" is "brief", "stemm" is "stem".
void respell(std::string& stem) {
    if (stem.size() < 3) return;
    const char last = stem.back();
    if (last == 'z') stem.back() = 's';
    if (last == 'v') stem.back() = 'f';
    if (last == stem[stem.size() - 2] && !is_vowel(last)) stem.pop_back();
}

bool is_article_word(std::string_view folded) {
    return folded == "artikel" || folded == "art" || folded == "article";
}

// Where the name begins: after "Artikel 4.2", or after "4.2".
std::size_t number_at(const std::vector<Word>& words) {
    if (words.size() > 1 && is_article_word(words[0].folded) && words[1].is_number()) return 1;
    return !words.empty() && words[0].is_number() ? 0 : words.size();
}

constexpr std::size_t kTitleWordsMax = 60;

}  // namespace

std::vector<Word> words_of(std::string_view text, std::size_t most) {
    std::vector<Word> words;
    Reader reader{text};
    while (words.size() < most) {
        const std::string_view word = reader.next();
        if (word.empty()) break;
        const auto from = static_cast<std::size_t>(word.data() - text.data());
        std::string form = cut(folded_word(word));
        if (!form.empty()) words.push_back({std::move(form), from, from + word.size()});
    }
    return words;
}

bool is_stop_word(std::string_view folded) {
    return std::binary_search(kStopWords.begin(), kStopWords.end(), folded);
}

std::string Stemmer::operator()(std::string_view folded) const {
    std::string stem{folded};
    // Twice, so that what one form loses at once ("proces") another loses too ("processen").
    for (int pass = 0; pass < 2; ++pass) {
        shorten(stem);
        stem = snowball_(stem);
        respell(stem);
    }
    return stem;
}

std::string article_number(std::string_view title) {
    const auto words = words_of(title, 2);
    const auto at = number_at(words);
    return at < words.size() ? words[at].folded : std::string{};
}

std::string bare_title(std::string_view title) {
    const auto words = words_of(title, kTitleWordsMax);
    const auto number = number_at(words);
    std::string bare;
    for (std::size_t i = number < words.size() ? number + 1 : 0; i < words.size(); ++i)
        bare += (bare.empty() ? "" : " ") + words[i].folded;
    return bare;
}

}  // namespace vt::search
