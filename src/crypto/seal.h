// SPDX-License-Identifier: EUPL-1.2
// Sealing: XChaCha20-Poly1305, for what is stored and read again by this program.
//
// A sealed text is a fresh random nonce of 24 bytes, then as many bytes as the plain text, then 16
// that prove it is whole. The same text sealed twice looks like two strangers. Its length is not
// hidden: whoever wants that pads first.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "crypto/secret.h"

namespace vt::crypto {

inline constexpr std::size_t kSealKeyBytes = 32;
inline constexpr std::size_t kSealAddsBytes = 24 + 16;

// `about` says where it belongs and is not stored: unsealing asks the same. `key` has
// kSealKeyBytes.
std::string seal(const SecretBytes& key, std::string_view plain, std::string_view about);
// Nothing when the key is another, `about` differs, or a single bit was changed.
std::optional<std::string> unseal(const SecretBytes& key, std::string_view sealed,
                                  std::string_view about);

}  // namespace vt::crypto
