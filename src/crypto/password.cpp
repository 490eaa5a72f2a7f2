// SPDX-License-Identifier: EUPL-1.2
#include "crypto/password.h"

#include <new>

#include "crypto/encoding.h"
#include "crypto/hash.h"
#include "crypto/sodium.h"

namespace vt::crypto {
namespace {

constexpr unsigned long long kPasses = 2;
constexpr std::size_t kMemory = 19 * 1024 * 1024;

// The password itself, or with a pepper the base64 of its HMAC. Wiped at the end of the scope.
class Input {
public:
    Input(std::string_view password, const SecretBytes* pepper) : text_{password} {
        if (pepper == nullptr) return;
        const Hash peppered = hmac_sha256(pepper->bytes(), password);
        wipe(text_);
        text_ = base64(view(peppered));
    }
    Input(const Input&) = delete;
    Input& operator=(const Input&) = delete;
    ~Input() { wipe(text_); }
    const std::string& text() const { return text_; }

private:
    std::string text_;
};

std::string argon2id(const std::string& input) {
    std::string stored(crypto_pwhash_STRBYTES, '\0');
    if (crypto_pwhash_str(stored.data(), input.data(), input.size(), kPasses, kMemory) != 0)
        throw std::bad_alloc{};
    stored.resize(stored.find('\0'));
    return stored;
}

const std::string& nobodys_hash() {
    static const std::string stored = argon2id(random_bytes(32));
    return stored;
}

}  // namespace

std::string hash_password(std::string_view password, const SecretBytes* pepper) {
    ensure_ready();
    const Input input{password, pepper};
    return argon2id(input.text());
}

bool verify_password(std::string_view password, const std::string& stored,
                     const SecretBytes* pepper) {
    ensure_ready();
    const Input input{password, pepper};
    const std::string& against = stored.empty() ? nobodys_hash() : stored;
    // crypto_pwhash_str_verify reads as many bytes as the longest form has.
    std::string padded = against;
    padded.resize(crypto_pwhash_STRBYTES, '\0');
    const bool right =
        crypto_pwhash_str_verify(padded.c_str(), input.text().data(), input.text().size()) == 0;
    return right && !stored.empty();
}

bool is_outdated(const std::string& stored) {
    return crypto_pwhash_str_needs_rehash(stored.c_str(), kPasses, kMemory) != 0;
}

}  // namespace vt::crypto
