// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/markdown_words.h"

#include <algorithm>

namespace vt::codes::markdown {
namespace {

constexpr std::string_view kQuoted = "\\\",{}";

bool is_white(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Where "12." or "12)" at the begin would make a list of it; npos when it would not.
std::size_t list_mark(std::string_view words) {
    const auto end = static_cast<std::size_t>(
        std::find_if_not(words.begin(), words.end(), is_digit) - words.begin());
    const bool marks =
        end > 0 && end < words.size() && (words[end] == '.' || words[end] == ')') &&
        (end + 1 == words.size() || is_white(words[end + 1]) || words[end + 1] == '\n');
    return marks ? end : std::string_view::npos;
}

bool needs_backslash(std::string_view words, std::size_t at, Place place) {
    const char c = words[at];
    if (c == '\n') return true;
    if (c == '|' && place == Place::table_row) return false;
    if (kMarks.find(c) != std::string_view::npos) return true;
    const bool begins_list = std::string_view{"-+=:"}.find(c) != std::string_view::npos;
    if (at == 0 && place != Place::inside && begins_list) return true;
    return is_white(c) && (at == 0 || at + 1 == words.size());
}

// The words between commas, up to the closing quote at `at`, which moves behind it.
std::optional<List> quoted(std::string_view written, std::size_t& at) {
    List values{{}};
    for (; at < written.size(); ++at) {
        const char c = written[at];
        if (c == '"') {
            ++at;
            return values;
        }
        if (c == ',') {
            values.emplace_back();
        } else if (c == '\\') {
            if (++at == written.size()) return std::nullopt;
            values.back() += written[at];
        } else {
            values.back() += c;
        }
    }
    return std::nullopt;
}

}  // namespace

std::string escaped(std::string_view words, Place place) {
    if (words.empty()) return "{}";
    const auto list = place == Place::inside ? std::string_view::npos : list_mark(words);
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i == list || needs_backslash(words, i, place)) out += '\\';
        out += words[i];
    }
    return out;
}

std::optional<std::string> unescaped(std::string_view written, Place place) {
    if (written == "{}") return std::string{};
    std::string out;
    for (std::size_t i = 0; i < written.size(); ++i) {
        if (written[i] == '\\') {
            if (++i == written.size()) return std::nullopt;
        } else if (kMarks.find(written[i]) != std::string_view::npos &&
                   !(place == Place::table_row && written[i] == '|')) {
            return std::nullopt;
        }
        out += written[i];
    }
    if (out.empty()) return std::nullopt;
    return out;
}

std::size_t find_plain(std::string_view written, std::string_view what, std::size_t from) {
    for (std::size_t i = from; i < written.size(); ++i) {
        if (written.substr(i).starts_with(what)) return i;
        if (written[i] == '\\') ++i;
    }
    return std::string_view::npos;
}

std::string attribute(std::string_view name, const List& values) {
    if (values.empty()) return {};
    std::string out = " " + std::string{name} + "=\"";
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i > 0) out += ',';
        for (const char c : values[i]) {
            if (kQuoted.find(c) != std::string_view::npos || c == '\n') out += '\\';
            out += c;
        }
    }
    return out + "\"";
}

List Attributes::list(std::string_view name) const {
    for (const auto& [key, values] : named)
        if (key == name) return values;
    return {};
}

std::string Attributes::word(std::string_view name) const {
    const List values = list(name);
    return values.empty() ? std::string{} : values.front();
}

std::optional<Attributes> attributes_from(std::string_view written) {
    Attributes attributes;
    std::size_t at = 0;
    while (at < written.size()) {
        if (written[at] == ' ') {
            ++at;
        } else if (written[at] == '#') {
            const auto end = std::min(written.find(' ', at), written.size());
            attributes.id = written.substr(at + 1, end - at - 1);
            at = end;
        } else {
            const auto end = written.find("=\"", at);
            if (end == std::string_view::npos) return std::nullopt;
            const std::string name{written.substr(at, end - at)};
            at = end + 2;
            auto values = quoted(written, at);
            if (!values) return std::nullopt;
            attributes.named.emplace_back(name, *std::move(values));
        }
    }
    return attributes;
}

}  // namespace vt::codes::markdown
