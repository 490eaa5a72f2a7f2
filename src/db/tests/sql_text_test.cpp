// SPDX-License-Identifier: EUPL-1.2
// Type tokens and the texts of faults.
#include "db/sql_text.h"

#include <doctest/doctest.h>

namespace vt::db {
namespace {

TEST_CASE("type tokens become each engine's words") {
    constexpr std::string_view kTable =
        "CREATE TABLE a (b @i64, c @bool, d @blob, e @json) @strict;";
    CHECK(in_dialect(kTable, Dialect::sqlite) ==
          "CREATE TABLE a (b INTEGER, c INTEGER, d BLOB, e TEXT) STRICT;");
    CHECK(in_dialect(kTable, Dialect::postgres) ==
          "CREATE TABLE a (b BIGINT, c BOOLEAN, d BYTEA, e TEXT) ;");
}

TEST_CASE("only SQLite is asked to keep rows in key order") {
    CHECK(in_dialect(") @strict, WITHOUT ROWID;", Dialect::sqlite) == ") STRICT, WITHOUT ROWID;");
    CHECK(in_dialect(") @strict, WITHOUT ROWID;", Dialect::postgres) == ") ;");
}

TEST_CASE("what only looks like a token stays as it is") {
    for (const std::string_view sql : {"a@blob", "@blobs", "@", "'x @ y'", "@i644"}) {
        CHECK(in_dialect(sql, Dialect::sqlite) == sql);
        CHECK(in_dialect(sql, Dialect::postgres) == sql);
    }
}

TEST_CASE("a fault shows a statement on one line, and not the whole of a long one") {
    CHECK(in_one_line("\n    SELECT a\n    FROM b\n") == "SELECT a FROM b");
    CHECK(in_one_line(std::string(500, 'x')).size() < 200);
}

}  // namespace
}  // namespace vt::db
