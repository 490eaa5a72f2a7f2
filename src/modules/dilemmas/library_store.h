// SPDX-License-Identifier: EUPL-1.2
// Own dilemmas, submissions without a name, and what is taken out of the library, as rows.
//
// A submission is a draft like any other, in a table of its own until it is changed or settled.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "db/db.h"
#include "modules/dilemmas/own_dilemma.h"

namespace vt::dilemmas {

class LibraryStore {
public:
    // `db` must outlive it.
    explicit LibraryStore(db::Db& db) : db_{db} {}

    std::optional<OwnDilemma> find(const OwnId& id);
    std::vector<OwnDilemma> in_stage(Stage stage);                            // By title.
    std::vector<OwnDilemma> brought_in_by(const identity::PersonId& author);  // By title.
    std::int64_t drafts();
    void add(const OwnDilemma& dilemma);  // A draft with its author and day.
    void submit(const OwnId& id, const OwnWords& words);
    void change(const OwnId& id, const OwnWords& words);
    // False when it was no draft any more.
    bool settle(const OwnId& id, Stage stage, Day day, std::string_view reason);

    std::vector<TakenOut> taken_out();
    std::optional<TakenOut> taken_out(std::string_view case_id);
    bool take_out(const TakenOut& out);       // False when it was out already.
    bool put_back(std::string_view case_id);  // False when it was not out.

private:
    void move_submission(const OwnId& id);  // To the own dilemmas, if it is a submission.
    db::Db& db_;
};

}  // namespace vt::dilemmas
