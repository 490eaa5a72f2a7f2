// SPDX-License-Identifier: EUPL-1.2
// Verifying the log: every record against its commitment, every commitment against the chain and
// its leaf, every leaf against the tree, the tree against every signed head. Nothing is trusted but
// the public key, and the heads kept beside the database.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "audit/checkpoint.h"
#include "audit/keeping.h"
#include "db/db.h"

namespace vt::audit {

enum class Flaw {
    record_changed,      // Record, salt, time or commitment do not belong together.
    entry_missing,       // A number is skipped, or the last ones are gone.
    chain_broken,        // Entries were changed, exchanged or put in between.
    leaf_differs,        // The entry is not at its place in the tree.
    erased_silently,     // Record and salt are gone and no entry tells of it.
    tree_changed,        // The stored tree is not that of its leaves.
    checkpoint_forged,   // A head is not the tree's, or not signed with the key.
    checkpoint_missing,  // A head that was signed is no longer there.
};

std::string_view text_key(Flaw flaw);  // What it means; {0} is Finding::subject().

struct Finding {
    Flaw flaw{Flaw::record_changed};
    std::optional<std::int64_t> seq{};  // The entry, or the first one of the head concerned.
    tree::Size size{0};                 // Of the head concerned; 0 when it is about an entry.
    bool operator==(const Finding&) const = default;
    // Number of the entry, or size of the head.
    std::string subject() const {
        return size > 0 ? std::to_string(size) : std::to_string(seq.value_or(0));
    }
};

struct Findings {
    std::vector<Finding> flaws{};  // By entry, the first wrong one first; at most 100.
    std::int64_t entries{0};
    std::int64_t erased{0};   // Without record and salt, as logged: no flaw.
    std::int64_t pending{0};  // Not yet under a head.
    std::int64_t checkpoints{0};
    tree::Size leaves{0};
    bool ok() const { return flaws.empty(); }
};

// Reads everything: about a second for a hundred thousand entries. `heads` as read_heads() gives
// them. An auditor who has no heads passes none: then a log that was cut back to an older head is
// not found.
Findings verify(db::Db& db, const VerifierKey& key, const std::vector<Head>& heads);

}  // namespace vt::audit
