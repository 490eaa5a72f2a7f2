// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/steering_service.h"

#include <algorithm>
#include <array>

#include "base/random.h"
#include "modules/dialogue/closing.h"
#include "modules/dialogue/live_service.h"
#include "modules/dialogue/session_service.h"
#include "modules/dialogue/session_store.h"

namespace vt::dialogue {
namespace {

constexpr int kReflectMinutesMax = 60;

Error refused(Refusal kind, std::string_view why, std::string field = {}) {
    return {kind, "dialogue.error." + std::string{why}, {}, std::move(field)};
}
Error elsewhere() {
    return refused(Refusal::conflict, "elsewhere");
}

Result<Session> led_session(const identity::Work& work, const SessionId& id) {
    const SessionService sessions{work};
    Session session = VT_TRY(sessions.find(id));
    if (!sessions.may_lead(session)) return refused(Refusal::forbidden, "not-allowed");
    return session;
}

// Six digits that no open session has.
std::string fresh_code(db::Db& db) {
    SessionStore store{db};
    for (;;) {
        std::array<unsigned char, 6> bytes{};
        fill_random(bytes);
        std::string code;
        for (const unsigned char byte : bytes) code += static_cast<char>('0' + byte % 10);
        if (!store.by_code(code)) return code;
    }
}

std::string name_of(const ballots::Entrant& entrant) {
    return std::string{crypto::view(entrant.name)};
}

const Round* counted_in(const std::vector<Round>& rounds, int at, RoundKind kind, int step) {
    const auto found = std::ranges::find_if(rounds, [&](const Round& round) {
        return round.at == at && round.kind == kind && round.step == step &&
               round.stage == RoundStage::counted;
    });
    return found == rounds.end() ? nullptr : &*found;
}

int may_vote_at(const std::vector<ballots::Entrant>& room, int at) {
    return static_cast<int>(
        std::ranges::count_if(room, [&](const auto& one) { return one.place <= at; }));
}

}  // namespace

std::string session_path(const SessionId& id) {
    return "/dialoog/" + id.value;
}

std::vector<Round> Standing::rounds_here() const {
    std::vector<Round> here;
    for (const Round& round : rounds)
        if (round.at == session.at) here.push_back(round);
    return here;
}

const Round* Standing::open() const {
    const auto found = std::ranges::find_if(rounds, &Round::is_open);
    return found == rounds.end() ? nullptr : &*found;
}

const Round* Standing::counted(RoundKind kind, int step) const {
    return counted_in(rounds, session.at, kind, step);
}

// `act` changes the session as it stands, or refuses.
template <class Act>
Done SteeringService::move(const SessionId& id, std::string_view what, Act act) {
    Session session;
    Done moved = done();
    database_.write([&](db::Db& db) {
        const identity::Work work{db, work_.actor, work_.clock};
        moved = [&]() -> Done {
            session = VT_TRY(led_session(work, id));
            const SessionStage from = session.stage;
            VT_TRY(act(work, session));
            if (!SessionStore{db}.move(session, from)) return elsewhere();
            if (!what.empty()) work.log({.type = what, .object = id.value});
            return done();
        }();
        return moved ? db::Outcome::keep : db::Outcome::undo;
    });
    if (moved) tell_standing(live_, municipality_, session);
    return moved;
}

Done SteeringService::open(const SessionId& id) {
    const Session seen = VT_TRY(led_session(work_, id));
    if (seen.stage != SessionStage::prepared) return refused(Refusal::conflict, "not-prepared");
    if (!live_.rooms.is_here(folder_, room_of(id))) {
        live_.rooms.open(folder_, room_of(id), seen.plan.members);
        live_.slips.open(folder_, room_of(id), seen.plan.members);
    }
    return move(id, "dialogue.session-opened", [](const identity::Work& work, Session& session) {
        if (session.stage != SessionStage::prepared)
            return Done{refused(Refusal::conflict, "not-prepared")};
        session.stage = SessionStage::open;
        session.code = fresh_code(work.db);
        session.held = work.clock.today();
        return done();
    });
}

Done SteeringService::show_case(const SessionId& id, int at) {
    return move(id, "", [&](const identity::Work&, Session& session) -> Done {
        if (!session.is_open() || session.phase == Phase::vote) return elsewhere();
        if (at < 0 || at >= static_cast<int>(session.plan.cases.size()))
            return refused(Refusal::invalid, "no-such-case");
        session.at = at;
        session.phase = Phase::story;
        session.timer_until.reset();
        return done();
    });
}

Done SteeringService::open_round(const SessionId& id, RoundKind kind, int step) {
    const Standing now = VT_TRY(standing(id));
    const SessionCase* current = now.session.current();
    if (!now.session.is_open() || current == nullptr || now.open() != nullptr) return elsewhere();
    Round round{.id = RoundId::random(),
                .session = id,
                .at = now.session.at,
                .case_id = current->id,
                .option = current->option,
                .kind = kind,
                .step = kind == RoundKind::ladder ? step : 0,
                .present = now.may_vote};
    if (now.may_vote < kVotersMin) return refused(Refusal::conflict, "too-few-present");
    if (now.counted(kind, round.step) != nullptr)
        return refused(Refusal::conflict, "voted-already");
    if (kind == RoundKind::second && now.counted(RoundKind::first) == nullptr)
        return refused(Refusal::conflict, "first-before-second");
    if (kind == RoundKind::ladder) {
        const auto known = dilemmas::find_case(work_, current->id);
        if (!known || step < 0 || step >= static_cast<int>(known->ladder_steps.size()))
            return refused(Refusal::invalid, "no-such-step");
        round.option = known->ladder_option;
    }
    live_.votes.open(folder_, vote_of(round.id),
                     {.options = kAnswers, .voters_about = round.present});
    const Done moved = move(id, "", [&](const identity::Work& work, Session& session) -> Done {
        if (session.at != round.at || session.phase == Phase::vote || !session.is_open())
            return elsewhere();
        session.phase = Phase::vote;
        session.timer_until.reset();
        RoundStore{work.db}.add(round);
        work.log({.type = "dialogue.round-opened",
                  .object = round.id.value,
                  .data = round_text(round),
                  .context = id.value});
        return done();
    });
    if (!moved) live_.votes.destroy(folder_, vote_of(round.id));
    return moved;
}

Result<RoundStage> SteeringService::close_round(const SessionId& id) {
    const Standing now = VT_TRY(standing(id));
    if (now.open() == nullptr) return elsewhere();
    Round round = *now.open();
    auto closing = live_.votes.close(folder_, vote_of(round.id));
    if (!closing && closing.error().kind == Refusal::conflict) return closing.error();
    round.stage = closing ? RoundStage::too_few : RoundStage::lost;
    grey::Cohort cohort;
    if (closing && closing->counts()) {
        std::vector<std::string> names;
        for (const auto& one : live_.rooms.all(folder_, room_of(id))) names.push_back(name_of(one));
        for (std::string& name : closing->who_cast(names)) cohort.insert(std::move(name));
        const Round* first =
            round.kind == RoundKind::second ? now.counted(RoundKind::first) : nullptr;
        round = counted_round(round, *closing->counts(), cohort, RoundStore{work_.db}.cohorts(id),
                              first);
    }
    VT_TRY(move(id, "", [&](const identity::Work& work, Session& session) -> Done {
        if (!RoundStore{work.db}.close(round, cohort)) return elsewhere();
        session.phase = Phase::reflect;
        work.log({.type = "dialogue.round-closed",
                  .object = round.id.value,
                  .data = round_text(round),
                  .context = id.value});
        return done();
    }));
    if (closing) closing->destroy();
    return round.stage;
}

Done SteeringService::reflect(const SessionId& id, int minutes) {
    if (minutes < 0 || minutes > kReflectMinutesMax) return refused(Refusal::invalid, "minutes");
    return move(id, "", [&](const identity::Work& work, Session& session) -> Done {
        if (!session.is_open() || session.phase == Phase::vote || session.at < 0)
            return elsewhere();
        session.phase = Phase::reflect;
        session.timer_until.reset();
        if (minutes > 0) session.timer_until = work.clock.now() + std::chrono::minutes{minutes};
        return done();
    });
}

Done SteeringService::show_result(const SessionId& id) {
    return move(id, "", [&](const identity::Work& work, Session& session) -> Done {
        if (!session.is_open() || session.phase == Phase::vote) return elsewhere();
        const auto rounds = RoundStore{work.db}.of(id);
        if (std::ranges::none_of(rounds, [&](const Round& round) {
                return round.at == session.at && !round.is_open();
            }))
            return refused(Refusal::conflict, "nothing-to-show");
        session.phase = Phase::result;
        session.timer_until.reset();
        return done();
    });
}

Done SteeringService::to_conclusion(const SessionId& id) {
    return move(id, "", [&](const identity::Work&, Session& session) -> Done {
        if (!session.is_open() || session.phase == Phase::vote || session.at < 0)
            return elsewhere();
        session.phase = Phase::conclusion;
        session.timer_until.reset();
        return done();
    });
}

Result<dilemmas::ConclusionId> SteeringService::conclude(const SessionId& id,
                                                         const dilemmas::ConclusionTyped& typed,
                                                         bool names_allowed) {
    std::optional<Result<dilemmas::ConclusionId>> noted;
    const Done moved = move(id, "", [&](const identity::Work& work, Session& session) -> Done {
        if (!session.is_open() || session.current() == nullptr) return elsewhere();
        dilemmas::ConclusionTyped here = typed;
        here.case_id = session.current()->id;
        noted = dilemmas::conclude(work, here, session_path(id), names_allowed);
        if (!*noted) return noted->error();
        return done();
    });
    if (!moved) return moved.error();
    return *std::move(noted);
}

Done SteeringService::pause(const SessionId& id, bool paused) {
    return move(id, "", [&](const identity::Work&, Session& session) -> Done {
        if (!session.is_open()) return elsewhere();
        session.paused = paused;
        return done();
    });
}

Done SteeringService::end(const SessionId& id) {
    const std::string open_code = VT_TRY(led_session(work_, id)).code;
    VT_TRY(move(id, "dialogue.session-ended", [&](const identity::Work& work, Session& session) {
        if (!session.is_open() || session.phase == Phase::vote) return Done{elsewhere()};
        session.stage = SessionStage::ended;
        session.phase = Phase::conclusion;
        session.paused = false;
        session.timer_until.reset();
        session.code.clear();
        RoundStore{work.db}.forget_cohorts(id);
        return done();
    }));
    live_.rooms.destroy(folder_, room_of(id));
    live_.slips.destroy(folder_, room_of(id));
    tell_standing(live_, municipality_, Session{.stage = SessionStage::ended, .code = open_code});
    return done();
}

Done SteeringService::pick_option(const SessionId& id, const std::string& option) {
    return move(id, "", [&](const identity::Work& work, Session& session) -> Done {
        const SessionCase* current = session.current();
        if (!session.is_open() || current == nullptr) return elsewhere();
        for (const Round& round : RoundStore{work.db}.of(id))
            if (round.at == session.at) return elsewhere();
        const auto known = dilemmas::find_case(work, current->id);
        if (!known || std::ranges::find(known->options, option, &dilemmas::CaseOption::id) ==
                          known->options.end())
            return refused(Refusal::invalid, "option", "optie");
        SessionStore{work.db}.pick_option(id, session.at, option);
        return done();
    });
}

Result<Standing> SteeringService::standing(const SessionId& id) const {
    return standing_of(work_, live_, folder_, id);
}

Result<Standing> standing_of(const identity::Work& work, Live& live, const std::string& folder,
                             const SessionId& id) {
    Standing now;
    now.session = VT_TRY(led_session(work, id));
    now.rounds = RoundStore{work.db}.of(id);
    if (!now.session.is_open()) return now;
    now.lost = !live.rooms.is_here(folder, room_of(id));
    const auto room = live.rooms.all(folder, room_of(id));
    now.in_room = static_cast<int>(room.size());
    now.may_vote = may_vote_at(room, std::max(now.session.at, 0));
    if (const Round* round = now.open()) {
        now.lost = now.lost || !live.votes.is_here(folder, vote_of(round->id));
        now.voted = live.votes.voters(folder, vote_of(round->id));
    }
    return now;
}

}  // namespace vt::dialogue
