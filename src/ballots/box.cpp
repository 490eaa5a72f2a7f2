// SPDX-License-Identifier: EUPL-1.2
#include "ballots/box.h"

#include <utility>

#include "ballots/box_store.h"
#include "base/result.h"
#include "crypto/hash.h"
#include "crypto/seal.h"

namespace vt::ballots {
namespace {

constexpr std::string_view kSealLabel = "vt/ballots/1/seal";
constexpr std::string_view kSlipLabel = "vt/ballots/1/slip";

// For so long at most there is a journal beside the box while ballots keep coming.
constexpr int kGroupsMax = 16;

crypto::SecretBytes derived(const BoxFiles& files, const crypto::SecretBytes& key,
                            std::string_view label) {
    return crypto::hkdf_sha256(key.bytes(), files.name(), label, crypto::kSealKeyBytes);
}

std::string sealed_contents(const Contents& contents, const crypto::SecretBytes& key,
                            const BoxFiles& files) {
    std::string plain = contents.plain();
    std::string sealed = crypto::seal(key, plain, files.name());
    crypto::wipe(plain);
    return sealed;
}

SealedBox read_row(db::Db& db) {
    auto box = BoxStore{db}.read();
    if (!box) throw db::DbFault{"A ballot box without its row"};
    return *std::move(box);
}

// Closing the database again empties and removes its journal.
SealedBox read_box(const BoxFiles& files) {
    SealedBox box;
    db::open_sqlite(files.box())->read([&](db::Db& db) { box = read_row(db); });
    return box;
}

Error closed() {
    return {Refusal::conflict, "ballots.error.closed"};
}

}  // namespace

void Box::make(const BoxFiles& files, const Shape& shape) {
    VT_CHECK(is_possible(shape));
    const auto key = derived(files, files.make_key(), kSealLabel);
    db::open_sqlite(files.box())->write([&](db::Db& db) {
        BoxStore{db}.create({shape, sealed_contents(Contents{shape}, key, files)});
        return db::Outcome::keep;
    });
    files.settle_folder();
}

Box::Box(const BoxFiles& files)
    : files_{files},
      seal_key_{derived(files, files.read_key(), kSealLabel)},
      slip_key_{derived(files, files.read_key(), kSlipLabel)},
      shape_{read_box(files).shape} {}

Slip Box::slip_of(std::string_view token) const {
    return crypto::hmac_sha256(slip_key_.bytes(), token);
}

Contents Box::unsealed(std::string_view sealed) const {
    auto plain = crypto::unseal(seal_key_, sealed, files_.name());
    if (!plain) throw db::DbFault{"A ballot box was changed, or its key is another's"};
    auto contents = Contents::from(shape_, *plain);
    crypto::wipe(*plain);
    VT_CHECK(contents.has_value());
    return *std::move(contents);
}

std::string Box::sealed(const Contents& contents) const {
    return sealed_contents(contents, seal_key_, files_);
}

Contents Box::contents() const {
    return unsealed(read_box(files_).sealed);
}

bool Box::has(std::string_view token) const {
    return contents().has(slip_of(token));
}

int Box::voters() const {
    return contents().voters();
}

Counts Box::count() const {
    return contents().count();
}

Done Box::cast(std::string_view token, const Ballot& ballot) {
    VT_TRY(check(shape_, ballot));
    Arrival arrival{slip_of(token), ballot};
    std::unique_lock lock{mutex_};
    if (stopped_) return closed();
    waiting_.push_back(&arrival);
    written_.wait(lock, [&] { return arrival.done || !writing_; });
    if (!arrival.done) write_those_waiting(lock);
    if (arrival.fault) std::rethrow_exception(arrival.fault);
    return done();
}

// One of those who wait writes for all; meanwhile the next ones gather. In a crowd the file stays
// open for a few groups: opening and closing it costs more than writing.
void Box::write_those_waiting(std::unique_lock<std::mutex>& lock) {
    writing_ = true;
    std::unique_ptr<db::Database> file;
    for (int groups = 0; groups < kGroupsMax && !waiting_.empty(); ++groups) {
        const auto group = std::exchange(waiting_, {});
        lock.unlock();
        const auto fault = put_in(group, file);
        lock.lock();
        for (Arrival* arrival : group) {
            arrival->fault = fault;
            arrival->done = true;
        }
        written_.notify_all();
    }
    lock.unlock();
    file.reset();
    lock.lock();
    writing_ = false;
    written_.notify_all();
}

// What went wrong, if anything did: then nothing of the group is in.
std::exception_ptr Box::put_in(const std::vector<Arrival*>& group,
                               std::unique_ptr<db::Database>& file) const {
    try {
        // Without this a lost box would be made anew, empty.
        if (!files_.exist()) throw db::DbFault{"A ballot box is gone"};
        if (!file) file = db::open_sqlite(files_.box());
        file->write([&](db::Db& db) {
            Contents all = unsealed(read_row(db).sealed);
            for (const Arrival* arrival : group) all.put(arrival->slip, arrival->ballot);
            BoxStore{db}.replace(sealed(all));
            return db::Outcome::keep;
        });
        return nullptr;
    } catch (...) {
        return std::current_exception();
    }
}

bool Box::stop() {
    std::unique_lock lock{mutex_};
    if (stopped_) return false;
    stopped_ = true;
    // Whoever is on the way in counts.
    written_.wait(lock, [&] { return !writing_ && waiting_.empty(); });
    return true;
}

void Box::resume() {
    const std::lock_guard lock{mutex_};
    stopped_ = false;
}

}  // namespace vt::ballots
