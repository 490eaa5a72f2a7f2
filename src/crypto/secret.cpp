// SPDX-License-Identifier: EUPL-1.2
#include "crypto/secret.h"

#include <cstring>
#include <new>
#include <utility>

#include "crypto/sodium.h"

namespace vt::crypto {
namespace {

unsigned char* guarded(std::size_t size) {
    ensure_ready();
    void* const start = sodium_malloc(size);
    if (start == nullptr) throw std::bad_alloc{};
    return static_cast<unsigned char*>(start);
}

}  // namespace

SecretBytes::SecretBytes(std::size_t size) : start_{guarded(size)}, size_{size} {
    sodium_memzero(start_, size_);
}

SecretBytes SecretBytes::random(std::size_t size) {
    SecretBytes secret{size};
    randombytes_buf(secret.start_, size);
    return secret;
}

SecretBytes SecretBytes::copy_of(std::string_view bytes) {
    SecretBytes secret{bytes.size()};
    if (!bytes.empty()) std::memcpy(secret.start_, bytes.data(), bytes.size());
    return secret;
}

SecretBytes SecretBytes::taken_from(std::string& bytes) {
    SecretBytes secret = copy_of(bytes);
    wipe(bytes);
    return secret;
}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : start_{std::exchange(other.start_, nullptr)}, size_{std::exchange(other.size_, 0)} {}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept {
    std::swap(start_, other.start_);
    std::swap(size_, other.size_);
    return *this;
}

SecretBytes::~SecretBytes() {
    sodium_free(start_);
}

bool secure_equal(std::string_view left, std::string_view right) {
    return left.size() == right.size() &&
           sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

void wipe(std::string& text) {
    sodium_memzero(text.data(), text.size());
    text.clear();
}

std::string random_bytes(std::size_t count) {
    ensure_ready();
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), count);
    return bytes;
}

}  // namespace vt::crypto
