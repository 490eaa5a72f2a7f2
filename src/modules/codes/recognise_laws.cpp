// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/recognise_laws.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/text.h"
#include "content/measure.h"
#include "modules/codes/recognise.h"

namespace vt::codes {
namespace {

using namespace std::string_view_literals;

constexpr std::array kOrdinals{"eerste"sv, "tweede"sv,  "derde"sv,   "vierde"sv,  "vijfde"sv,
                               "zesde"sv,  "zevende"sv, "achtste"sv, "negende"sv, "tiende"sv};
// How far before its law an article may be named.
constexpr std::size_t kBeforeMax = 200;

struct Name {
    std::string words{};     // Folded: "algemene wet bestuursrecht", "awb".
    std::string_view law{};  // The beginning of the ids: "awb".
};

struct Mention {
    std::string_view law{};
    std::size_t from{0};
    std::size_t to{0};
};

struct Reference {
    std::string article{};
    std::string paragraph{};
};

std::string_view law_of(std::string_view id) {
    return id.substr(0, id.find('-'));
}

// Without what stands in brackets, and without a year.
std::string short_name(std::string_view name) {
    std::string words = trim(folded(name.substr(0, name.find('('))));
    const std::size_t space = words.rfind(' ');
    if (space != std::string::npos && parse_int(std::string_view{words}.substr(space + 1)))
        words.resize(space);
    return words;
}

// The longest first, so that "uitvoeringswet avg" is not taken for "avg".
std::vector<Name> all_names() {
    std::vector<Name> names;
    for (const auto& law : content::laws()) {
        if (law.article.empty()) continue;
        const auto add = [&](std::string words) {
            const bool known = std::ranges::find(names, words, &Name::words) != names.end();
            if (!known) names.push_back({std::move(words), law_of(law.id)});
        };
        add(short_name(law.name.nl));
        add(std::string{law_of(law.id)});
    }
    std::ranges::stable_sort(names, std::ranges::greater{},
                             [](const Name& name) { return name.words.size(); });
    return names;
}

const std::vector<Name>& names() {
    static const std::vector<Name> all = all_names();
    return all;
}

bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool stands_alone(std::string_view text, std::size_t from, std::size_t to) {
    return (from == 0 || !is_word_byte(text[from - 1])) &&
           (to == text.size() || !is_word_byte(text[to]));
}

std::vector<Mention> mentions_in(std::string_view text) {
    std::vector<Mention> found;
    std::vector<bool> covered(text.size(), false);
    for (const Name& name : names()) {
        for (std::size_t at = text.find(name.words); at != std::string_view::npos;
             at = text.find(name.words, at + 1)) {
            const std::size_t to = at + name.words.size();
            if (covered[at] || covered[to - 1] || !stands_alone(text, at, to)) continue;
            std::fill(covered.begin() + static_cast<std::ptrdiff_t>(at),
                      covered.begin() + static_cast<std::ptrdiff_t>(to), true);
            found.push_back({name.law, at, to});
        }
    }
    std::ranges::sort(found, {}, &Mention::from);
    return found;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    for (auto word : split(text, ' ')) {
        while (!word.empty() && "(,.;"sv.find(word.front()) != std::string_view::npos)
            word.remove_prefix(1);
        while (!word.empty() && "),.;"sv.find(word.back()) != std::string_view::npos)
            word.remove_suffix(1);
        if (!word.empty()) words.emplace_back(word);
    }
    return words;
}

bool is_article_word(std::string_view word) {
    return word == "artikel" || word == "artikelen" || word == "art";
}

bool has_digit(std::string_view word) {
    return word.find_first_of("0123456789") != std::string_view::npos;
}

// Articles and paragraphs in the words from `first`, as far as they go on naming them.
std::vector<Reference> references(const std::vector<std::string>& words, std::size_t first) {
    std::vector<Reference> found;
    for (std::size_t i = first; i < words.size(); ++i) {
        const std::string& word = words[i];
        const auto ordinal = std::ranges::find(kOrdinals, word);
        if (ordinal != kOrdinals.end() && !found.empty()) {
            found.back().paragraph = std::to_string(ordinal - kOrdinals.begin() + 1);
        } else if (has_digit(word) && i > 0 && words[i - 1] == "lid" && !found.empty()) {
            found.back().paragraph = word;
        } else if (has_digit(word)) {
            found.push_back({.article = word});
        }
    }
    return found;
}

std::vector<Reference> named_before(std::string_view text, std::size_t from, std::size_t law_at) {
    const std::size_t begin = std::max(from, law_at - std::min(law_at, kBeforeMax));
    std::string_view before = text.substr(begin, law_at - begin);
    if (const auto end = before.rfind(';'); end != std::string_view::npos)
        before.remove_prefix(end + 1);
    const auto words = words_of(before);
    for (std::size_t i = words.size(); i > 0; --i)
        if (is_article_word(words[i - 1])) return references(words, i);
    return {};
}

// "Gemeentewet, artikel 15".
std::vector<Reference> named_after(std::string_view text, std::size_t law_end) {
    auto words = words_of(text.substr(law_end, kBeforeMax));
    if (words.empty() || !is_article_word(words.front())) return {};
    const auto goes_on = [](const std::string& word) {
        return has_digit(word) || word == "en" || word == "lid" || is_ordinal(word);
    };
    const auto end = std::find_if_not(words.begin() + 1, words.end(), goes_on);
    words.erase(end, words.end());
    return references(words, 1);
}

// The paragraph if it is known; else the article as a whole; without a paragraph, all of it.
void add_ids(std::string_view law, const Reference& reference, std::vector<std::string>& ids) {
    std::vector<std::string_view> general;
    std::vector<std::string_view> exact;
    std::vector<std::string_view> parts;
    for (const auto& known : content::laws()) {
        if (law_of(known.id) != law || folded(known.article) != reference.article) continue;
        parts.push_back(known.id);
        if (known.paragraph.empty())
            general.push_back(known.id);
        else if (known.paragraph == reference.paragraph)
            exact.push_back(known.id);
    }
    const auto& whole = general.empty() && reference.paragraph.empty() ? parts : general;
    const auto& chosen = exact.empty() ? whole : exact;
    ids.insert(ids.end(), chosen.begin(), chosen.end());
}

}  // namespace

bool begins_with_law(std::string_view words) {
    const std::string lower = folded(words);
    if (lower.starts_with("wet ") || lower.starts_with("grondwet")) return true;
    return std::ranges::any_of(names(), [&](const Name& name) {
        return lower.starts_with(name.words) && stands_alone(lower, 0, name.words.size());
    });
}

bool is_ordinal(std::string_view word) {
    return std::ranges::find(kOrdinals, word) != kOrdinals.end();
}

std::vector<std::string> laws_in(std::string_view words) {
    const std::string text = folded(words);
    std::vector<std::string> ids;
    std::size_t from = 0;
    for (const Mention& mention : mentions_in(text)) {
        auto found = named_before(text, from, mention.from);
        if (found.empty()) found = named_after(text, mention.to);
        for (const Reference& reference : found) add_ids(mention.law, reference, ids);
        from = mention.to;
    }
    std::vector<std::string> ordered;
    for (const auto& law : content::laws())
        if (std::ranges::find(ids, law.id) != ids.end()) ordered.emplace_back(law.id);
    return ordered;
}

}  // namespace vt::codes
