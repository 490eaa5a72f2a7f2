// SPDX-License-Identifier: EUPL-1.2
#include "crypto/hash.h"

#include <algorithm>
#include <cstring>

#include "base/result.h"
#include "crypto/encoding.h"
#include "crypto/sodium.h"

namespace vt::crypto {
namespace {

static_assert(sizeof(crypto_hash_sha256_state) <= 128);
static_assert(alignof(crypto_hash_sha256_state) <= 16);

crypto_hash_sha256_state* sodium_state(std::array<unsigned char, 128>& state) {
    return reinterpret_cast<crypto_hash_sha256_state*>(state.data());
}

}  // namespace

Hash sha256(std::string_view bytes) {
    return sha256({bytes});
}

Hash sha256(std::initializer_list<std::string_view> parts) {
    Sha256 running;
    for (const std::string_view part : parts) running.add(part);
    return running.finish();
}

Sha256::Sha256() {
    crypto_hash_sha256_init(sodium_state(state_));
}

void Sha256::add(std::string_view bytes) {
    crypto_hash_sha256_update(sodium_state(state_), octets(bytes), bytes.size());
}

Hash Sha256::finish() {
    Hash hash{};
    crypto_hash_sha256_final(sodium_state(state_), hash.data());
    return hash;
}

Hash hmac_sha256(std::span<const unsigned char> key, std::string_view message) {
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, key.data(), key.size());
    crypto_auth_hmacsha256_update(&state, octets(message), message.size());
    Hash hash{};
    crypto_auth_hmacsha256_final(&state, hash.data());
    sodium_memzero(&state, sizeof state);
    return hash;
}

SecretBytes hkdf_sha256(std::span<const unsigned char> key, std::string_view salt,
                        std::string_view info, std::size_t length) {
    VT_CHECK(length >= 1 && length <= 255 * 32);
    const std::string_view key_text{reinterpret_cast<const char*>(key.data()), key.size()};
    Hash extracted = hmac_sha256({octets(salt), salt.size()}, key_text);
    SecretBytes out{length};
    Hash block{};
    unsigned char counter = 1;
    for (std::size_t at = 0; at < length; at += block.size(), ++counter) {
        std::string input;
        if (at > 0) input.append(view(block));
        input.append(info).push_back(static_cast<char>(counter));
        block = hmac_sha256(extracted, input);
        wipe(input);
        std::memcpy(out.bytes().data() + at, block.data(), std::min(block.size(), length - at));
    }
    sodium_memzero(extracted.data(), extracted.size());
    sodium_memzero(block.data(), block.size());
    return out;
}

std::string hex(const Hash& hash) {
    return hex(view(hash));
}

std::optional<Hash> hash_from(std::string_view bytes) {
    Hash hash{};
    if (bytes.size() != hash.size()) return std::nullopt;
    std::memcpy(hash.data(), bytes.data(), hash.size());
    return hash;
}

}  // namespace vt::crypto
