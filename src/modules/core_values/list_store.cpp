// SPDX-License-Identifier: EUPL-1.2
#include "modules/core_values/list_store.h"

#include <algorithm>

#include "base/result.h"

namespace vt::core_values {
namespace {

constexpr std::string_view kInsertList = R"sql(
    INSERT INTO core_values_list (id, title, stage, begun, concluded, content_sha256, superseded)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
)sql";
constexpr std::string_view kLists = R"sql(
    SELECT id, title, stage, begun, concluded, content_sha256, superseded
    FROM core_values_list ORDER BY begun DESC, id
)sql";
constexpr std::string_view kFindList = R"sql(
    SELECT id, title, stage, begun, concluded, content_sha256, superseded
    FROM core_values_list WHERE id = $1
)sql";
constexpr std::string_view kChangeList = R"sql(
    UPDATE core_values_list
    SET title = $2, stage = $3, concluded = $4, content_sha256 = $5, superseded = $6
    WHERE id = $1 AND stage = $7
)sql";
constexpr std::string_view kInsertValue = R"sql(
    INSERT INTO core_values_value (id, list_id, origin, name, definition, opposite, proposed_by,
        changed_by, version, place, reason)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
)sql";
constexpr std::string_view kFindValue = R"sql(
    SELECT id, list_id, origin, name, definition, opposite, proposed_by, changed_by, version, place,
        reason
    FROM core_values_value WHERE id = $1
)sql";
constexpr std::string_view kValues = R"sql(
    SELECT id, list_id, origin, name, definition, opposite, proposed_by, changed_by, version, place,
        reason
    FROM core_values_value WHERE list_id = $1
)sql";
constexpr std::string_view kChangeValue = R"sql(
    UPDATE core_values_value
    SET name = $2, definition = $3, opposite = $4, changed_by = $5, version = $6, place = $7,
        reason = $8
    WHERE id = $1 AND version = $6 - 1
)sql";
constexpr std::string_view kRemoveValue = R"sql(
    DELETE FROM core_values_value WHERE id = $1
)sql";
constexpr std::string_view kInsertAdoption = R"sql(
    INSERT INTO core_values_adoption (list_id, body, reference, day) VALUES ($1, $2, $3, $4)
)sql";
constexpr std::string_view kAdoptions = R"sql(
    SELECT body, reference, day FROM core_values_adoption WHERE list_id = $1 ORDER BY day, body
)sql";

// An empty id is stored as NULL.
std::optional<std::string_view> person(const identity::PersonId& id) {
    if (!id) return std::nullopt;
    return id.value;
}

ValueList read_list(const db::Row& row) {
    const auto stage = stage_from_code(row.text(2));
    VT_CHECK(stage.has_value());
    return {row.id<ListTag>(0), row.text(1),        *stage, row.day(3), row.optional_day(4),
            row.text(5),        row.optional_day(6)};
}

Value read_value(const db::Row& row) {
    return {.id = row.id<ValueTag>(0),
            .list = row.id<ListTag>(1),
            .origin = row.text(2),
            .name = row.text(3),
            .definition = row.text(4),
            .opposite = row.text(5),
            .proposed_by = row.id<identity::PersonTag>(6),
            .changed_by = row.id<identity::PersonTag>(7),
            .version = static_cast<int>(row.int64(8)),
            .place = static_cast<int>(row.int64(9)),
            .reason = row.text(10)};
}

bool stands_before(const Value& left, const Value& right) {
    if (left.chosen() != right.chosen()) return left.chosen();
    if (left.place != right.place) return left.place < right.place;
    return texts::sorts_before(left.name, right.name);
}

}  // namespace

void ListStore::add(const ValueList& list) {
    db_.execute(kInsertList, list.id, list.title, code(list.stage), list.begun, list.concluded,
                list.content_sha256, list.superseded);
}

std::vector<ValueList> ListStore::lists() {
    std::vector<ValueList> found;
    db_.query(kLists, [&](const db::Row& row) { found.push_back(read_list(row)); });
    return found;
}

std::optional<ListView> ListStore::find(const ListId& id) {
    std::optional<ListView> view;
    db_.query(
        kFindList, [&](const db::Row& row) { view = ListView{.list = read_list(row)}; }, id);
    if (!view) return view;
    view->values = values(id);
    view->adoptions = adoptions(id);
    return view;
}

bool ListStore::change(const ValueList& list, Stage from) {
    return db_.execute(kChangeList, list.id, list.title, code(list.stage), list.concluded,
                       list.content_sha256, list.superseded, code(from)) == 1;
}

void ListStore::add(const Value& value) {
    db_.execute(kInsertValue, value.id, value.list, value.origin, value.name, value.definition,
                value.opposite, person(value.proposed_by), person(value.changed_by), value.version,
                value.place, value.reason);
}

std::optional<Value> ListStore::value(const ValueId& id) {
    std::optional<Value> found;
    db_.query(
        kFindValue, [&](const db::Row& row) { found = read_value(row); }, id);
    return found;
}

bool ListStore::change(const Value& value) {
    return db_.execute(kChangeValue, value.id, value.name, value.definition, value.opposite,
                       person(value.changed_by), value.version, value.place, value.reason) == 1;
}

bool ListStore::remove(const ValueId& id) {
    return db_.execute(kRemoveValue, id) == 1;
}

void ListStore::adopt(const ListId& id, const Adoption& adoption) {
    db_.execute(kInsertAdoption, id, adoption.body, adoption.reference, adoption.day);
}

std::vector<Value> ListStore::values(const ListId& id) {
    std::vector<Value> found;
    db_.query(
        kValues, [&](const db::Row& row) { found.push_back(read_value(row)); }, id);
    std::sort(found.begin(), found.end(), stands_before);
    return found;
}

std::vector<Adoption> ListStore::adoptions(const ListId& id) {
    std::vector<Adoption> found;
    db_.query(
        kAdoptions,
        [&](const db::Row& row) {
            found.push_back({row.text(0), row.text(1), row.day(2)});
        },
        id);
    return found;
}

}  // namespace vt::core_values
