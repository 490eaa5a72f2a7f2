// SPDX-License-Identifier: EUPL-1.2
// A town with a term and the people who have to do with the basic norms, for the tests of this
// module.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "audit/log.h"
#include "files/files.h"
#include "identity/migrations.h"
#include "identity/people.h"
#include "modules/basic_norms/migrations.h"
#include "modules/basic_norms/norm_service.h"
#include "modules/programme/migrations.h"
#include "modules/programme/term_service.h"
#include "tests/support/test_database.h"

namespace vt::basic_norms {

using identity::Actor;
using identity::Office;

inline Day day(const char* iso) {
    return *Day::parse(iso);
}

inline std::vector<db::Migration> all_migrations() {
    std::vector<db::Migration> all;
    for (const auto& list : {audit::migrations(), identity::migrations(), files::migrations(),
                             programme::migrations(), migrations()})
        all.insert(all.end(), list.begin(), list.end());
    return all;
}

class NormsWorld {
public:
    explicit NormsWorld(db::Database& database) : database_{database} {
        secretary = seat("Sanne", Office::municipal_secretary);
        clerk = seat("Gerrit", Office::council_clerk);
        deputy = seat("Dirk", Office::deputy_clerk);
        coordinator = seat("Ineke", Office::integrity_coordinator);
        mayor = seat("Marleen", Office::mayor);
        member = seat("Anna", Office::council_member);
    }

    // Runs `act` with the open transaction of a write that is kept.
    template <class Act>
    auto write(const Actor& actor, Act act) {
        std::optional<std::invoke_result_t<Act&, const identity::Work&>> answer;
        database_.write([&](db::Db& db) {
            answer.emplace(act(identity::Work{db, actor, clock}));
            return db::Outcome::keep;
        });
        return std::move(*answer);
    }
    void begin_term() {
        const programme::Grounds grounds{content::measures(), {}};
        const bool begun = write(clerk, [&](const identity::Work& work) {
            const auto term =
                programme::TermService{work, grounds}.set_up({.elections = day("2026-03-18"),
                                                              .from = day("2026-03-26"),
                                                              .until = day("2030-03-28"),
                                                              .executive_from = day("2026-05-21")});
            return static_cast<bool>(term);
        });
        REQUIRE(begun);
    }
    Done record(const Actor& actor, int year, std::string_view norm,
                const std::vector<Given>& given) {
        return write(actor, [&](const identity::Work& work) {
            return NormService{work}.record(year, norm, given);
        });
    }
    Done close(const Actor& actor, int year, NormGroup group) {
        return write(actor, [&](const identity::Work& work) {
            return NormService{work}.close(year, group);
        });
    }
    NormYear year(int year, NormGroup group) {
        return write(member, [&](const identity::Work& work) {
            auto found = NormService{work}.year(year, group);
            REQUIRE(found);
            return *found;
        });
    }
    // Every question of the group, with the same answer; `but` is left out.
    void answer_all(const Actor& actor, int of_year, NormGroup group, int value,
                    std::string_view but = {}) {
        for (const content::BasicNorm& norm : content::basic_norms()) {
            if (norm.group != group || norm.id == but) continue;
            std::vector<Given> given;
            for (const auto& question : norm.questions)
                given.push_back(
                    {std::string{question.id}, value, "Besluit van 3 juni", usual_owner(norm)});
            REQUIRE(record(actor, of_year, norm.id, given));
        }
    }
    std::int64_t entries() {
        return write(member,
                     [](const identity::Work& work) { return audit::entry_count(work.db); });
    }
    std::int64_t number(std::string_view sql) {
        return write(member, [&](const identity::Work& work) { return work.db.number(sql); });
    }
    db::Database& database() { return database_; }

    Actor secretary, clerk, deputy, coordinator, mayor, member;
    ManualClock clock{day("2026-11-23")};

private:
    Actor seat(const std::string& given, Office office) {
        const Actor system{.system = "system:test"};
        const auto person = write(system, [&](const identity::Work& work) {
            identity::People people{work};
            const auto added = people.add({.given = given, .family = "Bos"});
            REQUIRE(added);
            REQUIRE(people.give_office(
                {.person = *added, .office = office, .from = day("2020-01-01")}));
            return *added;
        });
        return {.person = person, .offices = {office}};
    }

    db::Database& database_;
};

inline void in_norms_world(FunctionRef<void(NormsWorld&)> story) {
    testing::on_both_engines(all_migrations(), [&](db::Database& database) {
        NormsWorld world{database};
        story(world);
    });
}

}  // namespace vt::basic_norms
