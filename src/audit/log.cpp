// SPDX-License-Identifier: EUPL-1.2
#include "audit/log.h"

#include <limits>

#include "audit/store.h"
#include "base/text.h"
#include "crypto/hash.h"
#include "crypto/secret.h"

namespace vt::audit {
namespace {

std::string data_hash(const Entry& entry) {
    if (!entry.data_sha256.empty()) return std::string{entry.data_sha256};
    if (entry.data.empty()) return {};
    return crypto::hex(crypto::sha256(entry.data));
}

Record to_record(Instant now, std::string_view actor, const Entry& entry) {
    for (const auto text : {entry.type, actor, entry.object, entry.context})
        if (!is_utf8(text)) throw std::invalid_argument{"an entry for the log is not UTF-8"};
    return {to_text(now),
            std::string{entry.type},
            std::string{actor},
            std::string{entry.object},
            entry.version,
            data_hash(entry),
            std::string{entry.context}};
}

Listed to_listed(const StoredEntry& entry) {
    Listed listed{entry.seq, entry.at, entry.leaf.has_value(), !entry.record, {}};
    if (entry.record) listed.record = record_from_json(*entry.record);
    return listed;
}

bool tells_of_an_erasure(const StoredEntry& entry) {
    const auto record = record_from_json(*entry.record);
    return record && record->type == kErasedType;
}

}  // namespace

void append(db::Db& db, Instant now, std::string_view actor, const Entry& entry) {
    Store store{db};
    const ChainHead head = store.head();
    StoredEntry next;
    next.seq = head.entries + 1;
    const Record record = to_record(now, actor, entry);
    next.at = record.at;
    next.record = to_json(record);
    next.salt = crypto::random_bytes(kSaltBytes);
    next.commitment = commitment(next.salt, *next.record);
    next.chain = next_link(head.chain, next.commitment);
    store.add(next);
    store.set_head({next.seq, next.chain});
}

std::vector<Listed> list(db::Db& db, int limit, std::optional<std::int64_t> before) {
    std::vector<Listed> listed;
    const auto end = before.value_or(std::numeric_limits<std::int64_t>::max());
    for (const StoredEntry& entry : Store{db}.page(end, limit)) listed.push_back(to_listed(entry));
    return listed;
}

std::int64_t entry_count(db::Db& db) {
    return Store{db}.head().entries;
}

Done erase(db::Db& db, Instant now, std::string_view actor, std::int64_t seq,
           std::string_view reason) {
    Store store{db};
    const auto entry = store.entry(seq);
    if (!entry) return Error{Refusal::not_found, "audit.error.no-such-entry"};
    if (!entry->record) return Error{Refusal::conflict, "audit.error.erased-already"};
    if (tells_of_an_erasure(*entry)) return Error{Refusal::conflict, "audit.error.erasure-stays"};
    store.erase(seq);
    append(db, now, actor, {kErasedType, std::to_string(seq), 0, {}, reason});
    return done();
}

}  // namespace vt::audit
