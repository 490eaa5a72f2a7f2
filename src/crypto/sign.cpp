// SPDX-License-Identifier: EUPL-1.2
#include "crypto/sign.h"

#include <cstring>

#include "base/result.h"
#include "crypto/sodium.h"

namespace vt::crypto {
namespace {

template <class Array>
std::optional<Array> exactly(std::string_view bytes) {
    Array array{};
    if (bytes.size() != array.size()) return std::nullopt;
    std::memcpy(array.data(), bytes.data(), array.size());
    return array;
}

}  // namespace

SigningKey::SigningKey() : secret_{crypto_sign_SECRETKEYBYTES} {}

SigningKey SigningKey::random() {
    return from_seed(SecretBytes::random(crypto_sign_SEEDBYTES));
}

SigningKey SigningKey::from_seed(const SecretBytes& seed) {
    VT_CHECK(seed.size() == crypto_sign_SEEDBYTES);
    SigningKey key;
    crypto_sign_seed_keypair(key.public_.data(), key.secret_.bytes().data(), seed.bytes().data());
    return key;
}

Signature SigningKey::sign(std::string_view message) const {
    Signature signature{};
    crypto_sign_detached(signature.data(), nullptr, octets(message), message.size(),
                         secret_.bytes().data());
    return signature;
}

bool verify(const PublicKey& key, std::string_view message, const Signature& signature) {
    ensure_ready();
    return crypto_sign_verify_detached(signature.data(), octets(message), message.size(),
                                       key.data()) == 0;
}

std::optional<PublicKey> public_key_from(std::string_view bytes) {
    return exactly<PublicKey>(bytes);
}

std::optional<Signature> signature_from(std::string_view bytes) {
    return exactly<Signature>(bytes);
}

}  // namespace vt::crypto
