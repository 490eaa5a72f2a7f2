// SPDX-License-Identifier: EUPL-1.2
// The rules of a deliberation: who sees it, who walks it, what a step takes, how it ends.
#include <algorithm>

#include "modules/deliberation/facts.h"
#include "modules/deliberation/paths.h"
#include "modules/deliberation/tests/talk_world.h"

namespace vt::deliberation {
namespace {

template <class T>
void check_refused(const Result<T>& result, Refusal kind, const std::string& text,
                   const std::string& field = {}) {
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == kind);
    CHECK(result.error().text == text);
    CHECK(result.error().field == field);
}

void check_invalid(const Done& result, const std::string& key, const std::string& field) {
    check_refused(result, Refusal::invalid, "deliberation.error." + key, field);
}

std::vector<facts::Fact> told(TalkWorld& world) {
    return world.write(world.mayor, [](const identity::Work& work) {
        return DeliberationFacts{}.facts(work.db, {day("2026-01-01"), day("2026-12-31")});
    });
}

}  // namespace

TEST_CASE("a deliberation goes from prepared to concluded, and every step of it is in the log") {
    in_talk_world([](TalkWorld& world) {
        const auto before = world.entries();
        const auto id = world.begun(world.mayor, world.five_on_skybox());
        CHECK(world.entries() == before + 2);
        CHECK(world.view(world.secretary, id).deliberation.step == 1);
        REQUIRE(world.record(world.secretary, id, 1, {{"allowed", "Volgens de wet mag het."}}));
        REQUIRE(world.serve(world.secretary, [&](auto& service) { return service.go_to(id, 2); }));
        REQUIRE(world.set_outcome(world.secretary, id, an_outcome()));
        REQUIRE(world.conclude(world.secretary, id));
        CHECK(world.entries() == before + 6);
        const View view = world.view(world.alderman, id);
        CHECK(view.deliberation.stage == Stage::concluded);
        CHECK(view.deliberation.concluded_on == day("2026-11-23"));
        CHECK(view.lines_of(1).front().second == "Volgens de wet mag het.");
        CHECK(view.outcome->value == "independence");
    });
}

TEST_CASE("what is concluded does not change any more") {
    in_talk_world([](TalkWorld& world) {
        const auto id = world.begun(world.mayor, world.five_on_skybox());
        check_refused(world.conclude(world.mayor, id), Refusal::conflict,
                      "deliberation.error.no-outcome");
        REQUIRE(world.set_outcome(world.mayor, id, an_outcome()));
        REQUIRE(world.conclude(world.mayor, id));
        const auto entries = world.entries();
        const std::string key = "deliberation.error.stage-concluded";
        check_refused(world.record(world.mayor, id, 1, {{"allowed"}}), Refusal::conflict, key);
        check_refused(world.set_outcome(world.mayor, id, an_outcome()), Refusal::conflict, key);
        check_refused(world.conclude(world.mayor, id), Refusal::conflict, key);
        check_refused(world.serve(world.mayor, [&](auto& one) { return one.go_to(id, 2); }),
                      Refusal::conflict, key);
        check_refused(
            world.serve(world.mayor,
                        [&](auto& one) { return one.break_off(id, "Toch niet.", false); }),
            Refusal::conflict, key);
        check_refused(
            world.serve(world.mayor,
                        [&](auto& one) { return one.change(id, world.five_on_skybox(), false); }),
            Refusal::conflict, key);
        CHECK(world.entries() == entries);
    });
}

TEST_CASE("what the executive talks about, only the executive and who works for it can find") {
    in_talk_world([](TalkWorld& world) {
        const auto id = world.prepared(world.secretary, world.five_on_skybox());
        for (const Actor& actor :
             {world.mayor, world.alderman, world.secretary, world.clerk, world.coordinator}) {
            CHECK(world.serve(actor, [&](auto& service) { return service.find(id); }));
            CHECK(world.serve(actor, [](auto& service) { return service.all(); }).size() == 1);
        }
        const auto hidden = world.serve(world.member, [&](auto& one) { return one.find(id); });
        const auto never =
            world.serve(world.member, [](auto& one) { return one.find(DeliberationId::random()); });
        check_refused(hidden, Refusal::not_found, never.error().text);
        CHECK(world.serve(world.member, [](auto& service) { return service.all(); }).empty());
        const auto open =
            world.prepared(world.clerk, world.own_case("dilemma-method", Body::council, 9));
        CHECK(world.serve(world.member, [&](auto& service) { return service.find(open); }));
    });
}

