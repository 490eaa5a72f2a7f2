// SPDX-License-Identifier: EUPL-1.2
#include "grey/ladder.h"

#include <algorithm>

#include "grey/measures.h"

namespace vt::grey {
namespace {

struct Pool {
    Counts votes;
    std::size_t steps{1};
};

Counts together(const Counts& left, const Counts& right) {
    std::vector<int> votes = left.votes();
    for (std::size_t i = 0; i < votes.size(); ++i) votes[i] += right.votes()[i];
    const auto counts = Counts::from(std::move(votes));
    VT_CHECK(counts.has_value());
    return *counts;
}

std::vector<Pool> pooled(std::span<const Counts> steps) {
    std::vector<Pool> pools;
    for (const auto& step : steps) {
        VT_CHECK(step.answers() == kCaseAnswers);
        pools.push_back({step});
        while (pools.size() > 1 &&
               position(pools.back().votes) < position(pools[pools.size() - 2].votes)) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back() = {together(pools.back().votes, last.votes),
                            pools.back().steps + last.steps};
        }
    }
    return pools;
}

std::vector<Step> read(const std::vector<Pool>& pools, const Fraction& share) {
    std::vector<Step> steps;
    for (std::size_t pool = 0; pool < pools.size(); ++pool) {
        const Step step{position(pools[pool].votes), reading(pools[pool].votes, share).colour,
                        pool};
        steps.insert(steps.end(), pools[pool].steps, step);
    }
    return steps;
}

// The poles of a rising ladder: a white position is always below a black one.
void find_poles(Ladder& ladder) {
    for (std::size_t i = 0; i < ladder.steps.size(); ++i) {
        if (ladder.steps[i].colour == Colour::white) ladder.last_white = i;
        if (ladder.steps[i].colour == Colour::black && !ladder.first_black) ladder.first_black = i;
    }
}

void find_borders(Ladder& ladder) {
    const std::size_t first_grey = ladder.last_white ? *ladder.last_white + 1 : 0;
    const std::size_t end = ladder.first_black.value_or(ladder.steps.size());
    ladder.width = static_cast<int>(end - first_grey);
    auto& borders = ladder.border_steps;
    if (ladder.last_white && first_grey < ladder.steps.size())
        borders = {*ladder.last_white, first_grey};
    if (ladder.first_black && end > 0) borders.insert(borders.end(), {end - 1, end});
    std::sort(borders.begin(), borders.end());
    borders.erase(std::unique(borders.begin(), borders.end()), borders.end());
}

}  // namespace

Ladder ladder(std::span<const Counts> steps, const Fraction& share) {
    Ladder ladder{.steps = read(pooled(steps), share)};
    find_poles(ladder);
    find_borders(ladder);
    return ladder;
}

}  // namespace vt::grey
