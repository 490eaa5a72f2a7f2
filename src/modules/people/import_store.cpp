// SPDX-License-Identifier: EUPL-1.2
#include "modules/people/import_store.h"

namespace vt::people {
namespace {

constexpr std::string_view kInsert = R"sql(
    INSERT INTO people_pending_import (id, person_id, at, format, unknown_start, content)
    VALUES ($1, $2, $3, $4, $5, $6)
)sql";
constexpr std::string_view kFind = R"sql(
    SELECT id, person_id, at, format, unknown_start, content
    FROM people_pending_import WHERE id = $1 AND person_id = $2 AND at > $3
)sql";
constexpr std::string_view kErase = R"sql(
    DELETE FROM people_pending_import WHERE id = $1
)sql";
constexpr std::string_view kEraseUntil = R"sql(
    DELETE FROM people_pending_import WHERE at <= $1
)sql";

}  // namespace

void ImportStore::insert(const PendingImport& pending) {
    db_.execute(kInsert, pending.id, pending.person, pending.at, pending.format,
                pending.unknown_start, db::Bytes{pending.content});
}

std::optional<PendingImport> ImportStore::find(const PendingImportId& id,
                                               const identity::PersonId& person, Instant since) {
    std::optional<PendingImport> found;
    const auto each = [&](const db::Row& row) {
        found = PendingImport{row.id<PendingImportTag>(0),
                              row.id<identity::PersonTag>(1),
                              row.instant(2),
                              row.text(3),
                              row.day(4),
                              row.bytes(5)};
    };
    db_.query(kFind, each, id, person, since);
    return found;
}

void ImportStore::erase(const PendingImportId& id) {
    db_.execute(kErase, id);
}

void ImportStore::erase_until(Instant at) {
    db_.execute(kEraseUntil, at);
}

}  // namespace vt::people
