// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/alignment.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "base/text.h"
#include "modules/codes/word_runs.h"

namespace vt::codes {
namespace {

// From these shares of common words on, weighed by how rare the words are.
constexpr double kLikenessMin = 0.42;    // Two passages are each other's version.
constexpr double kContainedMin = 0.60;   // A passage came out of a longer one…
constexpr double kFreshShareMin = 0.50;  // …and not out of what its version took over already.

// Below the weight of a passage: what decides between two that are equally long.
constexpr unsigned kTieBits = 20;

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

using WordNumber = std::uint32_t;
struct Weighed {
    WordNumber word{0};
    double weight{0};
};
// Each different word of a passage once, sorted by number.
using Bag = std::vector<Weighed>;

struct Side {
    const std::vector<Passage>& passages;
    std::vector<Bag> bags{};
    std::vector<double> weights{};
    std::vector<std::size_t> partner{};
};

class Vocabulary {
public:
    std::vector<WordNumber> numbers_of(const Passage& passage) {
        std::vector<WordNumber> numbers;
        for (const auto* text : {&passage.title, &passage.words}) {
            const std::string folded_text = folded(*text);
            for (const auto& word : words_in(folded_text))
                if (word.letters.size() > 1) numbers.push_back(number_of(word.letters));
        }
        std::sort(numbers.begin(), numbers.end());
        numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
        for (const auto number : numbers) ++passages_with_[number];
        ++passages_;
        return numbers;
    }
    double weight(WordNumber word) const {
        return std::log(1.0 + static_cast<double>(passages_) / passages_with_[word]);
    }

private:
    WordNumber number_of(std::string_view word) {
        const auto [at, fresh] =
            numbers_.try_emplace(std::string{word}, static_cast<WordNumber>(numbers_.size()));
        if (fresh) passages_with_.push_back(0);
        return at->second;
    }

    std::unordered_map<std::string, WordNumber> numbers_;
    std::vector<int> passages_with_;
    std::size_t passages_{0};
};

std::vector<std::vector<WordNumber>> read(Vocabulary& vocabulary,
                                          const std::vector<Passage>& passages) {
    std::vector<std::vector<WordNumber>> all;
    for (const auto& passage : passages) all.push_back(vocabulary.numbers_of(passage));
    return all;
}

Side weighed(const std::vector<Passage>& passages, const Vocabulary& vocabulary,
             const std::vector<std::vector<WordNumber>>& read) {
    Side side{.passages = passages};
    for (const auto& numbers : read) {
        Bag bag;
        double sum = 0;
        for (const auto number : numbers) {
            bag.push_back({number, vocabulary.weight(number)});
            sum += bag.back().weight;
        }
        side.bags.push_back(std::move(bag));
        side.weights.push_back(sum);
    }
    side.partner.assign(passages.size(), kNone);
    return side;
}

double shared(const Bag& a, const Bag& b) {
    double sum = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (i->word == j->word)
            sum += (i++, j++)->weight;
        else if (i->word < j->word)
            ++i;
        else
            ++j;
    }
    return sum;
}

// What `a` has of `whole` that `other` has not.
double shared_without(const Bag& a, const Bag& whole, const Bag& other) {
    Bag rest;
    std::set_difference(whole.begin(), whole.end(), other.begin(), other.end(),
                        std::back_inserter(rest),
                        [](const Weighed& x, const Weighed& y) { return x.word < y.word; });
    return shared(a, rest);
}

void pair_up(Side& before, Side& after, std::size_t i, std::size_t j) {
    before.partner[i] = j;
    after.partner[j] = i;
}

// Pairs what has the same key and is the only one with it on both sides.
void pair_by_key(Side& before, Side& after, const std::function<std::string(const Passage&)>& key) {
    const auto orders = [&](const Side& side) {
        std::unordered_map<std::string, std::size_t> found;
        for (std::size_t i = 0; i < side.passages.size(); ++i) {
            if (side.partner[i] != kNone) continue;
            const auto name = key(side.passages[i]);
            if (name.empty()) continue;
            const auto [at, fresh] = found.try_emplace(name, i);
            if (!fresh) at->second = kNone;
        }
        return found;
    };
    const auto there = orders(after);
    for (const auto& [name, i] : orders(before)) {
        const auto at = there.find(name);
        if (i == kNone || at == there.end() || at->second == kNone) continue;
        pair_up(before, after, i, at->second);
    }
}

// Of passages with the same words the first with the first, the second with the second: a text that
// says something twice still is the same as itself.
void pair_same_words(Side& before, Side& after) {
    std::unordered_map<std::string_view, std::vector<std::size_t>> waiting;
    for (std::size_t j = after.passages.size(); j-- > 0;)
        if (after.partner[j] == kNone) waiting[after.passages[j].words].push_back(j);
    for (std::size_t i = 0; i < before.passages.size(); ++i) {
        if (before.partner[i] != kNone) continue;
        const auto at = waiting.find(before.passages[i].words);
        if (at == waiting.end() || at->second.empty()) continue;
        pair_up(before, after, i, at->second.back());
        at->second.pop_back();
    }
}

struct Candidate {
    double likeness{0};
    std::size_t before{0};
    std::size_t after{0};
};

// The best first. A tie goes to what lies nearest to its old place; then to what comes first.
void sort(std::vector<Candidate>& candidates) {
    const auto rank = [](const Candidate& c) {
        const auto apart = c.before > c.after ? c.before - c.after : c.after - c.before;
        return std::tuple{-c.likeness, apart, c.before + c.after};
    };
    std::sort(candidates.begin(), candidates.end(),
              [&](const Candidate& x, const Candidate& y) { return rank(x) < rank(y); });
}

void pair_by_likeness(Side& before, Side& after) {
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < before.bags.size(); ++i) {
        if (before.partner[i] != kNone) continue;
        for (std::size_t j = 0; j < after.bags.size(); ++j) {
            if (after.partner[j] != kNone) continue;
            const double sum = before.weights[i] + after.weights[j];
            // No more words in common than the shorter one has.
            if (2 * std::min(before.weights[i], after.weights[j]) < kLikenessMin * sum) continue;
            const double likeness = 2 * shared(before.bags[i], after.bags[j]) / sum;
            if (sum > 0 && likeness >= kLikenessMin) candidates.push_back({likeness, i, j});
        }
    }
    sort(candidates);
    for (const auto& each : candidates)
        if (before.partner[each.before] == kNone && after.partner[each.after] == kNone)
            pair_up(before, after, each.before, each.after);
}

