// SPDX-License-Identifier: EUPL-1.2
#include "net/target.h"

#include <algorithm>

#include "http/message.h"

namespace vt::net {
namespace {

constexpr std::size_t kHostMax = 255;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_alnum(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c);
}

bool is_name_char(char c) {
    return is_alnum(c) || c == '-' || c == '.' || c == '_';
}

bool is_v6_char(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == ':' || c == '.';
}

bool is_target_char(char c) {
    return c > ' ' && c < '\x7f' && c != '#';
}

// "" or ":" and a port.
bool is_port_part(std::string_view text) {
    if (text.empty()) return true;
    if (text.front() != ':' || text.size() > 6) return false;
    return std::all_of(text.begin() + 1, text.end(), is_digit);
}

std::string lower_case(std::string_view text) {
    std::string lower{text};
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

Target split_query(std::string_view sent) {
    const std::size_t mark = sent.find('?');
    Target target{std::string{sent.substr(0, mark)}};
    if (mark != std::string_view::npos) target.query = sent.substr(mark + 1);
    return target;
}

// `sent` stands behind "http://".
std::optional<Target> parse_absolute(std::string_view sent) {
    const std::string_view authority = sent.substr(0, sent.find_first_of("/?"));
    auto host = host_name(authority);
    if (!host) return std::nullopt;
    Target target = split_query(sent.substr(authority.size()));
    if (target.path.empty()) target.path = "/";
    target.host = *std::move(host);
    return target;
}

}  // namespace

std::optional<Target> parse_target(std::string_view sent) {
    if (!std::all_of(sent.begin(), sent.end(), is_target_char)) return std::nullopt;
    if (sent.starts_with('/')) return split_query(sent);
    for (const std::string_view scheme : {"http://", "https://"})
        if (http::same_word(sent.substr(0, scheme.size()), scheme))
            return parse_absolute(sent.substr(scheme.size()));
    return std::nullopt;
}

std::optional<std::string> host_name(std::string_view sent) {
    if (sent.empty() || sent.size() > kHostMax) return std::nullopt;
    std::size_t end = 0;
    if (sent.front() == '[') {
        end = sent.find(']');
        if (end == std::string_view::npos || end < 3) return std::nullopt;
        if (!std::all_of(sent.begin() + 1, sent.begin() + end, is_v6_char)) return std::nullopt;
        ++end;
    } else {
        end = std::min(sent.find(':'), sent.size());
        if (end == 0) return std::nullopt;
        if (!std::all_of(sent.begin(), sent.begin() + end, is_name_char)) return std::nullopt;
    }
    if (!is_port_part(sent.substr(end))) return std::nullopt;
    return lower_case(sent.substr(0, end));
}

}  // namespace vt::net
