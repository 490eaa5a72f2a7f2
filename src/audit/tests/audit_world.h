// SPDX-License-Identifier: EUPL-1.2
// A log in a folder of its own, as the tests of this room write, seal and disturb it.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "audit/log.h"
#include "audit/seal.h"
#include "audit/store.h"
#include "tests/support/test_database.h"

namespace vt::audit {

inline const std::string kOrigin = "voorbeeldstad.example/vredestijd/log";

inline std::vector<db::Migration> all_migrations() {
    return {migrations().begin(), migrations().end()};
}

inline Instant on_day(int day_of_november, int hour = 3) {
    return at_amsterdam({Day::from(2026, 11, 1)->plus_days(day_of_november - 1), hour, 0});
}

// `database` must outlive it.
struct World {
    explicit World(db::Database& of) : database{of} {}

    void append(int count, Instant now = on_day(1, 12)) {
        database.write([&](db::Db& db) {
            for (int n = 1; n <= count; ++n)
                audit::append(db, now, "system:test",
                              {"registers.gift-recorded", "0123456789abcdef0123456789abcdef", n,
                               "een fles wijn", "gift " + std::to_string(n)});
            return db::Outcome::keep;
        });
    }
    Sealer sealer() { return Sealer{database, kOrigin, folder.path()}; }
    Sealed seal(int day_of_november) { return sealer().seal(on_day(day_of_november)); }
    Findings verify() { return sealer().verify(); }
    Finding first_flaw() {
        const Findings findings = verify();
        REQUIRE_FALSE(findings.ok());
        return findings.flaws.front();
    }
    // What somebody with the database in hand does.
    void tamper(std::string_view sql) {
        database.write([&](db::Db& db) {
            db.run_script(sql);
            return db::Outcome::keep;
        });
    }
    void with_store(FunctionRef<void(Store&)> work) {
        database.write([&](db::Db& db) {
            Store store{db};
            work(store);
            return db::Outcome::keep;
        });
    }

    db::Database& database;
    testing::TestFolder folder{};
};

inline void on_each_log(FunctionRef<void(World&)> body) {
    testing::on_both_engines(all_migrations(), [&](db::Database& database) {
        World world{database};
        body(world);
    });
}

}  // namespace vt::audit
