// SPDX-License-Identifier: EUPL-1.2
#include "modules/people/own_service.h"

namespace vt::people {

OwnView OwnService::view() {
    identity::Directory directory{work_.db};
    const auto person = directory.person(work_.actor.person);
    VT_CHECK(person.has_value());
    // Empty: when a session was last used is then as it was written, up to a minute ago.
    const identity::SessionClock clock;
    return {*person, directory.holdings_of(person->id),
            identity::sessions_of(work_.db, clock, person->id, work_.clock.now())};
}

int OwnService::end_other_sessions(std::string_view kept) {
    int ended = 0;
    for (const identity::Session& session : view().sessions) {
        if (session.id.value == kept) continue;
        if (identity::close_session(work_, work_.actor.person, session.id)) ++ended;
    }
    return ended;
}

std::string OwnService::label_of(std::string_view wanted) {
    for (const identity::Session& session : view().sessions)
        if (session.id.value == wanted) return session.label;
    return {};
}

std::string open_session(db::Database& database, const identity::Work& work,
                         std::string_view label) {
    std::string token;
    database.write([&](db::Db& db) {
        const identity::Work writing{db, work.actor, work.clock};
        token = identity::open_session(writing, work.actor.person, label).token;
        return db::Outcome::keep;
    });
    return token;
}

}  // namespace vt::people
