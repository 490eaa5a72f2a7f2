// SPDX-License-Identifier: EUPL-1.2
// What could still come, and what is only wobble.
#include <doctest/doctest.h>

#include <map>
#include <numeric>

#include "grey/change.h"
#include "grey/completion.h"
#include "grey/measures.h"
#include "grey/tests/all_distributions.h"

using namespace vt::grey;
using testing::all_distributions;
using testing::votes;

namespace {

double weight(const Counts& believed, const std::vector<int>& coming) {
    double weight = 1.0;
    for (std::size_t j = 0; j < coming.size(); ++j)
        for (int z = 0; z < coming[j]; ++z) weight *= (believed.votes()[j] + 0.2 + z) / (z + 1);
    return weight;
}

// The same distribution by counting out every completion.
std::map<Fraction, double> counted_out(const Counts& known, int coming,
                                       Fraction (*figure)(const Counts&)) {
    std::map<Fraction, double> chances;
    double total = 0.0;
    for (const auto& more : all_distributions(coming)) {
        std::vector<int> together = more.votes();
        for (std::size_t j = 0; j < together.size(); ++j) together[j] += known.votes()[j];
        const double chance = weight(known, more.votes());
        chances[figure(votes(together))] += chance;
        total += chance;
    }
    for (auto& [value, chance] : chances) chance /= total;
    return chances;
}

void check_equal(const Distribution& found, const std::map<Fraction, double>& expected) {
    std::size_t possible = 0;
    for (std::size_t i = 0; i < found.chance.size(); ++i) {
        if (found.chance[i] == 0.0) continue;
        ++possible;
        const auto place = expected.find({static_cast<std::int64_t>(i), found.denominator});
        REQUIRE(place != expected.end());
        CHECK(std::abs(found.chance[i] - place->second) < 1e-12);
    }
    CHECK(possible == expected.size());
}

}  // namespace

TEST_CASE("the distribution is the one that counting out every completion gives") {
    for (const auto& counts : {votes({3, 2, 1, 1, 0}), votes({8, 6, 5, 3, 2})}) {
        const int members = counts.voters() + 9;
        check_equal(when_all_voted(counts, members, Figure::greyness),
                    counted_out(counts, 9, greyness));
        check_equal(when_all_voted(counts, members, Figure::dispersion),
                    counted_out(counts, 9, dispersion));
    }
}

TEST_CASE("eight, six, five, three and two of 31 members leave a wide range") {
    const auto all = completion(votes({8, 6, 5, 3, 2}), 31);
    REQUIRE(all);
    CHECK(all->greyness == Range{{37, 62}, {49, 62}});
    CHECK(all->greyness_bounds == Range{{33, 62}, {61, 62}});
}

TEST_CASE("when all members voted there is no uncertainty in what they think now") {
    for (const auto& counts : all_distributions(9)) {
        const auto all = completion(counts, 9);
        REQUIRE(all);
        CHECK(all->greyness == Range{greyness(counts), greyness(counts)});
        CHECK(all->greyness_bounds == all->greyness);
        CHECK(all->dispersion == Range{dispersion(counts), dispersion(counts)});
    }
}

TEST_CASE("a range is not given for fewer members than voters, or for a whole province") {
    CHECK_FALSE(completion(votes({8, 6, 5, 3, 2}), 23));
    CHECK_FALSE(completion(votes({8, 6, 5, 3, 2}), kPredictedMax + 1));
}

TEST_CASE("a large group has a distribution too") {
    const auto distribution = when_repeated(votes({50, 20, 10, 10, 60}));
    const auto& chance = distribution.chance;
    CHECK(std::accumulate(chance.begin(), chance.end(), 0.0) == doctest::Approx(1.0));
    CHECK(chance_of_less(distribution, distribution) < 0.5);
}

TEST_CASE("a change is the same the other way round") {
    const Counts before = votes({8, 7, 6, 6, 4});
    const Counts after = votes({22, 6, 2, 1, 0});
    const auto there = change(before, after);
    const auto back = change(after, before);
    REQUIRE(there);
    REQUIRE(back);
    CHECK(there->verdict == Verdict::smaller);
    CHECK(back->verdict == Verdict::larger);
    CHECK(there->greyness == Fraction{0} - back->greyness);
    CHECK(there->smaller_chance == doctest::Approx(back->larger_chance));
    CHECK(change(before, before)->verdict == Verdict::no_clear_difference);
}

TEST_CASE("less than two people's full swing is no clear difference, however sure") {
    const std::vector before(10, votes({30, 30, 0, 0, 0}));
    const std::vector after(10, votes({9, 0, 0, 0, 0}));
    const auto found = change_of_sets(before, after);
    REQUIRE(found);
    CHECK(found->smaller_chance > 0.99);
    CHECK(found->greyness == Fraction{-1, 4});
    CHECK(found->floor == Fraction{4, 9});
    CHECK(found->verdict == Verdict::no_clear_difference);
}

TEST_CASE("votes on different scales or of too many people are not compared") {
    CHECK_FALSE(change(votes({3, 3, 3}), votes({3, 3, 3, 0, 0})));
    CHECK_FALSE(change(votes({kPredictedMax, 1, 0, 0, 0}), votes({9, 0, 0, 0, 0})));
}

TEST_CASE("a set of cases shows a change that no single one of them shows") {
    const Counts before = votes({2, 2, 2, 2, 1});
    const Counts after = votes({7, 1, 1, 0, 0});
    REQUIRE(change(before, after)->verdict == Verdict::no_clear_difference);
    const auto sets =
        change_of_sets(std::vector{before, before, before}, std::vector{after, after, after});
    REQUIRE(sets);
    CHECK(sets->greyness == change(before, after)->greyness);
    CHECK(sets->verdict == Verdict::smaller);
}

TEST_CASE("sets of differently large groups are compared to the ten-thousandth") {
    std::vector<Counts> before;
    std::vector<Counts> after;
    for (int more = 0; more < 6; ++more) {
        before.push_back(votes({2 + more, 2, 2, 2, 1}));
        after.push_back(votes({7 + more, 1, 1, 0, 0}));
    }
    const auto sets = change_of_sets(before, after);
    REQUIRE(sets);
    CHECK(sets->floor == Fraction{4, 9});
    CHECK(sets->smaller_chance + sets->larger_chance <= 1.0 + 1e-9);
    CHECK(sets->smaller_chance > change(before[0], after[0])->smaller_chance);
}

TEST_CASE("an empty or endless set is not compared") {
    const std::vector one{votes({2, 2, 2, 2, 1})};
    const std::vector many(kComparedCasesMax + 1, one[0]);
    CHECK_FALSE(change_of_sets({}, one));
    CHECK_FALSE(change_of_sets(one, {}));
    CHECK_FALSE(change_of_sets(one, many));
}
