// SPDX-License-Identifier: EUPL-1.2
#include "db/postgres/result.h"

#include <spdlog/fmt/fmt.h>

#include <charconv>

#include "base/result.h"
#include "db/sql_text.h"

namespace vt::db::postgres {
namespace {

constexpr std::string_view kUniqueViolation = "23505";
constexpr std::string_view kDiskFull = "53100";
constexpr std::string_view kLockNotAvailable = "55P03";
constexpr std::string_view kDataException = "22";  // A class: quotes the value at fault.

std::string field(const PGresult* result, int which) {
    const char* text = PQresultErrorField(result, which);
    return text ? text : "";
}

[[noreturn]] void refuse(PGconn* connection, const PGresult* result, std::string_view sql) {
    const std::string state = field(result, PG_DIAG_SQLSTATE);
    if (PQstatus(connection) != CONNECTION_OK || state.empty())
        throw DbFault{"The connection with PostgreSQL was lost: " + last_message(connection)};
    if (state == kDiskFull)
        throw DbFault{
            "The disk of PostgreSQL is full. Make room; nothing of this write is stored."};
    if (state == kLockNotAvailable)
        throw DbFault{"The data is being written by another program, for 10 seconds already."};
    const std::string primary = state.starts_with(kDataException)
                                    ? "a value does not fit its type"
                                    : field(result, PG_DIAG_MESSAGE_PRIMARY);
    const std::string text =
        fmt::format("PostgreSQL says [{}]: {}, in: {}", state, primary, in_one_line(sql));
    if (state == kUniqueViolation) throw DuplicateFault{text};
    throw DbFault{text};
}

std::string unescaped(std::string_view hex) {
    std::size_t size = 0;
    const auto* text = reinterpret_cast<const unsigned char*>(hex.data());
    const std::unique_ptr<unsigned char, void (*)(void*)> raw{PQunescapeBytea(text, &size),
                                                              PQfreemem};
    if (!raw) throw std::bad_alloc{};
    return std::string{reinterpret_cast<const char*>(raw.get()), size};
}

bool is_whole(Oid type) {
    return type == kInt8 || type == kInt4 || type == kInt2 || type == kNumeric;
}

}  // namespace

Answer checked(PGconn* connection, PGresult* result, std::string_view sql) {
    Answer answer{result};
    const ExecStatusType status = PQresultStatus(result);
    const bool good =
        status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY;
    if (!good) refuse(connection, result, sql);
    return answer;
}

std::string last_message(PGconn* connection) {
    return in_one_line(PQerrorMessage(connection));
}

std::string_view AnswerRow::value(int column) const {
    VT_CHECK(column >= 0 && column < PQnfields(answer_));
    const auto size = static_cast<std::size_t>(PQgetlength(answer_, row_, column));
    return {PQgetvalue(answer_, row_, column), size};
}

bool AnswerRow::is_null(int column) const {
    VT_CHECK(column >= 0 && column < PQnfields(answer_));
    return PQgetisnull(answer_, row_, column) != 0;
}

std::int64_t AnswerRow::int64(int column) const {
    if (is_null(column)) return 0;
    const std::string_view digits = value(column);
    if (PQftype(answer_, column) == kBool) return digits == "t" ? 1 : 0;
    std::int64_t number = 0;
    const char* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, number);
    const bool whole = is_whole(PQftype(answer_, column)) && read.ec == std::errc{};
    if (!whole || read.ptr != end)
        throw DbFault{"Column " + std::to_string(column) + " is not a whole number"};
    return number;
}

std::string AnswerRow::bytes(int column) const {
    if (is_null(column)) return {};
    const std::string_view found = value(column);
    const Oid type = PQftype(answer_, column);
    if (type == kBytes) return unescaped(found);
    if (type == kBool) return found == "t" ? "1" : "0";  // As SQLite has it.
    return std::string{found};
}

}  // namespace vt::db::postgres
