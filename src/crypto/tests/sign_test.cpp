// SPDX-License-Identifier: EUPL-1.2
// Known answers of RFC 8032, 7.1.
#include "crypto/sign.h"

#include <doctest/doctest.h>

#include "crypto/encoding.h"

namespace {

using namespace vt::crypto;

struct Known {
    std::string_view seed, key, message, signature;
};

constexpr Known kKnown[] = {
    {"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
     "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9"
     "b46bd25bf5f0595bbe24655141438e7a100b"},
    {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
     "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f1"
     "1d8c387b2eaeb4302aeeb00d291612bb0c00"},
    {"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
     "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984d"
     "c6594a7c15e9716ed28dc027beceea1ec40a"},
};

std::string bytes_of(std::string_view text) {
    return from_hex(text).value();
}

template <class Array>
std::string hex_of(const Array& array) {
    return hex({reinterpret_cast<const char*>(array.data()), array.size()});
}

TEST_CASE("Ed25519 gives the keys and signatures of RFC 8032") {
    for (const Known& known : kKnown) {
        const SigningKey key = SigningKey::from_seed(SecretBytes::copy_of(bytes_of(known.seed)));
        const std::string message = bytes_of(known.message);
        CHECK(hex_of(key.public_key()) == known.key);
        CHECK(hex_of(key.sign(message)) == known.signature);
        CHECK(verify(key.public_key(), message, key.sign(message)));
    }
}

TEST_CASE("a signature holds for its own message and key only") {
    const SigningKey key = SigningKey::random();
    const Signature signature = key.sign("besluit");
    CHECK(verify(key.public_key(), "besluit", signature));
    CHECK_FALSE(verify(key.public_key(), "besluiT", signature));
    CHECK_FALSE(verify(SigningKey::random().public_key(), "besluit", signature));
    for (std::size_t at = 0; at < signature.size(); ++at) {
        Signature changed = signature;
        changed[at] ^= 1;
        CHECK_FALSE(verify(key.public_key(), "besluit", changed));
    }
}

TEST_CASE("keys and signatures have one length") {
    CHECK(public_key_from(std::string(32, 'x')).has_value());
    CHECK_FALSE(public_key_from(std::string(31, 'x')).has_value());
    CHECK(signature_from(std::string(64, 'x')).has_value());
    CHECK_FALSE(signature_from(std::string(65, 'x')).has_value());
}

}  // namespace
