// SPDX-License-Identifier: EUPL-1.2
// What holds for every vote, whoever votes what.
#include "grey/measures.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "grey/colour.h"
#include "grey/tests/all_distributions.h"

using namespace vt::grey;
using testing::all_distributions;
using testing::votes;

namespace {

Counts mirrored(const Counts& counts) {
    std::vector<int> reversed = counts.votes();
    std::reverse(reversed.begin(), reversed.end());
    return votes(reversed);
}

Counts multiplied(const Counts& counts, int factor) {
    std::vector<int> more = counts.votes();
    for (int& count : more) count *= factor;
    return votes(more);
}

// Everything that one voter can make of it by answering otherwise.
std::vector<Counts> with_one_voter_moved(const Counts& counts) {
    std::vector<Counts> moved;
    for (std::size_t from = 0; from < counts.votes().size(); ++from)
        for (std::size_t to = 0; to < counts.votes().size(); ++to) {
            std::vector<int> other = counts.votes();
            if (from == to || other[from] == 0) continue;
            --other[from];
            ++other[to];
            moved.push_back(votes(other));
        }
    return moved;
}

}  // namespace

TEST_CASE("greyness is division plus shared doubt, and doubt is never negative") {
    const auto all = all_distributions(12);
    REQUIRE(all.size() == 1820);
    for (const auto& counts : all) {
        CAPTURE(counts.votes());
        CHECK(shared_doubt(counts) >= Fraction{0});
        CHECK(greyness(counts) == dispersion(counts) + shared_doubt(counts));
        CHECK(greyness(counts) <= Fraction{1});
        CHECK(dispersion(counts) >= Fraction{0});
        CHECK(agreement(counts) >= Fraction{-1});
        CHECK(agreement(counts) <= Fraction{1});
    }
}

TEST_CASE("a vote seen in the mirror is as grey, with white and black exchanged") {
    for (const auto& counts : all_distributions(12)) {
        CAPTURE(counts.votes());
        const Counts other = mirrored(counts);
        CHECK(position(other) == Fraction{1} - position(counts));
        CHECK(agreement(other) == agreement(counts));
        CHECK(dispersion(other) == dispersion(counts));
        CHECK(greyness(other) == greyness(counts));
        const Reading here = reading(counts);
        const Reading there = reading(other);
        CHECK((here.colour == Colour::white) == (there.colour == Colour::black));
        CHECK(here.kind == there.kind);
        CHECK(here.margins == Margins{there.margins.black, there.margins.white});
        CHECK(here.borders.size() == there.borders.size());
    }
}

TEST_CASE("no figure depends on the size of the group when the shares are the same") {
    for (const auto& counts : all_distributions(12)) {
        CAPTURE(counts.votes());
        CHECK(agreement(multiplied(counts, 7)) == agreement(counts));
        CHECK(position(multiplied(counts, 7)) == position(counts));
        CHECK(greyness(multiplied(counts, 7)) == greyness(counts));
        CHECK(dispersion(multiplied(counts, 7)) == dispersion(counts));
    }
}

TEST_CASE("one voter moves the position by at most 1/n, greyness and division by at most 2/n") {
    for (const auto& counts : all_distributions(12))
        for (const auto& other : with_one_voter_moved(counts)) {
            CHECK(absolute(position(other) - position(counts)) <= Fraction{1, 12});
            CHECK(absolute(greyness(other) - greyness(counts)) <= Fraction{2, 12});
            CHECK(absolute(dispersion(other) - dispersion(counts)) <= Fraction{2, 12});
        }
}

TEST_CASE("all midway is shared doubt, half at either end is division") {
    const Counts midway = votes({0, 0, 12, 0, 0});
    CHECK(dispersion(midway) == Fraction{0});
    CHECK(shared_doubt(midway) == Fraction{1});
    CHECK(agreement(midway) == Fraction{1});
    const Counts ends = votes({6, 0, 0, 0, 6});
    CHECK(dispersion(ends) == Fraction{1});
    CHECK(shared_doubt(ends) == Fraction{0});
    CHECK(agreement(ends) == Fraction{-1});
    CHECK(dispersion(votes({3, 3, 3, 3, 3})) == Fraction{3, 5});
    CHECK(agreement(votes({3, 3, 3, 3, 3})) == Fraction{0});
}

TEST_CASE("agreement is another figure on a scale with one more answer in the middle") {
    CHECK(agreement(votes({2, 1, 1, 4})) != agreement(votes({2, 1, 0, 1, 4})));
}

TEST_CASE("counts are of three to seven answers, not negative, of at least one voter") {
    CHECK_FALSE(Counts::from({1, 2}));
    CHECK_FALSE(Counts::from({1, 1, 1, 1, 1, 1, 1, 1}));
    CHECK_FALSE(Counts::from({1, -1, 3}));
    CHECK_FALSE(Counts::from({0, 0, 0}));
    CHECK_FALSE(Counts::from({kVotersMax, 1, 0}));
    CHECK(Counts::from({kVotersMax, 0, 0}));
    CHECK(votes({8, 6, 5, 3, 2}).voters() == 24);
    CHECK(votes({8, 6, 5, 3, 2}).cumulative() == std::vector{8, 14, 19, 22});
}
