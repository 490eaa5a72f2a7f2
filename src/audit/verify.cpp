// SPDX-License-Identifier: EUPL-1.2
#include "audit/verify.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <string>

#include "audit/log.h"
#include "audit/store.h"
#include "audit/tiles.h"
#include "base/text.h"

namespace vt::audit {
namespace {

constexpr std::size_t kFlawsMax = 100;

// Collects flaws; of many, those of the earliest entries.
class Report {
public:
    void add(Flaw flaw, std::optional<std::int64_t> seq, Size size = 0) {
        flaws_.push_back({flaw, seq, size});
        if (flaws_.size() > 4 * kFlawsMax) trim_to_first();
    }
    std::vector<Finding> take() {
        trim_to_first();
        return std::move(flaws_);
    }

private:
    void trim_to_first() {
        const auto earlier = [](const Finding& left, const Finding& right) {
            constexpr auto kLast = std::numeric_limits<std::int64_t>::max();
            return left.seq.value_or(kLast) < right.seq.value_or(kLast);
        };
        std::ranges::stable_sort(flaws_, earlier);
        if (flaws_.size() > kFlawsMax) flaws_.resize(kFlawsMax);
    }
    std::vector<Finding> flaws_{};
};

// The entries one after another: number, record, chain, place in the tree, erasures.
class EntryWalk {
public:
    EntryWalk(Store& store, Report& report, const std::optional<StoredCheckpoint>& last)
        : store_{store}, report_{report}, last_{last} {}

    void visit(const StoredEntry& entry);
    void finish();

    std::int64_t erased() const { return static_cast<std::int64_t>(erased_.size()); }
    std::int64_t pending() const { return pending_; }
    std::int64_t entries() const { return entries_; }

private:
    void check_record(const StoredEntry& entry);
    void check_place(const StoredEntry& entry);
    bool stands_at(Size leaf, const Hash& commitment);

    Store& store_;
    Report& report_;
    std::optional<StoredCheckpoint> last_;
    std::int64_t entries_{0};
    std::int64_t pending_{0};
    std::int64_t last_seq_{0};
    Hash chain_{};
    Size next_leaf_{0};
    Size bundle_number_{std::numeric_limits<Size>::max()};
    std::string bundle_{};
    std::set<std::int64_t> erased_{};
    std::set<std::int64_t> told_{};
};

void EntryWalk::check_record(const StoredEntry& entry) {
    if (!entry.record) {
        erased_.insert(entry.seq);
        return;
    }
    const auto record = record_from_json(*entry.record);
    if (!record || record->at != entry.at ||
        commitment(entry.salt, *entry.record) != entry.commitment)
        report_.add(Flaw::record_changed, entry.seq);
    if (record && record->type == kErasedType) told_.insert(parse_int(record->object).value_or(0));
}

bool EntryWalk::stands_at(Size leaf, const Hash& commitment) {
    if (const Size number = leaf / kTileWidth; number != bundle_number_) {
        bundle_ = store_.bundle(number);
        bundle_number_ = number;
    }
    const std::size_t from = (leaf % kTileWidth) * kHashBytes;
    return bundle_.size() >= from + kHashBytes &&
           std::string_view{bundle_}.substr(from, kHashBytes) == crypto::view(commitment);
}

void EntryWalk::check_place(const StoredEntry& entry) {
    const bool must_be_sealed = last_ && entry.seq <= last_->last_seq;
    if (entry.leaf.has_value() != must_be_sealed) {
        report_.add(Flaw::leaf_differs, entry.seq);
    } else if (!entry.leaf) {
        ++pending_;
    } else if (*entry.leaf < next_leaf_ || !stands_at(*entry.leaf, entry.commitment)) {
        report_.add(Flaw::leaf_differs, entry.seq);
    } else {
        next_leaf_ = *entry.leaf + 1;
    }
}

void EntryWalk::visit(const StoredEntry& entry) {
    ++entries_;
    const bool follows = entry.seq == last_seq_ + 1;
    if (!follows) report_.add(Flaw::entry_missing, last_seq_ + 1);
    check_record(entry);
    // Each link is checked from the stored one before it, so that one change is one finding.
    if (follows && next_link(chain_, entry.commitment) != entry.chain)
        report_.add(Flaw::chain_broken, entry.seq);
    check_place(entry);
    last_seq_ = entry.seq;
    chain_ = entry.chain;
}

void EntryWalk::finish() {
    const ChainHead head = store_.head();
    const std::int64_t sealed = last_ ? last_->last_seq : 0;
    if (last_seq_ < std::max(head.entries, sealed))
        report_.add(Flaw::entry_missing, last_seq_ + 1);
    else if (head.entries != last_seq_ || head.chain != chain_)
        report_.add(Flaw::chain_broken, last_seq_);
    for (const std::int64_t seq : erased_)
        if (!told_.contains(seq)) report_.add(Flaw::erased_silently, seq);
}

// The tree made again from the stored commitments, beside the stored tiles and the signed heads.
class TreeWalk {
public:
    TreeWalk(Store& store, Report& report, const VerifierKey& key, const std::vector<Head>& heads,
             const std::vector<StoredCheckpoint>& checkpoints)
        : store_{store}, report_{report}, key_{key}, checkpoints_{checkpoints} {
        for (const Head& head : heads) heads_.emplace(head.size, head.root);
    }

