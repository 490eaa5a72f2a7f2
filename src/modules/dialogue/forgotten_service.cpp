// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/session_store.h"
#include "modules/dialogue/steering_service.h"

namespace vt::dialogue {
namespace {

// Its open round, if there is one, gives no result: nobody closed it.
void end(const identity::Work& work, Live& live, const std::string& folder, Session session) {
    RoundStore rounds{work.db};
    if (auto round = rounds.open_one(session.id)) {
        live.votes.destroy(folder, vote_of(round->id));
        round->stage = RoundStage::lost;
        rounds.close(*round, {});
    }
    rounds.forget_cohorts(session.id);
    session.stage = SessionStage::ended;
    session.phase = Phase::conclusion;
    session.code.clear();
    session.paused = false;
    session.timer_until.reset();
    if (!SessionStore{work.db}.move(session, SessionStage::open)) return;
    work.log({.type = "dialogue.session-ended", .object = session.id.value});
    live.rooms.destroy(folder, room_of(session.id));
    live.slips.destroy(folder, room_of(session.id));
}

}  // namespace

void end_forgotten(Live& live, const std::string& folder, db::Db& db, const Clock& clock) {
    const identity::Actor house{.system = "system:dialogue"};
    const identity::Work work{db, house, clock};
    for (const Session& session : SessionStore{db}.open_ones())
        if (session.held && *session.held < clock.today()) end(work, live, folder, session);
}

}  // namespace vt::dialogue
