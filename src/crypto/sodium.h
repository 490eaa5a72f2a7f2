// SPDX-License-Identifier: EUPL-1.2
// libsodium, made ready. For this room's own .cpp files only: no other room sees sodium.h.
#pragma once

#include <sodium.h>

#include <string_view>

namespace vt::crypto {

// Makes libsodium ready at the first call; from any thread. Throws std::runtime_error if the system
// has no random source.
void ensure_ready();

inline const unsigned char* octets(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace vt::crypto
