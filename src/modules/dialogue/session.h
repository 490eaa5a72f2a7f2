// SPDX-License-Identifier: EUPL-1.2
// Session: an evening on which a group talks about dilemmas, with a facilitator, a screen for all
// and a phone for each (C2 to C4).
//
// Life cycle: prepared, and changed until it begins; then open: people join and the facilitator
// steers; then ended. A prepared one can be called off. Nothing of who joined outlives the session.
//
// While open it stands somewhere: at a case, in a phase of it. A round is one vote about the one
// named action of the case.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/id.h"
#include "identity/actor.h"

namespace vt::dialogue {

struct SessionTag;
using SessionId = Id<SessionTag>;

enum class SessionStage { prepared, open, ended, called_off };
std::string_view code(SessionStage stage);  // "called-off"
std::optional<SessionStage> session_stage_from_code(std::string_view code);

// What the way of joining promises (SECURITY 8): a slip drawn from a bowl votes once; with the code
// of the room anybody in it may join, and one person with two phones could vote twice.
enum class Tier { code, slips };
std::string_view code(Tier tier);
std::optional<Tier> tier_from_code(std::string_view code);

enum class Group { council, executive, both };
std::string_view code(Group group);
std::optional<Group> group_from_code(std::string_view code);

// Where an open session stands. vote: a round is open. reflect: it was closed, nothing is shown.
// result: what was counted is shown, and the group talks. conclusion: what is agreed is noted.
enum class Phase { lobby, story, vote, reflect, result, conclusion };
std::string_view code(Phase phase);
std::optional<Phase> phase_from_code(std::string_view code);

inline constexpr int kCasesMax = 12;
inline constexpr int kMembersMax = 5000;
// Under so many in the room there is no anonymous vote: cards on the table then.
inline constexpr int kVotersMin = 5;

struct SessionCase {
    std::string id{};      // Of a case of the library.
    std::string option{};  // The action that is voted on.
    bool operator==(const SessionCase&) const = default;
};

struct SessionPlan {
    std::string title{};
    Day day{};
    std::string starts{};  // "19:30"; empty while unknown.
    Group group{Group::council};
    int members{0};  // How many the group has: who is not there counts as unknown.
    Tier tier{Tier::code};
    identity::PersonId facilitator{};  // Empty: whoever prepared it.
    std::vector<SessionCase> cases{};
};

struct Session {
    SessionId id{};
    SessionPlan plan{};
    SessionStage stage{SessionStage::prepared};
    identity::PersonId prepared_by{};
    std::string code{};  // Six digits, while it is open.
    int at{-1};          // Which case; -1 in the lobby before the first.
    Phase phase{Phase::lobby};
    bool paused{false};
    std::optional<Instant> timer_until{};
    std::optional<Day> held{};  // The day it was opened.
    std::string moment{};       // In the programme; empty: none.

    bool is_open() const { return stage == SessionStage::open; }
    const SessionCase* current() const;  // Null in the lobby.
};

// "048 213" as somebody typed it is "048213"; empty when that is no code.
std::string room_code(std::string_view typed);

}  // namespace vt::dialogue
