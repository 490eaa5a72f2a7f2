// SPDX-License-Identifier: EUPL-1.2
// A small register of gifts: the tables that the tests of this room write to.
#pragma once

#include <string>
#include <vector>

#include "db/database.h"

namespace vt::db::gifts {

inline const std::vector<Migration> kMigrations{
    {"gifts", 1, "gift", R"sql(
        CREATE TABLE gifts_gift (
            id       TEXT PRIMARY KEY,
            giver    TEXT NOT NULL,
            cents    @i64 NOT NULL CHECK (cents >= 0),
            returned @bool NOT NULL,
            photo    @blob,
            notes    @json,
            received TEXT
        ) @strict, WITHOUT ROWID;
    )sql"},
    {"gifts", 2, "item", R"sql(
        CREATE TABLE gifts_item (
            gift_id TEXT NOT NULL REFERENCES gifts_gift(id) ON DELETE CASCADE,
            number  @i64 NOT NULL,
            PRIMARY KEY (gift_id, number)
        ) @strict;
        CREATE INDEX gifts_item_number ON gifts_item (number);
    )sql"},
};

inline constexpr std::string_view kAdd =
    "INSERT INTO gifts_gift (id, giver, cents, returned) VALUES ($1, $2, $3, $4)";
inline constexpr std::string_view kCount = "SELECT count(*) FROM gifts_gift";

inline void add(Db& db, const std::string& id) {
    db.execute(kAdd, id, "Bakker", 1000, false);
}

// Adds a gift in a write of its own.
inline void add(Database& database, const std::string& id) {
    database.write([&](Db& db) {
        add(db, id);
        return Outcome::keep;
    });
}

inline std::int64_t count(Database& database) {
    std::int64_t found = -1;
    database.read([&](Db& db) { found = db.number(kCount); });
    return found;
}

}  // namespace vt::db::gifts
