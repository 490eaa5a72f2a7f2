// SPDX-License-Identifier: EUPL-1.2
#include "http/parameters.h"

#include <algorithm>

#include "http/message.h"

namespace vt::http {
namespace {

// RFC 9110 5.6.2.
bool is_token_char(char c) {
    constexpr std::string_view kMarks = "!#$%&'*+-.^_`|~";
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           kMarks.find(c) != std::string_view::npos;
}

void skip_spaces(std::string_view& text) {
    while (text.starts_with(' ') || text.starts_with('\t')) text.remove_prefix(1);
}

std::string_view take_token(std::string_view& text) {
    const auto* end = std::find_if_not(text.begin(), text.end(), is_token_char);
    const auto token = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    text.remove_prefix(token.size());
    return token;
}

// `text` stands behind the opening quote; is left behind the closing one.
std::optional<std::string> take_quoted(std::string_view& text) {
    std::string value;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') {
            text.remove_prefix(i + 1);
            return value;
        }
        const bool escape =
            text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == '"' || text[i + 1] == '\\');
        if (escape) ++i;
        value += text[i];
    }
    return std::nullopt;
}

std::optional<std::string> take_value(std::string_view& text) {
    if (text.starts_with('"')) {
        text.remove_prefix(1);
        return take_quoted(text);
    }
    const std::string_view token = take_token(text);
    if (token.empty()) return std::nullopt;
    return std::string{token};
}

// One parameter behind a ';', which is already taken.
bool take_parameter(std::string_view& text, ParameterValue& into) {
    skip_spaces(text);
    const std::string_view name = take_token(text);
    if (name.empty() || !text.starts_with('=')) return false;
    text.remove_prefix(1);
    auto value = take_value(text);
    if (!value) return false;
    into.parameters.emplace_back(name, *std::move(value));
    skip_spaces(text);
    return true;
}

}  // namespace

bool ParameterValue::has(std::string_view name) const {
    return std::any_of(parameters.begin(), parameters.end(),
                       [name](const auto& each) { return same_word(each.first, name); });
}

std::optional<std::string_view> ParameterValue::only(std::string_view name) const {
    std::optional<std::string_view> found;
    for (const auto& [each, text] : parameters) {
        if (!same_word(each, name)) continue;
        if (found) return std::nullopt;
        found = text;
    }
    return found;
}

std::optional<ParameterValue> parse_parameters(std::string_view text) {
    ParameterValue parsed;
    skip_spaces(text);
    parsed.value = text.substr(0, text.find(';'));
    text.remove_prefix(parsed.value.size());
    while (parsed.value.ends_with(' ') || parsed.value.ends_with('\t'))
        parsed.value.remove_suffix(1);
    while (!text.empty()) {
        if (!text.starts_with(';')) return std::nullopt;
        text.remove_prefix(1);
        if (!take_parameter(text, parsed)) return std::nullopt;
    }
    return parsed;
}

}  // namespace vt::http
