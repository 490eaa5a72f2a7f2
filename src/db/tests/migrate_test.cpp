// SPDX-License-Identifier: EUPL-1.2
// Migrations: once each, forward only, and never on data of a newer program.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "db/tests/gifts.h"
#include "tests/support/test_database.h"

namespace vt::db {
namespace {

using gifts::kMigrations;
using testing::on_both_engines;
using testing::TestDatabase;

std::int64_t applied(Database& database) {
    std::int64_t found = -1;
    database.read([&](Db& db) { found = db.number("SELECT count(*) FROM db_migration"); });
    return found;
}

std::string refusal(Database& database, const std::vector<Migration>& migrations) {
    try {
        migrate(database, migrations);
    } catch (const DbFault& fault) {
        return fault.what();
    }
    return {};
}

TEST_CASE("migrating twice is migrating once, also after a restart") {
    on_both_engines(kMigrations, [](TestDatabase& fresh) {
        CHECK(applied(fresh.database()) == 2);
        gifts::add(fresh.database(), "a");
        migrate(fresh.database(), kMigrations);
        fresh.reopen();
        migrate(fresh.database(), kMigrations);
        CHECK(applied(fresh.database()) == 2);
        CHECK(gifts::count(fresh.database()) == 1);
    });
}

TEST_CASE("a next release adds its migration to the data that is there") {
    on_both_engines(kMigrations, [](Database& database) {
        gifts::add(database, "a");
        std::vector<Migration> next = kMigrations;
        next.push_back({"gifts", 3, "kind", "ALTER TABLE gifts_gift ADD COLUMN kind TEXT;"});
        migrate(database, next);
        database.read([](Db& db) {
            CHECK(db.number("SELECT count(*) FROM gifts_gift WHERE kind IS NULL") == 1);
        });
        CHECK(applied(database) == 3);
    });
}

TEST_CASE("data of a newer program is refused, and says which migration is unknown") {
    on_both_engines(kMigrations, [](Database& database) {
        const std::string said = refusal(database, {kMigrations.front()});
        CHECK(said.find("newer program") != std::string::npos);
        CHECK(said.find("gifts 2 (item)") != std::string::npos);
    });
}

TEST_CASE("a migration that was changed after it was applied is refused") {
    on_both_engines(kMigrations, [](Database& database) {
        std::vector<Migration> changed = kMigrations;
        changed[1].sql = "CREATE TABLE gifts_item (gift_id TEXT) @strict;";
        CHECK(refusal(database, changed).find("another text") != std::string::npos);
    });
}

TEST_CASE("a migration that fails halfway leaves nothing, and those before it stay") {
    on_both_engines({}, [](Database& database) {
        const std::vector<Migration> broken{
            kMigrations.front(),
            {"gifts", 2, "broken", "CREATE TABLE gifts_half (a TEXT) @strict; CREATE NONSENSE;"}};
        CHECK_FALSE(refusal(database, broken).empty());
        CHECK(applied(database) == 1);
        CHECK(gifts::count(database) == 0);
        CHECK_THROWS_AS(database.read([](Db& db) { db.number("SELECT 1 FROM gifts_half"); }),
                        DbFault);
    });
}

TEST_CASE("a constraint that would only fail at the commit is refused") {
    on_both_engines({}, [](Database& database) {
        const std::vector<Migration> deferred{
            {"gifts", 1, "late", "CREATE TABLE a (b TEXT UNIQUE DEFERRABLE) @strict;"}};
        CHECK(refusal(database, deferred).find("DEFERRABLE") != std::string::npos);
    });
}

}  // namespace
}  // namespace vt::db
