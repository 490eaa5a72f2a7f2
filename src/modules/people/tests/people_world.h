// SPDX-License-Identifier: EUPL-1.2
// Voorbeeldstad with a few people, and each of them at work, for the tests of this module.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "audit/log.h"
#include "base/clock.h"
#include "base/text.h"
#include "identity/migrations.h"
#include "identity/people.h"
#include "modules/people/migrations.h"
#include "tests/support/test_database.h"

namespace vt::people {

using identity::Office;
using identity::PersonId;

inline Day day_of_text(std::string_view iso) {
    return *Day::parse(iso);
}
inline const Day kToday = day_of_text("2026-11-23");
inline const Day kInOffice = day_of_text("2020-03-26");

inline std::vector<db::Migration> all_migrations() {
    std::vector<db::Migration> all{audit::migrations().begin(), audit::migrations().end()};
    for (const auto& list : {identity::migrations(), people::migrations()})
        all.insert(all.end(), list.begin(), list.end());
    return all;
}

// `database` must outlive it.
class World {
public:
    explicit World(db::Database& database) : database_{database} {
        clerk = person("Marleen", "de Wit", Office::council_clerk);
        auditor = person("Ton", "Rekenaar", Office::auditor);
        admin = person("Bo", "Beheer", Office::functional_admin);
        member = person("Anna", "Bakker", Office::council_member);
        other = person("Bram", "Visser", Office::council_member);
    }

    // `work` runs in a write, on behalf of `who`, and is kept.
    template <class Act>
    void as(const PersonId& who, Act act) {
        database_.write([&](db::Db& db) {
            const auto actor = identity::Directory{db}.actor(who, clock.today());
            REQUIRE(actor);
            const identity::Work work{db, *actor, clock};
            act(work);
            return db::Outcome::keep;
        });
    }
    template <class Act>
    void as_system(Act act) {
        database_.write([&](db::Db& db) {
            const identity::Actor actor{.system = "system:test"};
            const identity::Work work{db, actor, clock};
            act(work);
            return db::Outcome::keep;
        });
    }

    PersonId person(const std::string& given, const std::string& family, Office office,
                    Day from = kInOffice) {
        PersonId id;
        as_system([&](const identity::Work& work) {
            identity::People people{work};
            const auto added = people.add({.given = given,
                                           .family = family,
                                           .email = folded(given) + "@voorbeeldstad.example"});
            REQUIRE(added);
            id = *added;
            REQUIRE(people.give_office(
                {.person = id, .office = office, .from = from, .party = "Voorbeeldstad Samen"}));
        });
        return id;
    }

    ManualClock clock{kToday};
    PersonId clerk{}, auditor{}, admin{}, member{}, other{};

private:
    db::Database& database_;
};

inline void on_each_world(FunctionRef<void(World&)> body) {
    testing::on_both_engines(all_migrations(), [&](db::Database& database) {
        World world{database};
        body(world);
    });
}

}  // namespace vt::people
