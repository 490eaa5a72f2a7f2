// SPDX-License-Identifier: EUPL-1.2
#include "http/url.h"

#include <algorithm>

#include "base/text.h"

namespace vt::http {
namespace {

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

// The byte of the escape at the head of `text`, or -1.
int escaped_byte(std::string_view text) {
    if (text.size() < 3) return -1;
    const int high = hex_value(text[1]);
    const int low = hex_value(text[2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

// RFC 3986 2.3.
bool is_unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

bool is_place(std::string_view part) {
    return part.size() > 2 && part.front() == '{' && part.back() == '}';
}

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == '\x7f';
}

std::string_view without_spaces(std::string_view text) {
    while (text.starts_with(' ') || text.starts_with('\t')) text.remove_prefix(1);
    while (text.ends_with(' ') || text.ends_with('\t')) text.remove_suffix(1);
    return text;
}

}  // namespace

std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '%') {
            const int byte = escaped_byte(text.substr(i));
            if (byte < 0) return std::nullopt;
            c = static_cast<char>(byte);
            i += 2;
        } else if (c == '+' && plus_is_space) {
            c = ' ';
        }
        if (c == '\0') return std::nullopt;
        decoded += c;
    }
    return decoded;
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string encoded;
    encoded.reserve(text.size());
    for (const char c : text) {
        if (is_unreserved(c)) {
            encoded += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        encoded += {'%', kHex[byte >> 4U], kHex[byte & 0x0FU]};
    }
    return encoded;
}

PathPattern::PathPattern(std::string_view pattern) : text_{pattern} {
    for (const std::string_view part : split(pattern, '/')) parts_.emplace_back(part);
}

std::optional<std::vector<std::pair<std::string, std::string>>> PathPattern::match(
    std::string_view path) const {
    const auto count = static_cast<std::size_t>(std::count(path.begin(), path.end(), '/')) + 1;
    if (count != parts_.size()) return std::nullopt;
    std::vector<std::pair<std::string, std::string>> places;
    for (const std::string& part : parts_) {
        const std::string_view sent = path.substr(0, path.find('/'));
        path.remove_prefix(std::min(path.size(), sent.size() + 1));
        if (!is_place(part)) {
            if (sent != part) return std::nullopt;
            continue;
        }
        auto value = percent_decoded(sent);
        if (!value || value->empty() || value->find('/') != std::string::npos || !is_utf8(*value))
            return std::nullopt;
        places.emplace_back(part.substr(1, part.size() - 2), *std::move(value));
    }
    return places;
}

std::optional<std::string> cookie(const Request& request, std::string_view name) {
    std::optional<std::string> found;
    for (const Header& header : request.headers) {
        if (!same_word(header.name, "Cookie")) continue;
        for (const std::string_view sent : split(header.value, ';')) {
            const std::string_view pair = without_spaces(sent);
            const std::size_t equals = pair.find('=');
            if (equals == std::string_view::npos || pair.substr(0, equals) != name) continue;
            if (found) return std::nullopt;
            found = pair.substr(equals + 1);
        }
    }
    return found;
}

bool is_local_path(std::string_view target) {
    if (!target.starts_with('/') || target.starts_with("//")) return false;
    return std::none_of(target.begin(), target.end(),
                        [](char c) { return c == '\\' || is_control(c); });
}

}  // namespace vt::http
