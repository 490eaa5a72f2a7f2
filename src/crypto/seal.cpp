// SPDX-License-Identifier: EUPL-1.2
#include "crypto/seal.h"

#include "base/result.h"
#include "crypto/sodium.h"

namespace vt::crypto {
namespace {

constexpr std::size_t kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
static_assert(kSealKeyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(kSealAddsBytes == kNonceBytes + crypto_aead_xchacha20poly1305_ietf_ABYTES);

unsigned char* writable(std::string& text, std::size_t from = 0) {
    return reinterpret_cast<unsigned char*>(text.data()) + from;
}

}  // namespace

std::string seal(const SecretBytes& key, std::string_view plain, std::string_view about) {
    VT_CHECK(key.size() == kSealKeyBytes);
    std::string sealed = random_bytes(kNonceBytes);
    sealed.resize(plain.size() + kSealAddsBytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        writable(sealed, kNonceBytes), nullptr, octets(plain), plain.size(), octets(about),
        about.size(), nullptr, octets(sealed), key.bytes().data());
    return sealed;
}

std::optional<std::string> unseal(const SecretBytes& key, std::string_view sealed,
                                  std::string_view about) {
    ensure_ready();
    VT_CHECK(key.size() == kSealKeyBytes);
    if (sealed.size() < kSealAddsBytes) return std::nullopt;
    std::string plain(sealed.size() - kSealAddsBytes, '\0');
    const auto locked = sealed.substr(kNonceBytes);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            writable(plain), nullptr, nullptr, octets(locked), locked.size(), octets(about),
            about.size(), octets(sealed), key.bytes().data()) != 0)
        return std::nullopt;
    return plain;
}

}  // namespace vt::crypto
