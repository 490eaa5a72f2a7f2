// SPDX-License-Identifier: EUPL-1.2
// Voorbeeldstad with a council, an executive of five and a clerk, and a term to plan in.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "audit/log.h"
#include "base/clock.h"
#include "base/text.h"
#include "content/measure.h"
#include "content/pulse.h"
#include "files/files.h"
#include "identity/directory.h"
#include "identity/migrations.h"
#include "identity/people.h"
#include "modules/programme/migrations.h"
#include "modules/programme/term_service.h"
#include "modules/pulse/migrations.h"
#include "modules/pulse/pulse_service.h"
#include "tests/support/test_database.h"

namespace vt::pulse {

using identity::Office;
using identity::PersonId;
using identity::Work;

inline Day day_of(std::string_view iso) {
    return *Day::parse(iso);
}

inline std::vector<db::Migration> all_migrations() {
    std::vector<db::Migration> all;
    for (const auto& list : {audit::migrations(), identity::migrations(), files::migrations(),
                             programme::migrations(), pulse::migrations()})
        all.insert(all.end(), list.begin(), list.end());
    return all;
}

// The same answer to every statement, but for the first one.
inline Answers answers(Answer first, Answer others = Answer::agree) {
    Answers all;
    for (const auto& statement : content::pulse_statements())
        all[std::string{statement.id}] = others;
    all[std::string{content::pulse_statements().front().id}] = first;
    return all;
}

// `database` must outlive it.
class World {
public:
    explicit World(db::Database& database) : database_{database} {
        clerk = person("Marleen", Office::council_clerk);
        mayor = person("Bea", Office::mayor);
        for (int i = 0; i < 4; ++i)
            aldermen.push_back(person("Wout" + std::to_string(i), Office::alderman));
        for (int i = 0; i < 6; ++i)
            members.push_back(person("Lid" + std::to_string(i), Office::council_member));
        committee = person("Cas", Office::committee_member);
        secretary = person("Sjoerd", Office::municipal_secretary);
        official = person("Amy", Office::civil_servant);
    }

    // `act` runs in a write, on behalf of `who`, and is kept.
    template <class Act>
    auto as(const PersonId& who, Act act) {
        std::optional<decltype(act(std::declval<const Work&>()))> answer;
        database_.write([&](db::Db& db) {
            const auto actor = identity::Directory{db}.actor(who, clock.today());
            REQUIRE(actor);
            answer.emplace(act(Work{db, *actor, clock}));
            return db::Outcome::keep;
        });
        return *std::move(answer);
    }

    PersonId person(const std::string& given, Office office, Day from = Day{}) {
        PersonId id;
        database_.write([&](db::Db& db) {
            const identity::Actor system{.system = "system:test"};
            const Work work{db, system, clock};
            identity::People people{work};
            id = *people.add({.given = given,
                              .family = "Jansma",
                              .email = folded(given) + "@voorbeeldstad.example"});
            const bool sits = office == Office::council_member || office == Office::alderman ||
                              office == Office::mayor || office == Office::committee_member;
            REQUIRE(people.give_office({.person = id,
                                        .office = office,
                                        .from = from == Day{} ? day_of("2026-03-30") : from,
                                        .party = sits ? "Voorbeeldstad Samen" : ""}));
            return db::Outcome::keep;
        });
        return id;
    }

    void begin_term() {
        const programme::Grounds grounds{content::measures(), {}};
        REQUIRE(as(clerk, [&](const Work& work) {
            return programme::TermService{work, grounds}.set_up(
                {.elections = day_of("2026-03-18"),
                 .from = day_of("2026-03-26"),
                 .until = day_of("2030-03-28"),
                 .executive_from = day_of("2026-05-21")});
        }));
    }
    std::int64_t log_entries() {
        std::int64_t count = 0;
        database_.read([&](db::Db& db) { count = audit::entry_count(db); });
        return count;
    }
    std::int64_t number(std::string_view sql) {
        std::int64_t found = 0;
        database_.read([&](db::Db& db) { found = db.number(sql); });
        return found;
    }
    db::Database& database() { return database_; }

    ManualClock clock{day_of("2026-06-10")};
    PersonId clerk{}, mayor{}, committee{}, secretary{}, official{};
    std::vector<PersonId> members{}, aldermen{};

private:
    db::Database& database_;
};

inline void on_each_world(FunctionRef<void(World&)> body) {
    testing::on_both_engines(all_migrations(), [&](db::Database& database) {
        World world{database};
        body(world);
    });
}

}  // namespace vt::pulse
