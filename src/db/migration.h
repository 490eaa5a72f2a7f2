// SPDX-License-Identifier: EUPL-1.2
// A step in the life of one room's tables. Forward only; never changed once released.
//
// Written once for both engines, with type tokens that stand for each engine's word:
//   @i64 @bool @blob @json  column types      @strict  at the end of CREATE TABLE
// "@strict, WITHOUT ROWID" asks SQLite to keep rows in key order, where order of arrival must not
// be readable; PostgreSQL ignores it.
#pragma once

#include <span>
#include <string_view>

namespace vt::db {

struct Migration {
    std::string_view room;
    int number;  // 1, 2, … within the room.
    std::string_view name;
    std::string_view sql;
};

}  // namespace vt::db
