// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/recognise_heading.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "base/text.h"
#include "documents/read_words.h"
#include "modules/codes/recognise_laws.h"

namespace vt::codes {
namespace {

using documents::Line;
using documents::LineKind;
using namespace std::string_view_literals;

constexpr std::size_t kTitleBytesMax = 160;
constexpr std::size_t kTitleWithStopMax = 30;  // "Begripsbepalingen." is a title all the same.
constexpr std::size_t kNotesHeadingWordsMax = 8;

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

// The first word of `words` and, in `rest`, what comes after it. "§2" and "Artikel2" are two.
std::string_view first_word(std::string_view words, std::string_view& rest) {
    std::size_t end =
        words.starts_with("§") ? "§"sv.size() : std::min(words.find(' '), words.size());
    const std::size_t digit = words.find_first_of("0123456789");
    if (digit > 0 && digit < end) end = digit;
    rest = words.substr(end);
    while (rest.starts_with(' ')) rest.remove_prefix(1);
    return words.substr(0, end);
}

std::string bare_word(std::string_view word) {
    while (word.ends_with('.') || word.ends_with(':')) word.remove_suffix(1);
    return folded(word);
}

Label label_of(const std::string& word) {
    if (one_of(word, {"hoofdstuk", "hfst", "deel", "titel", "boek"})) return Label::chapter;
    if (one_of(word, {"paragraaf", "par", "§", "afdeling"})) return Label::section;
    if (one_of(word, {"artikel", "art"})) return Label::article;
    if (word == "bijlage") return Label::annex;
    return Label::none;
}

// "12", "2.1", "2:4", "14a", "II", "B": how many bytes.
std::size_t number_length(std::string_view words) {
    std::size_t at = 0;
    if (!words.empty() && is_upper(words[0])) {
        while (at < words.size() && "IVXLC"sv.find(words[at]) != std::string_view::npos) ++at;
        if (at == 0) at = 1;
    } else {
        const auto joins = [&](std::size_t i) {
            return (words[i] == '.' || words[i] == ':') && i + 1 < words.size() &&
                   is_digit(words[i + 1]);
        };
        while (at < words.size() && (is_digit(words[at]) || (at > 0 && joins(at)))) ++at;
        if (at == 0) return 0;
        for (int letters = 0; at < words.size() && is_lower(words[at]) && letters < 2; ++letters)
            ++at;
    }
    const bool ends = at == words.size() || " .:,;)–-"sv.find(words[at]) != std::string_view::npos;
    return ends ? at : 0;
}

// Without the signs between a number and its title.
std::string after_signs(std::string_view words) {
    for (;;) {
        std::size_t skipped = 0;
        for (const auto sign : {" "sv, "."sv, ":"sv, ")"sv, "-"sv, "–"sv, "—"sv})
            if (words.starts_with(sign)) skipped = sign.size();
        if (skipped == 0) return std::string{words};
        words.remove_prefix(skipped);
    }
}

// "lid 2" or "eerste lid" at the beginning of `rest`, taken off it.
std::string take_member(std::string& rest) {
    const std::string given = trim(rest.starts_with(',') ? std::string_view{rest}.substr(1) : rest);
    std::string_view after;
    const std::string_view first = first_word(given, after);
    std::string_view tail;
    const std::string_view second = first_word(after, tail);
    std::size_t number = 0;
    if (folded(first) == "lid") number = number_length(after);
    if (number > 0) {
        const std::string member = given.substr(0, given.size() - after.size() + number);
        rest = after_signs(after.substr(number));
        return member;
    }
    if (bare_word(second) == "lid" && is_ordinal(folded(first))) {
        const std::string member = given.substr(0, given.size() - tail.size());
        rest = after_signs(tail);
        return trim(member);
    }
    return {};
}

// Whether what follows a label and number makes the line the beginning of a part, no sentence.
bool may_follow(const std::string& rest) {
    if (rest.empty()) return true;
    if (is_lower(rest.front()) || rest.front() == ',' || rest.front() == ';') return false;
    return !begins_with_law(rest);
}

void put_rest(Heading& heading, std::string rest) {
    if (is_sentence(rest))
        heading.words = std::move(rest);
    else
        heading.title = std::move(rest);
}

// A part that says what it is. Nothing when the line is none.
std::optional<Heading> labelled(const Line& line, const std::string& words) {
    std::string_view after;
    const std::string_view word = first_word(words, after);
    Heading heading{.label = label_of(bare_word(word))};
    if (heading.label == Label::none) return std::nullopt;
    const std::size_t length = number_length(after);
    heading.number = after.substr(0, length);
    std::string rest = after_signs(after.substr(length));
    if (heading.label == Label::annex) {
        if (is_sentence(words) || (line.kind != LineKind::heading && length == 0 && !rest.empty()))
            return std::nullopt;
        heading.title = words;
        heading.number.clear();
        return may_follow(rest) ? std::optional{heading} : std::nullopt;
    }
    if (length == 0) return std::nullopt;
    if (heading.label == Label::article) heading.member = take_member(rest);
    const bool numbered_by_style =
        !line.mark.empty() && folded(line.mark).starts_with(folded(word));
    const bool certain = line.kind == LineKind::heading || numbered_by_style;
    if (!may_follow(rest) && !(certain && heading.member.empty())) return std::nullopt;
    if (heading.label != Label::article && !certain && is_sentence(rest)) return std::nullopt;
    put_rest(heading, std::move(rest));
    return heading;
}

bool is_notes_heading(const Line& line, const std::string& lower) {
    const auto parts = split(lower, ' ');
    if (parts.size() > kNotesHeadingWordsMax || lower.ends_with('.')) return false;
    const auto is_notes = [](std::string_view word) {
        return bare_word(word) == "toelichting" || bare_word(word) == "artikelsgewijs";
    };
    if (is_notes(parts.back())) return line.kind == LineKind::heading || parts.size() <= 3;
    if (!is_notes(parts.front())) return false;
    return line.kind == LineKind::heading || parts.size() == 1 ||
           one_of(parts[1], {"artikel", "art.", "op", "bij"});
}

// The number in "Toelichting op artikel 2.1".
std::string named_article(const std::string& words) {
    const std::string lower = folded(words);
    const std::size_t at = lower.find("artikel ");
    if (at == std::string::npos || lower.size() != words.size()) return {};
    const std::string_view after = std::string_view{words}.substr(at + "artikel "sv.size());
    return std::string{after.substr(0, number_length(after))};
}

bool begins_closing(const std::string& lower) {
    std::string_view after;
    const std::string first = bare_word(first_word(lower, after));
    std::string_view rest;
    const std::string second = bare_word(first_word(after, rest));
    if (one_of(first, {"ondertekening", "slotondertekening", "ondertekend"})) return true;
    if (first == "aldus")
        return one_of(second, {"vastgesteld", "besloten", "gedaan", "ondertekend", "overeengekomen",
                               "afgesproken", "is", "door", "in"});
    if (first == "vastgesteld") return one_of(second, {"in", "door", "op", "bij"});
    return first == "de" && one_of(second, {"griffier", "voorzitter", "raadsgriffier"}) &&
           rest.empty();
}

// A sign without a number or letter.
bool is_bullet(std::string_view mark) {
    return folded(mark).find_first_of("0123456789abcdefghijklmnopqrstuvwxyz") == std::string::npos;
}

Label label_by_words(const Line& line, const std::string& words) {
    const std::string lower = folded(words);
    const std::string bare = bare_word(lower);
    if (one_of(bare, {"inhoud", "inhoudsopgave"})) return Label::contents;
    if (one_of(bare, {"preambule", "considerans", "aanhef"})) return Label::preamble;
    if (is_notes_heading(line, lower)) return Label::notes;
    if (begins_closing(lower)) return Label::closing;
    return line.kind == LineKind::heading ? Label::heading : Label::none;
}

}  // namespace

std::string whole(const Line& line) {
    if (line.mark.empty() || is_bullet(line.mark)) return line.words;
    return line.words.empty() ? line.mark : line.mark + ' ' + line.words;
}

std::string bare_number(std::string_view mark) {
    const auto is_sign = [](char c) { return ".():"sv.find(c) != std::string_view::npos; };
    while (!mark.empty() && is_sign(mark.front())) mark.remove_prefix(1);
    while (!mark.empty() && is_sign(mark.back())) mark.remove_suffix(1);
    return std::string{mark};
}

bool is_sentence(std::string_view words) {
    if (words.empty()) return false;
    if (words.size() > kTitleBytesMax) return true;
    const char end = words.back();
    if (end == ';' || end == ':' || end == '!') return true;
    return end == '.' && words.size() > kTitleWithStopMax;
}

int components(std::string_view number) {
    int count = 0;
    for (const auto part : split(number, '.')) {
        if (part.empty() || !is_digit(part.front())) return 0;
        ++count;
    }
    return count;
}

Heading heading_of(const Line& line) {
    if (line.kind == LineKind::table_row || line.kind == LineKind::footnote) return {};
    const bool numbered_item =
        line.kind == LineKind::item && documents::is_mark(line.mark) && !is_bullet(line.mark);
    const std::string words = whole(line);
    if (!numbered_item)
        if (auto heading = labelled(line, words)) return *heading;
    if (numbered_item) return {};
    Heading heading{.label = label_by_words(line, words)};
    if (heading.label == Label::notes) heading.number = named_article(words);
    if (heading.label != Label::heading) return heading;
    const std::string mark{line.mark.empty() ? documents::leading_mark(line.words)
                                             : std::string_view{line.mark}};
    if (documents::is_mark(mark) && mark.find_first_of("0123456789IVXABCDE") != std::string::npos) {
        heading.number = bare_number(mark);
        heading.title = trim(std::string_view{words}.substr(mark.size()));
    } else if (const std::size_t length = number_length(words);
               length > 0 && is_digit(words.front()) && length < words.size()) {
        heading.number = words.substr(0, length);
        heading.title = after_signs(std::string_view{words}.substr(length));
    } else {
        heading.title = words;
    }
    return heading;
}

std::optional<std::string> noted_article(const Line& line) {
    if (line.kind == LineKind::table_row || line.kind == LineKind::footnote) return std::nullopt;
    const std::string words = whole(line);
    std::string_view after;
    const std::string word = bare_word(first_word(words, after));
    if (!one_of(word, {"artikel", "art", "artikelen"})) return std::nullopt;
    const std::size_t length = number_length(after);
    const std::string rest = after_signs(after.substr(length));
    if (length == 0 || begins_with_law(rest)) return std::nullopt;
    const bool loose = rest.starts_with(',') || rest.starts_with("lid ") || word == "artikelen";
    if (!loose && !may_follow(rest) && line.kind != LineKind::heading) return std::nullopt;
    if (loose && line.kind != LineKind::heading && is_sentence(rest)) return std::nullopt;
    return std::string{after.substr(0, length)};
}

}  // namespace vt::codes
