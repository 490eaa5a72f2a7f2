// SPDX-License-Identifier: EUPL-1.2
// Checkpoint: the signed head of the tree (C2SP tlog-checkpoint), a text of origin, size and root
// with an Ed25519 signature under it (C2SP signed-note). Other signatures, such as those of
// witnesses, may stand beside the log's own.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "audit/tree.h"
#include "crypto/sign.h"

namespace vt::audit {

struct Checkpoint {
    std::string origin{};  // "host/vredestijd/log": also the name of the key.
    tree::Size size{0};
    tree::Hash root{};
    bool operator==(const Checkpoint&) const = default;
};

// What one needs to check signatures: name and public key.
struct VerifierKey {
    std::string name{};
    crypto::PublicKey key{};
    bool operator==(const VerifierKey&) const = default;
};

// The signed-note form "name+id+base64", and back. Nothing unless id and key belong together.
std::string to_text(const VerifierKey& key);
std::optional<VerifierKey> verifier_key_from(std::string_view text);

// Not empty and without spaces, control characters and plus signs.
bool is_key_name(std::string_view name);

// The note. The key's name is the checkpoint's origin.
std::string sign(const Checkpoint& checkpoint, const crypto::SigningKey& key);

// What the note says, whoever signed it. Nothing unless it has the form of a checkpoint.
std::optional<Checkpoint> read_unverified(std::string_view note);

enum class Signed { no, by_another_key, yes };
// `no` also for a text that is no note, or whose signature under this very key fails.
Signed check_signature(std::string_view note, const VerifierKey& key);

// The checkpoint, if `key` signed it and bears its origin as name.
std::optional<Checkpoint> open_checkpoint(std::string_view note, const VerifierKey& key);

}  // namespace vt::audit
