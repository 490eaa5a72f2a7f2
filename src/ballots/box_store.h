// SPDX-License-Identifier: EUPL-1.2
// The SQL of the one row that a ballot box has: the shape of the vote, and all ballots together,
// sealed.
#pragma once

#include <optional>
#include <string>

#include "ballots/vote.h"
#include "db/db.h"

namespace vt::ballots {

struct SealedBox {
    Shape shape{};
    std::string sealed{};
};

class BoxStore {
public:
    // `db` must outlive the store.
    explicit BoxStore(db::Db& db) : db_{db} {}

    void create(const SealedBox& box);
    std::optional<SealedBox> read();
    void replace(std::string_view sealed);

private:
    db::Db& db_;
};

}  // namespace vt::ballots
