// SPDX-License-Identifier: EUPL-1.2
#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <map>
#include <utility>

#include "base/clock.h"
#include "base/log.h"
#include "db/database.h"
#include "db/sql_text.h"

namespace vt::db {
namespace {

constexpr std::string_view kMakeTable = R"sql(
    CREATE TABLE IF NOT EXISTS db_migration (
        room       TEXT NOT NULL,
        number     @i64 NOT NULL,
        name       TEXT NOT NULL,
        print      TEXT NOT NULL,  -- Fingerprint of the text, 16 hex characters.
        applied_at TEXT NOT NULL,
        PRIMARY KEY (room, number)
    ) @strict;
)sql";
constexpr std::string_view kListApplied = "SELECT room, number, name, print FROM db_migration";
constexpr std::string_view kIsApplied =
    "SELECT count(*) FROM db_migration WHERE room = $1 AND number = $2";
constexpr std::string_view kAddApplied = R"sql(
    INSERT INTO db_migration (room, number, name, print, applied_at) VALUES ($1, $2, $3, $4, $5)
)sql";

struct Applied {
    std::string name;
    std::string print;
};
using ByStep = std::map<std::pair<std::string, std::int64_t>, Applied>;

std::string print_of(const Migration& migration) {
    return fmt::format("{:016x}", fingerprint(migration.sql));
}

void check_deferrable(const std::vector<Migration>& migrations) {
    for (const Migration& migration : migrations) {
        if (migration.sql.find("DEFERRABLE") != std::string_view::npos)
            throw DbFault{fmt::format("Migration {} {} has a DEFERRABLE constraint", migration.room,
                                      migration.number)};
    }
}

ByStep applied_in(Database& database) {
    ByStep applied;
    database.read([&](Db& db) {
        db.query(kListApplied, [&](const Row& row) {
            applied[{row.text(0), row.int64(1)}] = {row.text(2), row.text(3)};
        });
    });
    return applied;
}

void check_known(const ByStep& applied, const std::vector<Migration>& migrations) {
    for (const auto& [step, was] : applied) {
        const auto known = std::ranges::find_if(migrations, [&](const Migration& migration) {
            return migration.room == step.first && migration.number == step.second;
        });
        if (known == migrations.end())
            throw DbFault{fmt::format(
                "This data was written by a newer program: it has migration {} {} ({}), which this "
                "program does not know. Start the newer program, or restore an older backup.",
                step.first, step.second, was.name)};
        if (print_of(*known) != was.print)
            throw DbFault{fmt::format(
                "This data was not made by a release of this program: its migration {} {} ({}) is "
                "another text than the program's.",
                step.first, step.second, was.name)};
    }
}

// Looks again inside the write: another process may be migrating the same data.
void apply(Database& database, const Migration& migration) {
    database.write([&](Db& db) {
        if (db.number(kIsApplied, migration.room, migration.number) > 0) return Outcome::undo;
        db.run_script(migration.sql);
        db.execute(kAddApplied, migration.room, migration.number, migration.name,
                   print_of(migration), to_text(SystemClock{}.now()));
        return Outcome::keep;
    });
}

}  // namespace

void migrate(Database& database, const std::vector<Migration>& migrations) {
    check_deferrable(migrations);
    database.write([](Db& db) {
        db.run_script(kMakeTable);
        return Outcome::keep;
    });
    const ByStep applied = applied_in(database);
    check_known(applied, migrations);
    int added = 0;
    for (const Migration& migration : migrations) {
        if (applied.contains({std::string{migration.room}, migration.number})) continue;
        apply(database, migration);
        ++added;
    }
    if (added > 0) log::info("db: migrations applied: {}", added);
}

}  // namespace vt::db
