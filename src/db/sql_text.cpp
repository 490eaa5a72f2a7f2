// SPDX-License-Identifier: EUPL-1.2
#include "db/sql_text.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "db/db.h"

namespace vt::db {
namespace {

constexpr std::size_t kShownMax = 160;
constexpr std::string_view kKeyOrder = ", WITHOUT ROWID";

struct Token {
    std::string_view name;
    std::string_view sqlite;
    std::string_view postgres;
};

// JSON stays text on PostgreSQL too: JSONB would change its spaces, its order and its doubles.
constexpr std::array kTokens{
    Token{"i64", "INTEGER", "BIGINT"}, Token{"bool", "INTEGER", "BOOLEAN"},
    Token{"blob", "BLOB", "BYTEA"},    Token{"json", "TEXT", "TEXT"},
    Token{"strict", "STRICT", ""},
};

bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

std::string_view word_in_front(std::string_view text) {
    const auto end = std::find_if_not(text.begin(), text.end(), is_word);
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

// The token that `rest` begins with, right after an @; none for anything else.
const Token* token_in_front(std::string_view rest) {
    const auto found = std::ranges::find(kTokens, word_in_front(rest), &Token::name);
    return found == kTokens.end() ? nullptr : &*found;
}

}  // namespace

std::string in_dialect(std::string_view sql, Dialect dialect) {
    std::string out;
    out.reserve(sql.size());
    while (!sql.empty()) {
        const std::size_t at = std::min(sql.find('@'), sql.size());
        out += sql.substr(0, at);
        sql.remove_prefix(at);
        if (sql.empty()) break;
        sql.remove_prefix(1);
        const Token* token = !out.empty() && is_word(out.back()) ? nullptr : token_in_front(sql);
        if (!token) {
            out += '@';
            continue;
        }
        sql.remove_prefix(token->name.size());
        out += dialect == Dialect::sqlite ? token->sqlite : token->postgres;
        const bool ends_table = token->name == "strict" && dialect == Dialect::postgres;
        if (ends_table && sql.starts_with(kKeyOrder)) sql.remove_prefix(kKeyOrder.size());
    }
    return out;
}

void check_text(std::string_view text) {
    if (text.find('\0') != std::string_view::npos)
        throw DbFault{"A text with a zero byte in it cannot be stored"};
    if (!is_utf8(text)) throw DbFault{"A text that is not UTF-8 cannot be stored"};
}

std::string in_one_line(std::string_view sql) {
    std::string line;
    for (const char c : sql) {
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (space && (line.empty() || line.back() == ' ')) continue;
        if (line.size() == kShownMax) return line + "…";
        line += space ? ' ' : c;
    }
    return trim(line);
}

std::uint64_t fingerprint(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3U;
    }
    return hash;
}

}  // namespace vt::db
