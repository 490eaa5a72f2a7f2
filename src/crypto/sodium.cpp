// SPDX-License-Identifier: EUPL-1.2
#include "crypto/sodium.h"

#include <stdexcept>

namespace vt::crypto {

void ensure_ready() {
    static const bool ready = sodium_init() >= 0;
    if (!ready) throw std::runtime_error{"libsodium cannot start: no source of random bytes"};
}

}  // namespace vt::crypto
