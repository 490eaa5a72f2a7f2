// SPDX-License-Identifier: EUPL-1.2
#include "web/csrf_mask.h"

#include <vector>

#include "base/random.h"

namespace vt::web {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";

void append_hex(std::string& out, unsigned char byte) {
    out += kHex[byte >> 4U];
    out += kHex[byte & 0x0fU];
}

// The value of a hex digit; 0xff for anything else.
unsigned char digit(char c) {
    const auto at = kHex.find(c);
    return at == std::string_view::npos ? 0xff : static_cast<unsigned char>(at);
}

}  // namespace

std::string mask_csrf(std::string_view token) {
    std::vector<unsigned char> pad(token.size());
    fill_random(pad);
    std::string masked;
    masked.reserve(4 * token.size());
    for (const unsigned char byte : pad) append_hex(masked, byte);
    for (std::size_t i = 0; i < token.size(); ++i)
        append_hex(masked,
                   static_cast<unsigned char>(pad[i] ^ static_cast<unsigned char>(token[i])));
    return masked;
}

bool csrf_matches(std::string_view masked, std::string_view token) {
    if (token.empty() || masked.size() != 4 * token.size()) return false;
    unsigned difference = 0;
    const auto byte_at = [&](std::size_t index) {
        const unsigned high = digit(masked[2 * index]);
        const unsigned low = digit(masked[2 * index + 1]);
        difference |= (high | low) & 0xf0U;
        return static_cast<unsigned char>((high << 4U) | (low & 0x0fU));
    };
    // Every byte is looked at, whatever the ones before it were.
    for (std::size_t i = 0; i < token.size(); ++i)
        difference |= static_cast<unsigned>(byte_at(i) ^ byte_at(token.size() + i) ^
                                            static_cast<unsigned char>(token[i]));
    return difference == 0;
}

}  // namespace vt::web
