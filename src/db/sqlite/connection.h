// SPDX-License-Identifier: EUPL-1.2
// One connection to a municipality's file.
//
// The writing connection makes the file, keeps it in WAL with synchronous=FULL, and empties the WAL
// into it when it closes as the last one. A reading connection is opened after it, read-only.
#pragma once

#include <sqlite3.h>

#include <memory>
#include <string>

#include "db/connection.h"
#include "db/sqlite/statement.h"

namespace vt::db::sqlite {

class FileConnection final : public Connection {
public:
    // Throws DbFault with a sentence for the administrator.
    FileConnection(const std::string& path, Purpose purpose);
    ~FileConnection() override;

    bool usable() const override { return !broken_; }

private:
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close(handle); }
    };
    class Use;

    std::int64_t run_statement(std::string_view sql, std::span<const Argument> arguments,
                               FunctionRef<void(const Row&)> each) override;
    void run_plain(const std::string& sql) override;
    const std::string& begin_text() const override;
    bool in_transaction() const override { return sqlite3_get_autocommit(handle_.get()) == 0; }

    void set_up();
    Statement* cached(std::string_view sql);

    const Purpose purpose_;
    std::unique_ptr<sqlite3, Close> handle_;
    ByText<Statement> statements_;  // After the handle: finalised before it closes.
    bool broken_{false};
};

}  // namespace vt::db::sqlite
