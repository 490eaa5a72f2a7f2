// SPDX-License-Identifier: EUPL-1.2
// Random bytes from the operating system: good enough for keys and ids.
#pragma once

#include <span>

namespace vt {

// Fills `bytes`. Throws std::system_error if the system has no random source.
void fill_random(std::span<unsigned char> bytes);

}  // namespace vt
