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

// No two sealed rows begin alike: they begin with a fresh nonce.
std::string mark_of(std::string_view sealed) {
    return std::string{sealed.substr(0, crypto::kSealAddsBytes)};
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

template <class Ask>
auto Box::ask(Ask what) const {
    const std::lock_guard lock{keeping_};
    if (!kept_) {
        const std::string sealed = read_box(files_).sealed;
        kept_.emplace(Kept{unsealed(sealed), mark_of(sealed)});
    }
    return what(kept_->contents);
}

bool Box::has(std::string_view token) const {
    return ask([slip = slip_of(token)](const Contents& all) { return all.has(slip); });
}

std::optional<Ballot> Box::find(const Slip& slip) const {
    return ask([&](const Contents& all) { return all.find(slip); });
}

int Box::voters() const {
    return ask([](const Contents& all) { return all.voters(); });
}

Contents Box::known() const {
    return ask([](const Contents& all) { return all; });
}

void Box::keep(std::optional<Kept> now) const {
    const std::lock_guard lock{keeping_};
    kept_.reset();
    if (now) kept_.emplace(*std::move(now));
}

// What is kept, if it is what stands on the disk.
Contents Box::to_change(std::string_view sealed) const {
    {
        const std::lock_guard lock{keeping_};
        if (kept_ && kept_->row == mark_of(sealed)) return kept_->contents;
    }
    return unsealed(sealed);
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

// One of those who wait writes for all; meanwhile the next ones gather, and one of them goes on
// with the file as it is: opening and closing it costs more than writing.
void Box::write_those_waiting(std::unique_lock<std::mutex>& lock) {
    writing_ = true;
    const auto group = std::exchange(waiting_, {});
    lock.unlock();
    const auto fault = put_in(group);
    lock.lock();
    for (Arrival* arrival : group) {
        arrival->fault = fault;
        arrival->done = true;
    }
    if (waiting_.empty() || fault || ++groups_ == kGroupsMax) {
        written_.notify_all();
        groups_ = 0;
        lock.unlock();
        file_.reset();
        lock.lock();
    }
    writing_ = false;
    written_.notify_all();
}

// What went wrong, if anything did: then nothing of the group is in.
std::exception_ptr Box::put_in(const std::vector<Arrival*>& group) {
    try {
        // Without this a lost box would be made anew, empty.
        if (!files_.exist()) throw db::DbFault{"A ballot box is gone"};
        if (!file_) file_ = db::open_sqlite(files_.box());
        std::optional<Kept> now;
        file_->write([&](db::Db& db) {
            Contents all = to_change(read_row(db).sealed);
            for (const Arrival* arrival : group) all.put(arrival->slip, arrival->ballot);
            const std::string row = sealed(all);
            BoxStore{db}.replace(row);
            now.emplace(Kept{std::move(all), mark_of(row)});
            return db::Outcome::keep;
        });
        keep(std::move(now));
        return nullptr;
    } catch (...) {
        // What is on the disk now is read when it is asked for.
        keep(std::nullopt);
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

void Box::destroy() {
    files_.destroy();
    keep(std::nullopt);
}

void Box::resume() {
    const std::lock_guard lock{mutex_};
    stopped_ = false;
}

}  // namespace vt::ballots