    void run();

private:
    const StoredCheckpoint* checkpoint() const {
        return at_ < checkpoints_.size() ? &checkpoints_[at_] : nullptr;
    }
    bool add_bundle(Size number, Size end);
    void add_hash(std::size_t level, const Hash& hash);
    void close_tile(std::size_t level);
    void check_head(const StoredCheckpoint& checkpoint);
    void check_kept_heads();
    // The first entry that falls under the checkpoint now looked at.
    std::int64_t first_seq() const { return at_ == 0 ? 1 : checkpoints_[at_ - 1].last_seq + 1; }

    struct OpenTile {
        Size number{0};
        std::string hashes{};
    };
    Store& store_;
    Report& report_;
    const VerifierKey& key_;
    const std::vector<StoredCheckpoint>& checkpoints_;
    std::map<Size, Hash> heads_{};
    std::size_t at_{0};
    tree::Frontier frontier_{};
    std::vector<OpenTile> open_{};
};

void TreeWalk::close_tile(std::size_t level) {
    OpenTile& tile = open_[level];
    if (store_.tile(static_cast<int>(level), tile.number) != tile.hashes)
        report_.add(Flaw::tree_changed, first_seq(), frontier_.size());
}

void TreeWalk::add_hash(std::size_t level, const Hash& hash) {
    if (open_.size() <= level) open_.emplace_back();
    open_[level].hashes.append(crypto::view(hash));
    if (open_[level].hashes.size() < kTileWidth * kHashBytes) return;
    close_tile(level);
    const Hash above = subtree_root(open_[level].hashes);
    open_[level] = {open_[level].number + 1, {}};
    add_hash(level + 1, above);
}

void TreeWalk::check_head(const StoredCheckpoint& checkpoint) {
    const auto opened = open_checkpoint(checkpoint.note, key_);
    const Hash root = frontier_.root();
    const bool awaits_signature = checkpoint.note.empty() && &checkpoint == &checkpoints_.back();
    const bool signed_so =
        opened && *opened == Checkpoint{key_.name, checkpoint.size, checkpoint.root};
    const auto kept = heads_.find(checkpoint.size);
    if (root != checkpoint.root || !(signed_so || awaits_signature) ||
        (kept != heads_.end() && kept->second != root))
        report_.add(Flaw::checkpoint_forged, first_seq(), checkpoint.size);
}

// False when the bundle is too short to go on.
bool TreeWalk::add_bundle(Size number, Size end) {
    const std::string commitments = store_.bundle(number);
    const Size first = number * kTileWidth;
    const Size count = std::min(kTileWidth, end - first);
    for (Size leaf = 0; leaf < count; ++leaf) {
        const auto bytes = std::string_view{commitments}.substr(
            std::min(commitments.size(), leaf * kHashBytes), kHashBytes);
        if (bytes.size() != kHashBytes) return false;
        const Hash hash = tree::leaf_hash(bytes);
        frontier_.add(hash);
        add_hash(0, hash);
        while (checkpoint() != nullptr && checkpoint()->size == frontier_.size()) {
            check_head(*checkpoint());
            ++at_;
        }
    }
    return commitments.size() == count * kHashBytes;
}

void TreeWalk::check_kept_heads() {
    const auto has = [&](Size size) {
        return std::ranges::any_of(checkpoints_, [&](const auto& one) { return one.size == size; });
    };
    for (const auto& [size, root] : heads_)
        if (!has(size)) report_.add(Flaw::checkpoint_missing, std::nullopt, size);
}

void TreeWalk::run() {
    const Size end = checkpoints_.empty() ? 0 : checkpoints_.back().size;
    for (Size number = 0; number * kTileWidth < end; ++number) {
        if (add_bundle(number, end)) continue;
        report_.add(Flaw::tree_changed, first_seq(), end);
        break;
    }
    for (std::size_t level = 0; level < open_.size(); ++level)
        if (!open_[level].hashes.empty()) close_tile(level);
    check_kept_heads();
}

}  // namespace

std::string_view text_key(Flaw flaw) {
    switch (flaw) {
        case Flaw::record_changed:
            return "audit.flaw.record-changed";
        case Flaw::entry_missing:
            return "audit.flaw.entry-missing";
        case Flaw::chain_broken:
            return "audit.flaw.chain-broken";
        case Flaw::leaf_differs:
            return "audit.flaw.leaf-differs";
        case Flaw::erased_silently:
            return "audit.flaw.erased-silently";
        case Flaw::tree_changed:
            return "audit.flaw.tree-changed";
        case Flaw::checkpoint_forged:
            return "audit.flaw.checkpoint-forged";
        case Flaw::checkpoint_missing:
            return "audit.flaw.checkpoint-missing";
    }
    VT_CHECK(false);
    return {};
}

Findings verify(db::Db& db, const VerifierKey& key, const std::vector<Head>& heads) {
    Store store{db};
    Report report;
    const auto checkpoints = store.checkpoints();
    EntryWalk entries{store, report, store.last_checkpoint()};
    store.each_entry([&](const StoredEntry& entry) { entries.visit(entry); });
    entries.finish();
    TreeWalk{store, report, key, heads, checkpoints}.run();

    Findings findings;
    findings.entries = entries.entries();
    findings.erased = entries.erased();
    findings.pending = entries.pending();
    findings.checkpoints = static_cast<std::int64_t>(checkpoints.size());
    findings.leaves = checkpoints.empty() ? 0 : checkpoints.back().size;
    findings.flaws = report.take();
    return findings;
}

}  // namespace vt::audit
