// SPDX-License-Identifier: EUPL-1.2
#include "grey/prediction.h"

#include <algorithm>
#include <numeric>

namespace vt::grey {
namespace {

constexpr double kPriorPerAnswer = 0.2;

// What is known, what is expected, and how many votes are still to come.
struct Vote {
    std::vector<int> known{};     // Cumulative counts: for each answer but the last.
    std::vector<int> believed{};  // Counts per answer that the votes to come will be like.
    int coming{0};
    int all{0};

    std::size_t answers() const { return believed.size(); }
    int span() const { return (static_cast<int>(answers()) - 1) * all; }
};

// weights[z]: how likely it is, up to one factor for all, that z votes come for an answer.
std::vector<double> weights(int believed, int coming) {
    std::vector<double> weights{1.0};
    for (int z = 0; z < coming; ++z)
        weights.push_back(weights.back() * (believed + kPriorPerAnswer + z) / (z + 1));
    return weights;
}

int part_of(Figure figure, int cumulative, int all) {
    return figure == Figure::greyness ? cumulative : std::min(cumulative, all - cumulative);
}

// The chance of each pair (votes used, sum of the parts so far).
class Table {
public:
    explicit Table(const Vote& vote)
        : sums_{static_cast<std::size_t>(vote.span()) + 1},
          chances_(sums_ * (static_cast<std::size_t>(vote.coming) + 1)) {}
    double& at(int used, int sum) {
        return chances_[static_cast<std::size_t>(used) * sums_ + static_cast<std::size_t>(sum)];
    }

private:
    std::size_t sums_;
    std::vector<double> chances_;
};

Table with_answer(Table& table, const Vote& vote, Figure figure, std::size_t answer) {
    const auto weight = weights(vote.believed[answer], vote.coming);
    Table next{vote};
    for (int used = 0; used <= vote.coming; ++used)
        for (int sum = 0; sum <= vote.span(); ++sum) {
            const double chance = table.at(used, sum);
            if (chance == 0.0) continue;
            for (int total = used; total <= vote.coming; ++total) {
                const int part = part_of(figure, vote.known[answer] + total, vote.all);
                next.at(total, sum + part) +=
                    chance * weight[static_cast<std::size_t>(total - used)];
            }
        }
    return next;
}

// How likely each sum of the parts is.
std::vector<double> sums(const Vote& vote, Figure figure) {
    Table table{vote};
    table.at(0, 0) = 1.0;
    for (std::size_t answer = 0; answer + 1 < vote.answers(); ++answer)
        table = with_answer(table, vote, figure, answer);
    const auto last = weights(vote.believed.back(), vote.coming);
    std::vector<double> sums(static_cast<std::size_t>(vote.span()) + 1);
    for (int used = 0; used <= vote.coming; ++used)
        for (int sum = 0; sum <= vote.span(); ++sum)
            sums[static_cast<std::size_t>(sum)] +=
                table.at(used, sum) * last[static_cast<std::size_t>(vote.coming - used)];
    const double total = std::accumulate(sums.begin(), sums.end(), 0.0);
    for (double& chance : sums) chance /= total;
    return sums;
}

// Both figures are twice a number of votes over the span.
Distribution distribution(const Vote& vote, Figure figure) {
    const auto chances = sums(vote, figure);
    Distribution result{vote.span(), std::vector<double>(chances.size())};
    for (int sum = 0; sum <= vote.span(); ++sum) {
        const int votes = figure == Figure::greyness ? std::min(sum, vote.span() - sum) : sum;
        const double chance = chances[static_cast<std::size_t>(sum)];
        if (chance > 0.0) result.chance[static_cast<std::size_t>(2 * votes)] += chance;
    }
    return result;
}

Fraction value(const Distribution& distribution, std::size_t place) {
    return {static_cast<std::int64_t>(place), distribution.denominator};
}

Fraction least_reached(const Distribution& distribution, double chance) {
    double reached = 0.0;
    std::size_t last = 0;
    for (std::size_t i = 0; i < distribution.chance.size(); ++i) {
        if (distribution.chance[i] == 0.0) continue;
        last = i;
        reached += distribution.chance[i];
        if (reached >= chance) break;
    }
    return value(distribution, last);
}

}  // namespace

Distribution when_all_voted(const Counts& counts, int members, Figure figure) {
    VT_CHECK(members >= counts.voters() && members <= kPredictedMax);
    return distribution({counts.cumulative(), counts.votes(), members - counts.voters(), members},
                        figure);
}

Distribution when_repeated(const Counts& counts) {
    VT_CHECK(counts.voters() <= kPredictedMax);
    const std::vector<int> nothing_known(counts.votes().size() - 1);
    return distribution({nothing_known, counts.votes(), counts.voters(), counts.voters()},
                        Figure::greyness);
}

double chance_of_less(const Distribution& left, const Distribution& right) {
    double below = 0.0;  // The chance of `left` to be less than the value at hand.
    double less = 0.0;
    std::size_t next = 0;
    const auto left_denominator = static_cast<std::size_t>(left.denominator);
    const auto right_denominator = static_cast<std::size_t>(right.denominator);
    for (std::size_t i = 0; i < right.chance.size(); ++i) {
        while (next < left.chance.size() && next * right_denominator < i * left_denominator)
            below += left.chance[next++];
        less += below * right.chance[i];
    }
    return less;
}

Range middle_ninety(const Distribution& distribution) {
    return {least_reached(distribution, 0.05), least_reached(distribution, 0.95)};
}

Range bounds(const Distribution& distribution) {
    const auto& chance = distribution.chance;
    const auto possible = [](double one) { return one > 0.0; };
    const auto first = std::find_if(chance.begin(), chance.end(), possible);
    const auto last = std::find_if(chance.rbegin(), chance.rend(), possible);
    return {value(distribution, static_cast<std::size_t>(first - chance.begin())),
            value(distribution, static_cast<std::size_t>(chance.rend() - last - 1))};
}

}  // namespace vt::grey
