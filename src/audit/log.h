// SPDX-License-Identifier: EUPL-1.2
// The tamper-evident log: what happened, when, by whom, provable afterwards (SECURITY 7).
//
// append() runs in the same transaction as the change it tells of, so there is never one without
// the other. A record holds ids and hashes, never content. It is private; public is only its salted
// commitment, a leaf of an RFC 6962 tree whose signed head is the checkpoint.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "audit/record.h"
#include "base/clock.h"
#include "base/result.h"
#include "db/db.h"
#include "db/migration.h"

namespace vt::audit {

// The log, its key or its files are not as they must be; the text is for the administrator.
struct LogFault : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct Entry {
    std::string_view type;       // "programme.evidence-recorded": room.what-happened.
    std::string_view object{};   // Id of the row it is about.
    std::int64_t version{0};     // Of that row, where rows have versions.
    std::string_view data{};     // The content; only its SHA-256 is stored.
    std::string_view context{};  // A few ids or codes; stored as it is, shown to the auditor.
    // Instead of `data`, where its hash is known already: 64 hex characters.
    std::string_view data_sha256{};
};

// `actor` is a person's id, or "system:<job>" or "command-line". All texts are UTF-8 (a mistake of
// the caller throws std::invalid_argument) and one municipality has one writer at a time.
void append(db::Db& db, Instant now, std::string_view actor, const Entry& entry);

std::span<const db::Migration> migrations();

// One entry as an auditor reads it.
struct Listed {
    std::int64_t seq{0};  // 1, 2, …, without gaps.
    std::string at{};     // As stored: YYYY-MM-DDTHH:MM:SS.mmmZ.
    bool sealed{false};   // Under a checkpoint.
    bool erased{false};
    std::optional<Record> record{};  // Nothing when erased, or changed into something unreadable.
};

// At most `limit` entries, newest first, older than `before`. The next page is before the last seq.
std::vector<Listed> list(db::Db& db, int limit, std::optional<std::int64_t> before = std::nullopt);
std::int64_t entry_count(db::Db& db);

inline constexpr std::string_view kErasedType = "audit.entry-erased";

// Removes record and salt for good, as the GDPR can ask; the commitment stays, so the tree does
// too. The erasure is itself logged, with `reason` (a code) as its context. Refuses with not_found
// if there is no such entry, conflict if it is erased already or tells of an erasure.
Done erase(db::Db& db, Instant now, std::string_view actor, std::int64_t seq,
           std::string_view reason);

}  // namespace vt::audit
