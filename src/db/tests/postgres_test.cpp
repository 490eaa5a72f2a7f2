// SPDX-License-Identifier: EUPL-1.2
// What only PostgreSQL can do: lose its connections, and hold several municipalities.
#include <doctest/doctest.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "db/tests/gifts.h"
#include "tests/support/test_database.h"

namespace vt::db {
namespace {

using gifts::kMigrations;
using testing::Engine;
using testing::TestDatabase;

// Ends every connection of that name.
constexpr std::string_view kCutOff = R"sql(
    SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
    WHERE pid <> pg_backend_pid() AND application_name = $1
)sql";

std::string named(const std::string& name) {
    return testing::test_postgres() + " application_name=" + name;
}

// A schema of which the connections have a name of their own, gone at the end.
class Named {
public:
    explicit Named(const std::string& name)
        : schema_{"test_" + random_id_text()}, database_{open_postgres(named(name), schema_)} {
        migrate(*database_, kMigrations);
    }
    ~Named() {
        database_->write([&](Db& db) {
            db.run_script("DROP SCHEMA " + schema_ + " CASCADE");
            return Outcome::keep;
        });
    }
    Database& database() { return *database_; }
    const std::string& schema() const { return schema_; }

private:
    std::string schema_;
    std::unique_ptr<Database> database_;
};

TEST_CASE("a server that cannot be reached is said in plain words") {
    CHECK_THROWS_WITH_AS(open_postgres("host=/nowhere dbname=postgres", "gm0001"),
                         doctest::Contains("PostgreSQL cannot be reached"), DbFault);
}

TEST_CASE("after the server dropped its connections, reads and writes go on" *
          doctest::skip(testing::postgres_is_skipped())) {
    Named cut{"vt_cut_" + random_id_text()};
    Named other{"vt_other"};
    gifts::add(cut.database(), "a");
    CHECK(gifts::count(cut.database()) == 1);
    std::string name;
    cut.database().read([&](Db& db) {
        db.query("SELECT current_setting('application_name')",
                 [&](const Row& row) { name = row.text(0); });
    });
    other.database().read([&](Db& db) { CHECK(db.number(kCutOff, name) == 2); });
    CHECK(gifts::count(cut.database()) == 1);
    gifts::add(cut.database(), "b");
    CHECK(gifts::count(cut.database()) == 2);
}

TEST_CASE("a write that loses its connection is a fault, and the next one is stored" *
          doctest::skip(testing::postgres_is_skipped())) {
    Named cut{"vt_lost"};
    const auto lose = [](Db& db) {
        gifts::add(db, "a");
        db.execute("SELECT pg_terminate_backend(pg_backend_pid())");
        return Outcome::keep;
    };
    CHECK_THROWS_AS(cut.database().write(lose), DbFault);
    gifts::add(cut.database(), "b");
    CHECK(gifts::count(cut.database()) == 1);
}

TEST_CASE("two municipalities in one database do not see each other" *
          doctest::skip(testing::postgres_is_skipped())) {
    TestDatabase one{Engine::postgres, kMigrations};
    TestDatabase two{Engine::postgres, kMigrations};
    gifts::add(one.database(), "a");
    CHECK(gifts::count(one.database()) == 1);
    CHECK(gifts::count(two.database()) == 0);
}

TEST_CASE("two servers on one schema write one after the other" *
          doctest::skip(testing::postgres_is_skipped())) {
    Named first{"vt_first"};
    const auto second = open_postgres(named("vt_second"), first.schema());
    gifts::add(first.database(), "a");
    // Reads and then writes: without one writer at a time, additions would get lost.
    const auto add_cents = [](Database& database) {
        for (int n = 0; n < 50; ++n) {
            database.write([](Db& db) {
                const std::int64_t cents = db.number("SELECT cents FROM gifts_gift");
                db.execute("UPDATE gifts_gift SET cents = $1", cents + 1);
                return Outcome::keep;
            });
        }
    };
    std::thread other{[&] { add_cents(*second); }};
    add_cents(first.database());
    other.join();
    first.database().read([](Db& db) { CHECK(db.number("SELECT cents FROM gifts_gift") == 1100); });
}

TEST_CASE("a schema may have any name, but not one that would be cut short" *
          doctest::skip(testing::postgres_is_skipped())) {
    const std::string odd = "'s-Gravenhage \"1\" " + random_id_text();
    const auto database = open_postgres(testing::test_postgres(), odd);
    migrate(*database, kMigrations);
    gifts::add(*database, "a");
    CHECK(gifts::count(*database) == 1);
    database->write([](Db& db) {
        std::string drop;
        db.query("SELECT format('DROP SCHEMA %I CASCADE', current_schema())",
                 [&](const Row& row) { drop = row.text(0); });
        db.run_script(drop);
        return Outcome::keep;
    });
    CHECK_THROWS_AS(open_postgres(testing::test_postgres(), std::string(64, 'x')), DbFault);
    CHECK_THROWS_AS(open_postgres(testing::test_postgres(), ""), DbFault);
}

// A database that sorts as a dictionary does, gone at the end. Databases are made outside of
// transactions, so the one that the read began is ended first.
class DictionaryOrder {
public:
    DictionaryOrder() {
        outside("CREATE DATABASE " + name_ +
                " TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'nl'");
    }
    ~DictionaryOrder() { outside("DROP DATABASE " + name_); }
    std::string connection() const { return testing::test_postgres() + " dbname=" + name_; }

private:
    void outside(const std::string& sql) {
        any_.database().read([&](Db& db) {
            db.run_script("ROLLBACK");
            db.run_script(sql);
        });
    }
    TestDatabase any_{Engine::postgres, {}};
    std::string name_{"test_" + random_id_text()};
};

TEST_CASE("a database in another order than C.UTF-8 is refused" *
          doctest::skip(testing::postgres_is_skipped())) {
    const DictionaryOrder dictionary;
    CHECK_THROWS_WITH_AS(open_postgres(dictionary.connection(), "gm0001"),
                         doctest::Contains("in the order of C.UTF-8"), DbFault);
}

}  // namespace
}  // namespace vt::db
