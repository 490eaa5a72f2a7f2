// SPDX-License-Identifier: EUPL-1.2
// What dialogues tell the programme, and what their plans leave in the audit log.
#include <doctest/doctest.h>

#include <algorithm>

#include "modules/programme/evidence_service.h"
#include "modules/programme/tests/evening.h"

namespace vt::programme {
namespace {

using identity::Work;

TEST_CASE("a held dialogue is told as a fact until its evidence is withdrawn") {
    in_town_with_term([](Town& town) {
        Table table{town};
        const auto facts = [&] {
            return town.look(town.clerk, [&](const Work& work) {
                return ProgrammeFacts{}.facts(work.db, {day("2026-03-26"), day("2030-03-27")});
            });
        };
        const auto id = *table.prepare(town.mayor, evening(town));
        CHECK(facts().empty());
        const auto evidence = *table.hold(town.mayor, id, held_evening(town))->evidence;
        const auto told = facts();
        REQUIRE(told.size() == 4);
        CHECK(told[0].name == "dialogue-held");
        CHECK(told[0].subject == "council");
        CHECK(told[0].count == 2);
        CHECK(told[1].name == "code-revision-answered");
        CHECK(told[2].name == "dialogue-goal-set");
        CHECK(told[3].name == "dialogue-opened-by-mayor");
        REQUIRE(town.as(town.clerk, [&](const Work& work) {
            return EvidenceService{work, town.grounds}.withdraw(evidence, "Dubbel");
        }));
        CHECK(facts().empty());
    });
}

TEST_CASE("what a plan did is told once it is held, and of a smaller circle not who led it") {
    in_town_with_term([](Town& town) {
        Table table{town};
        const auto names = [&] {
            std::vector<std::string> found;
            for (const facts::Fact& fact : town.look(town.clerk, [&](const Work& work) {
                     return ProgrammeFacts{}.facts(work.db, {day("2026-03-26"), day("2030-03-27")});
                 }))
                found.push_back(fact.name);
            std::sort(found.begin(), found.end());
            return found;
        };
        DialoguePlan plan = evening(town);
        plan.facilitator = "Bureau Ronde Tafel";
        plan.goal.clear();
        plan.opened_by = town.clerk.person;
        plan.points_to_self_scan = true;
        plan.bodies.clear();
        const DialogueHeld held{.conclusions = "Wij vragen door.", .present = 3, .invited = 4};
        REQUIRE(table.hold(town.mayor, *table.prepare(town.mayor, plan), held));
        CHECK(names() == std::vector<std::string>{"dialogue-held", "self-scan-pointed-to"});
        plan.bodies = {"council"};
        plan.closed_by = town.alderman.person;
        const identity::Actor system{.system = "system:test"};
        REQUIRE(town.as(system, [&](const Work& work) {
            return identity::People{work}.give_office({.person = town.alderman.person,
                                                       .office = identity::Office::deputy_mayor,
                                                       .from = day("2026-05-21"),
                                                       .until = day("2026-06-30")});
        }));
        plan.day = day("2026-06-04");
        const auto id = *table.prepare(town.mayor, plan);
        plan.points_to_self_scan = false;
        REQUIRE(table.dialogues(town.mayor, [&](auto s) { return s.change(id, plan); }));
        REQUIRE(table.hold(town.mayor, id, held));
        CHECK(names() == std::vector<std::string>{"dialogue-facilitated", "dialogue-held",
                                                  "dialogue-held", "dialogue-led-by-deputy-mayor",
                                                  "self-scan-pointed-to"});
        plan.day = day("2026-07-02");
        REQUIRE(table.hold(town.mayor, *table.prepare(town.mayor, plan), held));
        CHECK(std::ranges::count(names(), "dialogue-facilitated") == 2);
        CHECK(std::ranges::count(names(), "dialogue-led-by-deputy-mayor") == 1);
    });
}

TEST_CASE("whether the invitation points to the self-scan is kept, changed and in the audit log") {
    in_town_with_term([](Town& town) {
        Table table{town};
        DialoguePlan plan = evening(town);
        const auto written = [&] {
            return town.look(town.clerk, [](const Work& work) {
                return audit::list(work.db, 1).front().record->data_sha256;
            });
        };
        const auto id = *table.prepare(town.mayor, plan);
        const auto without = written();
        CHECK_FALSE(table.find(town.mayor, id)->plan.points_to_self_scan);
        plan.points_to_self_scan = true;
        REQUIRE(table.dialogues(town.mayor, [&](auto s) { return s.change(id, plan); }));
        CHECK(table.find(town.mayor, id)->plan.points_to_self_scan);
        CHECK(written() != without);
        const auto other = *table.prepare(town.mayor, plan);
        CHECK(table.find(town.mayor, other)->plan.points_to_self_scan);
    });
}

}  // namespace
}  // namespace vt::programme
