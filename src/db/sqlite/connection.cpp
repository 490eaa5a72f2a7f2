// SPDX-License-Identifier: EUPL-1.2
#include "db/sqlite/connection.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <optional>

#include "base/log.h"
#include "db/sqlite/fault.h"

namespace vt::db::sqlite {
namespace {

constexpr int kBusyMilliseconds = 10'000;

// A negative cache_size counts KiB.
constexpr const char* kForBoth = R"sql(
    PRAGMA foreign_keys = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA case_sensitive_like = ON;
    PRAGMA temp_store = MEMORY;
)sql";
constexpr const char* kForWriting = R"sql(
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    PRAGMA cache_size = -2048;
)sql";
constexpr const char* kForReading = R"sql(
    PRAGMA query_only = ON;
    PRAGMA cache_size = -512;
)sql";

// Only when there is no file yet: closing a second handle on a file drops the locks of the first.
void make_file(const std::string& path) {
    const int file = ::open(path.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
    if (file >= 0)
        ::close(file);
    else if (errno != EEXIST)
        throw_not_made(path, errno);
}

int open_flags(Purpose purpose) {
    const int mode = purpose == Purpose::writing ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    return mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
}

void check_wal(Db& db) {
    std::string mode;
    db.query("PRAGMA journal_mode = WAL", [&](const Row& row) { mode = row.text(0); });
    if (mode != "wal")
        throw DbFault{
            "The file system of the database cannot share memory between programs, which "
            "write-ahead logging needs. Put the data on a local disk."};
}

}  // namespace

// A statement for the length of one call: the cached one, or one of its own while that is running.
class FileConnection::Use {
public:
    Use(FileConnection& connection, std::string_view sql) : statement_{connection.cached(sql)} {
        if (!statement_) statement_ = &own_.emplace(connection.handle_.get(), sql);
    }
    Use(const Use&) = delete;
    ~Use() { statement_->reset(); }
    Statement* operator->() { return statement_; }
    const Statement& operator*() const { return *statement_; }

private:
    std::optional<Statement> own_;
    Statement* statement_;
};

FileConnection::FileConnection(const std::string& path, Purpose purpose)
    : Connection{Dialect::sqlite}, purpose_{purpose} {
    if (purpose == Purpose::writing) make_file(path);
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &handle, open_flags(purpose), nullptr);
    handle_.reset(handle);
    if (!handle) throw DbFault{"There is no memory to open " + path};
    if (code != SQLITE_OK) throw_fault(handle, "opening the file");
    if (purpose == Purpose::writing && sqlite3_db_readonly(handle, "main") != 0)
        throw DbFault{"The file " + path + " cannot be written by this user."};
    set_up();
}

void FileConnection::set_up() {
    sqlite3* handle = handle_.get();
    sqlite3_busy_timeout(handle, kBusyMilliseconds);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    run_plain(kForBoth);
    if (purpose_ == Purpose::writing) check_wal(*this);
    run_plain(purpose_ == Purpose::writing ? kForWriting : kForReading);
}

FileConnection::~FileConnection() {
    statements_.clear();
    if (purpose_ == Purpose::reading) return;
    const int code = sqlite3_wal_checkpoint_v2(handle_.get(), nullptr, SQLITE_CHECKPOINT_TRUNCATE,
                                               nullptr, nullptr);
    // Nothing is lost: the WAL stays beside the file, and the next one to open it reads it.
    if (code != SQLITE_OK) log::warning("db: the WAL was left as it is: SQLite code {}", code);
}

std::int64_t FileConnection::run_statement(std::string_view sql,
                                           std::span<const Argument> arguments,
                                           FunctionRef<void(const Row&)> each) {
    Use statement{*this, sql};
    statement->bind(arguments);
    sqlite3* handle = handle_.get();
    const std::int64_t before = sqlite3_total_changes64(handle);
    while (statement->step()) each(StatementRow{*statement});
    // SQLite counts when a statement ends, and keeps the last count for one that changes nothing.
    const bool changed = !statement->reads_only() && sqlite3_total_changes64(handle) != before;
    return changed ? sqlite3_changes64(handle) : 0;
}

void FileConnection::run_plain(const std::string& sql) {
    if (sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK) return;
    // A transaction that cannot be ended would hold its locks: the connection is closed instead.
    if (sql == "ROLLBACK") broken_ = true;
    throw_fault(handle_.get(), sql);
}

const std::string& FileConnection::begin_text() const {
    static const std::string kRead = "BEGIN";
    static const std::string kWrite = "BEGIN IMMEDIATE";
    return purpose_ == Purpose::reading ? kRead : kWrite;
}

Statement* FileConnection::cached(std::string_view sql) {
    if (const auto found = statements_.find(sql); found != statements_.end())
        return found->second.running() ? nullptr : &found->second;
    if (statements_.size() >= kStatementsMax)
        std::erase_if(statements_, [](const auto& entry) { return !entry.second.running(); });
    const auto added = statements_.try_emplace(std::string{sql}, handle_.get(), sql);
    return &added.first->second;
}

}  // namespace vt::db::sqlite
