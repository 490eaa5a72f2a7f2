// SPDX-License-Identifier: EUPL-1.2
// Round: one vote of a session, about one named action: "kan dit?" in five steps from white to
// black, or no opinion (C3, GREY-AREA 1 and 5).
//
// Life cycle: open; then counted, too few (under five voted: there is no result), or lost (its
// ballots were on a machine that is gone). Ballots are never here. What may be said of a round next
// to the others of its session is decided once, at its close, and only that is kept: of a coarse
// one colour and direction, no counts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grey/change.h"
#include "grey/colour.h"
#include "grey/release.h"
#include "modules/dialogue/session.h"

namespace vt::dialogue {

struct RoundTag;
using RoundId = Id<RoundTag>;

// A ladder has an action of its own: its steps are compared with each other, never with the others.
enum class RoundKind { first, second, ladder };
std::string_view code(RoundKind kind);
std::optional<RoundKind> round_kind_from_code(std::string_view code);

enum class RoundStage { open, counted, too_few, lost };
std::string_view code(RoundStage stage);  // "too-few"
std::optional<RoundStage> round_stage_from_code(std::string_view code);

// The answers of a ballot: five shades and "no opinion", which is not counted with them.
inline constexpr int kShades = 5;
inline constexpr int kAnswers = kShades + 1;
inline constexpr int kNoOpinion = kShades;

struct Round {
    RoundId id{};
    SessionId session{};
    int at{0};  // Which case of the session.
    std::string case_id{};
    std::string option{};
    RoundKind kind{RoundKind::first};
    int step{0};  // Of a ladder, from 0.
    RoundStage stage{RoundStage::open};
    int present{0};  // How many could vote.
    // Of a counted one:
    grey::Release release{grey::Release::none};
    int voters{0};             // With no opinion among them.
    std::vector<int> votes{};  // Five numbers from white to black; empty unless fully released.
    int no_opinion{0};         // Of a full release.
    std::optional<grey::Colour> colour{};
    std::optional<grey::Verdict> direction{};  // Of a second round, beside the first.

    bool is_open() const { return stage == RoundStage::open; }
    // Of a full release.
    std::optional<grey::Counts> counts() const { return grey::Counts::from(votes); }
};

}  // namespace vt::dialogue
