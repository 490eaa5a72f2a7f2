// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/planning.h"

#include <algorithm>

#include "modules/programme/holidays.h"

namespace vt::programme {
namespace {

constexpr unsigned kMonday = 1;
constexpr unsigned kTuesday = 2;
constexpr unsigned kThursday = 4;
constexpr unsigned kFriday = 5;

// Multiples of the golden ratio, cut to their fraction, spread any number of points evenly.
constexpr std::size_t kWhole = 100'000;
constexpr std::size_t kGolden = 61'803;

std::vector<Day> free_days(const Period& days, const CouncilTerm& term, unsigned first_weekday,
                           unsigned last_weekday) {
    std::vector<Day> found;
    for (Day day = days.first; day <= days.last; day = day.plus_days(1))
        if (day.weekday() >= first_weekday && day.weekday() <= last_weekday &&
            !term.in_recess(day) && !is_public_holiday(day))
            found.push_back(day);
    return found;
}

std::vector<Day> candidates(const Window& window, const CouncilTerm& term) {
    const Period days{window.days.first, window.due};
    const unsigned weekday = weekday_of(window.body);
    auto found = free_days(days, term, weekday, weekday);
    if (found.empty()) found = free_days(days, term, kMonday, kFriday);
    return found;
}

// How many of them lie in the first two thirds of the window; one at least.
std::size_t early_days(const std::vector<Day>& days, const Window& window) {
    const int all = days_between(window.days.first, window.due) + 1;
    const auto early = std::count_if(days.begin(), days.end(), [&](Day day) {
        return days_between(window.days.first, day) * 3 < all * 2;
    });
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(early, 1));
}

Day last_working_day(const Window& window) {
    for (Day day = window.due; day >= window.days.first; day = day.plus_days(-1))
        if (is_working_day(day)) return day;
    return window.due;
}

}  // namespace

unsigned weekday_of(std::string_view body) {
    if (body == "council") return kThursday;
    if (body == "executive") return kTuesday;
    return kMonday;
}

Day planned_day(const Window& window, content::Recurrence recurrence, std::size_t position,
                const CouncilTerm& term) {
    const auto days = candidates(window, term);
    if (days.empty()) return last_working_day(window);
    const std::size_t room =
        recurrence == content::Recurrence::term_start ? early_days(days, window) : days.size();
    const std::size_t place = (position + 1) * kGolden % kWhole;
    return days[room * place / kWhole];
}

std::vector<Occurrence> plan(std::span<const MeasureView> measures, const CouncilTerm& term) {
    std::vector<Occurrence> planned;
    for (std::size_t position = 0; position < measures.size(); ++position) {
        const MeasureView& measure = measures[position];
        if (!measure.asks()) continue;
        for (std::size_t index = 0; index < measure.rules.size(); ++index) {
            const content::Rule& rule = measure.rules[index];
            if (!rule.waits_for.empty()) continue;
            for (const Window& window : windows(rule, term))
                planned.push_back(
                    {.term = term.id,
                     .measure = measure.id,
                     .rule = static_cast<int>(index),
                     .recurrence = rule.recurrence,
                     .window = window,
                     .planned = planned_day(window, rule.recurrence, position, term)});
        }
    }
    return planned;
}

}  // namespace vt::programme
