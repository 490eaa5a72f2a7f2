// SPDX-License-Identifier: EUPL-1.2
// Voorbeeldstad with a council, an executive and a clerk, and each of them at work on the values.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "audit/log.h"
#include "base/clock.h"
#include "base/text.h"
#include "decisions/decision_service.h"
#include "identity/migrations.h"
#include "identity/people.h"
#include "modules/core_values/adoption_service.h"
#include "modules/core_values/list_service.h"
#include "modules/core_values/migrations.h"
#include "modules/core_values/weighing_service.h"
#include "search/migrations.h"
#include "tests/support/test_database.h"

namespace vt::core_values {

using decisions::DecisionId;
using identity::Office;
using identity::PersonId;
using identity::Work;

inline Day day_of(std::string_view iso) {
    return *Day::parse(iso);
}

inline std::vector<db::Migration> all_migrations() {
    std::vector<db::Migration> all;
    for (const auto& list : {audit::migrations(), identity::migrations(), decisions::migrations(),
                             search::migrations(), core_values::migrations()})
        all.insert(all.end(), list.begin(), list.end());
    return all;
}

// `database` must outlive it.
class World {
public:
    explicit World(db::Database& database) : database_{database} {
        clerk = person("Marleen", Office::council_clerk);
        deputy = person("Dirk", Office::deputy_clerk);
        mayor = person("Bea", Office::mayor);
        alderman = person("Wout", Office::alderman);
        for (int i = 0; i < 6; ++i)
            members.push_back(person("Lid" + std::to_string(i), Office::council_member));
        committee = person("Cas", Office::committee_member);
        auditor = person("Ton", Office::auditor);
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
            id = people
                     .add({.given = given,
                           .family = "Test",
                           .email = folded(given) + "@voorbeeldstad.example"})
                     .
                     operator*();
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

    ListId begin(StartWith start = StartWith::nothing) {
        return *as(clerk, [&](const Work& work) {
            return ListService{work}.begin("Kernwaarden 2026-2030", start);
        });
    }
    ValueId propose(const ListId& list, const std::string& name) {
        return *as(members[0], [&](const Work& work) {
            return ListService{work}.propose(list, {name, "Wij doen wat we zeggen.", "Niet"});
        });
    }
    ListView view(const ListId& list) {
        return *as(clerk, [&](const Work& work) { return ListService{work}.find(list); });
    }
    // A list with these values, chosen and put forward.
    ListId put_forward(const std::vector<std::string>& names) {
        const ListId list = begin();
        std::vector<Chosen> chosen;
        for (const auto& name : names) chosen.push_back({propose(list, name), "Omdat het telt."});
        REQUIRE(as(clerk, [&](const Work& work) {
            return ListService{work}.conclude(list, chosen, clock.today());
        }));
        REQUIRE(as(clerk, [&](const Work& work) { return ListService{work}.put_forward(list); }));
        return list;
    }
    Result<DecisionId> enter(const ListId& list, const std::string& body,
                             const std::string& reference) {
        return as(clerk, [&](const Work& work) {
            return AdoptionService{work}.enter(list, {body, reference, clock.today()});
        });
    }
    Done confirm(const PersonId& who, const DecisionId& decision) {
        return as(who, [&](const Work& work) { return AdoptionService{work}.confirm(decision); });
    }
    void adopt(const ListId& list) {
        for (const std::string body : {"executive", "council"})
            REQUIRE(confirm(deputy, *enter(list, body, body == "council" ? "R-1" : "C-1")));
    }
    std::int64_t log_entries() {
        std::int64_t count = 0;
        database_.read([&](db::Db& db) { count = audit::entry_count(db); });
        return count;
    }
    db::Database& database() { return database_; }

    ManualClock clock{day_of("2026-06-10")};
    PersonId clerk{}, deputy{}, mayor{}, alderman{}, committee{}, auditor{}, official{};
    std::vector<PersonId> members{};

private:
    db::Database& database_;
};

inline void on_each_world(FunctionRef<void(World&)> body) {
    testing::on_both_engines(all_migrations(), [&](db::Database& database) {
        World world{database};
        body(world);
    });
}

}  // namespace vt::core_values
