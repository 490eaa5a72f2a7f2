// SPDX-License-Identifier: EUPL-1.2
// The same SQL gives the same answer on SQLite and on PostgreSQL.
#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "db/tests/gifts.h"
#include "tests/support/test_database.h"

namespace vt::db {
namespace {

using gifts::kMigrations;
using testing::on_both_engines;

std::string one_text(Db& db, std::string_view sql, const std::string& argument) {
    std::string found;
    db.query(
        sql, [&](const Row& row) { found = row.text(0); }, argument);
    return found;
}

// Runs `work` in a write that is kept.
template <class Work>
void keep(Database& database, const Work& work) {
    database.write([&](Db& db) {
        work(db);
        return Outcome::keep;
    });
}

TEST_CASE("every kind of value comes back as it was stored") {
    on_both_engines(kMigrations, [](Database& database) {
        const std::string photo{"\x00\xff\x27\\x41\x00", 8};
        const Day received = *Day::parse("2026-11-23");
        const auto biggest = std::numeric_limits<std::int64_t>::max();
        keep(database, [&](Db& db) {
            db.execute(
                "INSERT INTO gifts_gift (id, giver, cents, returned, photo, notes, received)"
                " VALUES ($1, $2, $3, $4, $5, $6, $7)",
                "a", "Yalçınkaya – 赠 🎁 'q' \"d\"", biggest, true, Bytes{photo},
                R"({ "b":1,  "a":2 })", received);
        });
        database.read([&](Db& db) {
            int rows = 0;
            db.query("SELECT giver, cents, returned, photo, notes, received FROM gifts_gift",
                     [&](const Row& row) {
                         ++rows;
                         CHECK(row.text(0) == "Yalçınkaya – 赠 🎁 'q' \"d\"");
                         CHECK(row.int64(1) == biggest);
                         CHECK(row.text(1) == "9223372036854775807");
                         CHECK(row.boolean(2));
                         CHECK(row.int64(2) == 1);
                         CHECK(row.text(2) == "1");
                         CHECK(row.bytes(3) == photo);
                         CHECK(row.text(4) == R"({ "b":1,  "a":2 })");
                         CHECK(row.day(5) == received);
                     });
            CHECK(rows == 1);
        });
    });
}

TEST_CASE("NULL is NULL, and an empty text or blob is not") {
    on_both_engines(kMigrations, [](Database& database) {
        const std::optional<Day> unknown;
        keep(database, [&](Db& db) {
            gifts::add(db, "a");
            db.execute("UPDATE gifts_gift SET photo = $1, notes = $2, received = $3", nullptr,
                       std::optional<std::string>{}, unknown);
            db.execute(
                "INSERT INTO gifts_gift (id, giver, cents, returned, photo, notes)"
                " VALUES ($1, $2, $3, $4, $5, $6)",
                "b", std::string_view{}, 0, false, Bytes{}, std::string_view{});
        });
        database.read([](Db& db) {
            std::vector<bool> nulls;
            db.query("SELECT photo, notes, received, giver FROM gifts_gift ORDER BY id",
                     [&](const Row& row) {
                         CHECK(row.bytes(0).empty());
                         CHECK(row.text(1).empty());
                         CHECK_FALSE(row.optional_day(2));
                         for (int column = 0; column < 4; ++column)
                             nulls.push_back(row.is_null(column));
                     });
            CHECK(nulls == std::vector<bool>{true, true, true, false, false, false, true, false});
            CHECK(db.number("SELECT max(cents) FROM gifts_gift WHERE id = $1", "none") == 0);
        });
    });
}

TEST_CASE("arguments are bound by their number, in any order and more than once") {
    on_both_engines(kMigrations, [](Database& database) {
        database.read([](Db& db) {
            std::string found;
            db.query(
                "SELECT CAST($2 AS TEXT) || CAST($1 AS TEXT) || CAST($2 AS TEXT)",
                [&](const Row& row) { found = row.text(0); }, "a", "b");
            CHECK(found == "bab");
        });
        CHECK_THROWS_AS(database.read([](Db& db) { db.number("SELECT $1 + $2", 1); }), DbFault);
    });
}

TEST_CASE("the same place may hold NULL first and a number or a boolean later") {
    on_both_engines(kMigrations, [](Database& database) {
        const auto sum = [](Db& db, std::optional<std::int64_t> value) {
            return db.number("SELECT $1 + 1", value);
        };
        database.read([&](Db& db) {
            CHECK(sum(db, std::nullopt) == 0);
            CHECK(sum(db, 41) == 42);
            CHECK(sum(db, 5'000'000'000) == 5'000'000'001);
            CHECK(sum(db, std::nullopt) == 0);
        });
    });
}

TEST_CASE("a boolean is compared with a boolean") {
    on_both_engines(kMigrations, [](Database& database) {
        keep(database, [](Db& db) {
            db.execute(gifts::kAdd, "a", "Bakker", 1, true);
            db.execute(gifts::kAdd, "b", "Bakker", 1, false);
        });
        database.read([](Db& db) {
            constexpr std::string_view kWhich =
                "SELECT count(*), min(id) FROM gifts_gift"
                " WHERE returned = $1";
            for (const bool returned : {true, false}) {
                db.query(
                    kWhich,
                    [&](const Row& row) {
                        CHECK(row.int64(0) == 1);
                        CHECK(row.text(1) == (returned ? "a" : "b"));
                    },
                    returned);
            }
            CHECK(db.number("SELECT count(*) FROM gifts_gift WHERE NOT returned") == 1);
            CHECK(db.number("SELECT count(*) FROM gifts_gift WHERE returned = TRUE") == 1);
        });
    });
}

TEST_CASE("execute counts the rows that its own statement changed") {
    on_both_engines(kMigrations, [](Database& database) {
        keep(database, [](Db& db) {
            gifts::add(db, "a");
            CHECK(db.execute(gifts::kAdd, "b", "Bakker", 1, false) == 1);
            db.execute("INSERT INTO gifts_item VALUES ('a', 1), ('a', 2)");
            CHECK(db.execute("SELECT id FROM gifts_gift") == 0);
            CHECK(db.execute("UPDATE gifts_gift SET cents = 5") == 2);
            CHECK(db.execute("UPDATE gifts_gift SET cents = 5 WHERE id = 'none'") == 0);
            CHECK(db.execute("INSERT INTO gifts_gift SELECT * FROM gifts_gift WHERE TRUE"
                             " ON CONFLICT DO NOTHING") == 0);
            CHECK(db.execute("DELETE FROM gifts_gift WHERE id = 'a' RETURNING id") == 1);
            CHECK(db.number("SELECT count(*) FROM gifts_item") == 0);
        });
    });
}

TEST_CASE("text sorts by code point and LIKE tells capitals apart") {
    on_both_engines(kMigrations, [](Database& database) {
        keep(database, [](Db& db) {
            for (const char* id : {"é", "b", "B", "a", "🎁", "Z"}) gifts::add(db, id);
        });
        database.read([](Db& db) {
            std::string order;
            db.query("SELECT id FROM gifts_gift ORDER BY id",
                     [&](const Row& row) { order += row.text(0); });
            CHECK(order == "BZabé🎁");
            CHECK(db.number("SELECT count(*) FROM gifts_gift WHERE id LIKE 'b%'") == 1);
            CHECK(one_text(db, "SELECT id FROM gifts_gift WHERE id = $1", "é") == "é");
        });
    });
}

TEST_CASE("a query may run inside the rows of a query, also the same one") {
    on_both_engines(kMigrations, [](Database& database) {
        keep(database, [](Db& db) {
            for (const char* id : {"a", "b", "c"}) gifts::add(db, id);
        });
        database.read([](Db& db) {
            constexpr std::string_view kList = "SELECT id FROM gifts_gift ORDER BY id";
            std::string pairs;
            db.query(kList, [&](const Row& outer) {
                db.query(kList, [&](const Row& inner) { pairs += outer.text(0) + inner.text(0); });
            });
            CHECK(pairs == "aaabacbabbbccacbcc");
        });
    });
}

TEST_CASE("number is the first row's") {
    on_both_engines(kMigrations, [](Database& database) {
        database.read([](Db& db) {
            CHECK(db.number("SELECT 7 UNION ALL SELECT 8") == 7);
            CHECK(db.number("SELECT sum(n) FROM (SELECT 7 AS n UNION ALL SELECT 8) AS both_of") ==
                  15);
        });
    });
}

TEST_CASE("a value that is not of the kind asked for is a fault, not a guess") {
    on_both_engines(kMigrations, [](Database& database) {
        const auto as_number = [](Db& db) { db.number("SELECT CAST('7 geese' AS TEXT)"); };
        const auto half = [](Db& db) { db.number("SELECT 1.5"); };
        const auto as_day = [](Db& db) {
            db.query("SELECT CAST('soon' AS TEXT)", [](const Row& row) { row.day(0); });
        };
        CHECK_THROWS_AS(database.read(as_number), DbFault);
        CHECK_THROWS_AS(database.read(half), DbFault);
        CHECK_THROWS_AS(database.read(as_day), DbFault);
    });
}

TEST_CASE("text that PostgreSQL cannot hold is refused on both engines") {
    on_both_engines(kMigrations, [](Database& database) {
        const auto store = [&](const std::string& giver) {
            keep(database, [&](Db& db) { db.execute(gifts::kAdd, "a", giver, 1, false); });
        };
        CHECK_THROWS_AS(store(std::string{"a\0b", 3}), DbFault);
        CHECK_THROWS_AS(store("\xc3("), DbFault);
        CHECK(gifts::count(database) == 0);
    });
}

TEST_CASE("a misspelt column is a fault, also between double quotes") {
    on_both_engines(kMigrations, [](Database& database) {
        const auto misspelt = [](Db& db) { db.execute("SELECT \"givr\" FROM gifts_gift"); };
        CHECK_THROWS_AS(database.read(misspelt), DbFault);
    });
}

TEST_CASE("more statements than a connection remembers still work") {
    on_both_engines(kMigrations, [](Database& database) {
        database.read([](Db& db) {
            std::int64_t sum = 0;
            db.query("SELECT 1 UNION ALL SELECT 2", [&](const Row& row) {
                for (int n = 0; n < 300; ++n)
                    sum += db.number("SELECT " + std::to_string(n) + " * 1");
                sum += row.int64(0);
            });
            CHECK(sum == 2 * (299 * 300 / 2) + 3);
        });
    });
}

}  // namespace
}  // namespace vt::db
