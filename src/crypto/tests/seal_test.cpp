// SPDX-License-Identifier: EUPL-1.2
#include "crypto/seal.h"

#include <doctest/doctest.h>

namespace {

using namespace vt::crypto;

TEST_CASE("what was sealed opens with the same key and purpose only") {
    const SecretBytes key = SecretBytes::random(kSealKeyBytes);
    const std::string sealed = seal(key, "vijf stippen", "stembus 1");
    CHECK(sealed.size() == std::string{"vijf stippen"}.size() + kSealAddsBytes);
    CHECK(sealed.find("stippen") == std::string::npos);
    CHECK(unseal(key, sealed, "stembus 1") == "vijf stippen");
    CHECK_FALSE(unseal(key, sealed, "stembus 2"));
    CHECK_FALSE(unseal(SecretBytes::random(kSealKeyBytes), sealed, "stembus 1"));
}

TEST_CASE("the same text sealed twice looks different") {
    const SecretBytes key = SecretBytes::random(kSealKeyBytes);
    CHECK(seal(key, "ja", "") != seal(key, "ja", ""));
    CHECK(unseal(key, seal(key, "", ""), "") == "");
}

TEST_CASE("one changed bit anywhere and it does not open") {
    const SecretBytes key = SecretBytes::random(kSealKeyBytes);
    const std::string sealed = seal(key, "ja", "x");
    for (std::size_t at = 0; at < sealed.size(); ++at) {
        std::string changed = sealed;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        CHECK_FALSE(unseal(key, changed, "x"));
    }
    CHECK_FALSE(unseal(key, sealed.substr(0, kSealAddsBytes - 1), "x"));
}

}  // namespace
