// SPDX-License-Identifier: EUPL-1.2
// Common: what all connections of one server share. Outlives them; on the io thread only, but for
// the counters.
#pragma once

#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <unordered_set>

#include "net/event_hub.h"
#include "net/proxies.h"
#include "net/seats.h"
#include "net/server.h"
#include "net/worker_pool.h"

namespace vt::net {

class Connection;

struct Common {
    const Options& options;
    const BodyLimit& body_limit;
    const Quick& quick;
    WorkerPool& pool;
    EventHub& hub;
    const Proxies& proxies;

    std::unordered_set<std::shared_ptr<Connection>> connections{};
    std::function<void()> on_last_gone{};  // After a connection ended and none is left.
    std::string date{};
    bool draining{false};
    std::array<char, 64 * 1024> room{};  // For what one read brings; used up within the handler.

    std::atomic<std::uint64_t> requests{0};
    std::atomic<std::uint64_t> refused_overload{0};
    std::atomic<std::uint64_t> refused_broken{0};
};

}  // namespace vt::net
