// SPDX-License-Identifier: EUPL-1.2
// Dialogues: prepared, held, and who was there.
#include <doctest/doctest.h>

#include <algorithm>

#include "modules/programme/evidence_service.h"
#include "modules/programme/search_service.h"
#include "modules/programme/tests/evening.h"

namespace vt::programme {
namespace {

using identity::Actor;
using identity::Work;

TEST_CASE("a dialogue is prepared, changed, held, and is evidence from then on") {
    in_town_with_term([](Town& town) {
        Table table{town};
        DialoguePlan plan = evening(town);
        const auto id = table.prepare(town.mayor, plan);
        REQUIRE(id);
        plan.place = "Raadzaal";
        REQUIRE(table.dialogues(town.clerk, [&](auto s) { return s.change(*id, plan); }));
        CHECK(table.find(town.mayor, *id)->plan.place == "Raadzaal");
        const auto outcome = table.hold(town.mayor, *id, held_evening(town));
        REQUIRE(outcome);
        REQUIRE(outcome->evidence);
        const auto dialogue = *table.find(town.anna, *id);
        CHECK(dialogue.stage == DialogueStage::held);
        CHECK(dialogue.evidence == outcome->evidence);
        CHECK(dialogue.code_revision->needed);
        const auto evidence = town.look(town.anna, [&](const Work& work) {
            return EvidenceService{work, town.grounds}.find(*outcome->evidence);
        });
        CHECK(evidence->present == 2);
        CHECK(evidence->invited == 3);
        CHECK(evidence->report == held_evening(town).conclusions);
        CHECK(evidence->dialogue == *id);
        check_refused(table.dialogues(town.clerk, [&](auto s) { return s.change(*id, plan); }),
                      Refusal::conflict, "dialogue_not_open");
        check_refused(table.hold(town.mayor, *id, held_evening(town)), Refusal::conflict,
                      "dialogue_not_open");
    });
}

TEST_CASE("a name in the conclusions waits to be taken out or confirmed") {
    in_town_with_term([](Town& town) {
        Table table{town};
        const auto id = *table.prepare(town.mayor, evening(town));
        DialogueHeld held = held_evening(town);
        held.conclusions = "De Wit en yalcinkaya zien het anders dan Yalcinkaya zei.";
        const auto entries = town.entries();
        const auto outcome = table.hold(town.mayor, id, held);
        REQUIRE(outcome);
        CHECK_FALSE(outcome->evidence);
        CHECK(outcome->names_found == std::vector<std::string>{"de Wit", "Yalçınkaya"});
        CHECK(town.entries() == entries);
        CHECK(table.find(town.mayor, id)->stage == DialogueStage::prepared);
        held.names_confirmed = true;
        CHECK(table.hold(town.mayor, id, held)->evidence);
        const identity::Person wit{.family = "de Wit"};
        CHECK(names_in("Een wit blad, geen bos.", {&wit, 1}).empty());
    });
}

TEST_CASE("what cannot be prepared or held is refused at its field") {
    in_town_with_term([](Town& town) {
        Table table{town};
        const auto refused = [&](auto change, const char* text, const char* field) {
            DialoguePlan plan = evening(town);
            change(plan);
            check_refused(table.prepare(town.mayor, plan), Refusal::invalid, text, field);
        };
        refused([](auto& p) { p.title = ""; }, "title_missing", "title");
        refused([](auto& p) { p.starts = "24:00"; }, "no_time_of_day", "starts");
        refused([](auto& p) { p.bodies = {"raad"}; }, "unknown_body", "body");
        refused([](auto& p) { p.day = day("2030-03-28"); }, "outside_term", "day");
        refused([](auto& p) { p.measures = {}; }, "no_measure", "measures");
        refused([](auto& p) { p.measures = {"triangle-risk-talk"}; }, "not_for_dialogues",
                "measures");
        refused([](auto& p) { p.measures = {"circle-of-trust"}; }, "not_for_dialogues", "measures");
        refused([](auto& p) { p.opened_by = identity::PersonId::random(); }, "unknown_person",
                "opened_by");
        check_refused(table.prepare(town.anna, evening(town)), Refusal::forbidden,
                      "not_yours_to_record");
        DialoguePlan later = evening(town);
        later.day = day("2026-12-08");
        const auto id = *table.prepare(town.mayor, later);
        check_refused(table.hold(town.mayor, id, held_evening(town)), Refusal::invalid,
                      "day_in_future", "day");
        check_refused(table.hold(town.mayor, id, {}), Refusal::invalid, "conclusions_missing",
                      "conclusions");
        DialogueHeld held = held_evening(town);
        held.code_revision->reason = "";
        check_refused(table.hold(town.mayor, id, held), Refusal::invalid, "reason_missing",
                      "code_reason");
        REQUIRE(table.dialogues(town.mayor, [&](auto s) { return s.call_off(id); }));
        check_refused(table.dialogues(town.mayor, [&](auto s) { return s.call_off(id); }),
                      Refusal::conflict, "dialogue_not_open");
        check_refused(table.dialogues(town.anna, [&](auto s) { return s.put_back(id); }),
                      Refusal::forbidden, "not_yours_to_record");
        REQUIRE(table.dialogues(town.mayor, [&](auto s) { return s.put_back(id); }));
        CHECK(table.find(town.anna, id)->stage == DialogueStage::prepared);
        check_refused(table.dialogues(town.mayor, [&](auto s) { return s.put_back(id); }),
                      Refusal::conflict, "not_called_off");
        REQUIRE(table.dialogues(town.mayor, [&](auto s) { return s.call_off(id); }));
    });
}

TEST_CASE("notes for opening and closing are for who prepares, opens or closes") {
    in_town_with_term([](Town& town) {
        Table table{town};
        const auto id = *table.prepare(town.clerk, evening(town));
        CHECK(table.find(town.secretary, id)->plan.opening_notes == "Begin met de eed.");
        CHECK(table.find(town.anna, id)->plan.opening_notes.empty());
        CHECK(table.find(town.anna, id)->plan.closing_notes == "Sluit af met een vraag.");
        CHECK(table.find(town.bram, id)->plan.closing_notes.empty());
        const Actor servant{.person = identity::PersonId::random(),
                            .offices = {identity::Office::civil_servant}};
        check_refused(table.find(servant, id), Refusal::not_found, "unknown_dialogue");
    });
}

TEST_CASE("attendance by name is for the clerk and for the person, not for the mayor") {
    in_town_with_term([](Town& town) {
        Table table{town};
        const auto id = *table.prepare(town.mayor, evening(town));
        const auto evidence = *table.hold(town.mayor, id, held_evening(town))->evidence;
        const auto list = table.attendance(town.clerk, [&](auto s) { return s.list(evidence); });
        REQUIRE(list);
        REQUIRE(list->size() == 4);
        CHECK(list->at(0).person.family == "Bos");
        CHECK(list->at(0).presence == Presence::present);
        CHECK(list->at(2).person.family == "Mulder");
        CHECK_FALSE(list->at(2).presence);
        CHECK(list->at(2).joined == day("2026-09-24"));
        for (const Actor& other : {town.mayor, town.secretary, town.anna, town.auditor}) {
            check_refused(table.attendance(other, [&](auto s) { return s.list(evidence); }),
                          Refusal::forbidden, "attendance_is_for_clerk");
            check_refused(table.attendance(other, [&](auto s) { return s.to_catch_up(evidence); }),
                          Refusal::forbidden, "attendance_is_for_clerk");
        }
        const auto own = town.look(town.bram, [&](const Work& work) {
            return AttendanceService{work, town.grounds}.mine();
        });
        REQUIRE(own.size() == 1);
        CHECK(own[0].presence == Presence::excused);
    });
}

TEST_CASE("who missed it or joined later catches up, one by one, and then it is in order") {
    in_town_with_term([](Town& town) {
        Table table{town};
        const auto id = *table.prepare(town.mayor, evening(town));
        const auto evidence = *table.hold(town.mayor, id, held_evening(town))->evidence;
        const auto missing = [&] {
            return *table.attendance(town.clerk, [&](auto s) { return s.to_catch_up(evidence); });
        };
        const auto state = [&] {
            return town
                .look(town.anna,
                      [&](const Work& work) {
                          return *OverviewService{work, town.grounds}.posture();
                      })
                .find("term-start-onboarding")
                ->state.state;
        };
        const auto catch_up = [&](const Actor& who, const char* iso) {
            return table.attendance(town.clerk, [&](auto s) {
                return s.record_catch_up(evidence, who.person, day(iso));
            });
        };
        CHECK(missing().size() == 2);
        CHECK(state() == State::attention);
        CHECK(table.to_catch_up(town.anna).empty());
        REQUIRE(table.to_catch_up(town.bram).size() == 1);
        CHECK(table.to_catch_up(town.dina)[0].measure == "term-start-onboarding");
        check_refused(catch_up(town.bram, "2026-04-22"), Refusal::invalid, "before_it_was_held",
                      "day");
        check_refused(catch_up(town.bram, "2026-11-24"), Refusal::invalid, "day_in_future", "day");
        check_refused(catch_up(town.anna, "2026-05-06"), Refusal::conflict, "was_present",
                      "person");
        REQUIRE(catch_up(town.bram, "2026-05-06"));
        CHECK(missing().size() == 1);
        REQUIRE(catch_up(town.dina, "2026-11-17"));
        CHECK(missing().empty());
        CHECK(state() == State::in_order);
        CHECK(table.to_catch_up(town.dina).empty());
        REQUIRE(table.attendance(
            town.clerk, [&](auto s) { return s.undo_catch_up(evidence, town.dina.person); }));
        CHECK(state() == State::attention);
        REQUIRE(table.attendance(town.clerk, [&](auto s) {
            return s.mark(evidence, {{town.dina.person, Presence::present}});
        }));
        CHECK(state() == State::in_order);
    });
}

TEST_CASE("what council or executive concluded is found, until its evidence is withdrawn") {
    in_town_with_term([](Town& town) {
        Table table{town};
        const auto given = [&] {
            return town.look(town.clerk,
                             [](const Work& work) { return ConclusionSearch{}.all(work.db); });
        };
        const auto id = *table.prepare(town.mayor, evening(town));
        CHECK(given().empty());
        const auto evidence = *table.hold(town.mayor, id, held_evening(town))->evidence;
        REQUIRE(given().size() == 1);
        CHECK(given()[0].reader == search::Audience::dialogues);
        CHECK(given()[0].link == "/programma/gesprekken/" + id.value);
        CHECK(given()[0].words == held_evening(town).conclusions);
        DialoguePlan few = evening(town);
        few.bodies.clear();
        few.measures = {"peacetime-dialogue"};
        const auto circle = *table.prepare(town.clerk, few);
        REQUIRE(table.hold(town.clerk, circle, {.conclusions = "Rustig gesproken."}));
        CHECK(given().size() == 1);
        REQUIRE(town.as(town.clerk, [&](const Work& work) {
            return EvidenceService{work, town.grounds}.withdraw(evidence, "Dubbel");
        }));
        CHECK(given().empty());
        town.look(town.clerk, [&](const Work& work) {
            CHECK_FALSE(ConclusionSearch{}.find(work.db, id.value));
            return 0;
        });
    });
}

TEST_CASE("the week has at most five lines: late things first, then what one chairs") {
    in_town_with_term([](Town& town) {
        Table table{town};
        DialoguePlan plan = evening(town);
        plan.day = day("2026-12-01");
        REQUIRE(table.prepare(town.clerk, plan));
        const Week mayor = table.week(town.mayor);
        CHECK(mayor.lines.size() == Week::kLinesMax);
        CHECK(mayor.lines.front().late);
        CHECK(mayor.opening.starts_with("programme.opening."));
        const Week anna = table.week(town.anna);
        REQUIRE(anna.lines.size() == 1);
        CHECK(anna.lines[0].what == WeekLine::What::chairing);
        CHECK(anna.lines[0].title == plan.title);
        CHECK(table.week(town.auditor).lines.empty());
        CHECK(anna.opening == mayor.opening);
        for (const WeekLine& line : mayor.lines) CHECK(line.measure != "circle-of-trust");
    });
}

}  // namespace
TEST_CASE("a dialogue of a smaller circle is known to who is in it, mayor, clerk and secretary") {
    in_town_with_term([](Town& town) {
        Table table{town};
        DialoguePlan plan = evening(town);
        plan.bodies.clear();
        plan.closed_by = {};
        plan.measures = {"peacetime-dialogue"};
        const auto id = table.prepare(town.clerk, plan);
        REQUIRE(id);
        for (const Actor& actor : {town.mayor, town.clerk, town.secretary})
            CHECK(table.find(actor, *id));
        for (const Actor& actor : {town.anna, town.bram, town.alderman, town.auditor}) {
            check_refused(table.find(actor, *id), Refusal::not_found, "unknown_dialogue");
            CHECK(town.look(actor,
                            [&](const Work& work) {
                                return DialogueService{work, town.grounds}.all();
                            })
                      .empty());
        }
        const auto held = table.hold(town.clerk, *id,
                                     {.conclusions = "Rustig gesproken.",
                                      .attendance = {{town.anna.person, Presence::present}}});
        REQUIRE(held);
        CHECK(table.find(town.anna, *id));
        check_refused(table.find(town.bram, *id), Refusal::not_found, "unknown_dialogue");
    });
}

TEST_CASE("who is invited this week reads so, at the time it begins; the clerk who must catch up") {
    in_town_with_term([](Town& town) {
        Table table{town};
        DialoguePlan plan = evening(town);
        plan.day = day("2026-11-23");
        plan.measures = {"peacetime-dialogue"};
        REQUIRE(table.prepare(town.clerk, plan));
        plan.day = day("2026-12-08");
        plan.title = "Later";
        REQUIRE(table.prepare(town.clerk, plan));
        const auto invitations = [&](const Actor& actor) {
            auto lines = table.week(actor).lines;
            std::erase_if(lines,
                          [](const auto& one) { return one.what != WeekLine::What::invited; });
            return lines;
        };
        REQUIRE(invitations(town.bram).size() == 1);
        CHECK(invitations(town.bram).front().title == "Inwerkavond: politieke cultuur");
        CHECK(invitations(town.bram).front().starts == "19:30");
        CHECK(invitations(town.alderman).empty());
        CHECK(invitations(town.anna).empty());  // She closes it: that is said instead.

        const auto id = table.prepare(town.clerk, evening(town));
        REQUIRE(id);
        REQUIRE(table.hold(town.clerk, *id, held_evening(town)));
        const auto week = table.week(town.clerk);
        CHECK(week.lines.size() <= Week::kLinesMax);
        CHECK(week.lines.back().what == WeekLine::What::others_to_catch_up);
        CHECK(week.lines.back().count > 0);
        for (const WeekLine& line : table.week(town.mayor).lines)
            CHECK(line.what != WeekLine::What::others_to_catch_up);
    });
}

}  // namespace vt::programme
