// SPDX-License-Identifier: EUPL-1.2
// What a reader may do and what it sees.
#include <doctest/doctest.h>

#include <atomic>
#include <latch>
#include <stdexcept>
#include <thread>
#include <vector>

#include "db/tests/gifts.h"
#include "tests/support/test_database.h"

namespace vt::db {
namespace {

using gifts::kMigrations;
using testing::on_both_engines;

TEST_CASE("a reader cannot write") {
    on_both_engines(kMigrations, [](Database& database) {
        CHECK_THROWS_AS(database.read([](Db& db) { gifts::add(db, "a"); }), DbFault);
        CHECK_THROWS_AS(database.read([](Db& db) { db.run_script("DROP TABLE gifts_item"); }),
                        DbFault);
        CHECK(gifts::count(database) == 0);
    });
}

TEST_CASE("a reader sees only what is committed") {
    on_both_engines(kMigrations, [](Database& database) {
        database.write([&](Db& db) {
            gifts::add(db, "a");
            CHECK(db.number(gifts::kCount) == 1);
            CHECK(gifts::count(database) == 0);
            return Outcome::keep;
        });
        CHECK(gifts::count(database) == 1);
    });
}

TEST_CASE("a reader sees one moment, whatever is committed meanwhile") {
    on_both_engines(kMigrations, [](Database& database) {
        database.read([&](Db& db) {
            CHECK(db.number(gifts::kCount) == 0);
            gifts::add(database, "a");
            CHECK(db.number(gifts::kCount) == 0);
        });
        CHECK(gifts::count(database) == 1);
    });
}

TEST_CASE("a read inside a read is part of it") {
    on_both_engines(kMigrations, [](Database& database) {
        database.read([&](Db& outer) {
            CHECK(outer.number(gifts::kCount) == 0);
            gifts::add(database, "a");
            database.read([&](Db& inner) {
                CHECK(&inner == &outer);
                CHECK(inner.number(gifts::kCount) == 0);
            });
        });
    });
}

TEST_CASE("an exception in a read reaches the caller, and the next read works") {
    on_both_engines(kMigrations, [](Database& database) {
        const auto stumble = [](Db& db) {
            db.query("SELECT 1 UNION ALL SELECT 2",
                     [](const Row&) { throw std::out_of_range{"stumbled"}; });
        };
        CHECK_THROWS_AS(database.read(stumble), std::out_of_range);
        CHECK_THROWS_AS(database.read([](Db& db) { db.execute("SELECT nothing"); }), DbFault);
        CHECK(gifts::count(database) == 0);
        gifts::add(database, "a");
        CHECK(gifts::count(database) == 1);
    });
}

TEST_CASE("more threads read at once than there are connections, and all get an answer") {
    on_both_engines(kMigrations, [](Database& database) {
        gifts::add(database, "a");
        std::atomic<int> right{0};
        std::latch together{24};
        std::vector<std::thread> threads;
        for (int t = 0; t < 24; ++t) {
            threads.emplace_back([&] {
                together.arrive_and_wait();
                for (int n = 0; n < 10; ++n) right += gifts::count(database) == 1 ? 1 : 0;
            });
        }
        for (std::thread& thread : threads) thread.join();
        CHECK(right == 240);
    });
}

}  // namespace
}  // namespace vt::db
