// SPDX-License-Identifier: EUPL-1.2
#include "db/postgres/connection.h"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "db/postgres/parameters.h"

namespace vt::db::postgres {
namespace {

constexpr int kOldestServer = 150000;
constexpr std::size_t kNameMax = 63;  // PostgreSQL cuts off longer names in silence.

constexpr std::string_view kBeginRead = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
constexpr std::string_view kBeginWrite = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE";

constexpr std::string_view kOrder = R"sql(
    SELECT datcollate, pg_encoding_to_char(encoding) FROM pg_database
    WHERE datname = current_database() AND datlocprovider = 'c'
)sql";
constexpr std::string_view kHasSchema = "SELECT count(*) FROM pg_namespace WHERE nspname = $1";

// An acknowledged write is on disk, also where the server's own setting would wait for nothing.
constexpr const char* kSettings = R"sql(
    SET client_min_messages = warning;
    SET standard_conforming_strings = on;
    SET lock_timeout = '10s';
    SELECT set_config('synchronous_commit', 'on', false)
    WHERE current_setting('synchronous_commit') = 'off';
)sql";

PGconn* connect(const std::string& connection) {
    // A later keyword wins, so that the connection string decides over all but the encoding.
    const std::array keys{"connect_timeout", "application_name", "dbname", "client_encoding",
                          static_cast<const char*>(nullptr)};
    const std::array values{"10", "vredestijd", connection.c_str(), "UTF8",
                            static_cast<const char*>(nullptr)};
    return PQconnectdbParams(keys.data(), values.data(), 1);
}

std::string quoted(PGconn* handle, const std::string& name) {
    const std::unique_ptr<char, void (*)(void*)> text{
        PQescapeIdentifier(handle, name.data(), name.size()), PQfreemem};
    if (!text) throw DbFault{"The name of the schema is not UTF-8"};
    return text.get();
}

std::int64_t changed_by(PGresult* answer) {
    const std::string_view command = PQcmdStatus(answer);
    if (command.starts_with("SELECT")) return 0;
    const std::string_view digits = PQcmdTuples(answer);
    std::int64_t rows = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), rows);
    return rows;
}

// Whether `arguments` can go to a statement as the server understood it. NULL fits everywhere, and
// text is read as whatever stands there.
bool fit(std::span<const Argument> arguments, const std::vector<Oid>& found) {
    if (arguments.size() != found.size()) return true;  // The server says so better.
    for (std::size_t n = 0; n < arguments.size(); ++n) {
        const Oid type = type_of(arguments[n]);
        if (type != 0 && type != found[n]) return false;
    }
    return true;
}

}  // namespace

SchemaConnection::SchemaConnection(const std::string& connection, const std::string& schema,
                                   Purpose purpose)
    : Connection{Dialect::postgres},
      schema_{schema},
      purpose_{purpose},
      handle_{connect(connection)} {
    if (schema.empty() || schema.size() > kNameMax)
        throw DbFault{"The name of a schema has 1 to 63 bytes: " + schema};
    PGconn* handle = handle_.get();
    if (PQstatus(handle) != CONNECTION_OK)
        throw DbFault{"PostgreSQL cannot be reached: " + last_message(handle)};
    PQsetNoticeProcessor(
        handle, [](void*, const char*) {}, nullptr);
    quoted_schema_ = quoted(handle, schema);
    check_server();
    set_up();
}

void SchemaConnection::check_server() {
    if (PQserverVersion(handle_.get()) < kOldestServer)
        throw DbFault{"This PostgreSQL is too old: version 15 or later is needed."};
    bool good = false;
    run_statement(kOrder, {}, [&](const Row& row) {
        const std::string order = row.text(0);
        const std::array same{"C", "POSIX", "C.UTF-8", "C.utf8"};
        good = row.text(1) == "UTF8" && std::ranges::find(same, order) != same.end();
    });
    if (!good)
        throw DbFault{
            "The PostgreSQL database must keep text as UTF-8 in the order of C.UTF-8. Make it with "
            "CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'."};
}

