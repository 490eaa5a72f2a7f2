// SPDX-License-Identifier: EUPL-1.2
// Word by word: what one passage keeps of another, what it drops and what it adds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vt::codes {

enum class RunKind { kept, removed, added };

// Words that stand together. Punctuation counts as words of its own; '\n' ends a paragraph.
struct Run {
    RunKind kind{RunKind::kept};
    std::string words{};
    bool operator==(const Run&) const = default;
};

// A word or punctuation mark, and whether a space stands before it. Borrows its text.
struct Word {
    std::string_view letters{};
    bool spaced{false};
    bool operator==(const Word& other) const { return letters == other.letters; }
};
std::vector<Word> words_in(std::string_view text);

// Kept and removed runs together hold every word of `before`, kept and added ones every word of
// `after`; swapping the two swaps removed and added and nothing else. Passages so long that
// comparing them would take too long come out as removed and added whole.
std::vector<Run> word_runs(std::string_view before, std::string_view after);

}  // namespace vt::codes
