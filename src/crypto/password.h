// SPDX-License-Identifier: EUPL-1.2
// Passwords for signing in, as Argon2id with 19 MiB and two passes (SECURITY 4.3).
//
// Takes some tens of milliseconds and 19 MiB each: never inside a transaction, and no more at once
// than the pool of workers allows. A pepper is a secret of the installation, outside the database:
// with it, a stolen database alone is of no use for guessing.
#pragma once

#include <string>
#include <string_view>

#include "crypto/secret.h"

namespace vt::crypto {

// What is stored: the text form "$argon2id$v=19$…". Throws std::bad_alloc when memory is short.
std::string hash_password(std::string_view password, const SecretBytes* pepper = nullptr);

// An empty `stored` is never right and costs as much as any: an unknown account answers as slowly
// as a known one with a wrong password.
bool verify_password(std::string_view password, const std::string& stored,
                     const SecretBytes* pepper = nullptr);

// Whether `stored` was made with other costs than today's: hash again at the next right sign-in.
bool is_outdated(const std::string& stored);

}  // namespace vt::crypto
