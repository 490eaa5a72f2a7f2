// SPDX-License-Identifier: EUPL-1.2
// Voorbeeldstad with the people who have a hand in its codes, on 23 November 2026. Services act as
// whom the test names.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/text.h"
#include "decisions/decision_service.h"
#include "identity/migrations.h"
#include "identity/people.h"
#include "modules/codes/adoption_service.h"
#include "modules/codes/document_service.h"
#include "modules/codes/draft_service.h"
#include "modules/codes/migrations.h"
#include "modules/core_values/migrations.h"
#include "search/migrations.h"
#include "tests/support/test_database.h"

namespace vt::codes {

using decisions::Body;
using identity::Office;
using identity::PersonId;
using identity::Work;

inline Day day_of_text(std::string_view iso) {
    return *Day::parse(iso);
}
inline const Day kToday = day_of_text("2026-11-23");

inline std::vector<db::Migration> all_migrations() {
    std::vector<db::Migration> all;
    for (const auto& list : {audit::migrations(), identity::migrations(), decisions::migrations(),
                             search::migrations(), core_values::migrations(), codes::migrations()})
        all.insert(all.end(), list.begin(), list.end());
    return all;
}

// `database` must outlive it.
class World {
public:
    explicit World(db::Database& database) : database_{database} {
        clerk = person("Marleen", "de Wit", Office::council_clerk);
        deputy = person("Ilse", "Kranenborg", Office::deputy_clerk);
        secretary = person("Sjoerd", "Haakmans", Office::municipal_secretary);
        mayor = person("Henrike", "Vossenberg", Office::mayor);
        alderman = person("Paula", "Heerkens", Office::alderman);
        anna = person("Anna", "Bakker", Office::council_member);
        bram = person("Bram", "Visser", Office::council_member);
        committee = person("Teun", "Weideveld", Office::committee_member);
        official = person("Ans", "Ambtenaar", Office::civil_servant);
    }

    template <class Act>
    auto as(const PersonId& who, Act act) {
        std::optional<std::invoke_result_t<Act&, const Work&>> answer;
        database_.write([&](db::Db& db) {
            identity::Actor actor;
            if (who) actor = identity::Directory{db}.actor(who, clock.today()).value();
            answer = act(Work{db, actor, clock});
            return db::Outcome::keep;
        });
        return *std::move(answer);
    }
    template <class Act>
    void past_the_program(Act act) {
        database_.write([&](db::Db& db) {
            act(db);
            return db::Outcome::keep;
        });
    }
    PersonId person(const std::string& given, const std::string& family, Office office,
                    Day from = day_of_text("2020-03-26")) {
        PersonId id;
        database_.write([&](db::Db& db) {
            const identity::Actor system{.system = "system:test"};
            const Work work{db, system, clock};
            identity::People people{work};
            const auto added = people.add({.given = given,
                                           .family = family,
                                           .email = folded(given) + "@voorbeeldstad.example"});
            REQUIRE(added);
            id = *added;
            give(people, id, office, from);
            return db::Outcome::keep;
        });
        return id;
    }
    void also(const PersonId& who, Office office) {
        database_.write([&](db::Db& db) {
            const identity::Actor system{.system = "system:test"};
            const Work work{db, system, clock};
            identity::People people{work};
            give(people, who, office, kToday);
            return db::Outcome::keep;
        });
    }

    // Steps that many tests begin with; each has to succeed.
    DocumentId document(Kind kind, Audience audience = Audience::everyone) {
        const auto added = as(clerk, [&](const Work& work) {
            return DocumentService{work}.add(
                {.kind = kind,
                 .audience = audience,
                 .title = "Afspraken",
                 .municipality = kind == Kind::foreign ? "Proefdorp" : ""});
        });
        REQUIRE(added);
        return *added;
    }
    VersionId draft(const DocumentId& document, const std::string& label = "2026") {
        const auto begun = as(clerk, [&](const Work& work) {
            return DraftService{work}.begin_with(document, text(), label);
        });
        REQUIRE(begun);
        return *begun;
    }
    VersionId proposed(const DocumentId& document, const std::string& label = "2026") {
        const VersionId version = draft(document, label);
        REQUIRE(as(clerk, [&](const Work& w) { return AdoptionService{w}.propose(version); }));
        return version;
    }
    Done decide(const VersionId& version, Body body, Day day = day_of_text("2026-06-18")) {
        const auto entered = as(clerk, [&](const Work& work) {
            return AdoptionService{work}.enter(version, {body, "R2026-058", day});
        });
        REQUIRE(entered);
        return as(deputy, [&](const Work& work) {
            return AdoptionService{work}.confirm(version, *entered);
        });
    }
    VersionId adopted(const DocumentId& document, const std::string& label = "2026",
                      Day day = day_of_text("2026-06-18")) {
        const VersionId version = proposed(document, label);
        REQUIRE(decide(version, Body::council, day));
        return version;
    }
    Reading read(const DocumentId& document, const VersionId& version) {
        const auto reading = as(
            clerk, [&](const Work& work) { return DocumentService{work}.read(document, version); });
        REQUIRE(reading);
        return *reading;
    }
    static Text text() {
        Article gifts{.id = "gifts",
                      .number = "1.1",
                      .title = "Geschenken",
                      .body = {{.words = "Een geschenk dat thuis komt, gaat terug."}},
                      .values = {"independence"},
                      .laws = {"gemeentewet-15-3"}};
        Article travel{.id = "travel",
                       .number = "1.2",
                       .title = "Reizen",
                       .body = {{.words = "Wij melden een reis vooraf."}}};
        return {.title = "Gedragscode",
                .chapters = {{.number = "1", .title = "Algemeen", .articles = {gifts, travel}}}};
    }

    ManualClock clock{kToday};
    PersonId clerk{}, deputy{}, secretary{}, mayor{}, alderman{}, anna{}, bram{}, committee{},
        official{};
    PersonId nobody{};

private:
    static void give(identity::People& people, const PersonId& id, Office office, Day from) {
        REQUIRE(
            people.give_office({.person = id, .office = office, .from = from, .party = "Samen"}));
    }
    db::Database& database_;
};

inline void on_each_world(FunctionRef<void(World&)> body) {
    testing::on_both_engines(all_migrations(), [&](db::Database& database) {
        World world{database};
        body(world);
    });
}

}  // namespace vt::codes
