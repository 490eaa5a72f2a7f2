// SPDX-License-Identifier: EUPL-1.2
// What a write keeps, what it undoes, and what the writes of one commit do to each other.
#include <doctest/doctest.h>

#include <atomic>
#include <latch>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "db/tests/gifts.h"
#include "tests/support/test_database.h"

namespace vt::db {
namespace {

using gifts::kMigrations;
using testing::on_both_engines;

// A reference that is only looked at when the transaction is committed.
constexpr std::string_view kPromises = R"sql(
    CREATE TABLE gifts_promise (
        id      TEXT PRIMARY KEY,
        gift_id TEXT NOT NULL REFERENCES gifts_gift(id) DEFERRABLE INITIALLY DEFERRED
    ) @strict;
)sql";

TEST_CASE("a refusal undoes all that its write did, and nothing else") {
    on_both_engines(kMigrations, [](Database& database) {
        gifts::add(database, "kept");
        database.write([](Db& db) {
            gifts::add(db, "refused");
            db.execute("UPDATE gifts_gift SET cents = 7");
            CHECK(db.number(gifts::kCount) == 2);
            return Outcome::undo;
        });
        CHECK(gifts::count(database) == 1);
        database.read([](Db& db) { CHECK(db.number("SELECT cents FROM gifts_gift") == 1000); });
    });
}

TEST_CASE("an exception undoes its write and reaches the caller as it was thrown") {
    on_both_engines(kMigrations, [](Database& database) {
        const auto stumble = [](Db& db) -> Outcome {
            gifts::add(db, "a");
            throw std::out_of_range{"stumbled"};
        };
        CHECK_THROWS_WITH_AS(database.write(stumble), "stumbled", std::out_of_range);
        CHECK(gifts::count(database) == 0);
        gifts::add(database, "b");
        CHECK(gifts::count(database) == 1);
    });
}

TEST_CASE("two hundred writes from eight threads are all there when they return") {
    on_both_engines(kMigrations, [](Database& database) {
        const std::uint64_t before = database.write_count();
        std::atomic<int> missing{0};
        std::vector<std::thread> threads;
        for (int t = 0; t < 8; ++t) {
            threads.emplace_back([&database, &missing, t] {
                for (int n = 0; n < 25; ++n) {
                    const std::string id = std::to_string(t) + "-" + std::to_string(n);
                    gifts::add(database, id);
                    database.read([&](Db& db) {
                        if (db.number("SELECT count(*) FROM gifts_gift WHERE id = $1", id) != 1)
                            ++missing;
                    });
                }
            });
        }
        for (std::thread& thread : threads) thread.join();
        CHECK(missing == 0);
        CHECK(gifts::count(database) == 200);
        CHECK(database.write_count() >= before + 200);
    });
}

TEST_CASE("the count of writes stays where it is when a write is undone") {
    on_both_engines(kMigrations, [](Database& database) {
        const std::uint64_t before = database.write_count();
        database.write([](Db&) { return Outcome::undo; });
        CHECK(database.write_count() == before);
        gifts::add(database, "a");
        CHECK(database.write_count() > before);
    });
}

TEST_CASE("a key that is there already is a duplicate, and its write can only be undone") {
    on_both_engines(kMigrations, [](Database& database) {
        gifts::add(database, "a");
        CHECK_THROWS_AS(gifts::add(database, "a"), DuplicateFault);
        bool answered = false;
        database.write([&](Db& db) {
            gifts::add(db, "b");
            CHECK_THROWS_AS(gifts::add(db, "a"), DuplicateFault);
            CHECK_THROWS_AS(db.number(gifts::kCount), DbFault);
            answered = true;
            return Outcome::undo;
        });
        CHECK(answered);
        CHECK(gifts::count(database) == 1);
    });
}

TEST_CASE("a write that hides a failed call is not kept by halves") {
    on_both_engines(kMigrations, [](Database& database) {
        gifts::add(database, "a");
        const auto hide = [](Db& db) {
            gifts::add(db, "b");
            CHECK_THROWS_AS(gifts::add(db, "a"), DuplicateFault);
            return Outcome::keep;
        };
        CHECK_THROWS_AS(database.write(hide), DbFault);
        CHECK(gifts::count(database) == 1);
    });
}

TEST_CASE("another constraint than a key is a fault but no duplicate") {
    on_both_engines(kMigrations, [](Database& database) {
        const auto negative = [](Db& db) {
            db.execute(gifts::kAdd, "a", "Bakker", -1, false);
            return Outcome::keep;
        };
        const auto orphan = [](Db& db) {
            db.execute("INSERT INTO gifts_item VALUES ('none', 1)");
            return Outcome::keep;
        };
        for (const FunctionRef<Outcome(Db&)> work :
             {FunctionRef<Outcome(Db&)>{negative}, FunctionRef<Outcome(Db&)>{orphan}}) {
            bool duplicate = false;
            try {
                database.write(work);
                FAIL_CHECK("it was stored");
            } catch (const DbFault& fault) {
                duplicate = dynamic_cast<const DuplicateFault*>(&fault) != nullptr;
            }
            CHECK_FALSE(duplicate);
        }
    });
}

TEST_CASE("a fault does not repeat what was typed") {
    on_both_engines(kMigrations, [](Database& database) {
        gifts::add(database, "secret-key");
        try {
            gifts::add(database, "secret-key");
            FAIL_CHECK("it was stored");
        } catch (const DuplicateFault& fault) {
            CHECK(std::string{fault.what()}.find("secret-key") == std::string::npos);
            CHECK(std::string{fault.what()}.find("INSERT INTO gifts_gift") != std::string::npos);
        }
        const auto as_number = [](Db& db) {
            db.execute("UPDATE gifts_gift SET cents = CAST($1 AS TEXT)", "secret-sum");
            return Outcome::keep;
        };
        try {
            database.write(as_number);
            FAIL_CHECK("it was stored");
        } catch (const DbFault& fault) {
            CHECK(std::string{fault.what()}.find("secret-sum") == std::string::npos);
        }
    });
}

TEST_CASE("a failed commit is a fault, stores nothing, and does not hinder the next write") {
    on_both_engines(kMigrations, [](Database& database) {
        database.write([](Db& db) {
            db.run_script(kPromises);
            return Outcome::keep;
        });
        const auto promise = [](Db& db) {
            gifts::add(db, "a");
            db.execute("INSERT INTO gifts_promise VALUES ('p', 'none')");
            return Outcome::keep;
        };
        CHECK_THROWS_AS(database.write(promise), DbFault);
        CHECK(gifts::count(database) == 0);
        gifts::add(database, "b");
        CHECK(gifts::count(database) == 1);
    });
}

TEST_CASE("in a crowd of writes each gets its own answer") {
    on_both_engines(kMigrations, [](Database& database) {
        std::latch together{12};
        std::atomic<int> kept{0};
        std::atomic<int> refused{0};
        std::atomic<int> duplicates{0};
        const auto one = [&](int t) {
            together.arrive_and_wait();
            try {
                database.write([&](Db& db) {
                    gifts::add(db, t % 3 == 0 ? "same" : std::to_string(t));
                    return t % 3 == 1 ? Outcome::undo : Outcome::keep;
                });
                ++(t % 3 == 1 ? refused : kept);
            } catch (const DuplicateFault&) {
                ++duplicates;
            }
        };
        std::vector<std::thread> threads;
        for (int t = 0; t < 12; ++t) threads.emplace_back(one, t);
        for (std::thread& thread : threads) thread.join();
        CHECK(refused == 4);
        CHECK(duplicates == 3);
        CHECK(kept == 5);
        CHECK(gifts::count(database) == 5);
    });
}

}  // namespace
}  // namespace vt::db
