// SPDX-License-Identifier: EUPL-1.2
// The SQL of the changes that the index reads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "db/db.h"

namespace vt::search {

// How far a reader of the changes has come; number 0 when it has read none.
struct Position {
    std::int64_t number{0};
    std::string mark{};
};

struct Change {
    Position at{};
    std::string room{};
    std::string entry_id{};
};

class ChangeStore {
public:
    // `db` must outlive the store.
    explicit ChangeStore(db::Db& db) : db_{db} {}

    void append(std::string_view room, std::string_view entry_id);
    Position last();
    // Whether this history has that change.
    bool has(const Position& position);
    // At most `most`, oldest first.
    std::vector<Change> after(std::int64_t number, int most);

private:
    db::Db& db_;
};

}  // namespace vt::search
