// SPDX-License-Identifier: EUPL-1.2
// What this server process holds for live sessions: ballots of open rounds, who is in which room,
// and the stream by which phones and screens hear that something changed.
//
// Made once by the house and shared by all pages; any thread.
#pragma once

#include <functional>
#include <mutex>
#include <string_view>

#include "ballots/open_votes.h"
#include "ballots/rolls.h"
#include "modules/dialogue/round.h"

namespace vt::dialogue {

// Sends an event with these data to everyone who listens to the channel. Never blocks.
using Tell =
    std::function<void(std::string_view channel, std::string_view event, std::string_view data)>;

struct Live {
    explicit Live(Tell how_to_tell) : tell{std::move(how_to_tell)} {}

    ballots::OpenVotes votes{"dialogue"};
    ballots::Rolls rooms{"room"};
    ballots::Rolls slips{"slip"};  // Slips that were used.
    std::mutex slip_turn{};        // Held while a slip is looked up and used.
    const Tell tell;
};

inline ballots::VoteId vote_of(const RoundId& round) {
    return {round.value};
}
inline ballots::VoteId room_of(const SessionId& session) {
    return {session.value};
}

}  // namespace vt::dialogue
