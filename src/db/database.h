// SPDX-License-Identifier: EUPL-1.2
// The data of one municipality: many readers, one writer.
//
// A read runs on the calling thread, in a read transaction that cannot write. A write runs on the
// municipality's writer thread, in a savepoint; the writer commits up to 64 writes, or what came
// within 2 ms, together, and write() returns only after that commit: what it returned is on disk.
// Both may be called from any thread. All calls must have returned before the Database is destroyed.
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
    // DbFault in every write of the group, and nothing of the group is stored.
    virtual void write(FunctionRef<Outcome(Db&)> work) = 0;

    // Grows by at least one with every committed write of this process: the key of caches.
    virtual std::uint64_t write_count() const = 0;
};

// Applies the migrations that are not there yet, each in one transaction, in the order given (a room
// before the rooms that use it). Throws DbFault if the data was written by a newer program.
void migrate(Database& database, const std::vector<Migration>& migrations);

// Opens or makes the file. Throws DbFault with a sentence for the administrator when the folder
// cannot be written, the disk is full or the file is no database.
std::unique_ptr<Database> open_sqlite(const std::string& path);

// Opens or makes `schema` in the database that `connection` (a libpq string) names.
std::unique_ptr<Database> open_postgres(const std::string& connection, const std::string& schema);

}  // namespace vt::db
