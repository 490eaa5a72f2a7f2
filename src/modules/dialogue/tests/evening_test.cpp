// SPDX-License-Identifier: EUPL-1.2
// An evening with phones, a facilitator and a restart.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "identity/directory.h"
#include "modules/dialogue/closing.h"
#include "modules/dialogue/facts.h"
#include "modules/dialogue/slips.h"
#include "modules/dialogue/tests/evening.h"

namespace vt::dialogue {
namespace {

TEST_CASE("an evening: join, first vote, talk, second vote, conclusion, end") {
    on_each_evening([](Evening& evening) {
        evening.open_with(9);
        REQUIRE(evening.steer([](auto& s, auto& id) { return s.show_case(id, 0); }));
        evening.vote_round(RoundKind::first, {1, 1, 2, 2, 2, 2, 3, 4, 4});
        const auto first = evening.rounds().front();
        CHECK(first.stage == RoundStage::counted);
        CHECK(first.votes == std::vector<int>{0, 2, 4, 1, 2});
        CHECK(first.release == grey::Release::full);
        CHECK(evening.session().phase == Phase::reflect);
        evening.vote_round(RoundKind::second, {0, 0, 0, 0, 0, 0, 1, 1, 2});
        const auto rounds = evening.rounds();
        REQUIRE(rounds.size() == 2);
        CHECK(rounds[1].colour == grey::Colour::white);
        CHECK(rounds[1].direction.has_value());
        REQUIRE(evening.steer([](auto& s, auto& id) { return s.show_result(id); }));
        REQUIRE(evening.steer([](auto& s, auto& id) { return s.to_conclusion(id); }));
        REQUIRE(evening.steer([](auto& s, auto& id) {
            const auto noted = s.conclude(id, {.rule = "Een geschenk thuis gaat terug."}, false);
            return noted ? done() : Done{noted.error()};
        }));
        REQUIRE(evening.steer([](auto& s, auto& id) { return s.end(id); }));
        CHECK(evening.session().stage == SessionStage::ended);
        CHECK(evening.files_left() == 0);
        CHECK(evening.cohorts() == 0);
        CHECK(evening.facts("dilemma-session") == 1);
        CHECK(evening.facts("grey-area-shown") == 1);
    });
}

TEST_CASE("under five in the room no vote can be opened, and under five votes there is no result") {
    on_each_evening([](Evening& evening) {
        evening.open_with(4);
        REQUIRE(evening.steer([](auto& s, auto& id) { return s.show_case(id, 0); }));
        CHECK(evening.refusal([](auto& s, auto& id) {
            return s.open_round(id, RoundKind::first, 0);
        }) == "dialogue.error.too-few-present");
        evening.join("laat");
        evening.vote_round(RoundKind::first, {1, 1, 2, 2});
        CHECK(evening.rounds().front().stage == RoundStage::too_few);
        CHECK(evening.rounds().front().votes.empty());
        CHECK_FALSE(evening.rounds().front().colour.has_value());
    });
}

TEST_CASE("who had no opinion voted, but five opinions are needed for a result") {
    const auto closed = [](std::vector<std::int64_t> dots) {
        grey::Cohort cohort;
        int voters = 0;
        for (const auto count : dots) voters += static_cast<int>(count);
        for (int i = 0; i < voters; ++i) cohort.insert(std::to_string(i));
        return counted_round({}, {.voters = voters, .dots = std::move(dots)}, cohort, {}, nullptr);
    };
    CHECK(closed({4, 0, 0, 0, 0, 6}).stage == RoundStage::too_few);
    CHECK(closed({4, 0, 0, 0, 0, 6}).votes.empty());
    CHECK(closed({5, 0, 0, 0, 0, 6}).stage == RoundStage::counted);
    CHECK(closed({5, 0, 0, 0, 0, 6}).no_opinion == 6);
}

TEST_CASE("when one person left between the rounds the second is coarse: colour and direction") {
    on_each_evening([](Evening& evening) {
        evening.open_with(8);
        REQUIRE(evening.steer([](auto& s, auto& id) { return s.show_case(id, 0); }));
        evening.vote_round(RoundKind::first, {2, 2, 2, 2, 2, 2, 2, 2});
        evening.vote_round(RoundKind::second, {0, 0, 0, 0, 0, 0, 0});
        const auto second = evening.rounds().back();
        CHECK(second.stage == RoundStage::counted);
        CHECK(second.release == grey::Release::coarse);
        CHECK(second.votes.empty());
        CHECK(second.colour == grey::Colour::white);
        CHECK(second.direction == grey::Verdict::smaller);
    });
}

TEST_CASE("who joins after the first round votes from the next case on") {
    on_each_evening([](Evening& evening) {
        evening.open_with(6);
        REQUIRE(evening.steer([](auto& s, auto& id) { return s.show_case(id, 0); }));
        REQUIRE(
            evening.steer([](auto& s, auto& id) { return s.open_round(id, RoundKind::first, 0); }));
        evening.join("laat");
        CHECK(evening.seat("laat").joined);
        CHECK_FALSE(evening.seat("laat").may_vote);
        CHECK(evening.vote("laat", 2).error().text == "dialogue.error.not-this-case");
        for (int i = 0; i < 6; ++i) REQUIRE(evening.vote(phone(i), 2));
        REQUIRE(evening.close());
        REQUIRE(evening.steer([](auto& s, auto& id) { return s.show_case(id, 1); }));
        CHECK(evening.seat("laat").may_vote);
    });
}

TEST_CASE("a phone votes once: a second vote takes the place of the first, after the close none") {
    on_each_evening([](Evening& evening) {
        evening.open_with(5);
        REQUIRE(evening.steer([](auto& s, auto& id) { return s.show_case(id, 0); }));
        REQUIRE(
            evening.steer([](auto& s, auto& id) { return s.open_round(id, RoundKind::first, 0); }));
        for (int i = 0; i < 5; ++i) REQUIRE(evening.vote(phone(i), 4));
        REQUIRE(evening.vote(phone(0), 0));
        CHECK(evening.seat(phone(0)).has_voted);
        const std::string round = evening.open_round_id();
        REQUIRE(evening.close());
        CHECK(evening.rounds().front().votes == std::vector<int>{1, 0, 0, 0, 4});
        CHECK(evening.vote_in(round, phone(1), 0).error().text == "dialogue.error.round-closed");
    });
}

TEST_CASE("a restart in the middle of a vote: everybody is where they were") {
    on_each_evening([](Evening& evening) {
        evening.open_with(6);
        REQUIRE(evening.steer([](auto& s, auto& id) { return s.show_case(id, 0); }));
        REQUIRE(
            evening.steer([](auto& s, auto& id) { return s.open_round(id, RoundKind::first, 0); }));
        for (int i = 0; i < 3; ++i) REQUIRE(evening.vote(phone(i), 1));
        evening.restart();
        CHECK(evening.seat(phone(0)).has_voted);
        CHECK_FALSE(evening.seat(phone(5)).has_voted);
        CHECK(evening.seat(phone(5)).may_vote);
        for (int i = 3; i < 6; ++i) REQUIRE(evening.vote(phone(i), 1));
        REQUIRE(evening.close());
        CHECK(evening.rounds().front().votes == std::vector<int>{0, 6, 0, 0, 0});
    });
}

TEST_CASE("a slip lets one phone in, and is of no use to a second one or in another session") {
    on_each_evening([](Evening& evening) {
        evening.plan.tier = Tier::slips;
        evening.open_with(0);
        const auto slips = evening.slips();
        REQUIRE(slips.size() == 25 + 5);
        CHECK(evening.join_with("a", "").error().text == "dialogue.error.slip-unknown");
        CHECK(evening.join_with("a", "0000-0000-0000-0000").error().text ==
              "dialogue.error.slip-unknown");
        REQUIRE(evening.join_with("a", grouped(slips[0])));
        REQUIRE(evening.join_with("a", ""));
        CHECK(evening.join_with("b", slips[0]).error().text == "dialogue.error.slip-used");
        REQUIRE(evening.join_with("b", slips[1]));
    });
}

TEST_CASE("two evenings with the same votes in another order leave the same counts and no order") {
    on_each_evening([](Evening& evening) {
        evening.open_with(7);
        REQUIRE(evening.steer([](auto& s, auto& id) { return s.show_case(id, 0); }));
        evening.vote_round(RoundKind::first, {0, 1, 2, 3, 4, 2, 2});
        REQUIRE(evening.steer([](auto& s, auto& id) { return s.show_case(id, 1); }));
        evening.vote_round(RoundKind::first, {2, 2, 4, 3, 2, 1, 0});
        const auto rounds = evening.rounds();
        CHECK(rounds[0].votes == rounds[1].votes);
        CHECK(rounds[0].voters == rounds[1].voters);
    });
}

TEST_CASE("a session that nobody ended is over the next day, and nothing of the room is left") {
    on_each_evening([](Evening& evening) {
        evening.open_with(6);
        REQUIRE(evening.steer([](auto& s, auto& id) { return s.show_case(id, 0); }));
        REQUIRE(
            evening.steer([](auto& s, auto& id) { return s.open_round(id, RoundKind::first, 0); }));
        evening.clock.advance(std::chrono::hours{24});
        evening.tidy();
        CHECK(evening.session().stage == SessionStage::ended);
        CHECK(evening.files_left() == 0);
    });
}

TEST_CASE("nothing in any file tells which phone joined or voted") {
    on_each_evening([](Evening& evening) {
        evening.open_with(6);
        REQUIRE(evening.steer([](auto& s, auto& id) { return s.show_case(id, 0); }));
        REQUIRE(
            evening.steer([](auto& s, auto& id) { return s.open_round(id, RoundKind::first, 0); }));
        for (int i = 0; i < 6; ++i) REQUIRE(evening.vote(phone(i), 3));
        const std::string while_open = evening.all_bytes();
        for (int i = 0; i < 6; ++i) CHECK(while_open.find(phone(i)) == std::string::npos);
        REQUIRE(evening.close());
        REQUIRE(evening.steer([](auto& s, auto& id) { return s.end(id); }));
        const std::string after = evening.all_bytes();
        for (int i = 0; i < 6; ++i) CHECK(after.find(phone(i)) == std::string::npos);
    });
}

TEST_CASE("what the stream tells of a vote is of one size, whatever was voted and by how many") {
    on_each_evening([](Evening& evening) {
        evening.open_with(7);
        REQUIRE(evening.steer([](auto& s, auto& id) { return s.show_case(id, 0); }));
        REQUIRE(
            evening.steer([](auto& s, auto& id) { return s.open_round(id, RoundKind::first, 0); }));
        evening.told.clear();
        for (int i = 0; i < 7; ++i) {
            REQUIRE(evening.vote(phone(i), i % kAnswers));
            evening.tick();
        }
        REQUIRE(evening.told.size() == 7);
        for (const std::string& told : evening.told) CHECK(told.size() == evening.told[0].size());
        CHECK(evening.told.back().find(R"("voted":"00007")") != std::string::npos);
    });
}

TEST_CASE("only who leads may steer, and a facilitator only the session that is theirs") {
    on_each_evening([](Evening& evening) {
        evening.open_with(5);
        CHECK(evening.refusal_as(evening.member, [](auto& s, auto& id) {
            return s.show_case(id, 0);
        }) == "dialogue.error.not-allowed");
        CHECK(evening.refusal_as(evening.facilitator, [](auto& s, auto& id) {
            return s.show_case(id, 0);
        }) == "dialogue.error.unknown");
    });
}

}  // namespace
}  // namespace vt::dialogue
