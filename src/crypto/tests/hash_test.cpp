// SPDX-License-Identifier: EUPL-1.2
// Known answers of the RFCs named at each case.
#include "crypto/hash.h"

#include <doctest/doctest.h>

#include "crypto/encoding.h"

namespace {

using namespace vt::crypto;

std::string hex_of(const Hash& hash) {
    return hex(view(hash));
}
std::string hex_of(const SecretBytes& secret) {
    const auto bytes = secret.bytes();
    return hex({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}
std::string bytes_of(std::string_view text) {
    return from_hex(text).value();
}
std::string many(std::size_t count, char byte) {
    return std::string(count, byte);
}
std::span<const unsigned char> key_of(std::string_view text) {
    return {reinterpret_cast<const unsigned char*>(text.data()), text.size()};
}

TEST_CASE("SHA-256 gives the answers of RFC 6234") {
    CHECK(hex_of(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(hex_of(sha256("abc")) ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(hex_of(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(hex_of(sha256(many(1'000'000, 'a'))) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("the hash of parts is the hash of the whole") {
    CHECK(sha256({"a", "", "bc"}) == sha256("abc"));
    Sha256 running;
    running.add("ab");
    running.add("c");
    CHECK(running.finish() == sha256("abc"));
}

TEST_CASE("HMAC-SHA256 gives the answers of RFC 4231") {
    CHECK(hex_of(hmac_sha256(key_of(many(20, '\x0b')), "Hi There")) ==
          "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    CHECK(hex_of(hmac_sha256(key_of("Jefe"), "what do ya want for nothing?")) ==
          "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    CHECK(hex_of(hmac_sha256(key_of(many(20, '\xaa')), many(50, '\xdd'))) ==
          "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
    CHECK(hex_of(hmac_sha256(key_of(many(131, '\xaa')),
                             "Test Using Larger Than Block-Size Key - Hash Key First")) ==
          "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

TEST_CASE("HKDF-SHA256 gives the answers of RFC 5869") {
    const std::string ikm = many(22, '\x0b');
    CHECK(hex_of(hkdf_sha256(key_of(ikm), bytes_of("000102030405060708090a0b0c"),
                             bytes_of("f0f1f2f3f4f5f6f7f8f9"), 42)) ==
          "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
    CHECK(hex_of(hkdf_sha256(key_of(ikm), "", "", 42)) ==
          "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");

    std::string long_key, long_salt, long_info;
    for (int i = 0x00; i <= 0x4f; ++i) long_key.push_back(static_cast<char>(i));
    for (int i = 0x60; i <= 0xaf; ++i) long_salt.push_back(static_cast<char>(i));
    for (int i = 0xb0; i <= 0xff; ++i) long_info.push_back(static_cast<char>(i));
    CHECK(hex_of(hkdf_sha256(key_of(long_key), long_salt, long_info, 82)) ==
          "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c"
          "59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71"
          "cc30c58179ec3e87c14c01d5c1f3434f1d87");
}

TEST_CASE("only 32 bytes are a hash") {
    CHECK(hash_from(many(32, 'x')).has_value());
    CHECK_FALSE(hash_from(many(31, 'x')).has_value());
    CHECK_FALSE(hash_from(many(33, 'x')).has_value());
}

}  // namespace
