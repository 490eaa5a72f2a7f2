// SPDX-License-Identifier: EUPL-1.2
#include "ballots/box_store.h"

namespace vt::ballots {
namespace {

constexpr std::string_view kTable = R"sql(
    CREATE TABLE ballots_box (
        box          @i64 NOT NULL PRIMARY KEY CHECK (box = 1),
        options      @i64 NOT NULL,
        dots         @i64 NOT NULL,
        option_dots  @i64 NOT NULL,
        voters_about @i64 NOT NULL,
        sealed       @blob NOT NULL
    ) @strict, WITHOUT ROWID
)sql";
constexpr std::string_view kInsert = R"sql(
    INSERT INTO ballots_box (box, options, dots, option_dots, voters_about, sealed)
    VALUES (1, $1, $2, $3, $4, $5)
)sql";
constexpr std::string_view kRead = R"sql(
    SELECT options, dots, option_dots, voters_about, sealed FROM ballots_box
)sql";
constexpr std::string_view kReplace = R"sql(
    UPDATE ballots_box SET sealed = $1
)sql";

int number(const db::Row& row, int column) {
    return static_cast<int>(row.int64(column));
}

}  // namespace

void BoxStore::create(const SealedBox& box) {
    db_.run_script(kTable);
    const Shape& shape = box.shape;
    db_.execute(kInsert, shape.options, shape.dots, shape.option_dots, shape.voters_about,
                db::Bytes{box.sealed});
}

std::optional<SealedBox> BoxStore::read() {
    std::optional<SealedBox> box;
    db_.query(kRead, [&](const db::Row& row) {
        box = SealedBox{{number(row, 0), number(row, 1), number(row, 2), number(row, 3)},
                        row.bytes(4)};
    });
    return box;
}

void BoxStore::replace(std::string_view sealed) {
    db_.execute(kReplace, db::Bytes{sealed});
}

}  // namespace vt::ballots
