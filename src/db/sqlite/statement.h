// SPDX-License-Identifier: EUPL-1.2
// One prepared statement of SQLite.
#pragma once

#include <sqlite3.h>

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "db/db.h"

namespace vt::db::sqlite {

class Statement {
public:
    // Throws DbFault if `sql` is not one statement with parameters $1 up to $n.
    Statement(sqlite3* handle, std::string_view sql);

    // What the arguments refer to must stay until reset(). Throws DbFault.
    void bind(std::span<const Argument> arguments);
    bool step();  // False after the last row.
    void reset() noexcept;
    // In the middle of its rows.
    bool running() const { return sqlite3_stmt_busy(statement_.get()) != 0; }
    bool reads_only() const { return sqlite3_stmt_readonly(statement_.get()) != 0; }
    sqlite3_stmt* get() const { return statement_.get(); }

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    void bind_at(int place, const Argument& argument);
    [[noreturn]] void fail() const;
    std::string_view sql() const { return sqlite3_sql(statement_.get()); }

    sqlite3* handle_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    std::vector<int> places_;  // Of $1, $2, …: SQLite numbers them in the order of the text.
};

class StatementRow final : public Row {
public:
    explicit StatementRow(const Statement& statement)
        : statement_{statement.get()}, columns_{sqlite3_column_count(statement_)} {}
    bool is_null(int column) const override;
    std::int64_t int64(int column) const override;
    bool boolean(int column) const override { return int64(column) != 0; }
    std::string text(int column) const override;
    std::string bytes(int column) const override;

private:
    int type(int column) const;

    sqlite3_stmt* statement_;
    int columns_;
};

}  // namespace vt::db::sqlite
