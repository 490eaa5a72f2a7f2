// SPDX-License-Identifier: EUPL-1.2
// The writer of one municipality: one thread, one connection, and a queue of writes.
//
// The thread takes what waits in the queue, each write in a savepoint of one transaction, and
// commits when the queue is empty, 64 writes are in or 2 ms have passed. A lone write is committed
// at once; what arrives during a commit shares the next one. Nobody is answered before the commit.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "db/connection.h"
#include "db/database.h"

namespace vt::db {

class Writer {
public:
    // Opens the connection, and throws DbFault if that fails. `open` must outlive this.
    explicit Writer(const Opener& open);
    // All calls of write() must have returned.
    ~Writer();

    void write(FunctionRef<Outcome(Db&)> work);  // As Database::write.
    std::uint64_t count() const { return count_.load(); }

private:
    struct Write {
        explicit Write(FunctionRef<Outcome(Db&)> the_work) : work{the_work} {}
        FunctionRef<Outcome(Db&)> work;
        bool kept{false};
        std::exception_ptr fault{};
        bool answered{false};  // Under mutex_, as all that passes between the threads.
        std::condition_variable wake{};
    };
    using Group = std::vector<Write*>;

    void run();
    Write* wait_for_first();  // Nothing when it is time to stop.
    Write* take_waiting();    // Nothing when the queue is empty.
    void run_group(Group& group);
    void perform(Write& write);
    void commit(const Group& group);
    void fail(const Group& group, const std::exception_ptr& fault);
    void answer(const Group& group);

    const Opener& open_;
    std::unique_ptr<Connection> connection_;
    std::atomic<std::uint64_t> count_{0};
    std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<Write*> queue_;
    bool stopping_{false};
    std::thread thread_;  // Last: it uses all of the above.
};

}  // namespace vt::db
