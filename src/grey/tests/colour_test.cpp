// SPDX-License-Identifier: EUPL-1.2
// Colours, borders, ladders and sets.
#include "grey/colour.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "grey/case_set.h"
#include "grey/ladder.h"
#include "grey/measures.h"
#include "grey/tests/all_distributions.h"

using namespace vt::grey;
using testing::all_distributions;
using testing::votes;

namespace {

const Counts kWhite = votes({10, 2, 0, 0, 0});
const Counts kDoubt = votes({1, 2, 6, 2, 1});
const Counts kBlack = votes({0, 0, 0, 2, 10});

// The least number of voters that have to go to `side` or leave it for another colour there.
int crossing(const Counts& counts, Border border) {
    const auto& votes = counts.votes();
    const int on_side = border == Border::white_grey ? votes[0] + votes[1] : votes[3] + votes[4];
    const int needed = (3 * counts.voters() + 3) / 4;
    return on_side >= needed ? on_side - needed + 1 : needed - on_side;
}

}  // namespace

TEST_CASE("three quarters on a side gives its colour, one voter less is grey") {
    CHECK(reading(votes({5, 4, 3, 0, 0})).colour == Colour::white);
    CHECK(reading(votes({5, 3, 4, 0, 0})).colour == Colour::grey);
    CHECK(reading(votes({0, 0, 3, 4, 5})).colour == Colour::black);
    CHECK(reading(votes({5, 3, 4, 0, 0}), Fraction{2, 3}).colour == Colour::white);
    CHECK(reading(votes({5, 4, 3, 0, 0}), Fraction{9, 10}).colour == Colour::grey);
}

TEST_CASE("a grey case is doubt when doubt is at least as large as division") {
    CHECK(reading(votes({0, 0, 12, 0, 0})).kind == Kind::doubt);
    CHECK(reading(votes({6, 0, 0, 0, 6})).kind == Kind::divided);
    CHECK_FALSE(reading(kWhite).kind);
    const Counts even = votes({0, 4, 0, 4, 0});
    REQUIRE(dispersion(even) == shared_doubt(even));
    CHECK(reading(even).kind == Kind::doubt);
}

TEST_CASE("a case lies on a border when a tenth of the voters changing side crosses it") {
    for (const auto& counts : all_distributions(12))
        for (const Border border : {Border::white_grey, Border::grey_black}) {
            CAPTURE(counts.votes());
            const Reading read = reading(counts);
            const bool beyond =
                read.colour == (border == Border::white_grey ? Colour::black : Colour::white);
            const auto needed = voters_to_cross(read, border);
            CHECK(needed.has_value() == !beyond);
            if (needed) CHECK(*needed == crossing(counts, border));
            const bool on_border =
                std::find(read.borders.begin(), read.borders.end(), border) != read.borders.end();
            CHECK(on_border == (!beyond && crossing(counts, border) <= 2));
        }
}

TEST_CASE("the smallest groups still have a border of one voter") {
    const Reading read = reading(votes({3, 0, 2, 0, 0}));
    CHECK(read.colour == Colour::grey);
    CHECK(read.borders == std::vector{Border::white_grey});
    CHECK(voters_to_cross(read, Border::white_grey) == 1);
}

TEST_CASE("the grey area of a ladder lies between the last white and the first black step") {
    const std::vector steps{kWhite, kWhite, kDoubt, kDoubt, kBlack};
    const Ladder found = ladder(steps);
    CHECK(found.last_white == 1);
    CHECK(found.first_black == 4);
    CHECK(found.width == 2);
    CHECK(found.border_steps == std::vector<std::size_t>{1, 2, 3, 4});
}

TEST_CASE("steps that go down again are taken together until the ladder only rises") {
    const std::vector steps{kWhite, votes({0, 0, 12, 0, 0}), votes({6, 6, 0, 0, 0}), kBlack};
    const Ladder found = ladder(steps);
    CHECK(found.steps[1].pool == found.steps[2].pool);
    CHECK(found.steps[1].position == found.steps[2].position);
    CHECK(found.steps[1].position == Fraction{5, 16});
    CHECK(found.steps[2].colour == Colour::grey);
    CHECK(found.width == 2);
    for (std::size_t i = 1; i < found.steps.size(); ++i)
        CHECK(found.steps[i - 1].position <= found.steps[i].position);
}

TEST_CASE("a pool reaches back as far as it has to") {
    const std::vector steps{kDoubt, votes({0, 2, 5, 4, 1}), votes({12, 0, 0, 0, 0})};
    const Ladder found = ladder(steps);
    CHECK(found.steps[0].pool == found.steps[2].pool);
}

TEST_CASE("a ladder may lack a pole, its grey area, or steps at all") {
    const Ladder open = ladder(std::vector{kWhite, kDoubt});
    CHECK_FALSE(open.first_black);
    CHECK(open.width == 1);
    CHECK(open.border_steps == std::vector<std::size_t>{0, 1});
    const Ladder sharp = ladder(std::vector{kWhite, kBlack});
    CHECK(sharp.width == 0);
    CHECK(sharp.border_steps == std::vector<std::size_t>{0, 1});
    const Ladder grey = ladder(std::vector{kDoubt});
    CHECK(grey.width == 1);
    CHECK(grey.border_steps.empty());
    CHECK(ladder(std::vector<Counts>{}).steps.empty());
}

TEST_CASE("a set is as grey as its cases on average, division and doubt apart") {
    const std::vector cases{votes({0, 0, 12, 0, 0}), votes({6, 0, 0, 0, 6}), kWhite,
                            votes({5, 3, 4, 0, 0})};
    const auto figures = set_figures(cases);
    REQUIRE(figures);
    CHECK(figures->greyness == figures->dispersion + figures->doubt);
    CHECK(figures->greyness == (Fraction{2} + greyness(cases[2]) + greyness(cases[3])) / 4);
    CHECK(figures->grey_share == Fraction{3, 4});
    REQUIRE(figures->borders.size() == 1);
    CHECK(figures->borders[0].place == 3);
    CHECK(figures->borders[0].border == Border::white_grey);
    CHECK_FALSE(set_figures(std::vector<Counts>{}));
}

TEST_CASE("a set of many differently large groups is rounded to the millionth and adds up") {
    std::vector<Counts> cases;
    double sum = 0.0;
    for (int voters = 400; voters < 500; ++voters) {
        cases.push_back(votes({voters / 3, 1, voters / 5, 1, voters / 7}));
        sum += greyness(cases.back()).value();
    }
    const auto figures = set_figures(cases);
    REQUIRE(figures);
    CHECK(figures->greyness == figures->dispersion + figures->doubt);
    CHECK(figures->greyness.denominator() <= 100'000'000);
    CHECK(std::abs(figures->greyness.value() - sum / 100) < 1e-6);
}
