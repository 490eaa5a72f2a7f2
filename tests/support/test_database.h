// SPDX-License-Identifier: EUPL-1.2
// Real databases for tests: fresh, migrated, and gone afterwards.
//
// PostgreSQL is the cluster that the environment variable VT_TEST_POSTGRES names, as a libpq string
// (tools/private_postgres makes one). Without it every test on PostgreSQL fails;
// VT_TEST_POSTGRES=skip leaves PostgreSQL out on purpose.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/function_ref.h"
#include "db/database.h"

namespace vt::testing {

enum class Engine { sqlite, postgres };

// An empty folder, removed with all that is in it.
class TestFolder {
public:
    TestFolder();
    ~TestFolder();
    TestFolder(const TestFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

// One municipality's database: a file in a folder of its own, or a schema of its own.
class TestDatabase {
public:
    // Throws db::DbFault, also when there is no PostgreSQL to use.
    TestDatabase(Engine engine, const std::vector<db::Migration>& migrations);
    ~TestDatabase();
    TestDatabase(const TestDatabase&) = delete;

    db::Database& database() { return *database_; }
    // Closes the database and opens it again, as a restart of the server does.
    void reopen();
    // The SQLite file; empty on PostgreSQL.
    std::string file() const;

private:
    void open();
    void drop_schema();

    Engine engine_;
    TestFolder folder_;
    std::string schema_;  // Empty on SQLite.
    std::unique_ptr<db::Database> database_;
};

// True when tests on PostgreSQL are left out on purpose.
bool postgres_is_skipped();

// The connection string of the test cluster. Throws db::DbFault when there is none.
std::string test_postgres();

// Runs `body` once on each engine, on a fresh database; what fails is shown with the engine's name.
void on_both_engines(const std::vector<db::Migration>& migrations,
                     FunctionRef<void(db::Database&)> body);
// The same, for a body that restarts the database or looks into its file.
void on_both_engines(const std::vector<db::Migration>& migrations,
                     FunctionRef<void(TestDatabase&)> body);

}  // namespace vt::testing
