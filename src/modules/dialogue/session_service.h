// SPDX-License-Identifier: EUPL-1.2
// Preparing sessions, and who may do what with them.
//
// Who holds dilemmas_write or dialogue_decide prepares. Who holds dialogue_decide leads any
// session; a facilitator leads those given to them, and sees no other. Whoever holds dilemmas_read
// sees that there are sessions. One that somebody may not see is one that never was.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "identity/work.h"
#include "modules/dialogue/session.h"

namespace vt::dialogue {

class SessionService {
public:
    // `work`, and what it refers to, must outlive it.
    explicit SessionService(const identity::Work& work) : work_{work} {}

    bool may_prepare() const;
    bool may_lead(const Session& session) const;

    // Refuses with forbidden; with invalid, at the field: no title or too long, or a name in it
    // ("title"); a day before today or outside the term ("day"); no clock time ("starts"); an
    // impossible number ("members"); none, too many, unknown or twice the same case, or an option
    // it does not have ("cases"); nobody of that name, or without the right to lead
    // ("facilitator"). Stands in the programme as a moment of dilemma-routine.
    Result<SessionId> prepare(const SessionPlan& plan);
    // As prepare(); not_found; conflict "dialogue.error.not-prepared" when it was opened.
    Done change(const SessionId& id, const SessionPlan& plan);
    Done call_off(const SessionId& id);  // not_found, forbidden, conflict.
    Done put_back(const SessionId& id);  // Of one called off: not_found, forbidden, conflict.

    Result<Session> find(const SessionId& id) const;
    std::vector<Session> all() const;  // Newest day first.
    // Its slips, for who leads it. not_found where it has none, or none any more.
    Result<std::vector<std::string>> slips(const SessionId& id) const;
    // How many members a group has today.
    int members_of(Group group) const;
    // Who may be given a session to lead.
    std::vector<identity::PersonId> facilitators() const;

private:
    bool sees(const Session& session) const;
    Result<SessionPlan> checked(SessionPlan plan) const;
    Result<Session> prepared(const SessionId& id) const;

    const identity::Work& work_;
};

// The same day and words wherever a session is told of in the log.
std::string plan_text(const SessionPlan& plan);

}  // namespace vt::dialogue
