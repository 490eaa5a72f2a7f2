// SPDX-License-Identifier: EUPL-1.2
#include "modules/agreed/reference_store.h"

#include "base/result.h"

namespace vt::agreed {
namespace {

constexpr std::string_view kInsert = R"sql(
    INSERT INTO agreed_reference
        (id, room, entry_id, title, in_what, link, body, day, occasion, recorded_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    ON CONFLICT DO NOTHING
)sql";
constexpr std::string_view kWithdraw = R"sql(
    UPDATE agreed_reference SET withdrawn_at = $2 WHERE id = $1 AND withdrawn_at IS NULL
)sql";
constexpr std::string_view kFind = R"sql(
    SELECT id, room, entry_id, title, in_what, link, body, day, occasion, recorded_by
    FROM agreed_reference WHERE id = $1 AND withdrawn_at IS NULL
)sql";
constexpr std::string_view kCount = R"sql(
    SELECT count(*) FROM agreed_reference WHERE withdrawn_at IS NULL
)sql";
constexpr std::string_view kNewest = R"sql(
    SELECT id, room, entry_id, title, in_what, link, body, day, occasion, recorded_by
    FROM agreed_reference WHERE withdrawn_at IS NULL
    ORDER BY day DESC, title, id LIMIT $2 OFFSET $1
)sql";
constexpr std::string_view kWithin = R"sql(
    SELECT id, room, entry_id, title, in_what, link, body, day, occasion, recorded_by
    FROM agreed_reference WHERE withdrawn_at IS NULL AND day BETWEEN $1 AND $2
    ORDER BY day, title, id
)sql";

Reference read(const db::Row& row) {
    const auto body = body_from_code(row.text(6));
    VT_CHECK(body.has_value());
    return {.id = row.id<ReferenceTag>(0),
            .room = row.text(1),
            .entry_id = row.text(2),
            .title = row.text(3),
            .where = row.text(4),
            .link = row.text(5),
            .body = *body,
            .day = row.day(7),
            .occasion = row.text(8),
            .recorded_by = row.text(9)};
}

}  // namespace

bool ReferenceStore::insert(const Reference& reference) {
    return db_.execute(kInsert, reference.id, reference.room, reference.entry_id, reference.title,
                       reference.where, reference.link, code(reference.body), reference.day,
                       reference.occasion, reference.recorded_by) == 1;
}

bool ReferenceStore::withdraw(const ReferenceId& id, Instant now) {
    return db_.execute(kWithdraw, id, now) == 1;
}

std::optional<Reference> ReferenceStore::find(const ReferenceId& id) {
    std::optional<Reference> found;
    db_.query(
        kFind, [&](const db::Row& row) { found = read(row); }, id);
    return found;
}

std::int64_t ReferenceStore::count() {
    return db_.number(kCount);
}

std::vector<Reference> ReferenceStore::newest(int skip, int most) {
    std::vector<Reference> found;
    db_.query(
        kNewest, [&](const db::Row& row) { found.push_back(read(row)); }, skip, most);
    return found;
}

std::vector<Reference> ReferenceStore::within(Period period) {
    std::vector<Reference> found;
    db_.query(
        kWithin, [&](const db::Row& row) { found.push_back(read(row)); }, period.first,
        period.last);
    return found;
}

}  // namespace vt::agreed
