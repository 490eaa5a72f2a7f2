// SPDX-License-Identifier: EUPL-1.2
// Terms and their recess weeks as rows.
#pragma once

#include <vector>

#include "db/db.h"
#include "modules/programme/term.h"

namespace vt::programme {

class TermStore {
public:
    // `db` must outlive it.
    explicit TermStore(db::Db& db) : db_{db} {}

    std::vector<CouncilTerm> all();  // Oldest first, with recess.
    void add(const CouncilTerm& term);
    void change_days(const CouncilTerm& term);  // Everything but the recess.
    void replace_recess(const CouncilTerm& term);

private:
    db::Db& db_;
};

}  // namespace vt::programme
