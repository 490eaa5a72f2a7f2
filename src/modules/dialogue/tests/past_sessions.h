// SPDX-License-Identifier: EUPL-1.2
// Votes and sessions of the past, made up for the tests of map, report and proposal.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "modules/dialogue/held_round.h"
#include "modules/dialogue/session_store.h"

namespace vt::dialogue {

inline Day on(const char* iso) {
    return *Day::parse(iso);
}

// Ids that are the same each time: "s1", "r3".
template <class Id>
Id numbered(int number) {
    std::string text = std::to_string(number);
    return Id{std::string(32 - text.size(), '0') + text};
}

// A full release, without "no opinion".
inline Round counted(std::string case_id, std::vector<int> votes, RoundKind kind = RoundKind::first,
                     std::string option = "b") {
    const auto counts = grey::Counts::from(votes);
    REQUIRE(counts);
    return {.case_id = std::move(case_id),
            .option = std::move(option),
            .kind = kind,
            .stage = RoundStage::counted,
            .present = 31,
            .release = grey::Release::full,
            .voters = counts->voters(),
            .votes = std::move(votes),
            .colour = grey::reading(*counts).colour};
}

inline Round coarse(std::string case_id, grey::Colour colour, int voters,
                    RoundKind kind = RoundKind::first) {
    return {.case_id = std::move(case_id),
            .option = "b",
            .kind = kind,
            .stage = RoundStage::counted,
            .present = 31,
            .release = grey::Release::coarse,
            .voters = voters,
            .colour = colour};
}

struct PastSession {
    const char* day{"2026-11-03"};
    std::vector<Round> rounds{};
    Group group{Group::council};
    std::string title{"Gesprek over geschenken"};
    SessionStage stage{SessionStage::ended};
};

// Gives rounds and sessions their ids and places.
inline std::vector<HeldRound> history_of(const std::vector<PastSession>& sessions) {
    std::vector<HeldRound> history;
    int number = 0;
    for (const PastSession& session : sessions) {
        const auto id = numbered<SessionId>(++number);
        for (Round round : session.rounds) {
            round.session = id;
            round.id = numbered<RoundId>(1000 + static_cast<int>(history.size()));
            history.push_back({on(session.day), session.group, 31, std::move(round)});
        }
    }
    return history;
}

// Writes them, as if they had been held; the cases in the order of the rounds.
inline void write_sessions(db::Db& db, const std::vector<PastSession>& sessions) {
    SessionStore store{db};
    RoundStore rounds{db};
    const auto history = history_of(sessions);
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        const PastSession& past = sessions[i];
        Session session{.id = numbered<SessionId>(static_cast<int>(i) + 1),
                        .stage = past.stage,
                        .prepared_by = identity::PersonId::random(),
                        .held = on(past.day)};
        session.plan = {
            .title = past.title, .day = on(past.day), .group = past.group, .members = 31};
        if (past.stage == SessionStage::open) session.code = "048213";
        for (const Round& round : past.rounds)
            if (session.plan.cases.empty() || session.plan.cases.back().id != round.case_id)
                session.plan.cases.push_back({round.case_id, round.option});
        store.add(session);
    }
    for (const HeldRound& held : history) {
        rounds.add(held.round);
        REQUIRE(rounds.close(held.round, {}));
    }
}

}  // namespace vt::dialogue
