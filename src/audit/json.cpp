// SPDX-License-Identifier: EUPL-1.2
#include "audit/json.h"

#include "base/text.h"

namespace vt::audit::json {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";

void put_character(std::string& out, char c) {
    const auto code = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
        out += '\\';
        out += c;
    } else if (code < 0x20) {
        out += "\\u00";
        out += kHex[code >> 4];
        out += kHex[code & 0xf];
    } else {
        out += c;
    }
}

}  // namespace

void put_string(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) put_character(out, c);
    out += '"';
}

void Reader::skip_space() {
    while (!rest_.empty() && std::string_view{" \t\r\n"}.find(rest_.front()) != std::string::npos)
        rest_.remove_prefix(1);
}

bool Reader::take(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
}

bool Reader::mark(char c) {
    skip_space();
    return take(c);
}

bool Reader::name(std::string_view name) {
    const auto found = string();
    return found && *found == name && mark(':');
}

// After the backslash. Of \u only what put_string writes: characters below U+0020.
bool Reader::escape(std::string& out) {
    constexpr std::string_view kShort = "\"\\/bfnrt";
    constexpr std::string_view kMeaning = "\"\\/\b\f\n\r\t";
    if (rest_.empty()) return false;
    if (const auto at = kShort.find(rest_.front()); at != std::string_view::npos) {
        out += kMeaning[at];
        rest_.remove_prefix(1);
        return true;
    }
    if (!rest_.starts_with("u00") || rest_.size() < 5) return false;
    const auto high = kHex.find(rest_[3]);
    const auto low = kHex.find(rest_[4]);
    if (high > 1 || low == std::string_view::npos) return false;
    out += static_cast<char>(high * 16 + low);
    rest_.remove_prefix(5);
    return true;
}

std::optional<std::string> Reader::string() {
    std::string out;
    if (!mark('"')) return std::nullopt;
    while (!take('"')) {
        if (rest_.empty() || static_cast<unsigned char>(rest_.front()) < 0x20) return std::nullopt;
        if (take('\\')) {
            if (!escape(out)) return std::nullopt;
        } else {
            out += rest_.front();
            rest_.remove_prefix(1);
        }
    }
    if (!is_utf8(out)) return std::nullopt;
    return out;
}

std::optional<std::int64_t> Reader::number() {
    skip_space();
    const auto digits = rest_.substr(0, rest_.find_first_not_of("0123456789"));
    if (digits.size() > 1 && digits.front() == '0') return std::nullopt;
    rest_.remove_prefix(digits.size());
    return parse_int(digits);
}

bool Reader::at_end() {
    skip_space();
    return rest_.empty();
}

}  // namespace vt::audit::json
