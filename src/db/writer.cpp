// SPDX-License-Identifier: EUPL-1.2
#include "db/writer.h"

#include <algorithm>
#include <chrono>

#include "base/result.h"

namespace vt::db {
namespace {

constexpr std::size_t kGroupMax = 64;
constexpr std::chrono::milliseconds kGroupTime{2};

}  // namespace

Writer::Writer(const Opener& open)
    : open_{open}, connection_{open(Purpose::writing)}, thread_{[this] { run(); }} {}

Writer::~Writer() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    arrived_.notify_one();
    thread_.join();
}

void Writer::write(FunctionRef<Outcome(Db&)> work) {
    VT_CHECK(std::this_thread::get_id() != thread_.get_id());
    Write write{work};
    std::unique_lock lock{mutex_};
    queue_.push_back(&write);
    arrived_.notify_one();
    write.wake.wait(lock, [&] { return write.answered; });
    if (write.fault) std::rethrow_exception(write.fault);
}

void Writer::run() {
    while (Write* first = wait_for_first()) {
        Group group{first};
        run_group(group);
        answer(group);
    }
}

Writer::Write* Writer::wait_for_first() {
    std::unique_lock lock{mutex_};
    arrived_.wait(lock, [&] { return stopping_ || !queue_.empty(); });
    if (queue_.empty()) return nullptr;
    Write* first = queue_.front();
    queue_.pop_front();
    return first;
}

Writer::Write* Writer::take_waiting() {
    const std::lock_guard lock{mutex_};
    if (queue_.empty()) return nullptr;
    Write* next = queue_.front();
    queue_.pop_front();
    return next;
}

void Writer::run_group(Group& group) {
    try {
        begin_on_live(connection_, open_, Purpose::writing);
    } catch (...) {
        // Whoever waits has waited as long: not each of them another ten seconds.
        while (Write* next = take_waiting()) group.push_back(next);
        return fail(group, std::current_exception());
    }
    try {
        const auto until = std::chrono::steady_clock::now() + kGroupTime;
        perform(*group.front());
        while (group.size() < kGroupMax && std::chrono::steady_clock::now() < until) {
            Write* next = take_waiting();
            if (!next) break;
            group.push_back(next);
            perform(*next);
        }
        commit(group);
    } catch (...) {
        fail(group, std::current_exception());
    }
}

void Writer::perform(Write& write) {
    connection_->savepoint();
    try {
        write.kept = write.work(*connection_) == Outcome::keep;
        if (write.kept) connection_->release();
    } catch (...) {
        write.kept = false;
        write.fault = std::current_exception();
    }
    if (!write.kept) connection_->undo();
}

void Writer::commit(const Group& group) {
    const auto kept = std::ranges::count_if(group, &Write::kept);
    if (kept == 0) return connection_->rollback();
    connection_->commit();
    count_ += static_cast<std::uint64_t>(kept);
}

void Writer::fail(const Group& group, const std::exception_ptr& fault) {
    if (connection_) connection_->rollback();
    for (Write* write : group) {
        if (!write->fault) write->fault = fault;
    }
    // A commit that was cut off may have been stored: no cache may live on.
    count_ += group.size();
}

void Writer::answer(const Group& group) {
    // Under the lock: a Write is gone as soon as its caller has seen the answer.
    const std::lock_guard lock{mutex_};
    for (Write* write : group) {
        write->answered = true;
        write->wake.notify_one();
    }
}

}  // namespace vt::db
