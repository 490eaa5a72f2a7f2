// SPDX-License-Identifier: EUPL-1.2
// Who answers which norm, what a closed year is, and what becomes of an improvement.
#include "facts/fact.h"
#include "modules/basic_norms/facts.h"
#include "modules/basic_norms/tests/norms_world.h"

namespace vt::basic_norms {
namespace {

constexpr auto kCivil = NormGroup::civil_servants;
constexpr auto kPolitical = NormGroup::political_office_holders;

Given given(std::string question, int value, std::string evidence = "",
            Office owner = Office::municipal_secretary) {
    return {std::move(question), value, std::move(evidence), owner};
}

template <class T>
void check_refused(const Result<T>& result, Refusal kind, const std::string& text,
                   const std::string& field = "") {
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == kind);
    CHECK(result.error().text == "basic_norms.error." + text);
    CHECK(result.error().field == field);
}

std::vector<facts::Fact> facts_of(NormsWorld& world, Period period) {
    return world.write(world.member, [&](const identity::Work& work) {
        return BasicNormFacts{}.facts(work.db, period);
    });
}

const Period kYear2026{day("2026-01-01"), day("2026-12-31")};

}  // namespace

TEST_CASE("the secretary answers a norm of the civil servants, with evidence and an owner") {
    in_norms_world([](NormsWorld& world) {
        REQUIRE(world.record(world.secretary, 2026, "bn-code",
                             {given("q1", 3, " Code van 2 mei ", Office::integrity_coordinator)}));
        const NormYear year = world.year(2026, kCivil);
        const auto& question = year.find("bn-code")->questions[0];
        REQUIRE(question.answer);
        CHECK(question.answer->value == 3);
        CHECK(question.answer->evidence == "Code van 2 mei");
        CHECK(question.answer->owner == Office::integrity_coordinator);
        CHECK(question.answer->day == day("2026-11-23"));
        CHECK_FALSE(year.find("bn-code")->questions[1].answer);
        CHECK(year.answered() == 1);
        CHECK(year.in_practice() == 1);
    });
}

TEST_CASE(
    "the secretary answers no norm of the politicians, and the clerk none of the civil "
    "servants; the coordinator answers both") {
    in_norms_world([](NormsWorld& world) {
        const std::vector<Given> civil{given("q1", 2)};
        const std::vector<Given> political{given("q1", 2, "", Office::council_clerk)};
        for (const Actor& actor : {world.secretary, world.mayor, world.member})
            check_refused(world.record(actor, 2026, "bn-pol-code", political), Refusal::forbidden,
                          "not-yours");
        for (const Actor& actor : {world.clerk, world.deputy, world.mayor, world.member})
            check_refused(world.record(actor, 2026, "bn-code", civil), Refusal::forbidden,
                          "not-yours");
        CHECK(world.record(world.coordinator, 2026, "bn-code", civil));
        for (const Actor& actor : {world.clerk, world.deputy, world.coordinator})
            CHECK(world.record(actor, 2026, "bn-pol-code", political));
    });
}

TEST_CASE("last year's answer stands beside this year's") {
    in_norms_world([](NormsWorld& world) {
        REQUIRE(world.record(world.secretary, 2025, "bn-oath", {given("q1", 1)}));
        REQUIRE(world.record(world.secretary, 2026, "bn-oath", {given("q1", 3)}));
        const auto question = world.year(2026, kCivil).find("bn-oath")->questions[0];
        CHECK(question.answer->value == 3);
        CHECK(question.last_year->value == 1);
        CHECK_FALSE(world.year(2025, kCivil).find("bn-oath")->questions[0].last_year);
    });
}

TEST_CASE("an answer is 0 to 4, its evidence not endless, its owner an office of the group") {
    in_norms_world([](NormsWorld& world) {
        const auto record = [&](const Given& one) {
            return world.record(world.secretary, 2026, "bn-code", {one});
        };
        check_refused(world.record(world.secretary, 2026, "bn-code", {}), Refusal::invalid,
                      "no-answer", "q1");
        check_refused(record(given("q2", 5)), Refusal::invalid, "no-answer", "q2");
        check_refused(record(given("q2", -1)), Refusal::invalid, "no-answer", "q2");
        check_refused(record(given("q1", 1, std::string(kEvidenceMax + 1, 'b'))), Refusal::invalid,
                      "too-long", "q1-evidence");
        check_refused(record(given("q1", 1, "\xff")), Refusal::invalid, "not-readable",
                      "q1-evidence");
        check_refused(record(given("q1", 1, "", Office::mayor)), Refusal::invalid, "owner",
                      "q1-owner");
        check_refused(record(given("q9", 1)), Refusal::not_found, "unknown");
        check_refused(world.record(world.secretary, 2026, "bn-weather", {given("q1", 1)}),
                      Refusal::not_found, "unknown");
        CHECK(world.year(2026, kCivil).answered() == 0);
    });
}