TEST_CASE("who leads it and who prepared it walk it, and nobody else") {
    in_talk_world([](TalkWorld& world) {
        const auto id = world.begun(world.mayor, world.five_on_skybox());
        CHECK(world.record(world.mayor, id, 1, {{"allowed"}}));
        CHECK(world.record(world.secretary, id, 1, {{"unclear"}}));
        check_refused(world.record(world.clerk, id, 1, {{"clashes"}}), Refusal::forbidden,
                      "deliberation.error.not-yours");
        check_refused(world.record(world.member, id, 1, {{"clashes"}}), Refusal::not_found,
                      "deliberation.error.unknown");
        check_refused(
            world.serve(world.member,
                        [&](auto& one) { return one.prepare(world.five_on_skybox(), false); }),
            Refusal::forbidden, "deliberation.error.not-yours");
        CHECK(world.view(world.mayor, id).lines_of(1).front().first == "unclear");
    });
}

TEST_CASE("preparing says at which field something is missing") {
    in_talk_world([](TalkWorld& world) {
        const auto refused = [&](const Prepared& typed, const std::string& key,
                                 const std::string& field) {
            const auto entries = world.entries();
            check_refused(
                world.serve(world.clerk, [&](auto& one) { return one.prepare(typed, false); }),
                Refusal::invalid, "deliberation.error." + key, field);
            CHECK(world.entries() == entries);
        };
        const Prepared good = world.own_case("dilemma-method", Body::mixed, 8);
        Prepared typed = good;
        typed.method = "debate";
        refused(typed, "method-missing", "method");
        typed = good;
        typed.case_id = "no-such-case";
        refused(typed, "case-unknown", "case");
        typed = good;
        typed.title = "  ";
        refused(typed, "title-missing", "title");
        typed = good;
        typed.story.clear();
        refused(typed, "story-missing", "story");
        typed = good;
        typed.story = std::string(kStoryMax + 1, 'a');
        refused(typed, "too-long", "story");
        typed = good;
        typed.body.reset();
        refused(typed, "body-missing", "body");
        typed = good;
        typed.people = 1;
        refused(typed, "people", "people");
        typed = good;
        typed.leader = world.member.person;
        refused(typed, "leader-missing", "leader");
    });
}

TEST_CASE("names of people are warned of wherever somebody types, and a word may be no person") {
    in_talk_world([](TalkWorld& world) {
        Prepared typed = world.own_case("dilemma-method", Body::council, 8);
        typed.story = "Mevrouw Zonneveld vraagt om een sleutel.";
        const std::string key = "programme.error.names_found";
        check_refused(
            world.serve(world.clerk, [&](auto& one) { return one.prepare(typed, false); }),
            Refusal::invalid, key, "story");
        CHECK(world.serve(world.clerk, [&](auto& one) { return one.prepare(typed, true); }));
        const auto id = world.begun(world.mayor, world.five_on_skybox());
        check_refused(world.record(world.mayor, id, 2, {{"De club"}, {"Zonneveld wint"}}),
                      Refusal::invalid, key, "first");
        CHECK(world.view(world.mayor, id).lines_of(2).empty());
        CHECK(world.record(world.mayor, id, 2, {{"Zonneveld wint"}}, true));
        Outcome outcome = an_outcome();
        outcome.dissent = "Zonneveld zag het anders.";
        check_refused(world.set_outcome(world.mayor, id, outcome), Refusal::invalid, key,
                      "dissent");
    });
}

TEST_CASE("each kind of step takes what fits it") {
    in_talk_world([](TalkWorld& world) {
        const auto five = world.begun(world.mayor, world.five_on_skybox());
        check_invalid(world.record(world.mayor, five, 1, {{"maybe"}}), "choice-unknown", "first");
        check_invalid(world.record(world.mayor, five, 3, {{"loyalty"}}), "choice-unknown", "first");
        CHECK(world.record(world.mayor, five, 3, {{"independence"}}));
        check_invalid(world.record(world.mayor, five, 4, {{"11"}}), "score", "first");
        check_invalid(world.record(world.mayor, five, 4, {{"goed"}}), "score", "first");
        CHECK(world.record(world.mayor, five, 4, {{"7", "De krant zou het begrijpen."}}));
        CHECK(world.record(world.mayor, five, 2, {{"De club"}, {""}, {" De buren "}}));
        CHECK(world.view(world.mayor, five).lines_of(2) == Lines{{"De club"}, {"De buren"}});
        check_invalid(world.record(world.mayor, five, 2, Lines(kLinesMax + 1, {"a"})),
                      "too-many-lines", "first");
        check_invalid(world.record(world.mayor, five, 2, {{std::string(kLineMax + 1, 'a')}}),
                      "too-long", "first");
        check_refused(world.record(world.mayor, five, 6, {}), Refusal::not_found,
                      "deliberation.error.unknown");
    });
}

