// SPDX-License-Identifier: EUPL-1.2
// The SQL of uploaded files that wait for a yes.
#pragma once

#include <optional>

#include "db/db.h"
#include "modules/people/pending_import.h"

namespace vt::people {

class ImportStore {
public:
    // `db` must outlive the store.
    explicit ImportStore(db::Db& db) : db_{db} {}

    void insert(const PendingImport& pending);
    // That of this person, if it came after `since`.
    std::optional<PendingImport> find(const PendingImportId& id, const identity::PersonId& person,
                                      Instant since);
    void erase(const PendingImportId& id);
    void erase_until(Instant at);

private:
    db::Db& db_;
};

}  // namespace vt::people
