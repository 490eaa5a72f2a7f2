// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/voting_service.h"

#include <algorithm>

#include "modules/dialogue/session_store.h"
#include "modules/dialogue/slips.h"

namespace vt::dialogue {
namespace {

Error refused(Refusal kind, std::string_view why, std::string field = {}) {
    return {kind, "dialogue.error." + std::string{why}, {}, std::move(field)};
}

std::string name_of(const ballots::Entrant& entrant) {
    return std::string{crypto::view(entrant.name)};
}

Result<Session> open_session(db::Db& db, std::string_view typed) {
    const std::string code = room_code(typed);
    auto session = code.empty() ? std::nullopt : SessionStore{db}.by_code(code);
    if (!session || !session->is_open()) return refused(Refusal::not_found, "no-such-room", "code");
    return *std::move(session);
}

// From which case on somebody who joins now may vote.
int first_case(const Session& session, const std::vector<Round>& rounds) {
    const bool began =
        std::ranges::any_of(rounds, [&](const Round& round) { return round.at == session.at; });
    return std::max(session.at, 0) + (began ? 1 : 0);
}

}  // namespace

std::string VotingService::token(const Session& session) const {
    return session.id.value + visitor_;
}

Result<Seat> VotingService::seat(std::string_view code) const {
    Seat seat;
    seat.session = VT_TRY(open_session(db_, code));
    const ballots::VoteId room = room_of(seat.session.id);
    seat.lost = !live_.rooms.is_here(folder_, room);
    const auto me = live_.rooms.find(folder_, room, token(seat.session));
    seat.joined = me.has_value();
    seat.may_vote = me && me->place <= seat.session.at;
    for (Round& round : RoundStore{db_}.of(seat.session.id)) {
        if (round.at != seat.session.at) continue;
        if (round.is_open())
            seat.open = std::move(round);
        else
            seat.rounds.push_back(std::move(round));
    }
    if (!seat.open) return seat;
    const ballots::VoteId vote = vote_of(seat.open->id);
    seat.lost = seat.lost || !live_.votes.is_here(folder_, vote);
    seat.has_voted = seat.may_vote && live_.votes.has_cast(folder_, vote, name_of(*me));
    return seat;
}

Result<std::string> VotingService::room_of_slip(std::string_view typed) const {
    const std::string slip = slip_code(typed);
    SessionStore store{db_};
    for (const Session& session : store.open_ones()) {
        const std::string key = slip.empty() ? "" : store.slip_key(session.id);
        if (!key.empty() && std::ranges::binary_search(slip_codes(key, session.plan.members), slip))
            return session.code;
    }
    return refused(Refusal::not_found, "no-such-room", "code");
}

Done VotingService::use_slip(const Session& session, std::string_view typed) {
    const std::string slip = slip_code(typed);
    const std::string key = SessionStore{db_}.slip_key(session.id);
    if (slip.empty() || key.empty()) return refused(Refusal::invalid, "slip-unknown", "slip");
    const auto known = slip_codes(key, session.plan.members);
    if (!std::ranges::binary_search(known, slip))
        return refused(Refusal::invalid, "slip-unknown", "slip");
    const std::lock_guard turn{live_.slip_turn};
    if (live_.slips.find(folder_, room_of(session.id), slip))
        return refused(Refusal::invalid, "slip-used", "slip");
    const auto used = live_.slips.enter(folder_, room_of(session.id), slip, 0);
    if (!used) return used.error();
    return done();
}

Done VotingService::join(std::string_view code, std::string_view slip) {
    const Session session = VT_TRY(open_session(db_, code));
    const ballots::VoteId room = room_of(session.id);
    if (live_.rooms.find(folder_, room, token(session))) return done();
    if (session.plan.tier == Tier::slips) VT_TRY(use_slip(session, slip));
    const int place = first_case(session, RoundStore{db_}.of(session.id));
    const auto entered = live_.rooms.enter(folder_, room, token(session), place);
    if (!entered) return entered.error();
    return done();
}

Done VotingService::vote(std::string_view code, std::string_view round, std::optional<int> answer) {
    const Session session = VT_TRY(open_session(db_, code));
    const auto open = RoundStore{db_}.open_one(session.id);
    if (!open || open->id.value != round || session.paused)
        return refused(Refusal::conflict, "round-closed");
    const auto me = live_.rooms.find(folder_, room_of(session.id), token(session));
    if (!me || me->place > open->at) return refused(Refusal::conflict, "not-this-case");
    if (!answer || *answer < 0 || *answer >= kAnswers)
        return refused(Refusal::invalid, "nothing-chosen", "answer");
    ballots::Ballot ballot(static_cast<std::size_t>(kAnswers), 0);
    ballot[static_cast<std::size_t>(*answer)] = 1;
    return live_.votes.cast(folder_, vote_of(open->id), name_of(*me), ballot);
}

}  // namespace vt::dialogue
