// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/import_store.h"

namespace vt::codes {
namespace {

constexpr std::string_view kAdd = R"sql(
    INSERT INTO codes_import (id, document_id, person_id, at, file_name, source)
    VALUES ($1, $2, $3, $4, $5, $6)
)sql";
constexpr std::string_view kFind = R"sql(
    SELECT id, document_id, person_id, at, file_name, source
    FROM codes_import WHERE id = $1 AND person_id = $2 AND at > $3
)sql";
constexpr std::string_view kChange = R"sql(
    UPDATE codes_import SET source = $2 WHERE id = $1
)sql";
constexpr std::string_view kRemove = R"sql(
    DELETE FROM codes_import WHERE id = $1
)sql";
constexpr std::string_view kRemoveUntil = R"sql(
    DELETE FROM codes_import WHERE at <= $1
)sql";

}  // namespace

void ImportStore::add(const Import& import) {
    db_.execute(kAdd, import.id, import.document, import.person, import.at, import.file_name,
                to_json(import.source));
}

std::optional<Import> ImportStore::find(const ImportId& id, const identity::PersonId& person,
                                        Instant since) {
    std::optional<Import> found;
    const auto each = [&](const db::Row& row) {
        auto source = source_from_json(row.text(5));
        if (!source) return;
        found = Import{row.id<ImportTag>(0),
                       row.id<DocumentTag>(1),
                       row.id<identity::PersonTag>(2),
                       row.instant(3),
                       row.text(4),
                       *std::move(source)};
    };
    db_.query(kFind, each, id, person, since);
    return found;
}

void ImportStore::change(const Import& import) {
    db_.execute(kChange, import.id, to_json(import.source));
}

void ImportStore::remove(const ImportId& id) {
    db_.execute(kRemove, id);
}

void ImportStore::remove_until(Instant at) {
    db_.execute(kRemoveUntil, at);
}

}  // namespace vt::codes
