// SPDX-License-Identifier: EUPL-1.2
// Days, instants and ids as the rest of the house relies on them.
#include <doctest/doctest.h>

#include "base/clock.h"
#include "base/day.h"
#include "base/id.h"
#include "base/text.h"

namespace vt {
namespace {

Day day(const char* iso) {
    return *Day::parse(iso);
}

TEST_CASE("a day reads as people type it") {
    CHECK(Day::parse_typed("23-11-2026") == day("2026-11-23"));
    CHECK(Day::parse_typed(" 3/4/2026 ") == day("2026-04-03"));
    CHECK(Day::parse_typed("2026-11-23") == day("2026-11-23"));
    CHECK_FALSE(Day::parse_typed("31-02-2026"));
    CHECK_FALSE(Day::parse_typed("3-4-26"));
    CHECK_FALSE(Day::parse_typed("morgen"));
}

TEST_CASE("a year after a leap day is the last day of February") {
    CHECK(day("2028-02-29").plus_years(1) == day("2029-02-28"));
    CHECK(day("2026-01-31").plus_months(1) == day("2026-02-28"));
}

TEST_CASE("an evening in UTC can be the next day in Amsterdam") {
    const auto instant = instant_from_text("2026-11-23T23:30:00.000Z");
    REQUIRE(instant);
    CHECK(amsterdam(*instant).day == day("2026-11-24"));
    CHECK(amsterdam(*instant).hour == 0);
}

TEST_CASE("ten o'clock in Amsterdam is eight in summer and nine in winter, in UTC") {
    CHECK(to_text(at_amsterdam({day("2026-07-01"), 10, 0})) == "2026-07-01T08:00:00.000Z");
    CHECK(to_text(at_amsterdam({day("2026-11-23"), 10, 0})) == "2026-11-23T09:00:00.000Z");
}

TEST_CASE("ids are 32 hex characters and nothing else parses as one") {
    CHECK(is_id_text(random_id_text()));
    CHECK_FALSE(is_id_text("ABCDEF00112233445566778899aabbcc"));
    CHECK_FALSE(is_id_text("../../etc/passwd"));
}

TEST_CASE("names compare without accents") {
    CHECK(folded("Yalçınkaya") == "yalcinkaya");
    CHECK(folded("Gré") == "gre");
}

}  // namespace
}  // namespace vt
