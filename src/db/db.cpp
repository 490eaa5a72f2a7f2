// SPDX-License-Identifier: EUPL-1.2
#include "db/db.h"

namespace vt::db {

Day Row::day(int column) const {
    const std::optional<Day> day = Day::parse(text(column));
    if (!day) throw DbFault{"Column " + std::to_string(column) + " is not a day"};
    return *day;
}

std::optional<Day> Row::optional_day(int column) const {
    if (is_null(column)) return std::nullopt;
    return day(column);
}

Instant Row::instant(int column) const {
    const std::optional<Instant> instant = instant_from_text(text(column));
    if (!instant) throw DbFault{"Column " + std::to_string(column) + " is not an instant"};
    return *instant;
}

}  // namespace vt::db
