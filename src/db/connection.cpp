// SPDX-License-Identifier: EUPL-1.2
#include "db/connection.h"

#include "base/log.h"

namespace vt::db {

// PostgreSQL refuses every call after a failed one, SQLite would go on: the same rule for both
// keeps a write from being stored by halves.
template <class Call>
auto Connection::guarded(Call call) {
    if (spoilt_)
        throw DbFault{"An earlier call of this transaction failed, so it can only be undone"};
    try {
        return call();
    } catch (const DbFault&) {
        spoilt_ = true;
        throw;
    }
}

std::int64_t Connection::run(std::string_view sql, std::span<const Argument> arguments,
                             FunctionRef<void(const Row&)> each) {
    return guarded([&] { return run_statement(sql, arguments, each); });
}

void Connection::run_script(std::string_view sql) {
    guarded([&] { run_plain(in_dialect(sql, dialect_)); });
}

void Connection::begin() {
    spoilt_ = false;
    run_plain(begin_text());
}

void Connection::commit() {
    run_plain("COMMIT");
}

void Connection::rollback() noexcept {
    if (!in_transaction()) return;
    try {
        run_plain("ROLLBACK");
    } catch (const DbFault& fault) {
        log::warning("db: a transaction could not be rolled back: {}", fault.what());
    }
}

void Connection::savepoint() {
    spoilt_ = false;
    run_plain("SAVEPOINT one_write");
}

void Connection::release() {
    guarded([&] { run_plain("RELEASE one_write"); });
}

void Connection::undo() {
    if (!in_transaction())
        throw DbFault{
            "The transaction was lost to a fault in a write that was to be committed together with "
            "this one; nothing of it is stored"};
    run_plain("ROLLBACK TO one_write; RELEASE one_write");
    spoilt_ = false;
}

void begin_on_live(std::unique_ptr<Connection>& connection, const Opener& open, Purpose purpose) {
    if (connection && connection->usable()) {
        try {
            connection->begin();
            return;
        } catch (const DbFault&) {
            connection->rollback();  // It may have begun, and then not got the lock.
            if (connection->usable()) throw;
        }
    }
    connection.reset();
    connection = open(purpose);
    connection->begin();
}

}  // namespace vt::db
