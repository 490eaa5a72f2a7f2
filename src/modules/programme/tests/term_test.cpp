// SPDX-License-Identifier: EUPL-1.2
// The frame: terms, their years and quarters, and the windows that rules have in them.
#include <doctest/doctest.h>

#include "modules/programme/tests/made_up.h"

namespace vt::programme {
namespace {

using content::Recurrence;
using namespace made_up;

CouncilTerm from_to(std::string_view from, std::string_view until) {
    CouncilTerm term = made_up::term();
    term.from = day(from);
    term.until = day(until);
    term.executive_from = term.from;
    term.elections_next = proposed_next_elections(term.until);
    return term;
}

void check_joined(const std::vector<Period>& periods, const Period& whole) {
    REQUIRE_FALSE(periods.empty());
    CHECK(periods.front().first == whole.first);
    CHECK(periods.back().last == whole.last);
    for (std::size_t at = 1; at < periods.size(); ++at)
        CHECK(periods[at].first == periods[at - 1].last.plus_days(1));
}

TEST_CASE("four years of a term run on without a gap, and two days more belong to the last") {
    const auto found = years(term());
    CHECK(found.size() == 4);
    check_joined(found, term().days());
    CHECK(found[0].last == day("2027-03-25"));
}

TEST_CASE("a term that starts on a leap day has its years on the last of February") {
    const auto found = years(from_to("2028-02-29", "2032-03-30"));
    CHECK(found.size() == 4);
    CHECK(found[1].first == day("2029-02-28"));
    CHECK(found[3].first == day("2031-02-28"));
    check_joined(found, {day("2028-02-29"), day("2032-03-29")});
}

TEST_CASE("a term that starts mid-year after a merger ends its last year with the term") {
    const auto found = years(from_to("2027-07-01", "2030-03-28"));
    CHECK(found.size() == 3);
    CHECK(found[2].first == day("2029-07-01"));
    CHECK(found[2].last == day("2030-03-27"));
}

TEST_CASE("a piece of a quarter shorter than thirty days asks nothing") {
    const auto found = quarters(term());
    CHECK(found.front().first == day("2026-04-01"));
    CHECK(found.back().last == day("2030-03-27"));
    CHECK(found.size() == 16);
    const auto mid = quarters(from_to("2027-02-28", "2030-03-28"));
    CHECK(mid.front().first == day("2027-02-28"));
    CHECK(length_in_days(mid.front()) == 32);
}

TEST_CASE("the next elections are proposed on a Wednesday eight days before the next council") {
    CHECK(proposed_next_elections(day("2030-03-28")) == day("2030-03-20"));
    CHECK(proposed_next_elections(day("2030-03-28")).weekday() == 3);
}

TEST_CASE("the term of a day is the one it lies in, else the latest before, else the first") {
    CHECK_FALSE(term_on({}, day("2026-01-01")));
    const std::vector<CouncilTerm> terms{from_to("2026-03-26", "2030-03-28"),
                                         from_to("2022-03-30", "2026-03-26")};
    CHECK(term_on(terms, day("2026-03-25"))->from == day("2022-03-30"));
    CHECK(term_on(terms, day("2026-03-26"))->from == day("2026-03-26"));
    CHECK(term_on(terms, day("2031-01-01"))->from == day("2026-03-26"));
    CHECK(term_on(terms, day("2020-01-01"))->from == day("2022-03-30"));
}

TEST_CASE("the start of the term is a hundred days, for the executive from its own first day") {
    const auto found = windows({.recurrence = Recurrence::term_start, .bodies = kBoth}, term());
    REQUIRE(found.size() == 2);
    CHECK(found[0].body == "council");
    CHECK(found[0].days == Period{day("2026-03-26"), day("2026-07-03")});
    CHECK(found[1].body == "executive");
    CHECK(found[1].days == Period{day("2026-05-21"), day("2026-08-28")});
}

TEST_CASE("once in a term is due at the end of the second year") {
    const auto found = windows({.recurrence = Recurrence::every_term}, term());
    REQUIRE(found.size() == 1);
    CHECK(found[0].days == term().days());
    CHECK(found[0].due == day("2028-03-25"));
    const auto brief =
        windows({.recurrence = Recurrence::every_term}, from_to("2028-10-01", "2030-03-28"));
    CHECK(brief[0].due == day("2030-03-27"));
}

TEST_CASE("advice to parties is asked from twelve to nine months before the elections") {
    const auto found = windows({.recurrence = Recurrence::before_elections}, term());
    REQUIRE(found.size() == 1);
    CHECK(found[0].days == Period{day("2029-03-20"), day("2029-06-20")});
    CHECK(windows({.recurrence = Recurrence::before_elections}, from_to("2029-08-01", "2030-08-05"))
              .size() == 1);
}

TEST_CASE("years and quarters come for each body; the other recurrences have no windows") {
    CHECK(windows({.recurrence = Recurrence::yearly, .bodies = kBoth}, term()).size() == 8);
    CHECK(windows({.recurrence = Recurrence::quarterly, .bodies = kBoth}, term()).size() == 32);
    for (const auto recurrence : {Recurrence::per_meeting, Recurrence::per_appointment,
                                  Recurrence::ad_hoc, Recurrence::continuous}) {
        CHECK(windows({.recurrence = recurrence, .bodies = kBoth}, term()).empty());
        CHECK_FALSE(has_windows(recurrence));
    }
}

}  // namespace
}  // namespace vt::programme
