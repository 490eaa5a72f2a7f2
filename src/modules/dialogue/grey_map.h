// SPDX-License-Identifier: EUPL-1.2
// The map of the grey area: where each case stands for each group, after all sessions that are over
// (C5, GREY-AREA 3). Pure; worked out on reading, never kept. About cases and groups: never about a
// person or a party.
//
// Everything here may be told outside the room: of small groups and coarse releases there is a
// colour and no figure (shown_round.h).
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "modules/dialogue/choosing.h"
#include "modules/dialogue/held_round.h"
#include "modules/dialogue/shown_round.h"

namespace vt::dialogue {

// A border that nobody talked about for so long is no longer alive.
inline constexpr int kAliveMonths = 12;

// How a case that was grey once became less so: by a clear change in a vote, or by a conclusion.
// Nothing else counts; hiding a case does not.
enum class Shrunk { no, by_vote, by_conclusion };

// One case for one group.
struct Place {
    std::string case_id{};
    Group group{Group::council};
    std::string option{};  // The action that was voted on last.
    SessionId session{};   // The last one that counted a vote about it.
    Day day{};
    grey::OutsideRoom shown{};
    std::vector<grey::Border> borders{};
    // Compared with the last session before it that asked the same; nothing when there was none.
    std::optional<Day> before{};
    std::optional<grey::Verdict> trend{};
    bool alive{false};  // Voted on or concluded about in the last twelve months.
    bool was_grey{false};
    Shrunk shrunk{Shrunk::no};
};

// The last day on which something was concluded, by case.
using Concluded = std::map<std::string, Day>;

// `history` is oldest first. Places in the order in which cases were first asked.
std::vector<Place> places(std::span<const HeldRound> history, const Concluded& concluded,
                          Day today);

// What places of one group are together.
struct GroupFigures {
    int cases{0};
    int grey{0};
    int borders{0};        // Cases on at least one border.
    int borders_alive{0};  // Of those.
    int was_grey{0};
    int shrunk_by_vote{0};
    int shrunk_by_conclusion{0};
    int measured{0};  // Cases with ten opinions or more: what the mean is of.
    std::optional<Tenths> mean{};
};
GroupFigures figures_of(std::span<const Place> places, std::span<const HeldRound> history);

// One session in the course of a group.
struct Talk {
    SessionId session{};
    Day day{};
    int cases{0};
    int grey{0};
    int borders{0};
    int measured{0};
    std::optional<Tenths> mean{};
    // Beside the votes before on the same questions, however long ago.
    int compared{0};
    std::optional<grey::Verdict> trend{};
};
// Of one group; `history` as above.
std::vector<Talk> talks(std::span<const HeldRound> history, Group group);

// What the rule for the next session asks: the votes of that group.
std::vector<Asked> asked(std::span<const HeldRound> history, Group group);

// Of each session and case the last vote that is no ladder, oldest first.
std::vector<HeldRound> last_votes(std::span<const HeldRound> history);

}  // namespace vt::dialogue
