// SPDX-License-Identifier: EUPL-1.2
#include "modules/pulse/trend.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "grey/measures.h"
#include "grey/prediction.h"

namespace vt::pulse {
namespace {

constexpr double kSureFrom = 0.95;
constexpr double kPriorPerAnswer = 0.2;

// weights[z]: how likely it is, up to one factor for all, that z people give this answer.
std::vector<double> weights(int given, int people) {
    std::vector<double> weights{1.0};
    for (int z = 0; z < people; ++z)
        weights.push_back(weights.back() * (given + kPriorPerAnswer + z) / (z + 1));
    return weights;
}

// The chance of each pair (people used, sum of their places on the scale).
using Table = std::vector<std::vector<double>>;

Table with_answer(const Table& table, int place, const std::vector<double>& weights) {
    Table next(table.size(), std::vector<double>(table.front().size()));
    for (std::size_t used = 0; used < table.size(); ++used)
        for (std::size_t more = 0; used + more < table.size(); ++more) {
            const std::size_t shift = more * static_cast<std::size_t>(place);
            for (std::size_t sum = 0; sum + shift < table[used].size(); ++sum)
                next[used + more][sum + shift] += table[used][sum] * weights[more];
        }
    return next;
}

// The position when as many people answer again: the votes to come follow the Dirichlet-multinomial
// distribution, as in grey/prediction.h.
grey::Distribution position_when_repeated(const grey::Counts& counts) {
    const auto people = static_cast<std::size_t>(counts.voters());
    const int highest = counts.answers() - 1;
    const int span = highest * counts.voters();
    Table table(people + 1, std::vector<double>(static_cast<std::size_t>(span) + 1));
    table[0][0] = 1.0;
    for (int place = 0; place <= highest; ++place)
        table =
            with_answer(table, place,
                        weights(counts.votes()[static_cast<std::size_t>(place)], counts.voters()));
    std::vector<double> chance = std::move(table[people]);
    const double all = std::accumulate(chance.begin(), chance.end(), 0.0);
    for (double& one : chance) one /= all;
    return {span, std::move(chance)};
}

Trend trend_of(const Difference& difference) {
    if (grey::absolute(difference.position) < difference.floor) return Trend::no_clear_difference;
    if (difference.more_chance >= kSureFrom) return Trend::more;
    if (difference.less_chance >= kSureFrom) return Trend::less;
    return Trend::no_clear_difference;
}

}  // namespace

std::optional<Difference> difference(const grey::Counts& before, const grey::Counts& after) {
    if (before.answers() != grey::kCaseAnswers || after.answers() != grey::kCaseAnswers ||
        std::max(before.voters(), after.voters()) > kComparedMax)
        return std::nullopt;
    const auto earlier = position_when_repeated(before);
    const auto later = position_when_repeated(after);
    Difference found{.position = grey::position(after) - grey::position(before),
                     .floor = {2, std::min(before.voters(), after.voters())},
                     .more_chance = grey::chance_of_less(earlier, later),
                     .less_chance = grey::chance_of_less(later, earlier)};
    found.trend = trend_of(found);
    return found;
}

}  // namespace vt::pulse
