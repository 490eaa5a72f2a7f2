// SPDX-License-Identifier: EUPL-1.2
// Answers, closed years and actions as rows. Answers of questions that the content no longer has
// stay in the table and are not asked for.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "db/db.h"
#include "modules/basic_norms/norm_year.h"

namespace vt::basic_norms {

class NormStore {
public:
    // `db` must outlive it.
    explicit NormStore(db::Db& db) : db_{db} {}

    std::vector<Answer> answers();
    std::vector<Answer> answers_between(int first_year, int last_year);
    void set(const Answer& answer);  // Replaces an earlier answer to the same question.

    std::optional<Closing> closing(int year, NormGroup group);
    std::vector<std::pair<int, NormGroup>> closed();
    bool close(int year, NormGroup group, const Closing& closing);  // False when it was closed.

    std::vector<Action> actions(int year);  // Of both groups, by day.
    std::optional<Action> action(const ActionId& id);
    void add(const Action& action);
    bool end(const ActionId& id, ActionEnd end, Day day);  // False when it had ended.

private:
    db::Db& db_;
};

}  // namespace vt::basic_norms
