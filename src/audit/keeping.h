// SPDX-License-Identifier: EUPL-1.2
// What the log keeps beside the database, in the municipality's data folder:
//   log.key    the Ed25519 seed, base64, one line; readable by the owner only
//   log.heads  every head that was signed, "size root" a line; only ever added to
//
// A database that was put back or altered cannot agree with log.heads; so it stands in another
// file, and a backup holds both. Everything here throws LogFault with a sentence for the
// administrator.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "audit/tree.h"
#include "crypto/sign.h"

namespace vt::audit {

struct Head {
    tree::Size size{0};
    tree::Hash root{};
    bool operator==(const Head&) const = default;
};

bool has_key(const std::filesystem::path& folder);
// Throws if there is one already.
void make_key(const std::filesystem::path& folder);
// Throws if the file is missing, damaged or readable by others than its owner.
crypto::SigningKey read_key(const std::filesystem::path& folder);

// All heads, oldest first; none when there is no file. A last line that was cut off counts as not
// written: its signature never left the server.
std::vector<Head> read_heads(const std::filesystem::path& folder);
// Returns when it is on disk.
void add_head(const std::filesystem::path& folder, const Head& head);

}  // namespace vt::audit
