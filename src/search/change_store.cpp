// SPDX-License-Identifier: EUPL-1.2
#include "search/change_store.h"

#include "base/id.h"
#include "search/source.h"

namespace vt::search {
namespace {

constexpr std::string_view kAppend = R"sql(
    INSERT INTO search_change (number, mark, room, entry_id)
    SELECT coalesce(max(number), 0) + 1, $1, $2, $3 FROM search_change
)sql";
constexpr std::string_view kLast = R"sql(
    SELECT number, mark FROM search_change ORDER BY number DESC LIMIT 1
)sql";
constexpr std::string_view kHas = R"sql(
    SELECT 1 FROM search_change WHERE number = $1 AND mark = $2
)sql";
constexpr std::string_view kAfter = R"sql(
    SELECT number, mark, room, entry_id FROM search_change WHERE number > $1
    ORDER BY number LIMIT $2
)sql";

}  // namespace

void ChangeStore::append(std::string_view room, std::string_view entry_id) {
    db_.execute(kAppend, random_id_text(), room, entry_id);
}

Position ChangeStore::last() {
    Position last;
    db_.query(kLast, [&](const db::Row& row) { last = {row.int64(0), row.text(1)}; });
    return last;
}

bool ChangeStore::has(const Position& position) {
    return db_.number(kHas, position.number, position.mark) == 1;
}

std::vector<Change> ChangeStore::after(std::int64_t number, int most) {
    std::vector<Change> changes;
    const auto each = [&](const db::Row& row) {
        changes.push_back({{row.int64(0), row.text(1)}, row.text(2), row.text(3)});
    };
    db_.query(kAfter, each, number, most);
    return changes;
}

void note_change(db::Db& db, std::string_view room, std::string_view id) {
    ChangeStore{db}.append(room, id);
}

}  // namespace vt::search
