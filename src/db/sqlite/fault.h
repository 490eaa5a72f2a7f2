// SPDX-License-Identifier: EUPL-1.2
// What SQLite and the file system say, as a fault with a sentence for the administrator.
#pragma once

#include <sqlite3.h>

#include <string>
#include <string_view>

namespace vt::db::sqlite {

// Throws the DbFault (or DuplicateFault) for the last error of `handle`. `sql` is what was running.
[[noreturn]] void throw_fault(sqlite3* handle, std::string_view sql);

// Throws the DbFault for a database file that could not be made, by the `error` of the system.
[[noreturn]] void throw_not_made(const std::string& path, int error);

}  // namespace vt::db::sqlite
