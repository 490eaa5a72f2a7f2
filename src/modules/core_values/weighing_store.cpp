// SPDX-License-Identifier: EUPL-1.2
#include "modules/core_values/weighing_store.h"

#include "base/result.h"

namespace vt::core_values {
namespace {

constexpr std::string_view kInsert = R"sql(
    INSERT INTO core_values_weighing (id, list_id, stage, dots, value_dots, entitled, opened)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
)sql";
// A round that is open is the latest, also of two on one day.
constexpr std::string_view kOf = R"sql(
    SELECT id, list_id, stage, dots, value_dots, entitled, opened, closed, voters
    FROM core_values_weighing WHERE list_id = $1
    ORDER BY opened DESC, CASE stage WHEN 'open' THEN 0 WHEN 'counted' THEN 1 ELSE 2 END, id
)sql";
constexpr std::string_view kOpenOnes = R"sql(
    SELECT id FROM core_values_weighing WHERE stage = 'open'
)sql";
constexpr std::string_view kClose = R"sql(
    UPDATE core_values_weighing SET stage = $2, closed = $3, voters = $4
    WHERE id = $1 AND stage = 'open'
)sql";
constexpr std::string_view kInsertWeight = R"sql(
    INSERT INTO core_values_weight (weighing_id, value_id, dots) VALUES ($1, $2, $3)
)sql";
constexpr std::string_view kWeights = R"sql(
    SELECT value_id, dots FROM core_values_weight WHERE weighing_id = $1
)sql";

int number(const db::Row& row, int column) {
    return static_cast<int>(row.int64(column));
}

Weighing read(const db::Row& row) {
    const auto stage = weighing_stage_from_code(row.text(2));
    VT_CHECK(stage.has_value());
    Weighing weighing{row.id<WeighingTag>(0), row.id<ListTag>(1), *stage,     number(row, 3),
                      number(row, 4),         number(row, 5),     row.day(6), row.optional_day(7)};
    if (!row.is_null(8)) weighing.voters = number(row, 8);
    return weighing;
}

}  // namespace

void WeighingStore::add(const Weighing& weighing) {
    db_.execute(kInsert, weighing.id, weighing.list, code(weighing.stage), weighing.dots,
                weighing.value_dots, weighing.entitled, weighing.opened);
}

std::vector<Weighing> WeighingStore::of(const ListId& list) {
    std::vector<Weighing> found;
    db_.query(
        kOf, [&](const db::Row& row) { found.push_back(read(row)); }, list);
    return found;
}

std::vector<WeighingId> WeighingStore::open_ones() {
    std::vector<WeighingId> found;
    db_.query(kOpenOnes, [&](const db::Row& row) { found.push_back(row.id<WeighingTag>(0)); });
    return found;
}

bool WeighingStore::close(const Weighing& weighing, const std::vector<Weight>& weights) {
    if (db_.execute(kClose, weighing.id, code(weighing.stage), weighing.closed, weighing.voters) !=
        1)
        return false;
    for (const Weight& weight : weights)
        db_.execute(kInsertWeight, weighing.id, weight.value, weight.dots);
    return true;
}

std::vector<Weight> WeighingStore::weights(const WeighingId& weighing) {
    std::vector<Weight> found;
    db_.query(
        kWeights,
        [&](const db::Row& row) {
            Weight weight{row.id<ValueTag>(0)};
            if (!row.is_null(1)) weight.dots = row.int64(1);
            found.push_back(weight);
        },
        weighing);
    return found;
}

}  // namespace vt::core_values
