// SPDX-License-Identifier: EUPL-1.2
// The Dutch public holidays, on which nothing is planned: New Year's Day, Easter Sunday and Monday,
// King's Day (27 April, or the day before when that is a Sunday), Liberation Day, Ascension Day,
// Whit Sunday and Monday, and both days of Christmas. Pure.
#pragma once

#include "base/day.h"

namespace vt::programme {

Day easter_sunday(int year);
bool is_public_holiday(Day day);
// Monday to Friday, and no holiday.
bool is_working_day(Day day);

}  // namespace vt::programme
