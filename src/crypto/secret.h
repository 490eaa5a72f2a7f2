// SPDX-License-Identifier: EUPL-1.2
// SecretBytes: key material in memory of its own.
//
// The memory is guarded, kept out of swap and core dumps where the system allows, and wiped at the
// end. It is moved, never copied, and has no way to be printed. Each one costs a few pages: for
// keys and passphrases, not for thousands of tokens.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace vt::crypto {

class SecretBytes {
public:
    explicit SecretBytes(std::size_t size);  // All zero. Throws std::bad_alloc.
    static SecretBytes random(std::size_t size);
    static SecretBytes copy_of(std::string_view bytes);
    // Copies, then overwrites `bytes` with zeros and empties it.
    static SecretBytes taken_from(std::string& bytes);

    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&& other) noexcept;
    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;
    ~SecretBytes();

    std::size_t size() const { return size_; }
    std::span<unsigned char> bytes() { return {start_, size_}; }
    std::span<const unsigned char> bytes() const { return {start_, size_}; }

private:
    unsigned char* start_;
    std::size_t size_;
};

// Whether both are the same, in a time that depends on their lengths only.
bool secure_equal(std::string_view left, std::string_view right);

// Overwrites with zeros, also where the compiler thinks nobody looks, and empties.
void wipe(std::string& text);

// Fresh from the system's random source, for salts and tokens.
std::string random_bytes(std::size_t count);

}  // namespace vt::crypto
