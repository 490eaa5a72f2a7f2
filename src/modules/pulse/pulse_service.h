// SPDX-License-Identifier: EUPL-1.2
// The pulse: opening a round, answering it, closing it, and what came out (C9; GREY-AREA 5).
//
// Who may answer: the group of the round as it was on the day it opened, for as long as they hold
// an office with the right norms-commit. Nobody joins later. No log line and no row tells who
// answered; there is no tally before the close, and no result of fewer than five. Never per party.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ballots/open_votes.h"
#include "base/result.h"
#include "db/database.h"
#include "identity/work.h"
#include "modules/pulse/outcome.h"
#include "modules/pulse/round.h"

namespace vt::pulse {

// What the files of rounds are called in the municipality's folder.
inline constexpr std::string_view kVoteKind = "pulse";
inline constexpr std::string_view kMeasure = "speak-up-culture";

// A round as the actor sees it.
struct RoundView {
    Round round{};
    bool invited{false};   // The actor may answer, while it is open.
    bool answered{false};  // What the actor answered is told to nobody.
    bool over{false};      // Its last day has passed and it waits to be counted.
    bool lost{false};      // It is open, but its ballots are not on this machine.
    int voters{0};         // So far; 0 when it is not open.

    bool takes_answers() const { return round.is_open() && !over && !lost; }
};

class PulseService {
public:
    // All of these, and what they refer to, must outlive it. `folder` is the municipality's.
    PulseService(const identity::Work& work, ballots::OpenVotes& votes, std::string folder)
        : work_{work}, votes_{votes}, folder_{std::move(folder)} {}

    // The open ones first, then the latest opened; none for who may not read dilemmas.
    std::vector<RoundView> rounds() const;
    // Refuses with not_found, also for who may not read dilemmas.
    Result<RoundView> find(const RoundId& id) const;
    // Of a counted round, compared with the counted round of its group before it.
    std::optional<Outcome> outcome(const RoundId& id) const;
    // The counted rounds of one group with an outcome for the actor, latest first, at most
    // kRoundsCompared.
    std::vector<Outcome> outcomes(Group group) const;
    // How many could be asked today.
    int people(Group group) const;

    // Opens today. Needs dialogue_decide (forbidden). Refuses with invalid at "last_day" when that
    // is not after today or more than kDaysMax days ahead; with invalid at "group" when a round of
    // the group is open, when one was counted less than kDaysBetween days ago, and when fewer than
    // five people could answer.
    Result<RoundId> open(Group group, Day last_day);

    // In place of earlier answers of the actor; on the disk when it returns. Writes nothing in the
    // municipality's database. Refuses with not_found; forbidden when not invited; conflict when
    // the round takes no answers; with invalid, at the statement, when an answer is missing.
    Done answer(const RoundId& id, const Answers& answers);

    // Counts, writes the counts in `database` and destroys the ballots, in that order; a crash at
    // any point is safe. For a page outside the writer's transaction. Needs dialogue_decide
    // (forbidden); not_found; conflict when the round is not open.
    Result<Stage> close(db::Database& database, const RoundId& id);

    // What will be done about it: a moment of the measure on speaking up. Needs dialogue_decide
    // (forbidden); not_found; conflict when the round was not counted; with invalid at "about",
    // also where it holds a name of a person, unless `names_allowed`, and at "day".
    Done plan(const RoundId& id, const std::string& about, Day day, bool names_allowed);
    std::vector<Activity> activities(const RoundId& id) const;  // By day.

private:
    bool is_invited(const Round& round) const;
    std::string token(const Round& round) const;
    RoundView view_of(const Round& round) const;
    Done may_open(Group group, Day last_day) const;
    Result<RoundView> open_one(const RoundId& id) const;
    Outcome outcome_of(const Round& round, const std::vector<Round>& all) const;

    const identity::Work& work_;
    ballots::OpenVotes& votes_;
    const std::string folder_;
};

inline constexpr std::size_t kRoundsCompared = 4;

// At the start of the server, before anybody answers: removes what a crash left of rounds that are
// counted. The rounds that are open go on.
void destroy_counted_ballots(db::Db& db, const std::string& folder);

}  // namespace vt::pulse
