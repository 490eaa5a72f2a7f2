// SPDX-License-Identifier: EUPL-1.2
#include "audit/store.h"

#include <limits>

namespace vt::audit {
namespace {

constexpr std::string_view kHead = "SELECT entries, chain FROM audit_head WHERE id = 1";
constexpr std::string_view kSetHead = R"sql(
    INSERT INTO audit_head (id, entries, chain) VALUES (1, $1, $2)
    ON CONFLICT (id) DO UPDATE SET entries = excluded.entries, chain = excluded.chain
)sql";
constexpr std::string_view kAdd = R"sql(
    INSERT INTO audit_entry (seq, at, record, salt, commitment, chain, leaf)
    VALUES ($1, $2, $3, $4, $5, $6, NULL)
)sql";
constexpr std::string_view kEntry = R"sql(
    SELECT seq, at, record, salt, commitment, chain, leaf FROM audit_entry WHERE seq = $1
)sql";
constexpr std::string_view kPage = R"sql(
    SELECT seq, at, record, salt, commitment, chain, leaf
    FROM audit_entry WHERE seq < $1 ORDER BY seq DESC LIMIT $2
)sql";
constexpr std::string_view kEntriesAfter = R"sql(
    SELECT seq, at, record, salt, commitment, chain, leaf
    FROM audit_entry WHERE seq > $1 ORDER BY seq LIMIT $2
)sql";
constexpr std::string_view kPending = R"sql(
    SELECT seq, commitment FROM audit_entry WHERE leaf IS NULL ORDER BY seq
)sql";
constexpr std::string_view kPlace = "UPDATE audit_entry SET leaf = $2 WHERE seq = $1";
constexpr std::string_view kErase = R"sql(
    UPDATE audit_entry SET record = NULL, salt = NULL WHERE seq = $1
)sql";

constexpr std::string_view kBundle = "SELECT commitments FROM audit_bundle WHERE number = $1";
constexpr std::string_view kPutBundle = R"sql(
    INSERT INTO audit_bundle (number, commitments) VALUES ($1, $2)
    ON CONFLICT (number) DO UPDATE SET commitments = excluded.commitments
)sql";
constexpr std::string_view kTile = R"sql(
    SELECT hashes FROM audit_tile WHERE level = $1 AND number = $2
)sql";
constexpr std::string_view kPutTile = R"sql(
    INSERT INTO audit_tile (level, number, hashes) VALUES ($1, $2, $3)
    ON CONFLICT (level, number) DO UPDATE SET hashes = excluded.hashes
)sql";

constexpr std::string_view kLastCheckpoint = R"sql(
    SELECT size, root, day, last_seq, note FROM audit_checkpoint ORDER BY size DESC LIMIT 1
)sql";
constexpr std::string_view kLastSigned = R"sql(
    SELECT size, root, day, last_seq, note FROM audit_checkpoint
    WHERE note IS NOT NULL ORDER BY size DESC LIMIT 1
)sql";
constexpr std::string_view kCheckpoints = R"sql(
    SELECT size, root, day, last_seq, note FROM audit_checkpoint ORDER BY size
)sql";
constexpr std::string_view kAddCheckpoint = R"sql(
    INSERT INTO audit_checkpoint (size, root, day, last_seq, note) VALUES ($1, $2, $3, $4, NULL)
)sql";
constexpr std::string_view kPutNote = "UPDATE audit_checkpoint SET note = $2 WHERE size = $1";

// Bytes of another length were put there by somebody else: zeros match nothing, so that is found.
Hash hash(const db::Row& row, int column) {
    return crypto::hash_from(row.bytes(column)).value_or(Hash{});
}

StoredEntry to_entry(const db::Row& row) {
    StoredEntry entry;
    entry.seq = row.int64(0);
    entry.at = row.text(1);
    if (!row.is_null(2)) entry.record = row.text(2);
    entry.salt = row.bytes(3);
    entry.commitment = hash(row, 4);
    entry.chain = hash(row, 5);
    if (!row.is_null(6)) entry.leaf = static_cast<Size>(row.int64(6));
    return entry;
}

