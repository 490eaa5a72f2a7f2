// SPDX-License-Identifier: EUPL-1.2
// What a made-up municipality agreed, for the tests: values, two codes (one of them superseded) and
// conclusions of dialogues, in a table of its own that a real Source reads.
#pragma once

#include <span>

#include "db/database.h"
#include "search/source.h"
#include "tests/support/test_database.h"

namespace vt::search {

std::vector<db::Migration> corpus_migrations();
std::vector<Entry> corpus();

// Gives the rows of corpus_entry.
class CorpusSource final : public Source {
public:
    std::string_view room() const override { return "corpus"; }
    std::vector<Entry> all(db::Db& db) const override;
    std::optional<Entry> find(db::Db& db, std::string_view id) const override;
};

// Each tells the search, as a module does.
void put(db::Db& db, const Entry& entry);
void take_away(db::Db& db, std::string_view id);
void put_all(db::Database& database);

}  // namespace vt::search
