// SPDX-License-Identifier: EUPL-1.2
// A town with the people who have to do with dilemmas, for the tests of this module.
#pragma once

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

#include "audit/log.h"
#include "base/function_ref.h"
#include "decisions/decision_service.h"
#include "files/files.h"
#include "identity/migrations.h"
#include "identity/people.h"
#include "modules/codes/document_service.h"
#include "modules/codes/migrations.h"
#include "modules/core_values/migrations.h"
#include "modules/dilemmas/conclusion_service.h"
#include "modules/dilemmas/library_service.h"
#include "modules/dilemmas/migrations.h"
#include "modules/programme/migrations.h"
#include "search/migrations.h"
#include "tests/support/test_database.h"

namespace vt::dilemmas {

using identity::Actor;
using identity::Office;

inline Day day(const char* iso) {
    return *Day::parse(iso);
}

inline std::vector<db::Migration> all_migrations() {
    std::vector<db::Migration> all;
    for (const auto& list : {audit::migrations(), identity::migrations(), files::migrations(),
                             decisions::migrations(), search::migrations(), programme::migrations(),
                             core_values::migrations(), codes::migrations(), migrations()})
        all.insert(all.end(), list.begin(), list.end());
    return all;
}

inline OwnWords whole_words() {
    return {.title = "De sleutel van de kantine",
            .story = "U hebt nog een sleutel van de kantine van uw oude club. Niemand weet het.",
            .options = {"Ik geef hem terug.", "Ik vraag of ik hem mag houden.",
                        "Ik bewaar hem in een la.", "Ik geef er een feest."},
            .value_one = "openness",
            .value_two = "humanity",
            .role = "council-member",
            .theme = "interests",
            .probe = "c"};
}

inline DraftTyped story_only() {
    return {.title = "Een vreemde rekening",
            .story = "Er ligt een rekening die niemand kent.",
            .values = {"courage", "care"}};
}

class DilemmasWorld {
public:
    explicit DilemmasWorld(db::Database& database) : database_{database} {
        clerk = seat("Gerrit", "Bos", Office::council_clerk);
        mayor = seat("Marleen", "de Wit", Office::mayor);
        secretary = seat("Sanne", "Vos", Office::municipal_secretary);
        anna = seat("Anna", "Yalçınkaya", Office::council_member);
        auditor = seat("Aad", "Kok", Office::auditor);
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
    // The same for what only looks.
    void look(const Actor& actor, FunctionRef<void(const identity::Work&)> act) {
        database_.write([&](db::Db& db) {
            act(identity::Work{db, actor, clock});
            return db::Outcome::undo;
        });
    }
    Result<OwnId> bring_in(const Actor& actor, const OwnWords& words, bool names_allowed = false) {
        return write(actor, [&](const identity::Work& work) {
            return LibraryService{work}.bring_in(words, names_allowed);
        });
    }
    Done submit(const Actor& actor, const DraftTyped& typed, bool names_allowed = false) {
        return write(actor, [&](const identity::Work& work) {
            return submit_anonymously(work, typed, names_allowed);
        });
    }
    Done take_in(const Actor& actor, const OwnId& id) {
        return write(actor,
                     [&](const identity::Work& work) { return LibraryService{work}.take_in(id); });
    }
    // A dilemma of our own that is in the library.
    OwnId own_in_library() {
        const auto id = bring_in(secretary, whole_words());
        REQUIRE(id);
        REQUIRE(take_in(clerk, *id));
        return *id;
    }
    std::vector<OwnDilemma> drafts() {
        return write(clerk,
                     [](const identity::Work& work) { return LibraryService{work}.drafts(); });
    }
    std::vector<Case> cases() {
        return write(anna, [](const identity::Work& work) { return library(work); });
    }
    std::optional<Case> find(std::string_view id) {
        return write(anna, [&](const identity::Work& work) { return find_case(work, id); });
    }
    Result<ConclusionId> conclude(const ConclusionTyped& typed, bool names_allowed = false,
                                  std::string_view origin = "") {
        return write(clerk, [&](const identity::Work& work) {
            return dilemmas::conclude(work, typed, origin, names_allowed);
        });
    }
    std::string code_of_conduct() {
        return write(clerk, [](const identity::Work& work) {
            const auto id = codes::DocumentService{work}.add(
                {codes::Kind::code, codes::Audience::council_member, "Gedragscode raadsleden"});
            REQUIRE(id);
            return id->value;
        });
    }
    std::int64_t entries() {
        return write(clerk, [](const identity::Work& work) { return audit::entry_count(work.db); });
    }
    std::int64_t number(std::string_view sql) {
        return write(clerk, [&](const identity::Work& work) { return work.db.number(sql); });
    }
    db::Database& database() { return database_; }

    Actor clerk, mayor, secretary, anna, auditor;
    ManualClock clock{day("2026-11-23")};

private:
    Actor seat(const std::string& given, const std::string& family, Office office) {
        const Actor system{.system = "system:test"};
        const auto person = write(system, [&](const identity::Work& work) {
            identity::People people{work};
            const auto added = people.add({.given = given, .family = family});
            REQUIRE(added);
            REQUIRE(people.give_office(
                {.person = *added, .office = office, .from = day("2020-01-01")}));
            return *added;
        });
        return {.person = person, .offices = {office}};
    }

    db::Database& database_;
};

inline void in_dilemmas_world(FunctionRef<void(DilemmasWorld&)> story) {
    testing::on_both_engines(all_migrations(), [&](db::Database& database) {
        DilemmasWorld world{database};
        story(world);
    });
}

}  // namespace vt::dilemmas