// A passage of `pieces` without partner that came out of one of `wholes`.
struct Piece {
    double share{0};
    std::size_t whole{0};
    std::size_t piece{0};
    bool of_after{false};  // The piece stands in the text after: a split. Otherwise a merger.
};

void find_pieces(std::vector<Piece>& found, const Side& wholes, const Side& pieces, bool of_after) {
    for (std::size_t p = 0; p < pieces.bags.size(); ++p) {
        if (pieces.partner[p] != kNone || pieces.weights[p] <= 0) continue;
        for (std::size_t w = 0; w < wholes.bags.size(); ++w) {
            const double least = kContainedMin * pieces.weights[p];
            if (wholes.weights[w] < least) continue;
            const auto& bag = pieces.bags[p];
            const double common = shared(bag, wholes.bags[w]);
            if (common < least) continue;
            const auto taken = wholes.partner[w];
            const double fresh =
                taken == kNone ? common : shared_without(bag, wholes.bags[w], pieces.bags[taken]);
            if (fresh < kFreshShareMin * pieces.weights[p]) continue;
            found.push_back({common / pieces.weights[p], w, p, of_after});
        }
    }
}

class Grouping {
public:
    Grouping(const Side& before, const Side& after) : before_{before}, after_{after} {
        for (std::size_t i = 0; i < before.partner.size(); ++i)
            split_[i] = before.partner[i] == kNone ? std::vector<std::size_t>{}
                                                   : std::vector{before.partner[i]};
        for (std::size_t j = 0; j < after.partner.size(); ++j)
            merged_[j] = after.partner[j] == kNone ? std::vector<std::size_t>{}
                                                   : std::vector{after.partner[j]};
    }

    void add_pieces() {
        std::vector<Piece> pieces;
        find_pieces(pieces, before_, after_, true);
        find_pieces(pieces, after_, before_, false);
        std::sort(pieces.begin(), pieces.end(), [](const Piece& x, const Piece& y) {
            return std::tuple{-x.share, x.whole + x.piece, x.whole} <
                   std::tuple{-y.share, y.whole + y.piece, y.whole};
        });
        for (const auto& piece : pieces) take(piece);
    }

