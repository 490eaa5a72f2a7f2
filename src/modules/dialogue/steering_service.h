// SPDX-License-Identifier: EUPL-1.2
// Steering a session that is open: what the facilitator's buttons do (C2 to C6).
//
// Each act runs in a transaction of its own and tells everybody in the room after it was committed.
// All refuse with not_found and forbidden as SessionService, and with conflict
// "dialogue.error.elsewhere" when the session does not stand where the act belongs: another screen
// was first.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "db/database.h"
#include "identity/work.h"
#include "modules/dialogue/live.h"
#include "modules/dilemmas/api.h"

namespace vt::dialogue {

// Where a session stands, for who leads it.
struct Standing {
    Session session{};
    std::vector<Round> rounds{};  // Of all its cases.
    int in_room{0};
    int may_vote{0};   // In the case it stands at; who came later may from the next on.
    int voted{0};      // In the open round.
    bool lost{false};  // The room or the open round is not on this machine.

    std::vector<Round> rounds_here() const;  // Of the case it stands at.
    const Round* open() const;
    // The counted round of that kind and step at the case it stands at; null when there is none.
    const Round* counted(RoundKind kind, int step = 0) const;
};

class SteeringService {
public:
    // All of these must outlive it. `folder` is the municipality's.
    SteeringService(const identity::Work& work, db::Database& database, Live& live,
                    std::string municipality, std::string folder)
        : work_{work},
          database_{database},
          live_{live},
          municipality_{std::move(municipality)},
          folder_{std::move(folder)} {}

    // People may join from here on. conflict "dialogue.error.not-prepared".
    Done open(const SessionId& id);
    // The story of that case, for all to read. Not while a round is open; invalid for a case that
    // the session has not.
    Done show_case(const SessionId& id, int at);
    // Conflict "dialogue.error.too-few-present" with fewer than five who may vote: no anonymous
    // vote then; "dialogue.error.voted-already" for a round that was counted;
    // "…first-before-second". invalid for a step that the ladder has not.
    Done open_round(const SessionId& id, RoundKind kind, int step);
    // Counts, decides what may be said, writes that and destroys the ballots, in that order; a
    // crash at any point is safe.
    Result<RoundStage> close_round(const SessionId& id);
    // Time to think: 0 minutes is without a clock. Also hides what was shown. 0 to 60.
    Done reflect(const SessionId& id, int minutes);
    // Conflict "dialogue.error.nothing-to-show" while nothing was counted.
    Done show_result(const SessionId& id);
    Done to_conclusion(const SessionId& id);
    // Notes it, with this session as origin; as dilemmas::conclude.
    Result<dilemmas::ConclusionId> conclude(const SessionId& id,
                                            const dilemmas::ConclusionTyped& typed,
                                            bool names_allowed);
    Done pause(const SessionId& id, bool paused);
    // For good: nothing of who was there is left. Not while a round is open.
    Done end(const SessionId& id);

    // Votes on another option of the case, until its first round. invalid, conflict.
    Done pick_option(const SessionId& id, const std::string& option);

    Result<Standing> standing(const SessionId& id) const;

private:
    template <class Act>
    Done move(const SessionId& id, std::string_view what, Act act);

    const identity::Work& work_;
    db::Database& database_;
    Live& live_;
    const std::string municipality_;
    const std::string folder_;
};

// Where it stands, for who leads it. Refuses as SteeringService.
Result<Standing> standing_of(const identity::Work& work, Live& live, const std::string& folder,
                             const SessionId& id);

// Sessions that nobody ended: those of an earlier day are over. To be called once in a while.
void end_forgotten(Live& live, const std::string& folder, db::Db& db, const Clock& clock);

std::string session_path(const SessionId& id);  // "/dialoog/…"

}  // namespace vt::dialogue
