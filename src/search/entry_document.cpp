// SPDX-License-Identifier: EUPL-1.2
#include "search/entry_document.h"

#include <algorithm>
#include <set>

#include "base/result.h"
#include "base/text.h"

namespace vt::search {
namespace {

constexpr std::size_t kEntryWordsMax = 20'000;
// Between title and text, so that no phrase runs from one into the other.
constexpr Xapian::termpos kGap = 100;
constexpr std::size_t kSpellingMin = 4;
constexpr std::size_t kTermMax = 200;
constexpr char kSeparator = '\0';  // No text of ours has one.

std::string_view code(Kind kind) {
    switch (kind) {
        case Kind::value:
            return "value";
        case Kind::article:
            return "article";
        case Kind::conclusion:
            break;
    }
    return "conclusion";
}

Kind kind_of(std::string_view code_of_kind) {
    for (const Kind kind : {Kind::value, Kind::article})
        if (code(kind) == code_of_kind) return kind;
    return Kind::conclusion;
}

Audience audience_of(std::string_view code_of_audience) {
    for (const Audience audience : {Audience::everyone, Audience::signed_in})
        if (code(audience) == code_of_audience) return audience;
    return Audience::dialogues;
}

void add_words(Xapian::Document& document, std::string_view text, Xapian::termpos& place,
               const Stemmer& stem, bool title) {
    for (const Word& word : words_of(text, kEntryWordsMax)) {
        document.add_posting(word.folded, ++place);
        const std::string root = stem(word.folded);
        document.add_term("Z" + root);
        if (title) document.add_term("S" + root);
    }
}

// "4.2.1" is part of "4.2" and of "4".
void add_article(Xapian::Document& document, std::string number) {
    if (number.empty()) return;
    document.add_term("A" + number);
    for (auto dot = number.rfind('.'); dot != std::string::npos; dot = number.rfind('.')) {
        number.resize(dot);
        document.add_term("B" + number);
    }
}

std::string packed(std::string_view room, const Entry& entry) {
    std::string text;
    for (const std::string_view field :
         {room, std::string_view{entry.id}, code(entry.kind),
          std::string_view{entry.standing == Standing::adopted ? "a" : "s"},
          std::string_view{entry.title}, std::string_view{entry.words},
          std::string_view{entry.where}, std::string_view{entry.link}})
        text.append(field).push_back(kSeparator);
    text += entry.day ? entry.day->iso() : "";
    text.push_back(kSeparator);
    text += code(entry.reader);
    return text;
}

bool is_spelled(std::string_view word) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return word.size() >= kSpellingMin && std::none_of(word.begin(), word.end(), digit);
}

}  // namespace

std::string name_term(std::string_view room, std::string_view id) {
    return "Q" + std::string{room} + ":" + std::string{id};
}

std::string kind_term(Kind kind) {
    return "XK" + std::string{code(kind)};
}

std::string_view code(Audience audience) {
    switch (audience) {
        case Audience::everyone:
            return "everyone";
        case Audience::signed_in:
            return "signed-in";
        case Audience::dialogues:
            break;
    }
    return "dialogues";
}

std::string standing_term(Standing standing) {
    return standing == Standing::adopted ? "XSa" : "XSs";
}

Xapian::Document document_of(std::string_view room, const Entry& entry, const Stemmer& stem) {
    Xapian::Document document;
    Xapian::termpos place = 0;
    add_words(document, entry.title, place, stem, true);
    place += kGap;
    add_words(document, entry.words, place, stem, false);
    for (const Word& word : words_of(entry.where, kEntryWordsMax))
        document.add_term("W" + stem(word.folded));
    if (const auto bare = bare_title(entry.title); !bare.empty() && bare.size() < kTermMax)
        document.add_term("XT" + bare);
    if (entry.kind == Kind::article) add_article(document, article_number(entry.title));
    document.add_boolean_term(kind_term(entry.kind));
    document.add_boolean_term(standing_term(entry.standing));
    const std::string name = name_term(room, entry.id);
    document.add_boolean_term(name);
    document.add_value(kNameValue, name);
    document.set_data(packed(room, entry));
    return document;
}

std::vector<std::string> spellings_of(const Xapian::Document& document) {
    std::set<std::string> words;
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
        const std::string word = *term;
        const bool is_stem = word.front() == 'Z' || word.front() == 'W';
        const bool is_plain = word.front() < 'A' || word.front() > 'Z';
        if (!is_stem && !is_plain) continue;
        const std::string bare = is_stem ? word.substr(1) : word;
        if (is_spelled(bare)) words.insert(bare);
    }
    return {words.begin(), words.end()};
}

Named entry_of(const Xapian::Document& document) {
    const std::string text = document.get_data();
    const auto fields = split(text, kSeparator);
    VT_CHECK(fields.size() == 10);
    Named named{std::string{fields[0]}, {}};
    named.entry = {.id = std::string{fields[1]},
                   .kind = kind_of(fields[2]),
                   .standing = fields[3] == "a" ? Standing::adopted : Standing::superseded,
                   .title = std::string{fields[4]},
                   .words = std::string{fields[5]},
                   .where = std::string{fields[6]},
                   .link = std::string{fields[7]},
                   .day = Day::parse(fields[8]),
                   .reader = audience_of(fields[9])};
    return named;
}

}  // namespace vt::search
