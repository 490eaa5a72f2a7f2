// SPDX-License-Identifier: EUPL-1.2
#include "search/excerpt.h"

#include <algorithm>

#include "search/words.h"

namespace vt::search {
namespace {

constexpr std::size_t kWordsMax = 5000;
// Of what stands before the first marked word.
constexpr std::size_t kBeforeBytes = 60;
constexpr std::string_view kGoesOn = "…";

std::vector<Word> marked_words(const std::vector<Word>& words, const IsMarked& is_marked) {
    std::vector<Word> marked;
    for (const Word& word : words)
        if (is_marked(word.folded)) marked.push_back(word);
    return marked;
}

// The marked word from which most others fit in an excerpt; the first of equals.
std::size_t best_begin(const std::vector<Word>& marked) {
    std::size_t best = 0;
    std::size_t most = 0;
    std::size_t last = 0;
    for (std::size_t first = 0; first < marked.size(); ++first) {
        while (last < marked.size() &&
               marked[last].to <= marked[first].from + kExcerptBytes - kBeforeBytes)
            ++last;
        if (last - first > most) {
            most = last - first;
            best = marked[first].from;
        }
    }
    return best;
}

struct Window {
    std::size_t from{0};
    std::size_t to{0};
};

// From the beginning of a word to the end of one.
Window window_of(std::string_view text, const std::vector<Word>& words, std::size_t begin) {
    Window window{0, text.size()};
    if (text.size() <= kExcerptBytes) return window;
    const std::size_t earliest = begin > kBeforeBytes ? begin - kBeforeBytes : 0;
    for (const Word& word : words)
        if (word.from >= earliest) {
            window.from = earliest == 0 ? 0 : word.from;
            break;
        }
    for (const Word& word : words)
        if (word.from >= window.from && word.to <= window.from + kExcerptBytes) window.to = word.to;
    if (!words.empty() && window.to == words.back().to) window.to = text.size();
    return window;
}

}  // namespace

std::vector<Piece> excerpt(std::string_view text, const IsMarked& is_marked) {
    const auto words = words_of(text, kWordsMax);
    const auto marked = marked_words(words, is_marked);
    const Window window = window_of(text, words, best_begin(marked));
    std::vector<Piece> pieces;
    const auto add = [&](std::string words_of_it, bool is_hit) {
        if (!words_of_it.empty()) pieces.push_back({std::move(words_of_it), is_hit});
    };
    if (window.from > 0) add(std::string{kGoesOn} + " ", false);
    std::size_t at = window.from;
    for (const Word& word : marked) {
        if (word.from < window.from || word.to > window.to) continue;
        add(std::string{text.substr(at, word.from - at)}, false);
        add(std::string{text.substr(word.from, word.to - word.from)}, true);
        at = word.to;
    }
    add(std::string{text.substr(at, window.to - at)}, false);
    if (window.to < text.size()) add(" " + std::string{kGoesOn}, false);
    return pieces;
}

}  // namespace vt::search
