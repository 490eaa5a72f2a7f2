// SPDX-License-Identifier: EUPL-1.2
#include "audit/seal.h"

#include "audit/keeping.h"
#include "audit/store.h"
#include "audit/tiles.h"

namespace vt::audit {
namespace {

using namespace std::string_view_literals;

bool anything_sealed(db::Database& database) {
    bool sealed = false;
    database.read([&](db::Db& db) { sealed = Store{db}.last_checkpoint().has_value(); });
    return sealed;
}

crypto::SigningKey key_in(db::Database& database, const std::filesystem::path& folder) {
    if (!has_key(folder)) {
        if (anything_sealed(database) || !read_heads(folder).empty())
            throw LogFault{(folder / "log.key").string() +
                           ": missing, although checkpoints were signed with it; put it back"};
        make_key(folder);
    }
    return read_key(folder);
}

// A leaf that nobody can tell from an entry's.
Hash padding() {
    return crypto::sha256({"vt1/log/dummy\0"sv, crypto::random_bytes(kSaltBytes)});
}

// The tree with the pending entries and their padding in it; its head is still to be signed.
void grow(Store& store, const std::string& day) {
    const auto last = store.last_checkpoint();
    Tiles tiles{store, last ? last->size : 0};
    const Size before = tiles.size();
    StoredCheckpoint next{0, {}, day, last ? last->last_seq : 0, {}};
    for (const Pending& pending : store.pending()) {
        store.place(pending.seq, tiles.size());
        tiles.add(pending.commitment);
        next.last_seq = pending.seq;
    }
    while (tiles.size() == before || tiles.size() % kBlock != 0) tiles.add(padding());
    tiles.save();
    next.size = tiles.size();
    next.root = tiles.root();
    store.add_checkpoint(next);
}

// Whether the stored tree of `size` leaves goes on where `head` was.
bool continues(Store& store, const Head& head, Size size) {
    Tiles tiles{store, size};
    const auto node = [&](int level, Size index) { return tiles.node(level, index); };
    return head.size <= size &&
           tree::verify_consistency(head.size, size, head.root, tiles.root(),
                                    tree::consistency_path(head.size, size, node));
}

}  // namespace

Sealer::Sealer(db::Database& database, std::string origin, std::filesystem::path folder)
    : database_{database},
      folder_{std::move(folder)},
      signing_{key_in(database, folder_)},
      key_{std::move(origin), signing_.public_key()} {
    if (!is_key_name(key_.name))
        throw LogFault{"the log's origin has a space, a plus sign or nothing in it: " + key_.name};
}

void Sealer::require_continuity() {
    const auto heads = read_heads(folder_);
    database_.read([&](db::Db& db) {
        Store store{db};
        const auto last = store.last_checkpoint();
        const bool lost = heads.empty() && store.last_signed().has_value();
        const bool broken =
            !heads.empty() && (!last || !continues(store, heads.back(), last->size));
        if (lost || broken)
            throw LogFault{"the log does not continue its last signed head (log.heads in " +
                           folder_.string() + "): the data was put back or altered"};
    });
}

// At most the last checkpoint is unsigned: the tree grows only after this.
void Sealer::sign_what_stands() {
    std::optional<StoredCheckpoint> last;
    database_.read([&](db::Db& db) {
        Store store{db};
        last = store.last_checkpoint();
        if (last && last->note.empty() && Tiles{store, last->size}.root() != last->root)
            throw LogFault{"the log's last head is not the root of its tree: the data was altered"};
    });
    if (!last || !last->note.empty()) return;
    require_continuity();
    const Head head{last->size, last->root};
    const auto heads = read_heads(folder_);
    if (heads.empty() || heads.back() != head) add_head(folder_, head);
    const std::string note = sign({key_.name, head.size, head.root}, signing_);
    database_.write([&](db::Db& db) {
        Store{db}.put_note(head.size, note);
        return db::Outcome::keep;
    });
}

Sealed Sealer::seal(Instant now) {
    const std::string day = amsterdam(now).day.iso();
    Sealed sealed;
    require_continuity();
    sign_what_stands();
    database_.write([&](db::Db& db) {
        Store store{db};
        const auto last = store.last_checkpoint();
        sealed.fresh = !last || last->day < day;
        if (sealed.fresh) grow(store, day);
        return db::Outcome::keep;
    });
    sign_what_stands();
    database_.read([&](db::Db& db) {
        const auto last = Store{db}.last_signed().value();
        sealed.checkpoint = {key_.name, last.size, last.root};
    });
    return sealed;
}

Findings Sealer::verify() {
    Findings findings;
    database_.read([&](db::Db& db) { findings = audit::verify(db, key_, read_heads(folder_)); });
    return findings;
}

}  // namespace vt::audit
