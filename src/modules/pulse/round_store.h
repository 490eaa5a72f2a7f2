// SPDX-License-Identifier: EUPL-1.2
// The SQL of rounds, what came out of them and what is done about it. No ballot passes here.
#pragma once

#include <optional>
#include <vector>

#include "db/db.h"
#include "modules/pulse/round.h"

namespace vt::pulse {

class RoundStore {
public:
    // `db` must outlive the store.
    explicit RoundStore(db::Db& db) : db_{db} {}

    void add(const Round& round);
    std::optional<Round> find(const RoundId& id);
    std::vector<Round> all();  // The open ones first, then the latest opened.
    // False when it was not open any more.
    bool close(const Round& round, const std::vector<Tally>& tallies);
    std::vector<Tally> tallies(const RoundId& round);
    void add(const RoundId& round, const Activity& activity);
    std::vector<Activity> activities(const RoundId& round);  // By day.

private:
    db::Db& db_;
};

}  // namespace vt::pulse
