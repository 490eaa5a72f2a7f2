// SPDX-License-Identifier: EUPL-1.2
// Ed25519 signatures (RFC 8032).
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "crypto/secret.h"

namespace vt::crypto {

using PublicKey = std::array<unsigned char, 32>;
using Signature = std::array<unsigned char, 64>;

// A private key with its public half. Moved, never copied; wiped at the end.
class SigningKey {
public:
    static SigningKey random();
    // `seed` has 32 bytes: what is stored. The same seed gives the same key.
    static SigningKey from_seed(const SecretBytes& seed);

    const PublicKey& public_key() const { return public_; }
    Signature sign(std::string_view message) const;

private:
    SigningKey();
    SecretBytes secret_;
    PublicKey public_{};
};

bool verify(const PublicKey& key, std::string_view message, const Signature& signature);

// Nothing unless there are exactly 32, or 64, bytes.
std::optional<PublicKey> public_key_from(std::string_view bytes);
std::optional<Signature> signature_from(std::string_view bytes);

}  // namespace vt::crypto
