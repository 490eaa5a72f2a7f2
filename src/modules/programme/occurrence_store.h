// SPDX-License-Identifier: EUPL-1.2
// Occurrences as rows.
#pragma once

#include <optional>
#include <vector>

#include "db/db.h"
#include "modules/programme/occurrence.h"

namespace vt::programme {

class OccurrenceStore {
public:
    // `db` must outlive it.
    explicit OccurrenceStore(db::Db& db) : db_{db} {}

    std::optional<Occurrence> find(const OccurrenceId& id);
    std::vector<Occurrence> of_term(const TermId& term);  // By planned day.
    // Ids that evidence or a dialogue refers to: planning leaves those alone.
    std::vector<OccurrenceId> referred_to(const TermId& term);
    void add(const Occurrence& occurrence);
    void change(const Occurrence& occurrence);  // Window, planned day, moved and skip.
    void remove(const OccurrenceId& id);

private:
    db::Db& db_;
};

}  // namespace vt::programme
