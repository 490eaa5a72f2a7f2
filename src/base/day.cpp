// SPDX-License-Identifier: EUPL-1.2
#include "base/day.h"

#include <charconv>

#include "base/text.h"

namespace vt {
namespace {

using std::chrono::year_month_day;

year_month_day calendar(std::chrono::sys_days days) {
    return year_month_day{days};
}

std::optional<Day> from_parts(std::string_view year, std::string_view month, std::string_view day) {
    const auto y = parse_int(year);
    const auto m = parse_int(month);
    const auto d = parse_int(day);
    if (year.size() != 4 || !y || !m || !d || *m < 1 || *d < 1) return std::nullopt;
    return Day::from(static_cast<int>(*y), static_cast<unsigned>(*m), static_cast<unsigned>(*d));
}

}  // namespace

std::optional<Day> Day::from(int year, unsigned month, unsigned day) {
    const year_month_day ymd{std::chrono::year{year}, std::chrono::month{month},
                             std::chrono::day{day}};
    if (!ymd.ok() || year < 1900 || year > 2199) return std::nullopt;
    return Day{std::chrono::sys_days{ymd}};
}

std::optional<Day> Day::parse(std::string_view iso) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    return from_parts(iso.substr(0, 4), iso.substr(5, 2), iso.substr(8, 2));
}

std::optional<Day> Day::parse_typed(std::string_view typed) {
    const std::string text = trim(typed);
    if (auto day = parse(text)) return day;
    const auto first = text.find_first_of("-/. ");
    if (first == std::string::npos || first < 1 || first > 2) return std::nullopt;
    const auto second = text.find(text[first], first + 1);
    if (second == std::string::npos) return std::nullopt;
    const std::string_view view{text};
    return from_parts(view.substr(second + 1), view.substr(first + 1, second - first - 1),
                      view.substr(0, first));
}

int Day::year() const {
    return static_cast<int>(calendar(days_).year());
}
unsigned Day::month() const {
    return static_cast<unsigned>(calendar(days_).month());
}
unsigned Day::day_of_month() const {
    return static_cast<unsigned>(calendar(days_).day());
}
unsigned Day::weekday() const {
    return std::chrono::weekday{days_}.iso_encoding();
}
unsigned Day::quarter() const {
    return (month() - 1) / 3 + 1;
}

Day Day::plus_months(int months) const {
    const year_month_day ymd = calendar(days_) + std::chrono::months{months};
    if (ymd.ok()) return Day{std::chrono::sys_days{ymd}};
    return Day{std::chrono::sys_days{ymd.year() / ymd.month() / std::chrono::last}};
}

std::string Day::iso() const {
    std::string text = std::to_string(year());
    const auto two = [](unsigned n) { return std::string{n < 10 ? "0" : ""} + std::to_string(n); };
    return text + "-" + two(month()) + "-" + two(day_of_month());
}

}  // namespace vt
