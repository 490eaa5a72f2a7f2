// SPDX-License-Identifier: EUPL-1.2
// A small municipality with a council of four and a term, on either engine. It is 23 November 2026,
// ten o'clock. Services act as whom the test names.
#pragma once

#include <doctest/doctest.h>

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "audit/log.h"
#include "facts/identity_facts.h"
#include "files/files.h"
#include "identity/migrations.h"
#include "identity/people.h"
#include "modules/programme/facts.h"
#include "modules/programme/grounds.h"
#include "modules/programme/migrations.h"
#include "modules/programme/term_service.h"
#include "search/migrations.h"
#include "tests/support/test_database.h"

namespace vt::programme {

inline Day day(const char* iso) {
    return *Day::parse(iso);
}

inline std::vector<db::Migration> all_migrations() {
    std::vector<db::Migration> all;
    const auto append = [&](std::span<const db::Migration> some) {
        all.insert(all.end(), some.begin(), some.end());
    };
    append(audit::migrations());
    append(identity::migrations());
    append(files::migrations());
    append(search::migrations());
    append(migrations());
    return all;
}

class Town {
public:
    using Office = identity::Office;

    explicit Town(db::Database& database) : database_{database} {
        mayor = seat("Marleen", "de Vries", Office::mayor, "2021-10-04");
        clerk = seat("Gerrit", "Smit", Office::council_clerk, "2019-01-01");
        secretary = seat("Sanne", "Kok", Office::municipal_secretary, "2020-01-01");
        auditor = seat("Otto", "Prins", Office::auditor, "2020-01-01");
        alderman = seat("Willem", "Bakker", Office::alderman, "2026-05-21");
        anna = seat("Anna", "de Wit", Office::council_member, "2026-03-26");
        bram = seat("Bram", "Yalçınkaya", Office::council_member, "2026-03-26");
        chris = seat("Chris", "Bos", Office::council_member, "2026-03-26");
        dina = seat("Dina", "Mulder", Office::council_member, "2026-09-24");
    }

    // Runs `act` as `actor` in a write that is kept when it did not refuse.
    template <class Act>
    auto as(const identity::Actor& actor, Act act) {
        std::optional<std::invoke_result_t<Act&, const identity::Work&>> answer;
        database_.write([&](db::Db& db) {
            answer.emplace(act(identity::Work{db, actor, clock}));
            return *answer ? db::Outcome::keep : db::Outcome::undo;
        });
        return std::move(*answer);
    }
    template <class Look>
    auto look(const identity::Actor& actor, Look look) {
        std::optional<std::invoke_result_t<Look&, const identity::Work&>> answer;
        database_.read([&](db::Db& db) { answer.emplace(look(identity::Work{db, actor, clock})); });
        return std::move(*answer);
    }

    TermId begin_term() {
        const TermTyped typed{.elections = day("2026-03-18"),
                              .from = day("2026-03-26"),
                              .until = day("2030-03-28"),
                              .executive_from = day("2026-05-21"),
                              .recess = {{"kerstreces", {day("2026-12-19"), day("2027-01-03")}}}};
        const auto term = as(clerk, [&](const identity::Work& work) {
            return TermService{work, grounds}.set_up(typed);
        });
        REQUIRE(term);
        return *term;
    }

    std::int64_t entries() {
        return look(clerk, [](const identity::Work& work) { return audit::entry_count(work.db); });
    }

    identity::Actor mayor, clerk, secretary, auditor, alderman, anna, bram, chris, dina;
    ManualClock clock{day("2026-11-23")};

private:
    identity::Actor seat(const char* given, const char* family, Office office, const char* from) {
        const identity::Actor system{.system = "system:test"};
        const auto person = as(system, [&](const identity::Work& work) {
            return identity::People{work}.add({.given = given, .family = family});
        });
        REQUIRE(person);
        const auto holding = as(system, [&](const identity::Work& work) {
            return identity::People{work}.give_office(
                {.person = *person, .office = office, .from = day(from)});
        });
        REQUIRE(holding);
        return {.person = *person, .offices = {office}};
    }

    db::Database& database_;
    facts::IdentityFacts people_facts_{};
    ProgrammeFacts own_facts_{};
    std::array<const facts::FactSource*, 2> sources_{&people_facts_, &own_facts_};

public:
    const Grounds grounds{content::measures(), sources_};
};

inline void in_town(FunctionRef<void(Town&)> story) {
    testing::on_both_engines(all_migrations(), [&](db::Database& database) {
        Town town{database};
        story(town);
    });
}

inline void in_town_with_term(FunctionRef<void(Town&)> story) {
    in_town([&](Town& town) {
        town.begin_term();
        story(town);
    });
}

template <class T>
void check_refused(const Result<T>& result, Refusal kind, const char* text,
                   const char* field = "") {
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == kind);
    CHECK(result.error().text == "programme.error." + std::string{text});
    CHECK(result.error().field == field);
}

}  // namespace vt::programme
