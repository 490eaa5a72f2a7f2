// SPDX-License-Identifier: EUPL-1.2
// The data of one municipality: many readers, one writer.
//
// A read runs on the calling thread, in a read transaction that cannot write. A write runs on the
// municipality's writer thread, in a savepoint; the writer commits up to 64 writes, or what came
// within 2 ms, together, and write() returns only after that commit: what it returned is on disk.
// Both may be called from any thread. All calls must have returned before the Database is
// destroyed.
//
// A read inside a read on the same thread is part of it. A read inside a write sees what is
// committed, not what that write has done. A write inside a write is our own bug: it would wait for
// itself. There is one writer at a time also over several processes: a write that waits 10 seconds
// for another program throws DbFault.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/function_ref.h"
#include "db/db.h"
#include "db/migration.h"

namespace vt::db {

enum class Outcome { keep, undo };

class Database {
public:
    virtual ~Database() = default;

    // Throws what `work` throws, and DbFault.
    virtual void read(FunctionRef<void(Db&)> work) = 0;

    // Outcome::undo rolls back everything `work` did and nothing else. If `work` throws, its
    // savepoint is rolled back and the exception passes to the caller. A failed commit throws
    // DbFault in every write of the group, and nothing of the group is stored; only if the
    // connection with PostgreSQL broke during the commit itself, the group may be stored all the
    // same.
    virtual void write(FunctionRef<Outcome(Db&)> work) = 0;

    // Grows by at least one with every committed write of this process: the key of caches.
    virtual std::uint64_t write_count() const = 0;
};

// Applies the migrations that are not there yet, each in one transaction, in the order given (a
// room before the rooms that use it), and remembers them in table db_migration. Throws DbFault if
// the data was written by a newer program, if a migration is not the text that made this data, or
// if it has a DEFERRABLE constraint: that would fail at the commit, for every write of the group.
void migrate(Database& database, const std::vector<Migration>& migrations);

// Opens or makes the file. Throws DbFault with a sentence for the administrator when the folder
// cannot be written, the disk is full or the file is no database. A new file is readable by its
// owner only.
std::unique_ptr<Database> open_sqlite(const std::string& path);

// Opens or makes `schema` in the database that `connection` (a libpq string) names. Throws DbFault
// with a sentence for the administrator when the server cannot be reached, is older than 15, or
// does not keep text as UTF-8 in the order of C or C.UTF-8: other orders sort otherwise than SQLite
// does.
std::unique_ptr<Database> open_postgres(const std::string& connection, const std::string& schema);

}  // namespace vt::db
