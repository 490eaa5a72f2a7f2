// SPDX-License-Identifier: EUPL-1.2
// Id<Tag>: 128 random bits that name one row, written as 32 lower-case hex characters.
//
// Random, so that an id tells neither how many rows there are nor when one was made. Ids of
// different tables are different types, so that one cannot be handed where another is meant.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace vt {

// 32 lower-case hex characters, fresh from the system's random source.
std::string random_id_text();
bool is_id_text(std::string_view text);

template <class Tag>
struct Id {
    std::string value{};  // Empty, or 32 lower-case hex characters.

    static Id random() { return Id{random_id_text()}; }
    // Nothing unless `text` has exactly the form of an id.
    static std::optional<Id> parse(std::string_view text) {
        if (!is_id_text(text)) return std::nullopt;
        return Id{std::string{text}};
    }
    explicit operator bool() const { return !value.empty(); }
    auto operator<=>(const Id&) const = default;
};

}  // namespace vt
