// SPDX-License-Identifier: EUPL-1.2
// Deliberations, what their steps gave and how they ended, as rows.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "db/db.h"
#include "modules/deliberation/deliberation.h"

namespace vt::deliberation {

class DeliberationStore {
public:
    // `db` must outlive it.
    explicit DeliberationStore(db::Db& db) : db_{db} {}

    // Not concluded ones first; then the newest by day.
    std::vector<Deliberation> all();
    std::optional<Deliberation> find(const DeliberationId& id);
    void add(const Deliberation& deliberation);
    void change(const Deliberation& deliberation);  // All but who prepared it and when.

    std::map<std::string, Lines, std::less<>> lines(const DeliberationId& id);  // By step.
    // In place of what stood there.
    void set_lines(const DeliberationId& id, std::string_view step, const Lines& lines);

    std::optional<Outcome> outcome(const DeliberationId& id);
    void set_outcome(const DeliberationId& id, const Outcome& outcome);

private:
    db::Db& db_;
};

}  // namespace vt::deliberation
