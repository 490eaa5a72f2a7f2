// SPDX-License-Identifier: EUPL-1.2
// The tamper-evident log: what happened, when, by whom, provable afterwards (SECURITY 7).
//
// append() runs in the same transaction as the change it tells of, so there is never one without
// the other. A record holds ids and hashes, never content. It is private; public is only its salted
// commitment, a leaf of an RFC 6962 tree whose signed head is the checkpoint.
#pragma once

#include <string>
#include <string_view>

#include "base/clock.h"
#include "db/db.h"

namespace vt::audit {

struct Entry {
    std::string_view type;      // "programme.evidence-recorded": room.what-happened.
    std::string_view object{};  // Id of the row it is about.
    std::int64_t version{0};    // Of that row, where rows have versions.
    std::string_view data{};    // The content; only its SHA-256 is stored.
    std::string_view context{}; // A few ids or codes; stored as it is, shown to the auditor.
};

// `actor` is a person's id, or "system:<job>" or "command-line".
void append(db::Db& db, Instant now, std::string_view actor, const Entry& entry);

}  // namespace vt::audit
