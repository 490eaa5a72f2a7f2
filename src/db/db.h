// SPDX-License-Identifier: EUPL-1.2
// One connection to a municipality's database, with the same SQL on SQLite and PostgreSQL.
//
// $1, $2, … are bound in the order of the arguments, by name: the text may use them in any order
// and more than once. Statements are cached by their text, so the text is a named constant and
// never built from parts. A failing call throws DbFault; nothing below the dispatcher catches it.
// After a failing call the read or write it belongs to is spoilt: every further call throws
// DbFault, and a write can only end in Outcome::undo. Whoever catches DuplicateFault therefore
// answers and undoes; whoever wants to go on writes ON CONFLICT DO NOTHING.
//
// Text is valid UTF-8 without zero bytes; anything else throws DbFault before it is stored. A call
// inside the callback of a query is allowed. PostgreSQL holds a whole result in memory: page it.
// Not thread-safe: a Db belongs to one request or job at a time.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>

#include "base/clock.h"
#include "base/day.h"
#include "base/function_ref.h"
#include "base/id.h"

namespace vt::db {

struct DbFault : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// A UNIQUE or PRIMARY KEY constraint said no. Services that can answer "exists already" catch it;
// everything else lets it pass as a fault.
struct DuplicateFault : DbFault {
    using DbFault::DbFault;
};

struct Bytes {
    std::string_view data;  // Bound as a blob, not as text.
};

using Argument = std::variant<std::monostate, std::int64_t, bool, std::string_view, Bytes>;

// One row of a result, valid only during the callback it is handed to. Columns count from 0; a
// column that the result does not have is our own bug. Throws DbFault when a value is not of the
// kind asked for.
class Row {
public:
    virtual bool is_null(int column) const = 0;
    virtual std::int64_t int64(int column) const = 0;  // 0 for NULL; of a boolean 0 or 1.
    virtual bool boolean(int column) const = 0;        // False for NULL.
    virtual std::string text(int column) const = 0;    // Empty for NULL.
    virtual std::string bytes(int column) const = 0;   // Empty for NULL.

    Day day(int column) const;  // Of a NOT NULL YYYY-MM-DD.
    std::optional<Day> optional_day(int column) const;
    Instant instant(int column) const;
    template <class Tag>
    Id<Tag> id(int column) const {
        return Id<Tag>{text(column)};
    }

protected:
    ~Row() = default;
};

class Db {
public:
    virtual ~Db() = default;

    // Calls `each(const Row&)` for every row of the result.
    template <class Each, class... Args>
    void query(std::string_view sql, Each&& each, const Args&... args) {
        const Bound<sizeof...(Args)> bound{args...};
        run(sql, bound.arguments, FunctionRef<void(const Row&)>{each});
    }

    // Rows that this statement itself inserted, changed or deleted; 0 for a SELECT.
    template <class... Args>
    std::int64_t execute(std::string_view sql, const Args&... args) {
        const Bound<sizeof...(Args)> bound{args...};
        const auto ignore = [](const Row&) {};
        return run(sql, bound.arguments, FunctionRef<void(const Row&)>{ignore});
    }

    // The first column of the first row as a number; 0 when there is no row or it is NULL.
    template <class... Args>
    std::int64_t number(std::string_view sql, const Args&... args) {
        std::optional<std::int64_t> value;
        const auto first = [&](const Row& row) {
            if (!value) value = row.int64(0);
        };
        query(sql, first, args...);
        return value.value_or(0);
    }

    // Several statements without arguments, as in a migration. The type tokens of migration.h
    // become this engine's words.
    virtual void run_script(std::string_view sql) = 0;

protected:
    virtual std::int64_t run(std::string_view sql, std::span<const Argument> arguments,
                             FunctionRef<void(const Row&)> each) = 0;

private:
    // Keeps the texts made for the arguments alive for the length of the call.
    template <std::size_t N>
    struct Bound {
        template <class... Args>
        explicit Bound(const Args&... args) {
            std::size_t at = 0;
            (put(at++, args), ...);
        }
        Bound(const Bound&) = delete;
        void put(std::size_t at, std::nullptr_t) { arguments[at] = std::monostate{}; }
        void put(std::size_t at, bool value) { arguments[at] = value; }
        void put(std::size_t at, int value) { arguments[at] = std::int64_t{value}; }
        void put(std::size_t at, std::int64_t value) { arguments[at] = value; }
        void put(std::size_t at, std::uint64_t value) {
            arguments[at] = static_cast<std::int64_t>(value);
        }
        void put(std::size_t at, const char* text) { arguments[at] = std::string_view{text}; }
        void put(std::size_t at, std::string_view text) { arguments[at] = text; }
        void put(std::size_t at, const std::string& text) {
            arguments[at] = std::string_view{text};
        }
        void put(std::size_t at, Bytes bytes) { arguments[at] = bytes; }
        void put(std::size_t at, Day day) { own(at, day.iso()); }
        void put(std::size_t at, Instant instant) { own(at, to_text(instant)); }
        template <class Tag>
        void put(std::size_t at, const Id<Tag>& id) {
            arguments[at] = std::string_view{id.value};
        }
        template <class T>
        void put(std::size_t at, const std::optional<T>& value) {
            if (value)
                put(at, *value);
            else
                arguments[at] = std::monostate{};
        }
        void own(std::size_t at, std::string text) {
            owned[at] = std::move(text);
            arguments[at] = std::string_view{owned[at]};
        }
        std::array<Argument, N> arguments{};
        std::array<std::string, N> owned{};
    };
};

}  // namespace vt::db