    std::vector<Group> groups() const {
        std::vector<Group> groups;
        for (const auto& [i, after] : split_) {
            if (after.empty() || in_a_merger(i)) continue;
            // One piece of a whole without partner is no split: it is too little of it.
            if (after.size() == 1 && before_.partner[i] == kNone) continue;
            groups.push_back({{i}, after});
        }
        for (const auto& [j, before] : merged_)
            if (before.size() > 1) groups.push_back({before, {j}});
        for (auto& group : groups) {
            std::sort(group.before.begin(), group.before.end());
            std::sort(group.after.begin(), group.after.end());
        }
        std::sort(groups.begin(), groups.end(), [](const Group& x, const Group& y) {
            return x.before.front() < y.before.front();
        });
        return groups;
    }

private:
    bool in_a_merger(std::size_t i) const {
        const auto partner = before_.partner[i];
        return partner != kNone && merged_.at(partner).size() > 1;
    }
    bool in_a_split(std::size_t j) const {
        const auto partner = after_.partner[j];
        return partner != kNone && split_.at(partner).size() > 1;
    }
    // Nothing is both split and merged: whichever is the surer comes first.
    void take(const Piece& piece) {
        if (piece.of_after ? in_a_merger(piece.whole) : in_a_split(piece.whole)) return;
        auto& pieces = piece.of_after ? pieces_after_ : pieces_before_;
        const auto& wholes_as_pieces = piece.of_after ? pieces_before_ : pieces_after_;
        const auto& piece_as_whole = (piece.of_after ? merged_ : split_)[piece.piece];
        if (pieces.contains(piece.piece) || wholes_as_pieces.contains(piece.whole) ||
            !piece_as_whole.empty())
            return;
        pieces.insert(piece.piece);
        (piece.of_after ? split_ : merged_)[piece.whole].push_back(piece.piece);
    }

    const Side& before_;
    const Side& after_;
    std::map<std::size_t, std::vector<std::size_t>> split_;
    std::map<std::size_t, std::vector<std::size_t>> merged_;
    std::set<std::size_t> pieces_before_;
    std::set<std::size_t> pieces_after_;
};

// A number that says the same of both directions, to decide between equals.
std::uint64_t common_number(const Passage& one, const Passage& other) {
    const std::hash<std::string> hash;
    return (hash(one.words + one.id) + hash(other.words + other.id)) % (1U << kTieBits);
}

}  // namespace

std::vector<Group> aligned(const std::vector<Passage>& before, const std::vector<Passage>& after,
                           bool divisible) {
    Vocabulary vocabulary;
    const auto read_before = read(vocabulary, before);
    const auto read_after = read(vocabulary, after);
    Side old = weighed(before, vocabulary, read_before);
    Side fresh = weighed(after, vocabulary, read_after);
    pair_by_key(old, fresh, [](const Passage& passage) { return passage.id; });
    pair_same_words(old, fresh);
    pair_by_key(old, fresh, [](const Passage& passage) { return folded(passage.title); });
    pair_by_likeness(old, fresh);
    Grouping grouping{old, fresh};
    if (divisible) grouping.add_pieces();
    return grouping.groups();
}

std::vector<bool> moved(const std::vector<Group>& groups, const std::vector<Passage>& before,
                        const std::vector<Passage>& after) {
    // The heaviest sequence of groups that kept their order stays; the others moved.
    std::vector<std::uint64_t> best(groups.size(), 0);
    std::vector<std::size_t> previous(groups.size(), kNone);
    std::size_t last = kNone;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const auto& old = before[groups[i].before.front()];
        const auto& fresh = after[groups[i].after.front()];
        for (std::size_t k = 0; k < i; ++k)
            if (groups[k].after.front() < groups[i].after.front() && best[k] > best[i]) {
                best[i] = best[k];
                previous[i] = k;
            }
        best[i] +=
            ((old.words.size() + fresh.words.size() + 1) << kTieBits) + common_number(old, fresh);
        if (last == kNone || best[i] > best[last]) last = i;
    }
    std::vector<bool> left(groups.size(), true);
    for (auto at = last; at != kNone; at = previous[at]) left[at] = false;
    return left;
}

}  // namespace vt::codes
