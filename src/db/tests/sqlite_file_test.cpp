// SPDX-License-Identifier: EUPL-1.2
// The file of a municipality, and what the administrator reads when something is wrong with it.
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "db/tests/gifts.h"
#include "tests/support/test_database.h"

namespace vt::db {
namespace {

using gifts::kMigrations;
using testing::Engine;
using testing::TestDatabase;
using testing::TestFolder;

std::string refusal_to_open(const std::filesystem::path& path) {
    try {
        open_sqlite(path.string());
    } catch (const DbFault& fault) {
        return fault.what();
    }
    return {};
}

bool says(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

// An ordinary user for as long as it lives: folders do not refuse root.
class OrdinaryUser {
public:
    OrdinaryUser() : was_root_{geteuid() == 0} {
        if (was_root_) REQUIRE(seteuid(65534) == 0);
    }
    ~OrdinaryUser() {
        if (was_root_) CHECK(seteuid(0) == 0);
    }

private:
    bool was_root_;
};

std::string contents(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::string pragma(Database& database, const std::string& name) {
    std::string value;
    database.write([&](Db& db) {
        db.query("PRAGMA " + name, [&](const Row& row) { value = row.text(0); });
        return Outcome::undo;
    });
    return value;
}

TEST_CASE("a file that is no database is refused, and stays as it was") {
    const TestFolder folder;
    const auto path = folder.path() / "letter.odt";
    const std::string letter(5000, 'x');
    std::ofstream{path} << letter;
    const std::string said = refusal_to_open(path);
    CHECK(says(said, path.string()));
    CHECK(says(said, "is not a database"));
    CHECK(contents(path.string()) == letter);
}

TEST_CASE("a folder that is not there is refused by name") {
    const TestFolder folder;
    const std::string said = refusal_to_open(folder.path() / "missing" / "a.db");
    CHECK(says(said, (folder.path() / "missing").string()));
    CHECK(says(said, "does not exist"));
}

TEST_CASE("a folder that cannot be written is refused by name") {
    const TestFolder folder;
    std::filesystem::permissions(folder.path(), std::filesystem::perms{0555});
    const OrdinaryUser user;
    const std::string said = refusal_to_open(folder.path() / "a.db");
    CHECK(says(said, folder.path().string()));
    CHECK(says(said, "cannot be written by this user"));
}

TEST_CASE("a file that cannot be written is refused, not opened for reading only") {
    const TestFolder folder;
    const auto path = folder.path() / "a.db";
    open_sqlite(path.string());
    std::filesystem::permissions(path, std::filesystem::perms{0444});
    const OrdinaryUser user;
    CHECK(says(refusal_to_open(path), "cannot be written by this user"));
}

TEST_CASE("a full disk is said in plain words, stores nothing, and the next write works") {
    TestDatabase fresh{Engine::sqlite, kMigrations};
    Database& database = fresh.database();
    const std::string page_count = pragma(database, "page_count");
    pragma(database, "max_page_count = " + page_count);
    const auto much = [](Db& db) {
        gifts::add(db, "a");
        db.execute("UPDATE gifts_gift SET photo = $1", Bytes{std::string(200'000, 'x')});
        return Outcome::keep;
    };
    CHECK_THROWS_WITH_AS(database.write(much), doctest::Contains("The disk is full"), DbFault);
    CHECK(gifts::count(database) == 0);
    gifts::add(database, "b");
    CHECK(gifts::count(database) == 1);
}

TEST_CASE("the file is kept as the design says") {
    TestDatabase fresh{Engine::sqlite, kMigrations};
    Database& database = fresh.database();
    CHECK(pragma(database, "journal_mode") == "wal");
    CHECK(pragma(database, "synchronous") == "2");
    CHECK(pragma(database, "foreign_keys") == "1");
    CHECK(pragma(database, "secure_delete") == "1");
    CHECK(pragma(database, "trusted_schema") == "0");
    database.read([](Db& db) { CHECK(db.number("PRAGMA query_only") == 1); });
}

TEST_CASE("an argument too many is a fault") {
    TestDatabase fresh{Engine::sqlite, {}};
    const auto two = [](Db& db) { db.number("SELECT $1 + 1", 1, 2); };
    CHECK_THROWS_AS(fresh.database().read(two), DbFault);
}

TEST_CASE("only its owner can read a new file and what stands beside it") {
    TestDatabase fresh{Engine::sqlite, kMigrations};
    for (const char* suffix : {"", "-wal", "-shm"}) {
        struct stat found {};
        REQUIRE(stat((fresh.file() + suffix).c_str(), &found) == 0);
        CHECK((found.st_mode & 0777U) == 0600U);
    }
}

TEST_CASE("after closing, the one file holds everything and nothing that was deleted") {
    TestDatabase fresh{Engine::sqlite, kMigrations};
    gifts::add(fresh.database(), "kept-for-good");
    gifts::add(fresh.database(), "gone-for-good");
    fresh.database().write([](Db& db) {
        db.execute("DELETE FROM gifts_gift WHERE id = $1", "gone-for-good");
        return Outcome::keep;
    });
    fresh.reopen();
    const std::string file = contents(fresh.file());
    CHECK(says(file, "kept-for-good"));
    CHECK_FALSE(says(file, "gone-for-good"));
    CHECK(contents(fresh.file() + "-wal").empty());
}

}  // namespace
}  // namespace vt::db
