// SPDX-License-Identifier: EUPL-1.2
#include "db/readers.h"

#include <algorithm>

namespace vt::db {

// Has the connection for one read, and gives it back whatever happens.
class Readers::Loan {
public:
    explicit Loan(Readers& readers) : readers_{readers}, connection_{readers.take()} {}
    Loan(const Loan&) = delete;
    ~Loan() {
        if (connection_) connection_->rollback();  // A read has nothing to commit.
        readers_.give_back(std::move(connection_));
    }
    Connection& begin() {
        begin_on_live(connection_, readers_.open_, Purpose::reading);
        readers_.remember(*connection_);
        return *connection_;
    }

private:
    Readers& readers_;
    std::unique_ptr<Connection> connection_;
};

void Readers::read(FunctionRef<void(Db&)> work) {
    if (Connection* mine = of_this_thread()) {
        work(*mine);
        return;
    }
    Loan loan{*this};
    work(loan.begin());
}

Connection* Readers::of_this_thread() {
    const std::lock_guard lock{mutex_};
    const auto mine = std::ranges::find(lent_, std::this_thread::get_id(), &Lent::reader);
    return mine == lent_.end() ? nullptr : mine->connection;
}

std::unique_ptr<Connection> Readers::take() {
    std::unique_lock lock{mutex_};
    returned_.wait(lock, [&] { return out_ < most_; });
    ++out_;
    if (idle_.empty()) return nullptr;
    std::unique_ptr<Connection> connection = std::move(idle_.back());
    idle_.pop_back();
    return connection;
}

void Readers::remember(Connection& connection) {
    const std::lock_guard lock{mutex_};
    lent_.push_back({std::this_thread::get_id(), &connection});
}

void Readers::give_back(std::unique_ptr<Connection> connection) {
    {
        const std::lock_guard lock{mutex_};
        std::erase_if(lent_, [&](const Lent& lent) { return lent.connection == connection.get(); });
        --out_;
        if (connection && connection->usable()) idle_.push_back(std::move(connection));
    }
    returned_.notify_one();
}

}  // namespace vt::db
