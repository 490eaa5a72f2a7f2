// SPDX-License-Identifier: EUPL-1.2
#include "base/id.h"

#include <algorithm>
#include <array>

#include "base/random.h"

namespace vt {

std::string random_id_text() {
    std::array<unsigned char, 16> bytes{};
    fill_random(bytes);
    constexpr std::string_view kHex = "0123456789abcdef";
    std::string text;
    text.reserve(32);
    for (const unsigned byte : bytes) {
        text += kHex[byte >> 4U];
        text += kHex[byte & 15U];
    }
    return text;
}

bool is_id_text(std::string_view text) {
    return text.size() == 32 && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

}  // namespace vt
