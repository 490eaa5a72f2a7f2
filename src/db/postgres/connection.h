// SPDX-License-Identifier: EUPL-1.2
// One connection to a municipality's schema, which it never leaves: a prepared statement that
// follows a changing search_path is planned anew each time.
//
// A reading transaction sees one moment of the data and cannot write. A writing transaction first
// takes the schema's advisory lock, so that there is one writer at a time over all processes, as
// SQLite has it. TLS and passwords are the connection string's.
#pragma once

#include <libpq-fe.h>

#include <memory>
#include <string>
#include <vector>

#include "db/connection.h"
#include "db/postgres/result.h"

namespace vt::db::postgres {

class SchemaConnection final : public Connection {
public:
    // Throws DbFault with a sentence for the administrator. The schema need not exist yet.
    SchemaConnection(const std::string& connection, const std::string& schema, Purpose purpose);

    // Makes the schema unless it is there. Throws DbFault.
    void make_schema();

    bool usable() const override;

private:
    struct Finish {
        void operator()(PGconn* connection) const { PQfinish(connection); }
    };
    // A statement on the server, with the types it was declared with and those the server found.
    struct Prepared {
        std::string name{};
        std::vector<Oid> declared{};
        std::vector<Oid> found{};
    };

    std::int64_t run_statement(std::string_view sql, std::span<const Argument> arguments,
                               FunctionRef<void(const Row&)> each) override;
    void run_plain(const std::string& sql) override;
    const std::string& begin_text() const override { return begin_; }
    bool in_transaction() const override;

    void check_server();
    void set_up();
    const Prepared& prepared(std::string_view sql, std::span<const Argument> arguments);
    void prepare(Prepared& statement, std::string_view sql, std::span<const Argument> arguments);

    const std::string schema_;
    const Purpose purpose_;
    std::unique_ptr<PGconn, Finish> handle_;
    std::string quoted_schema_;
    std::string begin_;
    ByText<Prepared> statements_;
    std::uint64_t names_{0};
};

}  // namespace vt::db::postgres
