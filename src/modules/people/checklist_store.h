// SPDX-License-Identifier: EUPL-1.2
// The SQL of checklists and of the steps that were done. A checklist whose list the content no
// longer has is not read.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "db/db.h"
#include "modules/people/checklist.h"

namespace vt::people {

class ChecklistStore {
public:
    // `db` must outlive the store.
    explicit ChecklistStore(db::Db& db) : db_{db} {}

    // False when the holding has this checklist already.
    bool insert(const Checklist& checklist);
    std::optional<Checklist> find(const ChecklistId& id);
    std::vector<Checklist> all();  // In no order that means anything; nor below.
    std::vector<Checklist> of(const identity::PersonId& person);

    // Replaces the day of a step that was done already.
    void set_done(const ChecklistId& id, const DoneStep& step);
    bool erase_done(const ChecklistId& id, std::string_view step);
    std::vector<DoneStep> done_steps(const ChecklistId& id);

private:
    db::Db& db_;
};

}  // namespace vt::people
