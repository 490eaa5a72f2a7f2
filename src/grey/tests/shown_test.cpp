// SPDX-License-Identifier: EUPL-1.2
// What is shown inside the room, outside it, and outside the municipality.
#include "grey/shown.h"

#include <doctest/doctest.h>

#include "grey/tests/all_distributions.h"

using namespace vt::grey;
using testing::all_distributions;
using testing::votes;

namespace {

const Counts kSpread = votes({8, 6, 5, 3, 3});

}  // namespace

TEST_CASE("inside the room a full release shows counts, a coarse one only colour and direction") {
    const auto full = inside_room(kSpread, Release::full);
    CHECK(full.colour == Colour::grey);
    CHECK(full.counts == kSpread);
    const auto coarse = inside_room(kSpread, Release::coarse, Verdict::smaller);
    CHECK(coarse.colour == Colour::grey);
    CHECK(coarse.direction == Verdict::smaller);
    CHECK_FALSE(coarse.counts);
}

TEST_CASE("nothing is shown anywhere of fewer than five votes or of what is not released") {
    for (int voters = 1; voters < kVotersMin; ++voters)
        for (const auto& counts : all_distributions(voters)) {
            CHECK_FALSE(inside_room(counts, Release::full, Verdict::larger).colour);
            CHECK_FALSE(inside_room(counts, Release::full, Verdict::larger).direction);
            CHECK_FALSE(inside_room(counts, Release::full).counts);
            CHECK_FALSE(outside_room(counts, Release::full).colour);
            CHECK_FALSE(outside_room(counts, Release::full).size);
        }
    CHECK_FALSE(inside_room(kSpread, Release::none, Verdict::larger).colour);
    CHECK_FALSE(inside_room(kSpread, Release::none, Verdict::larger).direction);
    CHECK_FALSE(outside_room(kSpread, Release::none).colour);
}

TEST_CASE("outside the room five to nine voters give a colour and a sentence") {
    const auto shown = outside_room(votes({3, 3, 3, 0, 0}), Release::full);
    CHECK(shown.colour == Colour::grey);
    CHECK(shown.kind == Kind::divided);
    CHECK(shown.size == GroupSize::under_ten);
    CHECK_FALSE(shown.counts);
    CHECK(shown.bands.empty());
}

TEST_CASE("outside the room numbers are of at least ten voters and three for each answer") {
    CHECK(outside_room(kSpread, Release::full).counts == kSpread);
    CHECK(outside_room(kSpread, Release::full).bands.empty());
    const auto small_cell = outside_room(votes({8, 6, 5, 3, 2}), Release::full);
    CHECK_FALSE(small_cell.counts);
    CHECK(small_cell.bands == std::vector{Band::minority, Band::minority, Band::minority,
                                          Band::minority, Band::hardly_anyone});
    CHECK(small_cell.size == GroupSize::twenty_to_thirty_four);
}

TEST_CASE("outside the room a coarse release is its colour alone") {
    const auto shown = outside_room(kSpread, Release::coarse);
    CHECK(shown.colour == Colour::grey);
    CHECK_FALSE(shown.kind);
    CHECK_FALSE(shown.size);
    CHECK_FALSE(shown.counts);
    CHECK(shown.bands.empty());
}

TEST_CASE("whether all or nine of ten agreed looks the same from outside") {
    const auto all = outside_room(votes({10, 0, 0, 0, 0}), Release::full);
    const auto nearly = outside_room(votes({9, 1, 0, 0, 0}), Release::full);
    CHECK(all.bands == nearly.bands);
    CHECK(all.bands[0] == Band::nearly_everyone);
    CHECK_FALSE(all.counts);
    const auto large = outside_room(votes({188, 3, 3, 3, 3}), Release::full);
    CHECK_FALSE(large.counts);
    CHECK(large.bands[0] == Band::nearly_everyone);
}

TEST_CASE("no band is ever one number of votes") {
    for (int voters = kNumbersFrom; voters <= 60; ++voters)
        for (int part = 0; part <= voters; ++part) {
            const bool like_less = part > 0 && band(part - 1, voters) == band(part, voters);
            const bool like_more = part < voters && band(part + 1, voters) == band(part, voters);
            CHECK((like_less || like_more));
        }
}

TEST_CASE("the edges of the bands") {
    CHECK(band(1, 10) == Band::hardly_anyone);
    CHECK(band(3, 10) == Band::minority);
    CHECK(band(4, 10) == Band::about_half);
    CHECK(band(6, 10) == Band::about_half);
    CHECK(band(7, 10) == Band::majority);
    CHECK(band(9, 10) == Band::nearly_everyone);
    CHECK(group_size(19) == GroupSize::ten_to_nineteen);
    CHECK(group_size(34) == GroupSize::twenty_to_thirty_four);
    CHECK(group_size(35) == GroupSize::thirty_five_or_more);
}

TEST_CASE("outside the municipality greyness goes by the tenth, among five municipalities") {
    const auto shown = outside_municipality(kSpread, Release::full, kMunicipalitiesMin);
    REQUIRE(shown);
    CHECK(shown->colour == Colour::grey);
    CHECK(shown->greyness == Fraction{7, 10});
    CHECK(shown->size == GroupSize::twenty_to_thirty_four);
    CHECK_FALSE(outside_municipality(kSpread, Release::full, kMunicipalitiesMin - 1));
    CHECK_FALSE(outside_municipality(kSpread, Release::coarse, kMunicipalitiesMin));
    CHECK_FALSE(outside_municipality(votes({3, 3, 3, 0, 0}), Release::full, kMunicipalitiesMin));
}
