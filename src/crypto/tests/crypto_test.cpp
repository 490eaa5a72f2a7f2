// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <algorithm>
#include <type_traits>
#include <utility>

#include "crypto/encoding.h"
#include "crypto/password.h"
#include "crypto/secret.h"

namespace {

using namespace vt::crypto;

TEST_CASE("a password is right with itself only") {
    const std::string stored = hash_password("paard batterij nietje");
    CHECK(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    CHECK(stored != hash_password("paard batterij nietje"));
    CHECK(verify_password("paard batterij nietje", stored));
    CHECK_FALSE(verify_password("paard batterij nietjE", stored));
    CHECK_FALSE(verify_password("", stored));
    CHECK_FALSE(is_outdated(stored));
}

TEST_CASE("a password of an unknown account is never right") {
    CHECK_FALSE(verify_password("", ""));
    CHECK_FALSE(verify_password("paard batterij nietje", ""));
    CHECK_FALSE(verify_password("paard batterij nietje", "no hash at all"));
}

TEST_CASE("with a pepper the stored hash alone is of no use") {
    const SecretBytes pepper = SecretBytes::random(32);
    const SecretBytes other = SecretBytes::random(32);
    const std::string stored = hash_password("paard batterij nietje", &pepper);
    CHECK(verify_password("paard batterij nietje", stored, &pepper));
    CHECK_FALSE(verify_password("paard batterij nietje", stored));
    CHECK_FALSE(verify_password("paard batterij nietje", stored, &other));
}

TEST_CASE("a hash of other costs is outdated") {
    CHECK(
        is_outdated("$argon2id$v=19$m=4096,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$"
                    "3yVyWwWRjDPiHYVnDvqLsxPMfBZZrVE8dB7uT6Zc1zU"));
}

TEST_CASE("a secret is moved, never copied, and taken out of where it was") {
    static_assert(!std::is_copy_constructible_v<SecretBytes>);
    static_assert(!std::is_copy_assignable_v<SecretBytes>);
    std::string typed = "wachtwoordzin";
    const char* const memory = typed.data();
    SecretBytes secret = SecretBytes::taken_from(typed);
    CHECK(typed.empty());
    CHECK(std::all_of(memory, memory + 13, [](char c) { return c == '\0'; }));
    const SecretBytes moved = std::move(secret);
    CHECK(moved.size() == 13);
    CHECK(moved.bytes()[0] == 'w');
}

TEST_CASE("secrets are compared by all their bytes") {
    CHECK(secure_equal("abc", "abc"));
    CHECK(secure_equal("", ""));
    CHECK_FALSE(secure_equal("abc", "abd"));
    CHECK_FALSE(secure_equal("abc", "abcd"));
}

TEST_CASE("random bytes differ each time") {
    CHECK(random_bytes(32).size() == 32);
    CHECK(random_bytes(32) != random_bytes(32));
}

TEST_CASE("base64 gives the answers of RFC 4648") {
    constexpr std::pair<std::string_view, std::string_view> known[] = {{"", ""},
                                                                       {"f", "Zg=="},
                                                                       {"fo", "Zm8="},
                                                                       {"foo", "Zm9v"},
                                                                       {"foob", "Zm9vYg=="},
                                                                       {"fooba", "Zm9vYmE="},
                                                                       {"foobar", "Zm9vYmFy"}};
    for (const auto& [bytes, text] : known) {
        CHECK(base64(bytes) == text);
        CHECK(from_base64(text) == bytes);
    }
    CHECK(base64("\xfb\xff") == "+/8=");
    CHECK(base64url("\xfb\xff") == "-_8");
    CHECK(from_base64url("-_8") == "\xfb\xff");
}

TEST_CASE("only one way of writing each value is read") {
    for (const auto* wrong : {"Zg", "Zg=", "Zg===", "Zh==", "Z g=", "Zg==\n", "-_8=", "Zm9", "="})
        CHECK_FALSE(from_base64(wrong).has_value());
    for (const auto* wrong : {"-_8=", "+/8", "-_9", "A"})
        CHECK_FALSE(from_base64url(wrong).has_value());
    CHECK(from_hex("00ff") == std::string("\0\xff", 2));
    for (const auto* wrong : {"0", "0g", "00FF", "00 ff", "0x00"})
        CHECK_FALSE(from_hex(wrong).has_value());
}

}  // namespace
