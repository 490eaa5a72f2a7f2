// SPDX-License-Identifier: EUPL-1.2
// Joining and voting by phone: no account, no person, nothing in the municipality's database (C3,
// C4).
//
// A phone is known by the token of its visitor cookie, which never leaves this room but as a hash
// under the key of the session's room. Nothing here is logged, not even a refusal.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "db/db.h"
#include "modules/dialogue/live.h"

namespace vt::dialogue {

// What a phone may know of the session.
struct Seat {
    Session session{};
    bool joined{false};
    bool may_vote{false};  // In the case the session stands at.
    bool has_voted{false};
    bool lost{false};  // What the phone needs is on another machine.
    std::optional<Round> open{};
    std::vector<Round> rounds{};  // Of the case it stands at, closed ones.
};

class VotingService {
public:
    // All of these must outlive it. `visitor` is the token of the phone.
    VotingService(db::Db& db, Live& live, std::string folder, std::string visitor)
        : db_{db}, live_{live}, folder_{std::move(folder)}, visitor_{std::move(visitor)} {}

    // Refuses with not_found when no session with that code is open.
    Result<Seat> seat(std::string_view code) const;

    // The code of the open session that this slip is of. Refuses with not_found at "code".
    Result<std::string> room_of_slip(std::string_view slip) const;

    // In the room from here on; who joins after the first round of a case opened votes from the
    // next case on. Again is no matter. Refuses with not_found; with invalid at "slip" for a slip
    // that is not of this session ("dialogue.error.slip-unknown") or was used on another phone
    // ("dialogue.error.slip-used").
    Done join(std::string_view code, std::string_view slip);

    // In place of an earlier vote of this phone in this round; on the disk when it returns.
    // `answer` is 0 (white) to 4 (black) or 5 (no opinion). Refuses with not_found; with conflict
    // when that round is not open (any more) or the phone may not vote in it; with invalid at
    // "answer" when nothing was chosen.
    Done vote(std::string_view code, std::string_view round, std::optional<int> answer);

private:
    std::string token(const Session& session) const;
    Done use_slip(const Session& session, std::string_view slip);

    db::Db& db_;
    Live& live_;
    const std::string folder_;
    const std::string visitor_;
};

}  // namespace vt::dialogue
