// SPDX-License-Identifier: EUPL-1.2
// The SQL of references. One that was withdrawn is not read.
#pragma once

#include <optional>
#include <vector>

#include "db/db.h"
#include "modules/agreed/reference.h"

namespace vt::agreed {

class ReferenceStore {
public:
    // `db` must outlive the store.
    explicit ReferenceStore(db::Db& db) : db_{db} {}

    // False when this is one already.
    bool insert(const Reference& reference);
    // False when there is none.
    bool withdraw(const ReferenceId& id, Instant now);
    std::optional<Reference> find(const ReferenceId& id);
    std::int64_t count();
    std::vector<Reference> newest(int skip, int most);
    std::vector<Reference> within(Period period);  // Oldest first.

private:
    db::Db& db_;
};

}  // namespace vt::agreed
