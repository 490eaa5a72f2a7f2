// SPDX-License-Identifier: EUPL-1.2
// Choices and measures of the municipality's own as rows.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "db/db.h"
#include "modules/programme/choice.h"

namespace vt::programme {

class ChoiceStore {
public:
    // `db` must outlive it.
    explicit ChoiceStore(db::Db& db) : db_{db} {}

    std::map<std::string, Choice> choices();  // By measure.
    void put(const Choice& choice);           // In place of the one there was.
    bool remove(const std::string& measure);  // Whether there was one.

    std::vector<OwnMeasure> own_measures();  // In the order they were added.
    void add(const OwnMeasure& own, Instant now);

private:
    db::Db& db_;
};

}  // namespace vt::programme