TEST_CASE("a row of a table is whole or refused where it is not") {
    in_talk_world([](TalkWorld& world) {
        const auto id =
            world.begun(world.clerk, world.own_case("moral-judgement-steps", Body::council, 4));
        check_invalid(world.record(world.clerk, id, 2, {{"De club"}, {"", "Eerlijk spel"}}),
                      "row-begins-nowhere", "r2-first");
        CHECK(world.record(world.clerk, id, 2, {{"De club", "Gelijk", "Een zaal"}}));
        check_invalid(world.record(world.clerk, id, 5, {{"Het is handig", "", "consequence"}}),
                      "side-missing", "r1-second");
        check_invalid(world.record(world.clerk, id, 5, {{}, {"Het is handig", "for", "x"}}),
                      "ground-missing", "r2-third");
        CHECK(world.record(world.clerk, id, 5, {{"Het is handig", "for", "consequence"}}));
        check_invalid(world.record(world.clerk, id, 5, Lines(kRowsMax + 1, {"a", "for", "duty"})),
                      "too-many-lines", "first");
    });
}

TEST_CASE("what was on cards is kept by alphabet, what was said in the order it was said") {
    in_talk_world([](TalkWorld& world) {
        const auto second_step = [&](int people) {
            Prepared typed = world.five_on_skybox();
            typed.people = people;
            const auto id = world.begun(world.mayor, typed);
            REQUIRE(world.record(world.mayor, id, 2, {{"Vereniging"}, {"Buren"}, {"Éénling"}}));
            const View view = world.view(world.mayor, id);
            std::string all;
            for (const Line& line : view.lines_of(2)) all += line.first + " ";
            return all;
        };
        CHECK(second_step(kCardsFrom) == "Buren Éénling Vereniging ");
        CHECK(second_step(kCardsFrom - 1) == "Vereniging Buren Éénling ");
    });
}

TEST_CASE("what was saved unchanged is not told to the log again") {
    in_talk_world([](TalkWorld& world) {
        const auto id = world.begun(world.mayor, world.five_on_skybox());
        REQUIRE(world.record(world.mayor, id, 1, {{"allowed", "Het mag."}}));
        REQUIRE(world.set_outcome(world.mayor, id, an_outcome()));
        const auto entries = world.entries();
        REQUIRE(world.record(world.mayor, id, 1, {{"allowed", " Het mag. "}}));
        REQUIRE(world.set_outcome(world.mayor, id, an_outcome()));
        CHECK(world.entries() == entries);
    });
}

TEST_CASE("broken off with a reason, it is taken up where it was and its time runs anew") {
    in_talk_world([](TalkWorld& world) {
        const auto id = world.begun(world.mayor, world.five_on_skybox());
        REQUIRE(world.record(world.mayor, id, 1, {{"unclear"}}));
        REQUIRE(world.serve(world.mayor, [&](auto& one) { return one.go_to(id, 3); }));
        const auto break_off = [&](const std::string& why) {
            return world.serve(world.mayor,
                               [&](auto& one) { return one.break_off(id, why, false); });
        };
        check_invalid(break_off(" "), "reason-missing", "reason");
        REQUIRE(break_off("De vergadering liep uit."));
        CHECK(world.view(world.mayor, id).deliberation.reason == "De vergadering liep uit.");
        check_refused(world.record(world.mayor, id, 1, {{"allowed"}}), Refusal::conflict,
                      "deliberation.error.stage-broken-off");
        world.clock.advance(std::chrono::hours{2});
        REQUIRE(world.serve(world.mayor, [&](auto& one) { return one.take_up(id); }));
        const View view = world.view(world.mayor, id);
        CHECK(view.deliberation.stage == Stage::under_way);
        CHECK(view.deliberation.step == 3);
        CHECK(view.deliberation.step_begun == world.clock.now());
        CHECK(view.lines_of(1).front().first == "unclear");
    });
}

TEST_CASE("once begun, only the number of people and who leads can change") {
    in_talk_world([](TalkWorld& world) {
        const auto id = world.begun(world.mayor, world.five_on_skybox());
        Prepared other = world.own_case("dilemma-method", Body::council, 6);
        REQUIRE(
            world.serve(world.secretary, [&](auto& one) { return one.change(id, other, false); }));
        const Deliberation after = world.view(world.mayor, id).deliberation;
        CHECK(after.method == "five-questions");
        CHECK(after.case_id == "skybox");
        CHECK(after.body == Body::executive);
        CHECK(after.people == 6);
        CHECK(after.leader == world.clerk.person);
    });
}

