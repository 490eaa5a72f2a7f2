// SPDX-License-Identifier: EUPL-1.2
// What both engines do with the text of statements and with the text in them.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace vt::db {

enum class Dialect { sqlite, postgres };

// `sql` with the type tokens of migration.h in the words of `dialect`. A word after @ that is no
// token stays as it is, and the engine refuses it.
std::string in_dialect(std::string_view sql, Dialect dialect);

// Throws DbFault for text that PostgreSQL cannot hold: a zero byte, or bytes that are not UTF-8.
void check_text(std::string_view text);

// The beginning of `sql` on one line, for a fault. Statements are constants, so it names nobody.
std::string in_one_line(std::string_view sql);

// Tells texts apart; not a protection against forgery (64-bit FNV-1a).
std::uint64_t fingerprint(std::string_view text);

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>{}(text);
    }
};

// What a connection remembers of each statement, by the statement's text.
template <class T>
using ByText = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

// A connection that has met more statements than this starts remembering anew.
inline constexpr std::size_t kStatementsMax = 256;

}  // namespace vt::db
