// SPDX-License-Identifier: EUPL-1.2
#include "db/sqlite/fault.h"

#include <spdlog/fmt/fmt.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "db/db.h"
#include "db/sql_text.h"

namespace vt::db::sqlite {
namespace {

bool no_room(int error) {
    return error == ENOSPC || error == EDQUOT;
}

bool duplicate(int code) {
    return code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY ||
           code == SQLITE_CONSTRAINT_ROWID;
}

std::string disk_full(const std::string& path) {
    return fmt::format(
        "The disk is full, so {} cannot grow. Make room; nothing of this write is stored.", path);
}

// Empty when there is nothing that the administrator can do about it.
std::string advice(int code, int system_error, const std::string& path) {
    const bool from_system = code == SQLITE_IOERR || code == SQLITE_CANTOPEN;
    if (code == SQLITE_FULL || (from_system && no_room(system_error))) return disk_full(path);
    switch (code) {
        case SQLITE_NOTADB:
            return path + " is not a database. Name another file, or restore a backup.";
        case SQLITE_CORRUPT:
            return path + " is damaged. Restore a backup.";
        case SQLITE_BUSY:
            return path + " is being written by another program, for 10 seconds already.";
        case SQLITE_CANTOPEN:
            return path +
                   " cannot be opened. This user must be able to write the file and its folder.";
        default:
            return {};
    }
}

}  // namespace

void throw_fault(sqlite3* handle, std::string_view sql) {
    const int code = sqlite3_extended_errcode(handle);
    const char* name = sqlite3_db_filename(handle, "main");
    const std::string path = name ? name : "";
    const std::string sentence = advice(code & 0xff, sqlite3_system_errno(handle), path);
    if (!sentence.empty()) throw DbFault{sentence};
    const std::string text =
        fmt::format("SQLite says [{}]: {}, in: {}", code, sqlite3_errmsg(handle), in_one_line(sql));
    if (duplicate(code)) throw DuplicateFault{text};
    throw DbFault{text};
}

void throw_not_made(const std::string& path, int error) {
    const std::string folder = std::filesystem::absolute(path).parent_path().string();
    if (no_room(error)) throw DbFault{disk_full(path)};
    if (error == ENOENT || error == ENOTDIR)
        throw DbFault{fmt::format("The folder {} does not exist. Make it first.", folder)};
    if (error == EACCES || error == EPERM || error == EROFS)
        throw DbFault{fmt::format("The folder {} cannot be written by this user.", folder)};
    throw DbFault{
        fmt::format("{} cannot be made: {}.", path, std::generic_category().message(error))};
}

}  // namespace vt::db::sqlite
