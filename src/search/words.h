// SPDX-License-Identifier: EUPL-1.2
// Words: how a text, and what somebody types, fall apart into what is looked for.
//
// A word is a run of letters and digits, without accents and capitals. A number keeps the points
// between its digits: "2.1" and "14a" are one word each. The stem is what the forms of a Dutch word
// have in common: "geschenken" and "geschenk", "functies" and "functie", "reizen" and "reis".
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

namespace vt::search {

struct Word {
    std::string folded{};  // At most kWordBytesMax bytes.
    std::size_t from{0};   // Bytes in the text it was read from.
    std::size_t to{0};
    bool is_number() const { return folded.front() >= '0' && folded.front() <= '9'; }
};

inline constexpr std::size_t kWordBytesMax = 60;

// `text` is valid UTF-8. At most `most` words, the first ones.
std::vector<Word> words_of(std::string_view text, std::size_t most);

// Whether it says nothing by itself: "de", "wij", "over".
bool is_stop_word(std::string_view folded);

// Used by one thread at a time; cheap to make.
class Stemmer {
public:
    std::string operator()(std::string_view folded) const;

private:
    Xapian::Stem snowball_{"dutch"};
};

// "4.2" of "Artikel 4.2 Drempel en register" and of "4.2 Drempel"; empty when there is none.
std::string article_number(std::string_view title);
// The title without "Artikel 4.2", folded, words with one space between them.
std::string bare_title(std::string_view title);

}  // namespace vt::search
