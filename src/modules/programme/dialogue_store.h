// SPDX-License-Identifier: EUPL-1.2
// Dialogues as rows.
#pragma once

#include <optional>
#include <vector>

#include "db/db.h"
#include "modules/programme/dialogue.h"

namespace vt::programme {

class DialogueStore {
public:
    // `db` must outlive it.
    explicit DialogueStore(db::Db& db) : db_{db} {}

    std::optional<Dialogue> find(const DialogueId& id);
    std::vector<Dialogue> all();  // By day and start.
    void add(const Dialogue& dialogue);
    // Of one still prepared; false when it is not (any more).
    bool change(const Dialogue& dialogue);
    bool conclude(const Dialogue& dialogue);  // To its stage, with conclusions.
    bool put_back(const DialogueId& id);      // Of one called off; false when it is not.

private:
    void replace_lists(const Dialogue& dialogue);
    void read_lists(Dialogue& dialogue);
    db::Db& db_;
};

}  // namespace vt::programme
