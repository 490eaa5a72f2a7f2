// SPDX-License-Identifier: EUPL-1.2
// The Database of both engines: a pool of readers and one writer over connections of one kind.
#pragma once

#include "db/database.h"
#include "db/readers.h"
#include "db/writer.h"

namespace vt::db {

class PooledDatabase final : public Database {
public:
    // Throws DbFault if the writer's connection cannot be opened.
    PooledDatabase(Opener open, std::size_t readers_max)
        : open_{std::move(open)}, writer_{open_}, readers_{open_, readers_max} {}

    void read(FunctionRef<void(Db&)> work) override { readers_.read(work); }
    void write(FunctionRef<Outcome(Db&)> work) override { writer_.write(work); }
    std::uint64_t write_count() const override { return writer_.count(); }

private:
    const Opener open_;
    Writer writer_;
    Readers readers_;  // After the writer, so closed before it: the last one out tidies up.
};

}  // namespace vt::db
