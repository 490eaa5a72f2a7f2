// SPDX-License-Identifier: EUPL-1.2
// The reading connections of one municipality: at most one per calling thread, opened when asked
// for and kept for the next. The one used last is used first, so that few stay warm.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "db/connection.h"

namespace vt::db {

class Readers {
public:
    // `open` must outlive this.
    Readers(const Opener& open, std::size_t most) : open_{open}, most_{most} {}

    // Runs `work` in a read transaction; waits while `most` threads are reading. Throws what `work`
    // throws, and DbFault.
    void read(FunctionRef<void(Db&)> work);

private:
    class Loan;
    struct Lent {
        std::thread::id reader;
        Connection* connection;
    };
    Connection* of_this_thread();
    std::unique_ptr<Connection> take();
    void remember(Connection& connection);
    void give_back(std::unique_ptr<Connection> connection);

    const Opener& open_;
    const std::size_t most_;
    std::mutex mutex_;
    std::condition_variable returned_;
    std::size_t out_{0};
    std::vector<Lent> lent_;
    std::vector<std::unique_ptr<Connection>> idle_;
};

}  // namespace vt::db
