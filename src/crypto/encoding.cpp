// SPDX-License-Identifier: EUPL-1.2
#include "crypto/encoding.h"

#include "crypto/sodium.h"

namespace vt::crypto {
namespace {

constexpr int kStandard = sodium_base64_VARIANT_ORIGINAL;
constexpr int kUrlSafe = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

std::string encode(std::string_view bytes, int variant) {
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), octets(bytes), bytes.size(), variant);
    text.pop_back();  // The closing zero.
    return text;
}

std::optional<std::string> decode(std::string_view text, int variant) {
    std::string bytes(text.size(), '\0');
    std::size_t length = 0;
    const char* end = nullptr;
    const int refused =
        sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                          text.size(), nullptr, &length, &end, variant);
    if (refused != 0 || end != text.data() + text.size()) return std::nullopt;
    bytes.resize(length);
    // Holds whatever the library lets pass to the one way of writing it.
    if (encode(bytes, variant) != text) return std::nullopt;
    return bytes;
}

}  // namespace

std::string hex(std::string_view bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), octets(bytes), bytes.size());
    text.pop_back();  // The closing zero.
    return text;
}

std::optional<std::string> from_hex(std::string_view text) {
    std::string bytes(text.size() / 2, '\0');
    std::size_t length = 0;
    const char* end = nullptr;
    const int refused = sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(),
                                       text.data(), text.size(), nullptr, &length, &end);
    if (refused != 0 || length * 2 != text.size() || hex(bytes) != text) return std::nullopt;
    return bytes;
}

std::string base64(std::string_view bytes) {
    return encode(bytes, kStandard);
}
std::optional<std::string> from_base64(std::string_view text) {
    return decode(text, kStandard);
}
std::string base64url(std::string_view bytes) {
    return encode(bytes, kUrlSafe);
}
std::optional<std::string> from_base64url(std::string_view text) {
    return decode(text, kUrlSafe);
}

}  // namespace vt::crypto