TEST_CASE("a year to come, and one long ago, cannot be answered") {
    in_norms_world([](NormsWorld& world) {
        for (const int year : {2027, 2020, 0})
            check_refused(world.record(world.secretary, year, "bn-code", {given("q1", 1)}),
                          Refusal::not_found, "unknown");
        CHECK(world.record(world.secretary, 2021, "bn-code", {given("q1", 1)}));
    });
}

TEST_CASE("what did not change keeps its day and is not told again") {
    in_norms_world([](NormsWorld& world) {
        REQUIRE(world.record(world.secretary, 2026, "bn-code", {given("q1", 2), given("q2", 1)}));
        const auto before = world.entries();
        world.clock.set(ManualClock{day("2026-12-01")}.now());
        REQUIRE(world.record(world.secretary, 2026, "bn-code", {given("q1", 2), given("q2", 3)}));
        CHECK(world.entries() == before + 1);
        const auto norm = *world.year(2026, kCivil).find("bn-code");
        CHECK(norm.questions[0].answer->day == day("2026-11-23"));
        CHECK(norm.questions[1].answer->day == day("2026-12-01"));
    });
}

TEST_CASE("saving leads to the next norm with an open question, going round") {
    in_norms_world([](NormsWorld& world) {
        world.answer_all(world.clerk, 2026, kPolitical, 3, "bn-pol-positions");
        NormYear year = world.year(2026, kPolitical);
        REQUIRE(year.next_open("bn-pol-gifts"));
        CHECK(year.next_open("bn-pol-gifts")->norm->id == "bn-pol-positions");
        CHECK(year.next_open("bn-pol-code")->norm->id == "bn-pol-positions");
        world.answer_all(world.clerk, 2026, kPolitical, 3);
        CHECK_FALSE(world.year(2026, kPolitical).next_open("bn-pol-code"));
    });
}

TEST_CASE("only the secretary closes the year of the civil servants, when all is answered") {
    in_norms_world([](NormsWorld& world) {
        world.answer_all(world.coordinator, 2026, kCivil, 2, "bn-gifts");
        check_refused(world.close(world.secretary, 2026, kCivil), Refusal::conflict,
                      "not-complete");
        world.answer_all(world.secretary, 2026, kCivil, 2);
        for (const Actor& actor : {world.clerk, world.coordinator, world.mayor})
            check_refused(world.close(actor, 2026, kCivil), Refusal::forbidden,
                          "not-yours-to-close");
        REQUIRE(world.close(world.secretary, 2026, kCivil));
        check_refused(world.close(world.secretary, 2026, kCivil), Refusal::conflict, "closed");
        CHECK(world.year(2026, kCivil).closing->by == world.secretary.person);
    });
}

TEST_CASE("only the clerk closes the year of the politicians") {
    in_norms_world([](NormsWorld& world) {
        world.answer_all(world.clerk, 2026, kPolitical, 2);
        for (const Actor& actor : {world.secretary, world.deputy, world.coordinator, world.mayor})
            check_refused(world.close(actor, 2026, kPolitical), Refusal::forbidden,
                          "not-yours-to-close");
        CHECK(world.close(world.clerk, 2026, kPolitical));
    });
}

TEST_CASE("a closed year does not change; the other group and the other years still do") {
    in_norms_world([](NormsWorld& world) {
        world.begin_term();
        world.answer_all(world.secretary, 2026, kCivil, 2);
        REQUIRE(world.close(world.secretary, 2026, kCivil));
        check_refused(world.record(world.secretary, 2026, "bn-code", {given("q1", 4)}),
                      Refusal::conflict, "closed");
        const auto planned = world.write(world.secretary, [](const identity::Work& work) {
            return NormService{work}.plan(
                2026, {"bn-code", "Code herzien", Office::municipal_secretary, day("2027-02-01")});
        });
        check_refused(planned, Refusal::conflict, "closed");
        CHECK(world.year(2026, kCivil).find("bn-code")->questions[0].answer->value == 2);
        CHECK(world.record(world.clerk, 2026, "bn-pol-code",
                           {given("q1", 4, "", Office::council_clerk)}));
        CHECK(world.record(world.secretary, 2025, "bn-code", {given("q1", 4)}));
    });
}

