// SPDX-License-Identifier: EUPL-1.2
// Planning: in the window, outside recess, on the day of the body, and not all at once.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "modules/programme/holidays.h"
#include "modules/programme/planning.h"
#include "modules/programme/tests/made_up.h"

namespace vt::programme {
namespace {

using content::Recurrence;
using namespace made_up;

std::vector<MeasureView> forty_measures() {
    const std::vector<Recurrence> kinds{Recurrence::term_start, Recurrence::every_term,
                                        Recurrence::yearly, Recurrence::quarterly,
                                        Recurrence::before_elections};
    std::vector<MeasureView> measures;
    for (std::size_t at = 0; at < 40; ++at) {
        content::Rule rule{.recurrence = kinds[at % kinds.size()]};
        if (at % 3 == 0) rule.bodies = kBoth;
        if (at % 3 == 1) rule.bodies = kCouncil;
        measures.push_back(measure({rule}, "m" + std::to_string(at)));
    }
    return measures;
}

std::vector<CouncilTerm> many_terms() {
    std::vector<CouncilTerm> terms;
    for (int shift = 0; shift < 60; ++shift) {
        CouncilTerm term = made_up::term();
        term.from = day("2024-02-29").plus_days(shift * 17);
        term.until = term.from.plus_years(4).plus_days(shift % 9);
        term.executive_from = term.from.plus_days(shift % 5 * 30);
        term.elections_next = proposed_next_elections(term.until);
        term.recess.clear();
        for (int year = 0; year < 4; ++year) {
            const Day begin = term.from.plus_days(365 * year + 90 + shift);
            term.recess.push_back({"zomer", {begin, begin.plus_days(42)}});
            term.recess.push_back({"kerst", {begin.plus_days(150), begin.plus_days(164)}});
        }
        terms.push_back(term);
    }
    return terms;
}

bool has_free(const Occurrence& planned, const CouncilTerm& term, unsigned first, unsigned last) {
    for (Day day = planned.window.days.first; day <= planned.window.due; day = day.plus_days(1))
        if (day.weekday() >= first && day.weekday() <= last && !term.in_recess(day) &&
            !is_public_holiday(day))
            return true;
    return false;
}

TEST_CASE("every planned day lies in its window, outside recess, on the weekday of its body") {
    const auto measures = forty_measures();
    for (const CouncilTerm& term : many_terms())
        for (const Occurrence& one : plan(measures, term)) {
            CAPTURE(one.measure);
            CAPTURE(one.planned.iso());
            CHECK(one.window.days.contains(one.planned));
            CHECK(one.planned <= one.window.due);
            const unsigned weekday = weekday_of(one.window.body);
            if (has_free(one, term, weekday, weekday)) CHECK(one.planned.weekday() == weekday);
            if (has_free(one, term, 1, 5)) CHECK_FALSE(term.in_recess(one.planned));
            CHECK(is_working_day(one.planned));
        }
}

TEST_CASE("a plan is the same each time, and one measure's days do not hang on another's") {
    auto measures = forty_measures();
    const auto first = plan(measures, term());
    CHECK(first == plan(measures, term()));
    measures[3].rules.clear();
    for (const Occurrence& one : plan(measures, term()))
        CHECK(std::find(first.begin(), first.end(), one) != first.end());
}

TEST_CASE("the plan is spread over the term") {
    const auto planned = plan(forty_measures(), term());
    std::map<Day, int> per_day;
    std::map<int, int> per_month;
    for (const Occurrence& one : planned) {
        ++per_day[one.planned];
        ++per_month[one.planned.year() * 12 + static_cast<int>(one.planned.month())];
    }
    const auto all = static_cast<int>(planned.size());
    for (const auto& [planned_day, count] : per_day) CHECK(count <= 8);
    CHECK(per_day.size() * 2 > planned.size());
    for (const auto& [month, count] : per_month) CHECK(count * 8 < all);
}

TEST_CASE("what belongs to the start of the term comes in the first two thirds of its window") {
    for (std::size_t position = 0; position < 50; ++position) {
        const Window window = windows({.recurrence = Recurrence::term_start}, term()).front();
        const Day planned = planned_day(window, Recurrence::term_start, position, term());
        CHECK(days_between(window.days.first, planned) < 70);
    }
}

TEST_CASE("a window that is all recess is planned on its last working day") {
    CouncilTerm term = made_up::term();
    term.recess = {{"lang", term.days()}};
    Window window = windows({.recurrence = Recurrence::yearly}, term).front();
    CHECK(planned_day(window, Recurrence::yearly, 0, term) == window.due);
    window.due = day("2026-12-27");
    CHECK(planned_day(window, Recurrence::yearly, 0, term) == day("2026-12-24"));
    window = {"", {day("2026-12-26"), day("2026-12-27")}, day("2026-12-27")};
    CHECK(planned_day(window, Recurrence::yearly, 0, term) == window.due);
}

TEST_CASE("the public holidays are those of the calendar") {
    CHECK(easter_sunday(2026) == day("2026-04-05"));
    CHECK(easter_sunday(2027) == day("2027-03-28"));
    CHECK(easter_sunday(2038) == day("2038-04-25"));
    for (const char* iso :
         {"2026-01-01", "2026-04-05", "2026-04-06", "2026-04-27", "2026-05-05", "2026-05-14",
          "2026-05-24", "2026-05-25", "2026-12-25", "2026-12-26", "2025-04-26", "2029-05-10"})
        CHECK_MESSAGE(is_public_holiday(day(iso)), iso);
    for (const char* iso : {"2026-04-03", "2025-04-27", "2026-05-04", "2026-12-24", "2026-12-31"})
        CHECK_FALSE_MESSAGE(is_public_holiday(day(iso)), iso);
}

TEST_CASE("what was set aside, is optional and not chosen, or waits for a module is not planned") {
    auto set_aside = measure({{.recurrence = Recurrence::yearly}});
    set_aside.choice = Choice{.measure = "m", .decision = Decision::not_applicable, .reason = "x"};
    auto optional = measure({{.recurrence = Recurrence::yearly}}, "n");
    optional.optional = true;
    const auto waiting = measure({{.recurrence = Recurrence::yearly, .waits_for = "code"}}, "o");
    CHECK(plan(std::vector{set_aside, optional, waiting}, term()).empty());
    optional.choice = Choice{.measure = "n"};
    CHECK(plan(std::vector{optional}, term()).size() == 4);
}

}  // namespace
}  // namespace vt::programme
