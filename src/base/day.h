// SPDX-License-Identifier: EUPL-1.2
// Day: a legal day, without a clock. Term, recess, evidence and deadlines are days.
//
// Stored as YYYY-MM-DD. A month or year later than the 29th, 30th or 31st is the last day of a
// shorter month. "Today" is the day in Amsterdam: see clock.h.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace vt {

class Day {
public:
    Day() = default;
    explicit Day(std::chrono::sys_days days) : days_{days} {}
    // Nothing unless the three make a day of the calendar between 1900 and 2199.
    static std::optional<Day> from(int year, unsigned month, unsigned day);
    // Reads exactly YYYY-MM-DD.
    static std::optional<Day> parse(std::string_view iso);
    // Reads what people type: 23-11-2026, 23/11/2026, 23.11.2026, 3-4-26 is refused, 2026-11-23.
    static std::optional<Day> parse_typed(std::string_view typed);

    int year() const;
    unsigned month() const;         // 1..12
    unsigned day_of_month() const;  // 1..31
    unsigned weekday() const;       // 1 Monday .. 7 Sunday
    unsigned quarter() const;       // 1..4

    Day plus_days(int days) const { return Day{days_ + std::chrono::days{days}}; }
    Day plus_months(int months) const;
    Day plus_years(int years) const { return plus_months(12 * years); }
    std::string iso() const;  // YYYY-MM-DD
    std::chrono::sys_days sys() const { return days_; }

    auto operator<=>(const Day&) const = default;

private:
    std::chrono::sys_days days_{};
};

// Days from `from` to `to`; negative when `to` is earlier.
inline int days_between(Day from, Day to) {
    return static_cast<int>((to.sys() - from.sys()).count());
}

// From `first` up to and including `last`. Empty when last is before first.
struct Period {
    Day first{};
    Day last{};
    bool contains(Day day) const { return first <= day && day <= last; }
    auto operator<=>(const Period&) const = default;
};

}  // namespace vt