TEST_CASE("an outcome says what, which value, and what now") {
    in_talk_world([](TalkWorld& world) {
        const auto id = world.begun(world.mayor, world.five_on_skybox());
        const auto refused = [&](void (*change)(Outcome&), const std::string& key,
                                 const std::string& field) {
            Outcome outcome = an_outcome();
            change(outcome);
            check_invalid(world.set_outcome(world.mayor, id, outcome), key, field);
        };
        refused([](Outcome& one) { one.outcome = " "; }, "outcome-missing", "outcome");
        refused([](Outcome& one) { one.agreement.clear(); }, "agreement-missing", "agreement");
        refused([](Outcome& one) { one.value.clear(); }, "value-missing", "value");
        refused([](Outcome& one) { one.value = "loyalty"; }, "value-missing", "value");
        refused([](Outcome& one) { one.value = kOtherValue; }, "other-missing", "other");
        refused([](Outcome& one) { one.keeps = true; }, "rule-missing", "rule");
        Outcome none = an_outcome();
        none.value = kNoValue;
        CHECK(world.set_outcome(world.mayor, id, none));
    });
}

TEST_CASE("a kept conclusion stands with its case, and does not lead to the executive's talk") {
    in_talk_world([](TalkWorld& world) {
        const auto conclude = [&](Prepared typed) {
            const auto id = world.begun(world.mayor, typed);
            Outcome outcome = an_outcome();
            outcome.keeps = true;
            outcome.rule = "Geen evenement op kosten van een bedrijf dat kan inschrijven.";
            REQUIRE(world.set_outcome(world.mayor, id, outcome));
            REQUIRE(world.conclude(world.mayor, id));
            return id;
        };
        const auto about_skybox = [&] {
            return world.write(world.member, [](const identity::Work& work) {
                return dilemmas::conclusions_about(work, "skybox");
            });
        };
        const auto executive = conclude(world.five_on_skybox());
        REQUIRE(about_skybox().size() == 1);
        CHECK(about_skybox().front().value == "independence");
        CHECK(about_skybox().front().origin.empty());
        CHECK(world.view(world.mayor, executive).outcome->conclusion ==
              about_skybox().front().id.value);
        Prepared council = world.five_on_skybox();
        council.body = Body::council;
        const auto open = conclude(council);
        const auto all = about_skybox();
        CHECK(std::ranges::count(all, report_path(open), &dilemmas::Conclusion::origin) == 1);
    });
}

TEST_CASE("a case that was typed in keeps no conclusion") {
    in_talk_world([](TalkWorld& world) {
        const auto id =
            world.begun(world.clerk, world.own_case("five-questions", Body::council, 5));
        Outcome outcome = an_outcome();
        outcome.keeps = true;
        outcome.rule = "Geen sleutels.";
        REQUIRE(world.set_outcome(world.clerk, id, outcome));
        REQUIRE(world.conclude(world.clerk, id));
        CHECK_FALSE(world.view(world.clerk, id).outcome->keeps);
        CHECK(world.view(world.clerk, id).outcome->rule.empty());
    });
}

TEST_CASE("a concluded deliberation is a fact on its day, that of the executive without a link") {
    in_talk_world([](TalkWorld& world) {
        const auto prepared = world.begun(world.mayor, world.five_on_skybox());
        CHECK(told(world).empty());
        REQUIRE(world.set_outcome(world.mayor, prepared, an_outcome()));
        REQUIRE(world.conclude(world.mayor, prepared));
        const auto open =
            world.begun(world.clerk, world.own_case("dilemma-method", Body::council, 9));
        REQUIRE(world.set_outcome(world.clerk, open, an_outcome()));
        world.clock.advance(std::chrono::hours{24});
        REQUIRE(world.conclude(world.clerk, open));
        const auto facts = told(world);
        REQUIRE(facts.size() == 2);
        for (const facts::Fact& fact : facts) {
            CHECK(fact.name == "moral-method-used");
            const bool executive = fact.subject == "executive";
            CHECK(fact.day == day(executive ? "2026-11-23" : "2026-11-24"));
            CHECK(fact.count == (executive ? 4 : 9));
            CHECK(fact.link == (executive ? std::string{} : report_path(open)));
        }
    });
}

}  // namespace vt::deliberation
