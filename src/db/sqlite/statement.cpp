// SPDX-License-Identifier: EUPL-1.2
#include "db/sqlite/statement.h"

#include <algorithm>

#include "base/result.h"
#include "base/text.h"
#include "db/sql_text.h"
#include "db/sqlite/fault.h"

namespace vt::db::sqlite {
namespace {

sqlite3_stmt* prepare(sqlite3* handle, std::string_view sql) {
    sqlite3_stmt* statement = nullptr;
    const char* rest = nullptr;
    const int size = static_cast<int>(sql.size());
    if (sqlite3_prepare_v3(handle, sql.data(), size, SQLITE_PREPARE_PERSISTENT, &statement,
                           &rest) != SQLITE_OK)
        throw_fault(handle, sql);
    const std::string_view more = sql.substr(static_cast<std::size_t>(rest - sql.data()));
    if (statement && trim(more).empty()) return statement;
    sqlite3_finalize(statement);
    throw DbFault{"Not exactly one statement: " + in_one_line(sql)};
}

// SQLite takes a null pointer for NULL, also where it stands for an empty text.
const char* never_null(std::string_view text) {
    return text.data() ? text.data() : "";
}

}  // namespace

Statement::Statement(sqlite3* handle, std::string_view sql)
    : handle_{handle}, statement_{prepare(handle, sql)} {
    const int count = sqlite3_bind_parameter_count(statement_.get());
    for (int n = 1; n <= count; ++n) {
        const std::string name = "$" + std::to_string(n);
        const int place = sqlite3_bind_parameter_index(statement_.get(), name.c_str());
        if (place == 0) throw DbFault{"The statement has no " + name + ": " + in_one_line(sql)};
        places_.push_back(place);
    }
}

void Statement::bind(std::span<const Argument> arguments) {
    if (arguments.size() != places_.size())
        throw DbFault{"Not as many arguments as parameters: " + in_one_line(sql())};
    for (std::size_t n = 0; n < arguments.size(); ++n) bind_at(places_[n], arguments[n]);
}

void Statement::bind_at(int place, const Argument& argument) {
    sqlite3_stmt* to = statement_.get();
    int code = SQLITE_OK;
    if (const auto* number = std::get_if<std::int64_t>(&argument)) {
        code = sqlite3_bind_int64(to, place, *number);
    } else if (const auto* flag = std::get_if<bool>(&argument)) {
        code = sqlite3_bind_int(to, place, *flag ? 1 : 0);
    } else if (const auto* text = std::get_if<std::string_view>(&argument)) {
        check_text(*text);
        code = sqlite3_bind_text64(to, place, never_null(*text), text->size(), SQLITE_STATIC,
                                   SQLITE_UTF8);
    } else if (const auto* bytes = std::get_if<Bytes>(&argument)) {
        code = sqlite3_bind_blob64(to, place, never_null(bytes->data), bytes->data.size(),
                                   SQLITE_STATIC);
    } else {
        code = sqlite3_bind_null(to, place);
    }
    if (code != SQLITE_OK) fail();
}

bool Statement::step() {
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) fail();
    return false;
}

void Statement::reset() noexcept {
    sqlite3_reset(statement_.get());
    sqlite3_clear_bindings(statement_.get());
}

void Statement::fail() const {
    throw_fault(handle_, sql());
}

int StatementRow::type(int column) const {
    VT_CHECK(column >= 0 && column < columns_);
    return sqlite3_column_type(statement_, column);
}

bool StatementRow::is_null(int column) const {
    return type(column) == SQLITE_NULL;
}

std::int64_t StatementRow::int64(int column) const {
    const int found = type(column);
    if (found != SQLITE_INTEGER && found != SQLITE_NULL)
        throw DbFault{"Column " + std::to_string(column) + " is not a whole number"};
    return sqlite3_column_int64(statement_, column);
}

std::string StatementRow::text(int column) const {
    return bytes(column);
}

std::string StatementRow::bytes(int column) const {
    // A number becomes its text; text and blobs are as they were stored.
    if (type(column) == SQLITE_NULL) return {};
    const bool blob = type(column) == SQLITE_BLOB;
    const void* start = blob ? sqlite3_column_blob(statement_, column)
                             : static_cast<const void*>(sqlite3_column_text(statement_, column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
    if (!start && size == 0) return {};
    VT_CHECK(start);
    return std::string{static_cast<const char*>(start), size};
}

}  // namespace vt::db::sqlite
