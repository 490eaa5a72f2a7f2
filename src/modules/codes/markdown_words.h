// SPDX-License-Identifier: EUPL-1.2
// Words and attributes as our Markdown writes them. Used by export_markdown and its reader alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vt::codes::markdown {

// Marks of Markdown that always have a backslash in words.
inline constexpr std::string_view kMarks = "\\`*_{}[]<>#|~^";

// Where words stand: what would begin a list there, or be a mark of a table.
enum class Place { line_begin, inside, table_row };
std::string escaped(std::string_view words, Place place = Place::line_begin);
// Nothing when a mark stands in it without a backslash, or a backslash without anything.
std::optional<std::string> unescaped(std::string_view written, Place place = Place::line_begin);

// Where `what` begins, not behind a backslash; npos when it does not.
std::size_t find_plain(std::string_view written, std::string_view what, std::size_t from = 0);

using List = std::vector<std::string>;
// name="a,b", with a space before it; nothing for an empty list.
std::string attribute(std::string_view name, const List& values);
struct Attributes {
    std::string id{};
    std::vector<std::pair<std::string, List>> named{};
    List list(std::string_view name) const;
    std::string word(std::string_view name) const;  // The first; empty when there is none.
};
// Of what stands between the braces. Nothing when it is no such thing.
std::optional<Attributes> attributes_from(std::string_view written);

}  // namespace vt::codes::markdown
