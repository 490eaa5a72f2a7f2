// SPDX-License-Identifier: EUPL-1.2
// One connection as the pool and the writer see it: a Db with the beginning and the end of its
// transactions. Both engines implement it.
//
// A reading connection cannot write. begin(), then calls, then commit() or rollback(); a writing
// connection puts each write between savepoint() and release() or undo(). Used by one thread at a
// time.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "db/db.h"
#include "db/sql_text.h"

namespace vt::db {

enum class Purpose { reading, writing };

class Connection : public Db {
public:
    // All of these throw DbFault, except rollback(): what it cannot end leaves the connection
    // unusable.
    void begin();
    void commit();
    void rollback() noexcept;
    void savepoint();
    void release();  // Throws also if a call since savepoint() failed: half a write is not kept.
    void undo();     // Throws also if the engine gave up the whole transaction.

    // False once the connection is lost; it is then closed and another opened.
    virtual bool usable() const = 0;

    void run_script(std::string_view sql) final;

protected:
    explicit Connection(Dialect dialect) : dialect_{dialect} {}

    // What Db::run promises, without the care for a spoilt transaction.
    virtual std::int64_t run_statement(std::string_view sql, std::span<const Argument> arguments,
                                       FunctionRef<void(const Row&)> each) = 0;
    // Statements in the engine's own words, without arguments.
    virtual void run_plain(const std::string& sql) = 0;
    virtual const std::string& begin_text() const = 0;
    virtual bool in_transaction() const = 0;

private:
    std::int64_t run(std::string_view sql, std::span<const Argument> arguments,
                     FunctionRef<void(const Row&)> each) final;
    template <class Call>
    auto guarded(Call call);

    Dialect dialect_;
    bool spoilt_{false};
};

// Opens a connection; throws DbFault. Called from any thread.
using Opener = std::function<std::unique_ptr<Connection>(Purpose)>;

// Begins a transaction on `connection`, after opening one if there is none or it turns out to be
// lost. Throws DbFault.
void begin_on_live(std::unique_ptr<Connection>& connection, const Opener& open, Purpose purpose);

}  // namespace vt::db
