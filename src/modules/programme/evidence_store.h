// SPDX-License-Identifier: EUPL-1.2
// Evidence as rows. Who may see which is decided above: a measure's sharing is content, not a
// column.
#pragma once

#include <optional>
#include <vector>

#include "db/db.h"
#include "modules/programme/evidence.h"

namespace vt::programme {

class EvidenceStore {
public:
    // `db` must outlive it.
    explicit EvidenceStore(db::Db& db) : db_{db} {}

    std::optional<Evidence> find(const EvidenceId& id);
    std::vector<Evidence> all();  // Withdrawn ones too. By day, then id.
    void add(const Evidence& evidence);
    // Whether it was there and not withdrawn yet.
    bool withdraw(const EvidenceId& id, const Withdrawal& withdrawal);
    bool restore(const EvidenceId& id);  // Whether it was withdrawn.
    void set_present(const EvidenceId& id, int present, int invited);

private:
    void fill(std::vector<Evidence>& evidence);
    db::Db& db_;
};

}  // namespace vt::programme
