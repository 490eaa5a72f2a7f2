// SPDX-License-Identifier: EUPL-1.2
#include "files/file_name.h"

#include <algorithm>

namespace vt::files {
namespace {

using namespace std::string_view_literals;

// U+200E, U+200F, U+202A..E, U+2066..9 and U+FEFF: they make "gpj.exe" look like "exe.jpg".
constexpr std::string_view kTurners[] = {
    "\u200e", "\u200f", "\u202a", "\u202b", "\u202c", "\u202d",
    "\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\ufeff",
};

bool is_space_or_control(std::string_view rest) {
    const auto byte = static_cast<unsigned char>(rest.front());
    // 0xC2 0x80..0x9F are the control characters of Latin-1, 0xC2 0xA0 the no-break space.
    const bool second_row =
        byte == 0xc2 && rest.size() > 1 && static_cast<unsigned char>(rest[1]) <= 0xa0;
    return byte <= 0x20 || byte == 0x7f || second_row;
}

std::size_t bytes_of_turner(std::string_view rest) {
    const auto found = std::ranges::find_if(
        kTurners, [&](std::string_view turner) { return rest.starts_with(turner); });
    return found == std::end(kTurners) ? 0 : found->size();
}

std::string_view without_dots_around(std::string_view name) {
    const auto first = name.find_first_not_of(" .");
    if (first == std::string_view::npos) return {};
    return name.substr(first, name.find_last_not_of(" .") - first + 1);
}

bool is_attr_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           "!#$&+-.^_`|~"sv.find(c) != std::string_view::npos;
}

std::string percent_encoded(std::string_view name) {
    constexpr auto kHex = "0123456789ABCDEF"sv;
    std::string out;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (is_attr_char(c))
            out += c;
        else
            out.append({'%', kHex[byte >> 4], kHex[byte & 0xf]});
    }
    return out;
}

// One underscore for each character that is not plain ASCII or could end the quotes.
std::string ascii_name(std::string_view name) {
    std::string out;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        const bool continues = (byte & 0xc0) == 0x80;
        const bool plain = byte >= 0x20 && byte < 0x7f && "\"\\%"sv.find(c) == std::string::npos;
        if (!continues) out += plain ? c : '_';
    }
    return out;
}

}  // namespace

std::string clean_name(std::string_view given) {
    if (const auto slash = given.find_last_of("/\\"); slash != std::string_view::npos)
        given.remove_prefix(slash + 1);
    std::string name;
    while (!given.empty()) {
        if (const std::size_t turner = bytes_of_turner(given); turner > 0) {
            given.remove_prefix(turner);
        } else if (is_space_or_control(given)) {
            if (!name.ends_with(' ')) name += ' ';
            given.remove_prefix(given.front() == '\xc2' ? 2 : 1);
        } else {
            name += given.front();
            given.remove_prefix(1);
        }
    }
    return std::string{without_dots_around(name)};
}

std::string attachment_disposition(std::string_view name) {
    return "attachment; filename=\"" + ascii_name(name) + "\"; filename*=UTF-8''" +
           percent_encoded(name);
}

}  // namespace vt::files
