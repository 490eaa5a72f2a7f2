// SPDX-License-Identifier: EUPL-1.2
// A round of the pulse, from opening to the counts.
#include "modules/pulse/tests/held_pulse.h"

namespace vt::pulse {
namespace {

TEST_CASE("the council answers; after the close the counts are there and the ballots not") {
    on_each_world([](World& world) {
        Pulse pulse{world};
        const RoundId round = pulse.open();
        CHECK(pulse.view(world.clerk, round).round.invited == 7);
        pulse.answer_by(5, round, Answer::strongly_agree);
        REQUIRE(pulse.answer(world.committee, round, answers(Answer::unknown)));
        CHECK(pulse.view(world.secretary, round).voters == 6);
        CHECK(*pulse.close(world.clerk, round) == Stage::counted);
        CHECK(pulse.no_files());
        const auto outcome = pulse.outcome(world.members[0], round);
        REQUIRE(outcome);
        CHECK(outcome->room == Room::inside);
        CHECK(outcome->round.voters == 6);
        REQUIRE(outcome->statements.size() == 7);
        CHECK(outcome->statements[0].tally->votes == std::array{0, 0, 0, 0, 5, 1});
        CHECK(outcome->statements[1].tally->votes == std::array{0, 0, 0, 6, 0, 0});
        CHECK_FALSE(outcome->before);
    });
}

TEST_CASE("who could not answer reads how it stands, and no number") {
    on_each_world([](World& world) {
        Pulse pulse{world};
        const RoundId round = pulse.open();
        pulse.answer_by(6, round);
        REQUIRE(pulse.close(world.clerk, round));
        for (const PersonId& who : {world.clerk, world.mayor, world.aldermen[0]}) {
            const auto outcome = pulse.outcome(who, round);
            REQUIRE(outcome);
            CHECK(outcome->room == Room::outside);
            CHECK(outcome->statements[0].standing == Standing::agreed);
            CHECK_FALSE(outcome->statements[0].tally);
            CHECK(outcome->statements[0].bands.empty());
        }
        CHECK_FALSE(pulse.outcome(world.official, round));
    });
}

TEST_CASE("of a statement with fewer than five opinions no count is kept, also not in the rows") {
    on_each_world([](World& world) {
        Pulse pulse{world};
        const RoundId round = pulse.open();
        pulse.answer_by(4, round);
        REQUIRE(pulse.answer(world.members[4], round, answers(Answer::unknown)));
        REQUIRE(pulse.close(world.clerk, round));
        CHECK(world.number("SELECT count(*) FROM pulse_tally") == 6 * 6);
        const auto outcome = pulse.outcome(world.members[0], round);
        CHECK(outcome->statements[0].standing == Standing::too_few);
        CHECK(outcome->statements[1].tally);
    });
}

TEST_CASE("of four voters there is no result and no fact, and it may be held again at once") {
    on_each_world([](World& world) {
        Pulse pulse{world};
        const RoundId round = pulse.open();
        pulse.answer_by(4, round);
        CHECK(*pulse.close(world.clerk, round) == Stage::too_few);
        CHECK(pulse.no_files());
        CHECK_FALSE(pulse.outcome(world.members[0], round));
        CHECK_FALSE(pulse.view(world.clerk, round).round.voters);
        CHECK(world.number("SELECT count(*) FROM pulse_tally") == 0);
        CHECK(told(world).empty());
        CHECK(pulse.open().value != round.value);
    });
}

TEST_CASE("two counted rounds of one group lie apart, and one round is open at a time") {
    on_each_world([](World& world) {
        Pulse pulse{world};
        const RoundId round = pulse.open();
        CHECK(refusal(pulse.try_open(world.clerk, Group::council)) == "pulse.error.still-open");
        pulse.answer_by(5, round);
        REQUIRE(pulse.close(world.clerk, round));
        CHECK(refusal(pulse.try_open(world.clerk, Group::council)) == "pulse.error.too-soon");
        CHECK(pulse.try_open(world.mayor, Group::executive));
        world.clock.advance(std::chrono::hours{24 * kDaysBetween});
        CHECK(pulse.try_open(world.clerk, Group::council));
    });
}

TEST_CASE("a group of four is not asked, and only who leads opens a round") {
    on_each_world([](World& world) {
        Pulse pulse{world};
        CHECK(refusal(pulse.try_open(world.members[0], Group::council)) ==
              "pulse.error.not-allowed");
        CHECK(refusal(pulse.try_open(world.secretary, Group::council)) ==
              "pulse.error.not-allowed");
        CHECK(refusal(pulse.try_open(world.clerk, Group::council, 0)) == "pulse.error.last-day");
        CHECK(refusal(pulse.try_open(world.clerk, Group::council, 61)) == "pulse.error.last-day");
        CHECK(std::filesystem::is_empty(pulse.folder.path()));
        CHECK(pulse.try_open(world.clerk, Group::executive));
    });
    on_each_world([](World& world) {
        world.database().write([&](db::Db& db) {
            const identity::Actor system{.system = "system:test"};
            const Work work{db, system, world.clock};
            const auto holdings = identity::Directory{db}.holdings_of(world.aldermen[0]);
            REQUIRE(identity::People{work}.end_office(holdings[0].id, day_of("2026-06-01")));
            return db::Outcome::keep;
        });
        CHECK(refusal(Pulse{world}.try_open(world.clerk, Group::executive)) ==
              "pulse.error.too-few-people");
    });
}

TEST_CASE("who came later, or sits elsewhere, does not answer") {
    on_each_world([](World& world) {
        Pulse pulse{world};
        const RoundId round = pulse.open();
        world.clock.advance(std::chrono::hours{48});
        const PersonId late = world.person("Laat", Office::council_member, world.clock.today());
        for (const PersonId& who : {late, world.mayor, world.aldermen[0], world.clerk})
            CHECK(refusal(pulse.answer(who, round, answers(Answer::agree))) ==
                  "pulse.error.not-invited");
        CHECK(refusal(pulse.answer(world.official, round, answers(Answer::agree))) ==
              "pulse.error.unknown");
        CHECK(refusal(pulse.close(world.members[0], round)) == "pulse.error.not-allowed");
        CHECK(pulse.view(world.clerk, round).voters == 0);
    });
}

TEST_CASE("somebody may answer again and counts once; every statement needs an answer") {
    on_each_world([](World& world) {
        Pulse pulse{world};
        const RoundId round = pulse.open();
        pulse.answer_by(5, round, Answer::disagree);
        CHECK(pulse.view(world.members[0], round).answered);
        CHECK_FALSE(pulse.view(world.members[5], round).answered);
        pulse.answer_by(5, round, Answer::neutral);
        CHECK(pulse.view(world.clerk, round).voters == 5);
        Answers short_of_one = answers(Answer::agree);
        short_of_one.erase("good-example");
        const auto refused = pulse.answer(world.members[5], round, short_of_one);
        CHECK(refusal(refused) == "pulse.error.answer-missing");
        CHECK(refused.error().field == "good-example");
        REQUIRE(pulse.close(world.clerk, round));
        CHECK(pulse.outcome(world.members[0], round)->statements[0].tally->votes ==
              std::array{0, 0, 5, 0, 0, 0});
    });
}

TEST_CASE("after the last day nothing goes in any more, and who leads closes it") {
    on_each_world([](World& world) {
        Pulse pulse{world};
        const RoundId round = pulse.open();
        world.clock.advance(std::chrono::hours{24 * 14});
        pulse.answer_by(5, round);
        CHECK_FALSE(pulse.view(world.clerk, round).over);
        world.clock.advance(std::chrono::hours{24});
        CHECK(pulse.view(world.clerk, round).over);
        CHECK(refusal(pulse.answer(world.members[5], round, answers(Answer::agree))) ==
              "pulse.error.over");
        CHECK(*pulse.close(world.mayor, round) == Stage::counted);
        CHECK(refusal(pulse.close(world.mayor, round)) == "pulse.error.not-open");
        CHECK(refusal(pulse.answer(world.members[5], round, answers(Answer::agree))) ==
              "pulse.error.not-open");
    });
}

TEST_CASE("a later round is compared with the one before it") {
    on_each_world([](World& world) {
        for (int i = 6; i < 24; ++i)
            world.members.push_back(
                world.person("Lid" + std::to_string(i), Office::council_member));
        Pulse pulse{world};
        const RoundId first = pulse.open();
        pulse.answer_by(24, first, Answer::disagree);
        REQUIRE(pulse.close(world.clerk, first));
        world.clock.advance(std::chrono::hours{24 * 365});
        const RoundId second = pulse.open();
        pulse.answer_by(24, second, Answer::strongly_agree);
        REQUIRE(pulse.close(world.clerk, second));
        for (const PersonId& who : {world.clerk, world.members[0]}) {
            const auto outcome = pulse.outcome(who, second);
            REQUIRE(outcome->before);
            CHECK(outcome->before->id == first);
            CHECK(outcome->statements[0].trend == Trend::more);
            CHECK(outcome->statements[1].trend == Trend::no_clear_difference);
        }
        const auto years = pulse.as(
            world.clerk, [](PulseService& service) { return service.outcomes(Group::council); });
        REQUIRE(years.size() == 2);
        CHECK(years[0].round.id == second);
    });
}

TEST_CASE("the programme hears that it was held, and how many answered from ten on") {
    on_each_world([](World& world) {
        Pulse pulse{world};
        const RoundId few = pulse.open();
        pulse.answer_by(6, few);
        CHECK(told(world).empty());
        REQUIRE(pulse.close(world.clerk, few));
        REQUIRE(told(world).size() == 1);
        CHECK(told(world)[0].name == "pulse-held");
        CHECK(told(world)[0].subject == "council");
        CHECK(told(world)[0].day == day_of("2026-06-10"));
        CHECK(told(world)[0].count == 1);
        CHECK(told(world)[0].link == "/peiling/" + few.value);
    });
}

TEST_CASE("what will be done becomes a moment of the measure on speaking up, without names") {
    on_each_world([](World& world) {
        world.begin_term();
        Pulse pulse{world};
        const RoundId round = pulse.open();
        pulse.answer_by(5, round);
        CHECK(refusal(pulse.plan(world.clerk, round, "Training")) == "pulse.error.not-counted");
        REQUIRE(pulse.close(world.clerk, round));
        CHECK(refusal(pulse.plan(world.members[0], round, "Training")) ==
              "pulse.error.not-allowed");
        CHECK(refusal(pulse.plan(world.clerk, round, "")) == "programme.error.title_missing");
        CHECK(refusal(pulse.plan(world.clerk, round, "Gesprek met Jansma")) ==
              "programme.error.names_found");
        REQUIRE(pulse.plan(world.clerk, round, "Training aanspreken"));
        const auto planned =
            pulse.as(world.clerk, [&](PulseService& service) { return service.activities(round); });
        REQUIRE(planned.size() == 1);
        CHECK(planned[0].about == "Training aanspreken");
        CHECK(world.number("SELECT count(*) FROM programme_occurrence WHERE measure = "
                           "'speak-up-culture' AND about <> ''") == 1);
    });
}

}  // namespace
}  // namespace vt::pulse
