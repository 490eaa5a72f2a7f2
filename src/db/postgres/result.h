// SPDX-License-Identifier: EUPL-1.2
// An answer of PostgreSQL, its rows, and what it says when it refuses.
#pragma once

#include <libpq-fe.h>

#include <memory>
#include <string>
#include <string_view>

#include "db/db.h"

namespace vt::db::postgres {

// The types that the layer looks at, by their numbers in pg_type.
inline constexpr Oid kBool = 16;
inline constexpr Oid kBytes = 17;
inline constexpr Oid kInt8 = 20;
inline constexpr Oid kInt2 = 21;
inline constexpr Oid kInt4 = 23;
inline constexpr Oid kNumeric = 1700;

struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Answer = std::unique_ptr<PGresult, Clear>;

// `result` as an Answer. Throws DbFault (or DuplicateFault) if it is a refusal; `sql` is what ran.
//
// The fault repeats no value of a row: neither the detail, which quotes keys, nor the message of a
// value that does not fit.
Answer checked(PGconn* connection, PGresult* result, std::string_view sql);

// What the connection itself last said, on one line.
std::string last_message(PGconn* connection);

class AnswerRow final : public Row {
public:
    AnswerRow(const PGresult* answer, int row) : answer_{answer}, row_{row} {}
    bool is_null(int column) const override;
    std::int64_t int64(int column) const override;
    bool boolean(int column) const override { return int64(column) != 0; }
    std::string text(int column) const override { return bytes(column); }
    std::string bytes(int column) const override;

private:
    std::string_view value(int column) const;

    const PGresult* answer_;
    int row_;
};

}  // namespace vt::db::postgres
