// SPDX-License-Identifier: EUPL-1.2
#include "identity/names.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"

namespace vt::identity {
namespace {

constexpr std::array<std::string_view, 27> kPrefixes{
    "van", "de",  "der", "den", "het", "'t",  "’t", "ter", "ten", "te", "op", "in", "aan", "uit",
    "bij", "tot", "von", "zu",  "du",  "des", "la", "le",  "el",  "al", "d'", "di", "da"};

bool is_prefix(std::string_view word) {
    const std::string wanted = folded(word);
    return std::find(kPrefixes.begin(), kPrefixes.end(), wanted) != kPrefixes.end();
}

bool is_initials(std::string_view word) {
    return word.size() <= 24 && word.ends_with('.');
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    for (const std::string_view word : split(text, ' '))
        if (!trim(word).empty()) words.push_back(trim(word));
    return words;
}

std::string joined(const std::vector<std::string>& words, std::size_t from, std::size_t to) {
    std::string text;
    for (std::size_t i = from; i < to; ++i) text += (text.empty() ? "" : " ") + words[i];
    return text;
}

// "Wit, Marleen de" is "Marleen de Wit".
std::string turned_around(std::string_view whole) {
    const auto comma = whole.find(',');
    if (comma == std::string_view::npos) return std::string{whole};
    return trim(whole.substr(comma + 1)) + " " + trim(whole.substr(0, comma));
}

}  // namespace

NameParts split_name(std::string_view whole) {
    const auto words = words_of(turned_around(whole));
    if (words.empty()) return {};
    std::size_t family = words.size() - 1;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (!is_prefix(words[i])) continue;
        family = i;
        break;
    }
    std::size_t given = 0;
    while (given < family && is_initials(words[given])) ++given;
    return {joined(words, 0, given), joined(words, given, family),
            joined(words, family, words.size())};
}

std::string one_line(std::string_view text) {
    std::string line{text};
    std::replace_if(
        line.begin(), line.end(), [](char c) { return (c >= 0 && c < ' ') || c == '\x7f'; }, ' ');
    return trim(line);
}

std::string first_letter(std::string_view name) {
    std::size_t end = name.empty() ? 0 : 1;
    while (end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) ++end;
    return std::string{name.substr(0, end)};
}

std::string sort_key(std::string_view family) {
    const auto words = words_of(family);
    std::size_t first = 0;
    while (first + 1 < words.size() && is_prefix(words[first])) ++first;
    return folded(joined(words, first, words.size()) + " " + joined(words, 0, first));
}

}  // namespace vt::identity
