// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/test_database.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <string_view>
#include <system_error>

#include "base/id.h"
#include "base/log.h"

namespace vt::testing {
namespace {

std::string_view setting() {
    const char* value = std::getenv("VT_TEST_POSTGRES");
    return value ? value : "";
}

void on_engine(Engine engine, const char* name, const std::vector<db::Migration>& migrations,
               FunctionRef<void(TestDatabase&)> body) {
    INFO("on ", std::string{name});
    TestDatabase fresh{engine, migrations};
    body(fresh);
}

}  // namespace

TestFolder::TestFolder()
    : path_{std::filesystem::temp_directory_path() / ("vredestijd-test-" + random_id_text())} {
    std::filesystem::create_directory(path_);
}

TestFolder::~TestFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

bool postgres_is_skipped() {
    return setting() == "skip";
}

std::string test_postgres() {
    if (setting().empty() || postgres_is_skipped())
        throw db::DbFault{"VT_TEST_POSTGRES does not name a PostgreSQL to test on"};
    return std::string{setting()};
}

TestDatabase::TestDatabase(Engine engine, const std::vector<db::Migration>& migrations)
    : engine_{engine} {
    if (engine == Engine::postgres) schema_ = "test_" + random_id_text();
    open();
    log::set_quiet(true);
    try {
        db::migrate(*database_, migrations);
    } catch (...) {
        log::set_quiet(false);
        drop_schema();  // The destructor does not run for what was never whole.
        throw;
    }
    log::set_quiet(false);
}

TestDatabase::~TestDatabase() {
    drop_schema();
}

void TestDatabase::open() {
    database_ = engine_ == Engine::sqlite ? db::open_sqlite(file())
                                          : db::open_postgres(test_postgres(), schema_);
}

void TestDatabase::reopen() {
    database_.reset();
    open();
}

std::string TestDatabase::file() const {
    return engine_ == Engine::sqlite ? (folder_.path() / "municipality.db").string()
                                     : std::string{};
}

void TestDatabase::drop_schema() {
    if (schema_.empty() || !database_) return;
    try {
        database_->write([&](db::Db& db) {
            db.run_script("DROP SCHEMA " + schema_ + " CASCADE");
            return db::Outcome::keep;
        });
    } catch (const std::exception& fault) {
        MESSAGE("the schema of a test stays behind: ", fault.what());
    }
}

void on_both_engines(const std::vector<db::Migration>& migrations,
                     FunctionRef<void(TestDatabase&)> body) {
    on_engine(Engine::sqlite, "SQLite", migrations, body);
    if (postgres_is_skipped()) return;
    if (setting().empty()) {
        FAIL_CHECK("VT_TEST_POSTGRES is not set, so this was not tested on PostgreSQL");
        return;
    }
    on_engine(Engine::postgres, "PostgreSQL", migrations, body);
}

void on_both_engines(const std::vector<db::Migration>& migrations,
                     FunctionRef<void(db::Database&)> body) {
    const auto on_database = [&](TestDatabase& fresh) { body(fresh.database()); };
    on_both_engines(migrations, FunctionRef<void(TestDatabase&)>{on_database});
}

}  // namespace vt::testing
