// SPDX-License-Identifier: EUPL-1.2
// Decisions as rows. A confirmed row is never changed and never erased: the statements here leave
// it alone.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "db/db.h"
#include "decisions/decision.h"

namespace vt::decisions {

class DecisionStore {
public:
    // `db` must outlive it.
    explicit DecisionStore(db::Db& db) : db_{db} {}

    void add(const Decision& decision);
    // False when it is confirmed already, or not there.
    bool confirm(const DecisionId& id, const identity::PersonId& by, Instant at);
    bool remove_unconfirmed(const DecisionId& id);

    std::optional<Decision> find(const DecisionId& id);
    std::vector<Decision> about(std::string_view kind, std::string_view id);  // Oldest first.
    std::vector<Decision> unconfirmed();                                      // Oldest first.

private:
    db::Db& db_;
};

}  // namespace vt::decisions