StoredCheckpoint to_checkpoint(const db::Row& row) {
    return {static_cast<Size>(row.int64(0)), hash(row, 1), row.text(2), row.int64(3), row.text(4)};
}

db::Bytes blob(const Hash& hash) {
    return db::Bytes{crypto::view(hash)};
}

}  // namespace

ChainHead Store::head() {
    ChainHead head;
    db_.query(kHead, [&](const db::Row& row) { head = {row.int64(0), hash(row, 1)}; });
    return head;
}

void Store::set_head(const ChainHead& head) {
    db_.execute(kSetHead, head.entries, blob(head.chain));
}

void Store::add(const StoredEntry& entry) {
    db_.execute(kAdd, entry.seq, entry.at, entry.record, db::Bytes{entry.salt},
                blob(entry.commitment), blob(entry.chain));
}

std::optional<StoredEntry> Store::entry(std::int64_t seq) {
    std::optional<StoredEntry> found;
    db_.query(
        kEntry, [&](const db::Row& row) { found = to_entry(row); }, seq);
    return found;
}

std::vector<StoredEntry> Store::page(std::int64_t before, int limit) {
    std::vector<StoredEntry> entries;
    db_.query(
        kPage, [&](const db::Row& row) { entries.push_back(to_entry(row)); }, before, limit);
    return entries;
}

std::vector<StoredEntry> Store::entries_after(std::int64_t seq, int limit) {
    std::vector<StoredEntry> entries;
    db_.query(
        kEntriesAfter, [&](const db::Row& row) { entries.push_back(to_entry(row)); }, seq, limit);
    return entries;
}

void Store::each_entry(FunctionRef<void(const StoredEntry&)> each) {
    constexpr int kAtATime = 1000;
    std::int64_t last = std::numeric_limits<std::int64_t>::min();
    for (auto some = entries_after(last, kAtATime); !some.empty();
         some = entries_after(last, kAtATime)) {
        for (const StoredEntry& entry : some) each(entry);
        last = some.back().seq;
    }
}

std::vector<Pending> Store::pending() {
    std::vector<Pending> pending;
    db_.query(kPending, [&](const db::Row& row) {
        pending.push_back({row.int64(0), hash(row, 1)});
    });
    return pending;
}

void Store::place(std::int64_t seq, Size leaf) {
    db_.execute(kPlace, seq, leaf);
}

void Store::erase(std::int64_t seq) {
    db_.execute(kErase, seq);
}

std::string Store::bundle(Size number) {
    std::string commitments;
    db_.query(
        kBundle, [&](const db::Row& row) { commitments = row.bytes(0); }, number);
    return commitments;
}

void Store::put_bundle(Size number, std::string_view commitments) {
    db_.execute(kPutBundle, number, db::Bytes{commitments});
}

std::string Store::tile(int level, Size number) {
    std::string hashes;
    db_.query(
        kTile, [&](const db::Row& row) { hashes = row.bytes(0); }, level, number);
    return hashes;
}

void Store::put_tile(int level, Size number, std::string_view hashes) {
    db_.execute(kPutTile, level, number, db::Bytes{hashes});
}

std::optional<StoredCheckpoint> Store::last_checkpoint() {
    std::optional<StoredCheckpoint> found;
    db_.query(kLastCheckpoint, [&](const db::Row& row) { found = to_checkpoint(row); });
    return found;
}

std::optional<StoredCheckpoint> Store::last_signed() {
    std::optional<StoredCheckpoint> found;
    db_.query(kLastSigned, [&](const db::Row& row) { found = to_checkpoint(row); });
    return found;
}

std::vector<StoredCheckpoint> Store::checkpoints() {
    std::vector<StoredCheckpoint> all;
    db_.query(kCheckpoints, [&](const db::Row& row) { all.push_back(to_checkpoint(row)); });
    return all;
}

void Store::add_checkpoint(const StoredCheckpoint& checkpoint) {
    db_.execute(kAddCheckpoint, checkpoint.size, blob(checkpoint.root), checkpoint.day,
                checkpoint.last_seq);
}

void Store::put_note(Size size, std::string_view note) {
    db_.execute(kPutNote, size, note);
}

}  // namespace vt::audit
