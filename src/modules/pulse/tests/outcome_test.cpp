// SPDX-License-Identifier: EUPL-1.2
// What may be shown of a counted round, inside the room and outside it.
#include <doctest/doctest.h>

#include "modules/pulse/outcome.h"

namespace vt::pulse {
namespace {

Tally tally(std::array<int, kAnswers.size()> votes) {
    return {"speak-up", votes};
}

StatementOutcome seen(Room room, std::array<int, kAnswers.size()> votes) {
    return outcome_of("speak-up", tally(votes), room);
}

TEST_CASE("three quarters on one side is agreed or not; else a group is divided or in between") {
    CHECK(seen(Room::inside, {0, 1, 1, 4, 4, 0}).standing == Standing::agreed);
    CHECK(seen(Room::inside, {4, 4, 1, 1, 0, 0}).standing == Standing::disagreed);
    CHECK(seen(Room::inside, {5, 0, 0, 0, 5, 0}).standing == Standing::divided);
    CHECK(seen(Room::inside, {0, 1, 8, 1, 0, 0}).standing == Standing::in_doubt);
    for (const Room room : {Room::inside, Room::outside})
        CHECK(seen(room, {0, 1, 1, 4, 4, 0}).standing == Standing::agreed);
}

TEST_CASE("who could answer sees the counts of five; others see a sentence") {
    const auto inside = seen(Room::inside, {0, 1, 0, 2, 2, 1});
    REQUIRE(inside.tally);
    CHECK(inside.tally->unknown() == 1);
    const auto outside = seen(Room::outside, {0, 1, 0, 2, 2, 1});
    CHECK(outside.standing == Standing::agreed);
    CHECK_FALSE(outside.tally);
    CHECK(outside.bands.empty());
}

TEST_CASE("of fewer than five opinions there is not a word, also where many did not know") {
    for (const Room room : {Room::inside, Room::outside}) {
        const auto few = seen(room, {0, 0, 0, 1, 3, 20});
        CHECK(few.standing == Standing::too_few);
        CHECK_FALSE(few.tally);
        CHECK(few.bands.empty());
        CHECK(outcome_of("speak-up", std::nullopt, room).standing == Standing::too_few);
    }
}

TEST_CASE("outside, ten voters give bands, and large enough cells give counts") {
    const auto bands = seen(Room::outside, {0, 1, 2, 6, 4, 0});
    CHECK_FALSE(bands.tally);
    REQUIRE(bands.bands.size() == 5);
    CHECK(bands.bands.front() == grey::Band::hardly_anyone);
    CHECK(seen(Room::outside, {3, 3, 4, 6, 5, 3}).tally);
}

TEST_CASE("one or two who did not know are a small cell too") {
    for (const int unknown : {0, 1, 2}) {
        const auto outside = seen(Room::outside, {3, 3, 4, 6, 5, unknown});
        CHECK_FALSE(outside.tally);
        CHECK(outside.bands.size() == 5);
    }
}

TEST_CASE("outside nobody reads that everybody said the same") {
    const auto outside = seen(Room::outside, {0, 0, 0, 0, 20, 3});
    CHECK_FALSE(outside.tally);
    CHECK(outside.bands.back() == grey::Band::nearly_everyone);
    CHECK(outside.bands.front() == grey::Band::hardly_anyone);
}

TEST_CASE("there is a trend only between two outcomes") {
    const auto before = tally({5, 6, 7, 6, 5, 0});
    const auto after = tally({0, 1, 2, 14, 12, 0});
    CHECK(trend_of(before, after) == Trend::more);
    CHECK_FALSE(trend_of(std::nullopt, after));
    CHECK_FALSE(trend_of(tally({0, 0, 1, 3, 0, 20}), after));
}

}  // namespace
}  // namespace vt::pulse
