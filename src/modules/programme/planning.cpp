// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/planning.h"

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
        if (day.weekday() >= first_weekday && day.weekday() <= last_weekday && !term.in_recess(day))
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

}  // namespace

unsigned weekday_of(std::string_view body) {
    if (body == "council") return kThursday;
    if (body == "executive") return kTuesday;
    return kMonday;
}

Day planned_day(const Window& window, content::Recurrence recurrence, std::size_t position,
                const CouncilTerm& term) {
    const auto days = candidates(window, term);
    if (days.empty()) return window.due;
    const bool early = recurrence == content::Recurrence::term_start;
    const std::size_t room = early ? (days.size() * 2 + 2) / 3 : days.size();
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
