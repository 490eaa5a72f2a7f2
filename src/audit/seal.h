// SPDX-License-Identifier: EUPL-1.2
// Sealing: once a day the pending entries become leaves of the tree and its head is signed.
//
// The day's entries are followed by random leaves that look like them, up to the next multiple of
// 64 and at least one block, so that a quiet day looks like a busy one. The tree grows and is
// committed first, then its head is signed, so that a stop in between leaves nothing undone: the
// next call signs what stands. A head that does not continue the last one in log.heads is never
// signed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "audit/checkpoint.h"
#include "audit/log.h"
#include "audit/verify.h"
#include "db/database.h"

namespace vt::audit {

inline constexpr tree::Size kBlock = 64;

struct Sealed {
    bool fresh{false};  // Whether this call made it; not so when the day was sealed already.
    Checkpoint checkpoint{};
};

// Belongs to the one server that writes this municipality's data; calls come one at a time.
class Sealer {
public:
    // Makes log.key in `folder` when nothing was ever sealed. `origin` is "host/vredestijd/log" and
    // stays the same for the life of the log; `database` must outlive the Sealer. Throws LogFault
    // if the key is missing although checkpoints stand, is damaged, or is readable by others.
    Sealer(db::Database& database, std::string origin, std::filesystem::path folder);

    // Seals the day it is in Amsterdam at `now`. A day that is sealed, or lies before one that is,
    // changes nothing: its later entries wait for the next day. Throws LogFault, and signs nothing,
    // if the data no longer continues the last signed head.
    Sealed seal(Instant now);

    const VerifierKey& key() const { return key_; }
    // Everything against everything: the server asks at start, `log verify` and the auditor when
    // they like. Reads the whole log.
    Findings verify();

private:
    void require_continuity();
    void sign_what_stands();

    db::Database& database_;
    std::filesystem::path folder_;
    crypto::SigningKey signing_;
    VerifierKey key_;
};

}  // namespace vt::audit
