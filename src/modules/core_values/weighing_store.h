// SPDX-License-Identifier: EUPL-1.2
// The SQL of weighing rounds and what came out of them. No ballot passes here.
#pragma once

#include <optional>
#include <vector>

#include "db/db.h"
#include "modules/core_values/weighing.h"

namespace vt::core_values {

class WeighingStore {
public:
    // `db` must outlive the store.
    explicit WeighingStore(db::Db& db) : db_{db} {}

    void add(const Weighing& weighing);
    std::vector<Weighing> of(const ListId& list);  // Latest opened first.
    std::vector<WeighingId> open_ones();
    // False when it was not open any more.
    bool close(const Weighing& weighing, const std::vector<Weight>& weights);
    std::vector<Weight> weights(const WeighingId& weighing);

private:
    db::Db& db_;
};

}  // namespace vt::core_values
