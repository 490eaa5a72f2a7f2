// SPDX-License-Identifier: EUPL-1.2
// Two made-up texts compared: no word of either is lost or invented, each article stands in one
// row, and the way back is the mirror of the way there.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "made_text.h"
#include "modules/codes/comparison.h"

namespace {

using namespace vt::codes;
using Words = std::vector<std::string>;

void add(Words& words, const std::string& text) {
    for (const auto& word : words_in(text))
        if (word.letters != "\n") words.emplace_back(word.letters);
}

void add(Words& words, const std::vector<Paragraph>& paragraphs) {
    for (const auto& paragraph : paragraphs) {
        add(words, paragraph.mark);
        add(words, paragraph.words);
    }
}

Words words_of(const Text& text) {
    Words words;
    add(words, text.title);
    add(words, text.preamble);
    for (const auto& chapter : text.chapters) {
        add(words, chapter.number);
        add(words, chapter.title);
        add(words, chapter.intro);
        for (const auto& article : chapter.articles) {
            add(words, article.number);
            add(words, article.title);
            add(words, article.body);
            add(words, article.notes);
        }
    }
    add(words, text.closing);
    std::sort(words.begin(), words.end());
    return words;
}

// Of what was kept and of `side`.
Words words_of(const Comparison& comparison, RunKind side) {
    Words words;
    for (const auto& row : comparison.rows)
        for (const auto* runs : {&row.heading, &row.body, &row.notes})
            for (const auto& run : *runs)
                if (run.kind == RunKind::kept || run.kind == side) add(words, run.words);
    std::sort(words.begin(), words.end());
    return words;
}

std::size_t articles_in(const Text& text) {
    std::size_t count = 0;
    for (const auto& chapter : text.chapters) count += chapter.articles.size();
    return count;
}

// Each article once on that side: their orders are 0, 1, 2, …
void each_stands_once(const Comparison& comparison, std::vector<Standing> Aligned::*side,
                      const Text& text) {
    std::vector<std::size_t> orders;
    for (const auto& row : comparison.rows)
        if (row.part == Part::article)
            for (const auto& standing : row.*side) orders.push_back(standing.order);
    std::sort(orders.begin(), orders.end());
    VT_CHECK(orders.size() == articles_in(text));
    for (std::size_t i = 0; i < orders.size(); ++i) VT_CHECK(orders[i] == i);
}

void mirrors(const Comparison& there, const Comparison& back) {
    for (const auto& [one, other] :
         {std::pair{Fate::added, Fate::removed}, std::pair{Fate::split, Fate::merged},
          std::pair{Fate::same, Fate::same}, std::pair{Fate::reworded, Fate::reworded},
          std::pair{Fate::renumbered, Fate::renumbered}, std::pair{Fate::moved, Fate::moved}}) {
        VT_CHECK(there.count(Part::article, one) == back.count(Part::article, other));
        VT_CHECK(there.count(Part::article, other) == back.count(Part::article, one));
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const Text before = vt::fuzz::MadeText{bytes.substr(0, size / 2)}.text();
    const Text after = vt::fuzz::MadeText{bytes.substr(size / 2)}.text();
    VT_CHECK(!compare(before, before).differs());
    const Comparison there = compare(before, after);
    VT_CHECK(words_of(there, RunKind::removed) == words_of(before));
    VT_CHECK(words_of(there, RunKind::added) == words_of(after));
    each_stands_once(there, &Aligned::before, before);
    each_stands_once(there, &Aligned::after, after);
    mirrors(there, compare(after, before));
    return 0;
}
