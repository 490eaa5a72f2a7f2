// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/word_runs.h"

#include <algorithm>
#include <cstdint>
#include <span>

namespace vt::codes {
namespace {

using Words = std::span<const Word>;

// Cells of the table of one passage: 4 MiB, a few milliseconds.
constexpr std::size_t kCellsMax = 2 * 1024 * 1024;
// So few words in common between two changes read better as part of the change.
constexpr std::size_t kIslandWordsMax = 2;

constexpr std::string_view kOpening = "([\"'";
constexpr std::string_view kClosing = ".,;:!?)]\"'";

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

bool closes(const Word& word) {
    return word.letters.size() == 1 && kClosing.find(word.letters) != std::string_view::npos;
}

// A piece between white space: punctuation at its edges stands by itself.
void add_piece(std::vector<Word>& words, std::string_view piece, bool spaced) {
    while (piece.size() > 1 && kOpening.find(piece.front()) != std::string_view::npos) {
        words.push_back({piece.substr(0, 1), spaced});
        piece.remove_prefix(1);
        spaced = false;
    }
    const auto last = piece.find_last_not_of(kClosing);
    const auto length = last == std::string_view::npos ? 1 : last + 1;
    words.push_back({piece.substr(0, length), spaced});
    for (std::size_t i = length; i < piece.size(); ++i)
        words.push_back({piece.substr(i, 1), false});
}

// Words that stand together on both sides: the same ones, or one thing in place of another.
struct Stretch {
    bool kept{false};
    std::vector<Word> before{};
    std::vector<Word> after{};
};

void append(std::vector<Word>& to, Words more) {
    to.insert(to.end(), more.begin(), more.end());
}

class Differ {
public:
    Differ(Words before, Words after) : before_{before}, after_{after} {}

    std::vector<Stretch> stretches() {
        const auto head = common_head();
        const auto tail = common_tail(head);
        keep(before_.first(head), after_.first(head));
        const auto old = before_.subspan(head, before_.size() - head - tail);
        const auto fresh = after_.subspan(head, after_.size() - head - tail);
        if (old.size() * fresh.size() <= kCellsMax)
            walk(old, fresh);
        else
            replace(old, fresh);
        keep(before_.last(tail), after_.last(tail));
        return std::move(stretches_);
    }

private:
    std::size_t common_head() const {
        const auto most = std::min(before_.size(), after_.size());
        std::size_t n = 0;
        while (n < most && before_[n] == after_[n]) ++n;
        return n;
    }
    // Begins with a word: a full stop belongs to the sentence before it, and every sentence has
    // one.
    std::size_t common_tail(std::size_t head) const {
        const auto most = std::min(before_.size(), after_.size()) - head;
        std::size_t n = 0;
        while (n < most && before_[before_.size() - 1 - n] == after_[after_.size() - 1 - n]) ++n;
        while (n > 0 && closes(after_[after_.size() - n])) --n;
        return n;
    }

    void add(bool kept, Words old, Words fresh) {
        if (old.empty() && fresh.empty()) return;
        if (stretches_.empty() || stretches_.back().kept != kept)
            stretches_.push_back({.kept = kept});
        append(stretches_.back().before, old);
        append(stretches_.back().after, fresh);
    }
    void keep(Words old, Words fresh) { add(true, old, fresh); }
    void replace(Words old, Words fresh) { add(false, old, fresh); }

    // The longest common sequence of words, by the usual table.
    void walk(Words old, Words fresh) {
        const std::size_t columns = fresh.size() + 1;
        std::vector<std::uint16_t> longest((old.size() + 1) * columns, 0);
        for (std::size_t i = old.size(); i-- > 0;)
            for (std::size_t j = fresh.size(); j-- > 0;) {
                const auto at = i * columns + j;
                longest[at] = old[i] == fresh[j]
                                  ? static_cast<std::uint16_t>(longest[at + columns + 1] + 1)
                                  : std::max(longest[at + columns], longest[at + 1]);
            }
        std::size_t i = 0;
        std::size_t j = 0;
        while (i < old.size() && j < fresh.size()) {
            const auto at = i * columns + j;
            if (old[i] == fresh[j]) {
                keep(old.subspan(i++, 1), fresh.subspan(j++, 1));
            } else if (longest[at + columns] >= longest[at + 1]) {
                replace(old.subspan(i++, 1), {});
            } else {
                replace({}, fresh.subspan(j++, 1));
            }
        }
        replace(old.subspan(i), fresh.subspan(j));
    }

    Words before_;
    Words after_;
    std::vector<Stretch> stretches_;
};

bool is_island(const Stretch& stretch) {
    return stretch.kept && stretch.after.size() <= kIslandWordsMax &&
           std::none_of(stretch.after.begin(), stretch.after.end(),
                        [](const Word& word) { return word.letters == "\n"; });
}

// "van de" left standing between two changes is noise: it becomes part of both.
std::vector<Stretch> without_islands(const std::vector<Stretch>& stretches) {
    std::vector<Stretch> out;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        const bool between = i > 0 && i + 1 < stretches.size();
        const bool changes = !stretches[i].kept || (between && is_island(stretches[i]));
        if (!changes || out.empty() || out.back().kept) {
            out.push_back(stretches[i]);
            continue;
        }
        append(out.back().before, stretches[i].before);
        append(out.back().after, stretches[i].after);
    }
    return out;
}

void add_run(std::vector<Run>& runs, RunKind kind, const std::vector<Word>& words) {
    if (words.empty()) return;
    std::string text;
    for (const auto& word : words) {
        if (word.spaced) text += ' ';
        text += word.letters;
    }
    runs.push_back({kind, std::move(text)});
}

}  // namespace

std::vector<Word> words_in(std::string_view text) {
    std::vector<Word> words;
    bool spaced = false;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == '\n') {
            words.push_back({text.substr(i++, 1), false});
            spaced = false;
        } else if (is_space(text[i])) {
            spaced = true;
            ++i;
        } else {
            std::size_t end = i;
            while (end < text.size() && !is_space(text[end]) && text[end] != '\n') ++end;
            add_piece(words, text.substr(i, end - i), spaced);
            spaced = false;
            i = end;
        }
    }
    return words;
}

std::vector<Run> word_runs(std::string_view before, std::string_view after) {
    // Always the same one first, so that the way back is the mirror of the way there.
    const bool swapped = after < before;
    const auto first = words_in(swapped ? after : before);
    const auto second = words_in(swapped ? before : after);
    std::vector<Run> runs;
    for (const auto& stretch : without_islands(Differ{first, second}.stretches())) {
        const auto& old = swapped ? stretch.after : stretch.before;
        const auto& fresh = swapped ? stretch.before : stretch.after;
        if (!stretch.kept) add_run(runs, RunKind::removed, old);
        add_run(runs, stretch.kept ? RunKind::kept : RunKind::added, fresh);
    }
    return runs;
}

}  // namespace vt::codes
