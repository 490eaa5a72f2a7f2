// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/holidays.h"

namespace vt::programme {
namespace {

constexpr unsigned kFriday = 5;
constexpr unsigned kSunday = 7;

bool is_fixed_holiday(Day day) {
    const unsigned date = day.month() * 100 + day.day_of_month();
    return date == 101 || date == 505 || date == 1225 || date == 1226;
}

Day kings_day(int year) {
    const Day day = *Day::from(year, 4, 27);
    return day.weekday() == kSunday ? day.plus_days(-1) : day;
}

bool moves_with_easter(int days_after) {
    return days_after == 0 || days_after == 1 || days_after == 39 || days_after == 49 ||
           days_after == 50;
}

}  // namespace

// Of the Gregorian calendar, as published by Butcher (1876).
Day easter_sunday(int year) {
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return *Day::from(year, static_cast<unsigned>(f / 31), static_cast<unsigned>(f % 31 + 1));
}

bool is_public_holiday(Day day) {
    return is_fixed_holiday(day) || day == kings_day(day.year()) ||
           moves_with_easter(days_between(easter_sunday(day.year()), day));
}

bool is_working_day(Day day) {
    return day.weekday() <= kFriday && !is_public_holiday(day);
}

}  // namespace vt::programme
