// SPDX-License-Identifier: EUPL-1.2
// A town with its offices, and deliberations at the stage a test asks for.
#pragma once

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

#include "audit/log.h"
#include "decisions/decision_service.h"
#include "files/files.h"
#include "identity/migrations.h"
#include "identity/people.h"
#include "modules/codes/migrations.h"
#include "modules/core_values/migrations.h"
#include "modules/deliberation/deliberation_service.h"
#include "modules/deliberation/migrations.h"
#include "modules/dilemmas/migrations.h"
#include "modules/programme/migrations.h"
#include "search/migrations.h"
#include "tests/support/test_database.h"

namespace vt::deliberation {

using identity::Actor;
using identity::Office;

inline Day day(const char* iso) {
    return *Day::parse(iso);
}

inline std::vector<db::Migration> all_migrations() {
    std::vector<db::Migration> all;
    for (const auto& list :
         {audit::migrations(), identity::migrations(), files::migrations(), decisions::migrations(),
          search::migrations(), programme::migrations(), core_values::migrations(),
          codes::migrations(), dilemmas::migrations(), migrations()})
        all.insert(all.end(), list.begin(), list.end());
    return all;
}

class TalkWorld {
public:
    explicit TalkWorld(db::Database& database) : database_{database} {
        mayor = seat("Marleen", "Zomer", Office::mayor);
        alderman = seat("Wout", "Winter", Office::alderman);
        secretary = seat("Sanne", "Herfst", Office::municipal_secretary);
        clerk = seat("Gerrit", "Lente", Office::council_clerk);
        coordinator = seat("Ineke", "Regen", Office::integrity_coordinator);
        member = seat("Anna", "Zonneveld", Office::council_member);
    }

    // Runs `act` with the open transaction of a write: kept, or undone when it refused.
    template <class Act>
    auto write(const Actor& actor, Act act) {
        std::optional<std::invoke_result_t<Act&, const identity::Work&>> answer;
        database_.write([&](db::Db& db) {
            answer.emplace(act(identity::Work{db, actor, clock}));
            return db::Outcome::keep;
        });
        return std::move(*answer);
    }
    template <class Act>
    auto serve(const Actor& actor, Act act) {
        return write(actor, [&](const identity::Work& work) {
            DeliberationService service{work};
            return act(service);
        });
    }

    Prepared five_on_skybox() const {
        return {.method = "five-questions",
                .case_id = "skybox",
                .body = Body::executive,
                .people = 4,
                .leader = secretary.person};
    }
    Prepared own_case(const std::string& method, Body body, int people) const {
        return {.method = method,
                .title = "De sleutel van de gymzaal",
                .story = "Een vereniging vraagt u om een sleutel.",
                .body = body,
                .people = people,
                .leader = clerk.person};
    }
    DeliberationId prepared(const Actor& by, const Prepared& typed) {
        const auto id = serve(by, [&](auto& service) { return service.prepare(typed, false); });
        REQUIRE(id);
        return *id;
    }
    DeliberationId begun(const Actor& by, const Prepared& typed) {
        const auto id = prepared(by, typed);
        REQUIRE(serve(by, [&](auto& service) { return service.begin(id); }));
        return id;
    }
    Done record(const Actor& by, const DeliberationId& id, int step, const Lines& lines,
                bool names_allowed = false) {
        return serve(by,
                     [&](auto& service) { return service.record(id, step, lines, names_allowed); });
    }
    Done set_outcome(const Actor& by, const DeliberationId& id, const Outcome& outcome) {
        return serve(by, [&](auto& service) { return service.set_outcome(id, outcome, false); });
    }
    Done conclude(const Actor& by, const DeliberationId& id) {
        return serve(by, [&](auto& service) { return service.conclude(id); });
    }
    View view(const Actor& by, const DeliberationId& id) {
        auto found = serve(by, [&](auto& service) { return service.find(id); });
        REQUIRE(found);
        return *std::move(found);
    }
    std::int64_t entries() {
        return write(member,
                     [](const identity::Work& work) { return audit::entry_count(work.db); });
    }
    db::Database& database() { return database_; }

    Actor mayor, alderman, secretary, clerk, coordinator, member;
    ManualClock clock{day("2026-11-23")};

private:
    Actor seat(const std::string& given, const std::string& family, Office office) {
        const Actor system{.system = "system:test"};
        const auto person = write(system, [&](const identity::Work& work) {
            identity::People people{work};
            const auto added = people.add({.given = given, .family = family});
            REQUIRE(added);
            const bool sits = office == Office::mayor || office == Office::alderman ||
                              office == Office::council_member;
            REQUIRE(people.give_office({.person = *added,
                                        .office = office,
                                        .from = day("2022-04-01"),
                                        .party = sits ? "Samen" : ""}));
            return *added;
        });
        return {.person = person, .offices = {office}, .name = given + " " + family};
    }

    db::Database& database_;
};

inline Outcome an_outcome() {
    return {.outcome = "Wij slaan de uitnodiging af.",
            .value = "independence",
            .agreement = "De secretaris laat het weten."};
}

inline void in_talk_world(FunctionRef<void(TalkWorld&)> story) {
    testing::on_both_engines(all_migrations(), [&](db::Database& database) {
        TalkWorld world{database};
        story(world);
    });
}

}  // namespace vt::deliberation
