// SPDX-License-Identifier: EUPL-1.2
#include "grey/change.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "grey/case_set.h"

namespace vt::grey {
namespace {

constexpr double kSureFrom = 0.95;
constexpr int kGridMax = 10'000;

Verdict verdict_of(const Change& change) {
    if (absolute(change.greyness) < change.floor) return Verdict::no_clear_difference;
    if (change.smaller_chance >= kSureFrom) return Verdict::smaller;
    if (change.larger_chance >= kSureFrom) return Verdict::larger;
    return Verdict::no_clear_difference;
}

bool is_comparable(std::span<const Counts> cases, int answers) {
    return !cases.empty() && cases.size() <= kComparedCasesMax &&
           std::all_of(cases.begin(), cases.end(), [&](const Counts& counts) {
               return counts.answers() == answers && counts.voters() <= kPredictedMax;
           });
}

int fewest_voters(std::span<const Counts> cases) {
    const auto fewer = [](const Counts& left, const Counts& right) {
        return left.voters() < right.voters();
    };
    return std::min_element(cases.begin(), cases.end(), fewer)->voters();
}

// A denominator on which all the cases have their values, or kGridMax when that is too fine.
int grid_of(const std::vector<Distribution>& cases) {
    int grid = 1;
    for (const auto& one : cases) {
        grid = std::lcm(grid, one.denominator);
        if (grid > kGridMax) return kGridMax;
    }
    return grid;
}

// The distribution of a sum of two figures, the first of them on the grid already.
std::vector<double> with_case(const std::vector<double>& sum, const Distribution& one, int grid) {
    std::vector<double> result(sum.size() + static_cast<std::size_t>(grid));
    for (std::size_t i = 0; i < one.chance.size(); ++i) {
        if (one.chance[i] == 0.0) continue;
        const double place = static_cast<double>(i) * grid / one.denominator;
        const auto shift = static_cast<std::size_t>(std::lround(place));
        for (std::size_t j = 0; j < sum.size(); ++j) result[j + shift] += sum[j] * one.chance[i];
    }
    return result;
}

Distribution mean_when_repeated(std::span<const Counts> cases) {
    std::vector<Distribution> repeated;
    for (const auto& counts : cases) repeated.push_back(when_repeated(counts));
    const int grid = grid_of(repeated);
    std::vector<double> sum{1.0};
    for (const auto& one : repeated) sum = with_case(sum, one, grid);
    return {grid * static_cast<int>(cases.size()), std::move(sum)};
}

}  // namespace

std::optional<Change> change(const Counts& before, const Counts& after) {
    return change_of_sets({&before, 1}, {&after, 1});
}

std::optional<Change> change_of_sets(std::span<const Counts> before,
                                     std::span<const Counts> after) {
    if (before.empty() || !is_comparable(before, before[0].answers()) ||
        !is_comparable(after, before[0].answers()))
        return std::nullopt;
    const auto earlier = mean_when_repeated(before);
    const auto later = mean_when_repeated(after);
    Change change{.greyness = greyness_difference(before, after),
                  .floor = {4, std::min(fewest_voters(before), fewest_voters(after))},
                  .smaller_chance = chance_of_less(later, earlier),
                  .larger_chance = chance_of_less(earlier, later)};
    change.verdict = verdict_of(change);
    return change;
}

}  // namespace vt::grey
