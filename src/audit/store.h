// SPDX-License-Identifier: EUPL-1.2
// The tables of the log. Knows SQL and nothing of what makes an entry right; what was stored is
// handed back as it is, changed or not, for verify.h to judge.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "audit/tree.h"
#include "base/function_ref.h"
#include "db/db.h"

namespace vt::audit {

using crypto::Hash;
using tree::Size;

struct StoredEntry {
    std::int64_t seq{0};
    std::string at{};
    std::optional<std::string> record{};  // Nothing after erasure.
    std::string salt{};
    Hash commitment{};
    Hash chain{};
    std::optional<Size> leaf{};  // Nothing until sealed.
};

struct ChainHead {
    std::int64_t entries{0};
    Hash chain{};
};

struct StoredCheckpoint {
    Size size{0};
    Hash root{};
    std::string day{};         // YYYY-MM-DD
    std::int64_t last_seq{0};  // The last entry under it.
    std::string note{};        // Empty until signed.
};

struct Pending {
    std::int64_t seq{0};
    Hash commitment{};
};

class Store {
public:
    // `db` must outlive the Store.
    explicit Store(db::Db& db) : db_{db} {}

    ChainHead head();  // Zero before the first entry.
    void set_head(const ChainHead& head);
    void add(const StoredEntry& entry);
    std::optional<StoredEntry> entry(std::int64_t seq);
    std::vector<StoredEntry> page(std::int64_t before, int limit);  // Newest first.
    void each_entry(FunctionRef<void(const StoredEntry&)> each);    // Oldest first, some at a time.
    std::vector<Pending> pending();                                 // Oldest first.
    void place(std::int64_t seq, Size leaf);
    void erase(std::int64_t seq);

    std::string bundle(Size number);  // Empty when there is none.
    void put_bundle(Size number, std::string_view commitments);
    std::string tile(int level, Size number);  // Empty when there is none.
    void put_tile(int level, Size number, std::string_view hashes);

    std::optional<StoredCheckpoint> last_checkpoint();
    std::optional<StoredCheckpoint> last_signed();
    std::vector<StoredCheckpoint> checkpoints();  // Smallest first.
    void add_checkpoint(const StoredCheckpoint& checkpoint);
    void put_note(Size size, std::string_view note);

private:
    std::vector<StoredEntry> entries_after(std::int64_t seq, int limit);

    db::Db& db_;
};

}  // namespace vt::audit
