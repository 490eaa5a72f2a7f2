// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/slips.h"

#include <algorithm>
#include <cstdint>

#include "base/result.h"
#include "crypto/hash.h"

namespace vt::dialogue {
namespace {

constexpr std::string_view kSigns = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kSignsOfSlip = 16;
constexpr std::size_t kBytesOfSlip = 10;
constexpr int kBitsOfSign = 5;
constexpr std::size_t kKeyBytes = 32;

std::string in_signs(std::span<const unsigned char> bytes) {
    std::string text;
    unsigned int bits = 0;
    int held = 0;
    for (const unsigned char byte : bytes) {
        bits = (bits << 8U) | byte;
        held += 8;
        while (held >= kBitsOfSign) {
            held -= kBitsOfSign;
            text += kSigns[(bits >> static_cast<unsigned>(held)) & 31U];
        }
    }
    return text;
}

char put_right(char sign) {
    if (sign >= 'a' && sign <= 'z') sign = static_cast<char>(sign - 'a' + 'A');
    if (sign == 'O') return '0';
    return sign == 'I' || sign == 'L' ? '1' : sign;
}

}  // namespace

int slip_count(int members) {
    return members + std::max(5, members / 10);
}

std::vector<std::string> slip_codes(std::string_view key, int members) {
    VT_CHECK(key.size() == kKeyBytes);
    const std::span bytes{reinterpret_cast<const unsigned char*>(key.data()), key.size()};
    std::vector<std::string> codes;
    for (int number = 0; number < slip_count(members); ++number) {
        const auto hash = crypto::hmac_sha256(bytes, "vt/slip/1/" + std::to_string(number));
        codes.push_back(in_signs(std::span{hash}.first(kBytesOfSlip)));
    }
    // Not in the order in which they were made.
    std::sort(codes.begin(), codes.end());
    return codes;
}

std::string slip_code(std::string_view typed) {
    std::string slip;
    for (const char sign : typed) {
        if (sign == ' ' || sign == '-') continue;
        slip += put_right(sign);
        if (kSigns.find(slip.back()) == std::string_view::npos || slip.size() > kSignsOfSlip)
            return {};
    }
    return slip.size() == kSignsOfSlip ? slip : std::string{};
}

std::string grouped(std::string_view slip) {
    std::string text;
    for (std::size_t i = 0; i < slip.size(); ++i) {
        if (i > 0 && i % 4 == 0) text += '-';
        text += slip[i];
    }
    return text;
}

}  // namespace vt::dialogue