void SchemaConnection::set_up() {
    run_plain(kSettings);
    // pg_temp last: no temporary table takes the place of one of ours.
    run_plain("SET search_path = " + quoted_schema_ + ", pg_temp");
    begin_ = purpose_ == Purpose::reading
                 ? std::string{kBeginRead}
                 : fmt::format("{}; SELECT pg_advisory_xact_lock({})", kBeginWrite,
                               static_cast<std::int64_t>(fingerprint("vredestijd " + schema_)));
}

void SchemaConnection::make_schema() {
    begin();
    if (number(kHasSchema, schema_) == 0) run_plain("CREATE SCHEMA " + quoted_schema_);
    commit();
}

bool SchemaConnection::usable() const {
    return PQstatus(handle_.get()) == CONNECTION_OK && !in_transaction();
}

bool SchemaConnection::in_transaction() const {
    const PGTransactionStatusType status = PQtransactionStatus(handle_.get());
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR || status == PQTRANS_ACTIVE;
}

std::int64_t SchemaConnection::run_statement(std::string_view sql,
                                             std::span<const Argument> arguments,
                                             FunctionRef<void(const Row&)> each) {
    const Parameters parameters{arguments};
    const Prepared& statement = prepared(sql, arguments);
    PGconn* handle = handle_.get();
    const Answer answer =
        checked(handle,
                PQexecPrepared(handle, statement.name.c_str(), parameters.count(),
                               parameters.values(), parameters.lengths(), parameters.formats(), 0),
                sql);
    const int rows = PQntuples(answer.get());
    for (int row = 0; row < rows; ++row) each(AnswerRow{answer.get(), row});
    return changed_by(answer.get());
}

void SchemaConnection::run_plain(const std::string& sql) {
    PGconn* handle = handle_.get();
    const Answer answer = checked(handle, PQexec(handle, sql.c_str()), sql);
    // COMMIT of a transaction that failed is answered with a ROLLBACK, not with a refusal.
    if (sql == "COMMIT" && std::string_view{PQcmdStatus(answer.get())} != "COMMIT")
        throw DbFault{"PostgreSQL rolled the transaction back instead of committing it"};
}

const SchemaConnection::Prepared& SchemaConnection::prepared(std::string_view sql,
                                                             std::span<const Argument> arguments) {
    const auto known = statements_.find(sql);
    if (known != statements_.end()) {
        if (!fit(arguments, known->second.found)) prepare(known->second, sql, arguments);
        return known->second;
    }
    if (statements_.size() >= kStatementsMax) {
        run_plain("DEALLOCATE ALL");
        statements_.clear();
    }
    Prepared statement;
    prepare(statement, sql, arguments);
    return statements_.emplace(sql, std::move(statement)).first->second;
}

// A place that was NULL or text before and is a number now is declared as one from here on.
void SchemaConnection::prepare(Prepared& statement, std::string_view sql,
                               std::span<const Argument> arguments) {
    PGconn* handle = handle_.get();
    Prepared next{"s" + std::to_string(++names_), statement.declared, {}};
    next.declared.resize(arguments.size());
    for (std::size_t n = 0; n < arguments.size(); ++n) {
        if (const Oid type = type_of(arguments[n]); type != 0) next.declared[n] = type;
    }
    const std::string text{sql};
    checked(handle,
            PQprepare(handle, next.name.c_str(), text.c_str(),
                      static_cast<int>(next.declared.size()), next.declared.data()),
            sql);
    const Answer described = checked(handle, PQdescribePrepared(handle, next.name.c_str()), sql);
    for (int n = 0; n < PQnparams(described.get()); ++n)
        next.found.push_back(PQparamtype(described.get(), n));
    if (!statement.name.empty()) run_plain("DEALLOCATE " + statement.name);
    statement = std::move(next);
}

}  // namespace vt::db::postgres
