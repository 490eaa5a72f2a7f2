// SPDX-License-Identifier: EUPL-1.2
// SHA-256, HMAC-SHA256 (RFC 4231) and HKDF-SHA256 (RFC 5869).
//
// Bytes travel as std::string_view. A Hash is a value; view() borrows it.
#pragma once

#include <array>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "crypto/secret.h"

namespace vt::crypto {

using Hash = std::array<unsigned char, 32>;

Hash sha256(std::string_view bytes);
Hash sha256(std::initializer_list<std::string_view> parts);  // Of the parts one after another.

// For bytes that come piece by piece, such as a file read from the database.
class Sha256 {
public:
    Sha256();
    void add(std::string_view bytes);
    Hash finish();  // Once; the object is of no use after it.

private:
    alignas(16) std::array<unsigned char, 128> state_;
};

Hash hmac_sha256(std::span<const unsigned char> key, std::string_view message);

// `length` bytes, 1 to 8160. Salt and info carry the label of the use: SECURITY 4.2.
SecretBytes hkdf_sha256(std::span<const unsigned char> key, std::string_view salt,
                        std::string_view info, std::size_t length);

// The 32 bytes; valid while the hash lives.
inline std::string_view view(const Hash& hash) {
    return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}
std::string_view view(Hash&&) = delete;
std::string hex(const Hash& hash);  // 64 lower-case characters.
// Nothing unless there are exactly 32 bytes.
std::optional<Hash> hash_from(std::string_view bytes);

}  // namespace vt::crypto
