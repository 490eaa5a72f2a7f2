// SPDX-License-Identifier: EUPL-1.2
// Imports that wait, as rows.
#pragma once

#include <optional>

#include "db/db.h"
#include "modules/codes/import.h"

namespace vt::codes {

class ImportStore {
public:
    // `db` must outlive it.
    explicit ImportStore(db::Db& db) : db_{db} {}

    void add(const Import& import);
    // Of this person and made after `since`.
    std::optional<Import> find(const ImportId& id, const identity::PersonId& person, Instant since);
    void change(const Import& import);
    void remove(const ImportId& id);
    void remove_until(Instant at);

private:
    db::Db& db_;
};

}  // namespace vt::codes
