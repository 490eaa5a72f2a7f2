// SPDX-License-Identifier: EUPL-1.2
// Weighing the values of a list: five dots each, anonymously (B1; GREY-AREA 5).
//
// Who may weigh: council members and the executive, as they were on the day the round opened, for
// as long as they hold such an office. Nobody joins later. No log line and no row tells who
// weighed; there is no tally before the close, and no result of fewer than five.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ballots/open_votes.h"
#include "base/result.h"
#include "db/database.h"
#include "identity/work.h"
#include "modules/core_values/weighing.h"

namespace vt::core_values {

// What the files of weighings are called in the municipality's folder.
inline constexpr std::string_view kVoteKind = "values";

// The round of one list as the actor sees it.
struct Round {
    Weighing weighing{};
    ListView list{};
    bool entitled{false};  // The actor may put dots.
    bool has_weighed{false};
    bool lost{false};  // It is open, but its ballots are not on this machine.
    int voters{0};     // So far; 0 when it is not open.

    bool is_open() const { return weighing.stage == WeighingStage::open; }
};

// What the actor may know of a counted round (DESIGN 8). Who could weigh is in the room: they see
// the dots. Nothing here knows who of them did, by design, so that is as near as one may come to
// "those who voted". For everybody else who reads lists there are dots from kVotersOutside voters
// on; below it only the order of the first half, without dots, and which others there were.
struct Results {
    Weighing weighing{};
    bool with_counts{true};
    std::vector<Weight> weights{};  // The heaviest first; without dots when not with_counts.
    std::vector<ValueId> others{};  // Only when not with_counts; in the order of the list.
};
inline constexpr int kVotersOutside = 10;

class WeighingService {
public:
    // All of these, and what they refer to, must outlive it. `folder` is the municipality's.
    WeighingService(const identity::Work& work, ballots::OpenVotes& votes, std::string folder)
        : work_{work}, votes_{votes}, folder_{std::move(folder)} {}

    // The latest round of the list. Refuses with not_found when there was none, and as
    // ListService::find.
    Result<Round> round(const ListId& list) const;
    // The round that is open now, if the actor may read lists.
    std::optional<Round> open_round() const;
    // Of the counted round, as far as the actor may know it; nothing when there is none, and for
    // who may not read.
    std::optional<Results> results(const ListId& list) const;

    // Needs norms_decide (forbidden). Refuses with conflict when the list is not collecting or was
    // counted before; when it has fewer than two values; when fewer than five people could weigh
    // ("core_values.error.too-few-people"); with invalid at "dots" for a number outside 1 to 20.
    Result<WeighingId> open(const ListId& list, int dots);

    // In place of an earlier weighing of the actor; on the disk when it returns. Writes nothing in
    // the municipality's database. Refuses with not_found; forbidden when not entitled; conflict
    // when the round is not open or its ballots are lost; invalid as ballots::check, and at
    // "values" for a value that is not on the list.
    Done weigh(const ListId& list, const std::map<ValueId, int>& dots);

    // Counts, writes the counts in `database` and destroys the ballots, in that order; a crash at
    // any point is safe. For a page outside the writer's transaction. Needs norms_decide
    // (forbidden); not_found; conflict when the round is not open.
    Result<WeighingStage> close(db::Database& database, const ListId& list);

private:
    bool is_entitled(const Weighing& weighing) const;
    std::string token(const Weighing& weighing) const;
    Result<Round> open_one(const ListId& list) const;

    const identity::Work& work_;
    ballots::OpenVotes& votes_;
    const std::string folder_;
};

// At the start of the server, before anybody weighs: removes what a crash left of rounds that are
// counted. The rounds that are open go on.
void destroy_counted_ballots(db::Db& db, const std::string& folder);

}  // namespace vt::core_values