TEST_CASE("an improvement stands in the programme until it ends") {
    in_norms_world([](NormsWorld& world) {
        world.begin_term();
        const auto moments = [&] {
            return world.number(
                "SELECT count(*) FROM programme_occurrence WHERE about = 'Code herzien'");
        };
        const auto action = world.write(world.secretary, [](const identity::Work& work) {
            return NormService{work}.plan(2026, {"bn-code", " Code herzien ",
                                                 Office::integrity_coordinator, day("2027-02-01")});
        });
        REQUIRE(action);
        CHECK(moments() == 1);
        const auto end = [&](const Actor& actor) {
            return world.write(actor, [&](const identity::Work& work) {
                return NormService{work}.end(*action, ActionEnd::finished);
            });
        };
        check_refused(end(world.clerk), Refusal::forbidden, "not-yours");
        REQUIRE(end(world.secretary));
        CHECK(moments() == 0);
        check_refused(end(world.secretary), Refusal::conflict, "action-ended");
        const NormYear year = world.year(2026, kCivil);
        REQUIRE(year.actions.size() == 1);
        CHECK(year.actions[0].end == ActionEnd::finished);
        CHECK(year.actions[0].owner == Office::integrity_coordinator);
        CHECK(world.year(2026, kPolitical).actions.empty());
    });
}

TEST_CASE("an improvement needs words, an office, a day to come, and a term to stand in") {
    in_norms_world([](NormsWorld& world) {
        const auto plan = [&](const NewAction& action) {
            return world.write(world.secretary, [&](const identity::Work& work) {
                return NormService{work}.plan(2026, action);
            });
        };
        NewAction action{"bn-code", "Code herzien", Office::municipal_secretary, day("2027-02-01")};
        const auto without_term = plan(action);
        REQUIRE_FALSE(without_term);
        CHECK(without_term.error().text == "programme.error.no_term");
        world.begin_term();
        action.what = " ";
        check_refused(plan(action), Refusal::invalid, "what-missing", "what");
        action.what = std::string(kActionMax + 1, 'c');
        check_refused(plan(action), Refusal::invalid, "too-long", "what");
        action.what = "Code herzien";
        action.owner = Office::mayor;
        check_refused(plan(action), Refusal::invalid, "owner", "owner");
        action.owner = Office::municipal_secretary;
        action.due = day("2026-11-22");
        check_refused(plan(action), Refusal::invalid, "day-before-today", "day");
        action.due = day("2031-01-01");
        const auto outside = plan(action);
        REQUIRE_FALSE(outside);
        CHECK(outside.error().field == "day");
        CHECK(world.year(2026, kCivil).actions.empty());
    });
}

TEST_CASE(
    "each year of a group that is answered whole is one fact, on the day of the last answer") {
    in_norms_world([](NormsWorld& world) {
        world.answer_all(world.secretary, 2026, kCivil, 2, "bn-handling");
        CHECK(facts_of(world, kYear2026).empty());
        world.clock.set(ManualClock{day("2026-12-02")}.now());
        world.answer_all(world.secretary, 2026, kCivil, 2);
        const auto facts = facts_of(world, kYear2026);
        REQUIRE(facts.size() == 1);
        CHECK(facts[0].name == "basic-norms-completed");
        CHECK(facts[0].subject == "civil-servants");
        CHECK(facts[0].day == day("2026-12-02"));
        CHECK(facts[0].count == world.year(2026, kCivil).questions());
        CHECK(facts[0].link == "/basisnormen/2026/ambtenaren");
        CHECK(facts_of(world, {day("2025-01-01"), day("2025-12-31")}).empty());
        world.answer_all(world.clerk, 2026, kPolitical, 2);
        CHECK(facts_of(world, kYear2026).size() == 2);
    });
}

TEST_CASE("how it went holds the years with an answer of this group alone") {
    in_norms_world([](NormsWorld& world) {
        world.answer_all(world.secretary, 2024, kCivil, 1);
        world.answer_all(world.secretary, 2026, kCivil, 3);
        world.answer_all(world.clerk, 2025, kPolitical, 4);
        const auto trend = world.write(world.member, [](const identity::Work& work) {
            return NormService{work}.trend(2026, kCivil);
        });
        REQUIRE(trend.size() == 2);
        CHECK(trend[0].year == 2024);
        CHECK(trend[0].in_practice() == 0);
        CHECK(trend[1].year == 2026);
        CHECK(trend[1].in_practice() == trend[1].questions());
    });
}

TEST_CASE("an answer can be given to nobody else than the offices that are shown") {
    for (const content::BasicNorm& norm : content::basic_norms()) {
        const auto all = owners(norm.group);
        CHECK(std::ranges::find(all, usual_owner(norm)) != all.end());
    }
    for (const ActionEnd end : {ActionEnd::finished, ActionEnd::dropped})
        CHECK(action_end_from_code(code(end)) == end);
    CHECK(action_end_from_code("") == std::nullopt);
}

}  // namespace vt::basic_norms
