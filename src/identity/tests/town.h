// SPDX-License-Identifier: EUPL-1.2
// A small municipality for the tests of this room, on either engine. It is 23 November 2026, ten
// o'clock; the system itself acts.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "audit/log.h"
#include "identity/directory.h"
#include "identity/migrations.h"
#include "identity/people.h"
#include "tests/support/test_database.h"

namespace vt::identity {

inline Day day(const char* iso) {
    return *Day::parse(iso);
}

inline std::vector<db::Migration> all_migrations() {
    std::vector<db::Migration> all;
    for (const auto& migration : audit::migrations()) all.push_back(migration);
    for (const auto& migration : migrations()) all.push_back(migration);
    return all;
}

struct Town {
    db::Database& database;
    ManualClock clock{day("2026-11-23")};
    Actor actor{.system = "system:test"};

    // Runs `act` in a write that is kept, and gives back what it returns.
    template <class Act>
    auto write(Act act) {
        std::optional<std::invoke_result_t<Act&, const Work&>> answer;
        database.write([&](db::Db& db) {
            answer.emplace(act(Work{db, actor, clock}));
            return db::Outcome::keep;
        });
        return std::move(*answer);
    }

    template <class Look>
    auto read(Look look) {
        std::optional<std::invoke_result_t<Look&, db::Db&>> answer;
        database.read([&](db::Db& db) { answer.emplace(look(db)); });
        return std::move(*answer);
    }

    PersonId add(const PersonTyped& typed) {
        const auto added = write([&](const Work& work) { return People{work}.add(typed); });
        REQUIRE(added);
        return *added;
    }
    PersonId add(const char* given, const char* family) {
        return add({.given = given,
                    .family = family,
                    .email = std::string{given} + "@voorbeeldstad.example"});
    }

    Result<HoldingId> try_give(const OfficeGiven& given) {
        return write([&](const Work& work) { return People{work}.give_office(given); });
    }
    HoldingId give(const PersonId& person, Office office, const char* from) {
        const auto given = try_give({.person = person, .office = office, .from = day(from)});
        REQUIRE(given);
        return *given;
    }

    std::int64_t entries() {
        return read([](db::Db& db) { return audit::entry_count(db); });
    }
    std::string last_entry() {
        return read([](db::Db& db) { return audit::list(db, 1).at(0).record->type; });
    }
};

inline void on_each_town(FunctionRef<void(Town&)> body) {
    testing::on_both_engines(all_migrations(), [&](db::Database& database) {
        Town town{database};
        body(town);
    });
}

// The text key of a refusal; empty when it was none.
template <class T>
std::string refusal_of(const Result<T>& result) {
    return result ? std::string{} : result.error().text;
}

}  // namespace vt::identity
