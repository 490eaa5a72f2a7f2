// SPDX-License-Identifier: EUPL-1.2
#include "net/server.h"

#include <algorithm>
#include <future>
#include <mutex>
#include <stdexcept>
#include <thread>

#include "base/clock.h"
#include "base/log.h"
#include "base/result.h"
#include "net/answer.h"
#include "net/connection.h"
#include "net/listener.h"
#include "net/tls.h"

namespace vt::net {
namespace {

using std::chrono::seconds;

constexpr std::chrono::milliseconds kSweep{200};
constexpr seconds kComments{20};
constexpr seconds kLastWords{2};          // For the 503s at the end of a drain.
constexpr std::size_t kOtherFiles = 500;  // Databases, ballots, logs and the like.

// Fewer connections than asked for, when the system does not give that many files.
Options within_open_files(Options options) {
    const std::size_t files = raise_open_files_limit();
    const std::size_t room = files > 2 * kOtherFiles ? files - kOtherFiles : files / 2;
    if (options.connections_max > room) {
        log::warning("at most {} connections: the limit of open files is {}", room, files);
        options.connections_max = room;
    }
    return options;
}

WorkerPool::Work work_of(Handle handle, StreamChannel stream) {
    return [handle = std::move(handle), stream = std::move(stream)](const http::Request& request) {
        if (stream && request.method == http::Method::get) {
            std::string channel = stream(request);
            if (!channel.empty()) return Outcome{Fate::stream, {}, std::move(channel)};
        }
        return Outcome{Fate::answered, handle(request)};
    };
}

}  // namespace

// Order matters: what stands later refers to what stands before it.
struct Server::Inside {
    Inside(Options asked, Handle handle, BodyLimit limit, StreamChannel stream, Quick fast);

    void listen();
    void take_in(Socket socket, bool tls);
    void sweep();
    void begin_drain();
    void deliver(std::shared_ptr<Asker> asker, Outcome outcome);
    bool wait_until_empty(std::chrono::milliseconds at_most);
    void close_all();
    void stop();

    const Options options;
    const BodyLimit body_limit;
    const Quick quick;
    const Proxies proxies;
    Tls tls;
    Seats seats;
    asio::io_context io{1};
    EventHub hub{io};
    WorkerPool pool;
    Common common;
    std::vector<std::unique_ptr<Listener>> listeners{};
    Timer sweeper{io.get_executor()};
    SteadyTime last_comments{steady_now()};
    std::promise<void> emptied{};
    std::future<void> all_gone{emptied.get_future()};
    std::thread thread{};
    std::mutex stopping{};
    bool started{false};
    bool stopped{false};
};

Server::Inside::Inside(Options asked, Handle handle, BodyLimit limit, StreamChannel stream,
                       Quick fast)
    : options{within_open_files(std::move(asked))},
      body_limit{std::move(limit)},
      quick{std::move(fast)},
      proxies{options.trusted_proxies},
      tls{options.tls_certificate, options.tls_key},
      seats{options.connections_max, options.connections_per_address_max},
      pool{options.workers, seconds{options.deadline_seconds},
           work_of(std::move(handle), std::move(stream)),
           [this](std::shared_ptr<Asker> asker, Outcome outcome) {
               deliver(std::move(asker), std::move(outcome));
           }},
      common{options, body_limit, quick, pool, hub, proxies} {}

void Server::Inside::deliver(std::shared_ptr<Asker> asker, Outcome outcome) {
    asio::post(io, [asker = std::move(asker), outcome = std::move(outcome)]() mutable {
        static_cast<Connection&>(*asker).accept_outcome(std::move(outcome));
    });
}

void Server::Inside::listen() {
    const bool needs_tls = std::any_of(options.listen.begin(), options.listen.end(),
                                       [](const Listen& each) { return each.tls; });
    if (needs_tls) tls.load();
    for (const Listen& each : options.listen)
        listeners.push_back(std::make_unique<Listener>(
            io, each,
            [this](Socket socket, bool with_tls) { take_in(std::move(socket), with_tls); }));
    for (const auto& listener : listeners) listener->start();
}

void Server::Inside::take_in(Socket socket, bool with_tls) {
    ErrorCode ec;
    const auto peer = socket.remote_endpoint(ec).address();
    if (ec) return;  // Gone already.
    auto seat = seats.take(peer, proxies.trusts(peer));
    if (!seat) return;
    Wire wire = with_tls ? Wire{std::move(socket), *tls.context()} : Wire{std::move(socket)};
    const auto connection =
        std::make_shared<Connection>(common, std::move(wire), *std::move(seat), peer);
    common.connections.insert(connection);
    connection->start();
}

void Server::Inside::sweep() {
    const SteadyTime now = steady_now();
    common.date = http_date(SystemClock{}.now());
    // A copy: a connection that ends takes itself out of the set.
    const std::vector<std::shared_ptr<Connection>> all{common.connections.begin(),
                                                       common.connections.end()};
    for (const auto& connection : all) connection->check_time(now);
    pool.weed_out();
    if (now - last_comments >= kComments) {
        last_comments = now;
        hub.send_comments();
    }
    sweeper.expires_after(kSweep);
    sweeper.async_wait([this](ErrorCode ec) {
        if (!ec) sweep();
    });
}

void Server::Inside::begin_drain() {
    for (const auto& listener : listeners) listener->close();
    common.draining = true;
    hub.close_all();
    const std::vector<std::shared_ptr<Connection>> all{common.connections.begin(),
                                                       common.connections.end()};
    for (const auto& connection : all) connection->drain();
    common.on_last_gone = [this] {
        common.on_last_gone = nullptr;
        emptied.set_value();
    };
    if (common.connections.empty()) std::exchange(common.on_last_gone, nullptr)();
}

bool Server::Inside::wait_until_empty(std::chrono::milliseconds at_most) {
    return all_gone.wait_for(at_most) == std::future_status::ready;
}

void Server::Inside::close_all() {
    const std::vector<std::shared_ptr<Connection>> all{common.connections.begin(),
                                                       common.connections.end()};
    for (const auto& connection : all) connection->close();
}

void Server::Inside::stop() {
    const std::lock_guard lock{stopping};
    if (!started || std::exchange(stopped, true)) return;
    asio::post(io, [this] { begin_drain(); });
    if (!wait_until_empty(seconds{options.drain_seconds})) {
        log::warning("not all requests ended in time");
        pool.refuse_waiting();
        wait_until_empty(kLastWords);
        asio::post(io, [this] { close_all(); });
    }
    pool.stop();
    asio::post(io, [this] { io.stop(); });
    thread.join();
}

Server::Server(Options options, Handle handle, BodyLimit body_limit, StreamChannel stream,
               Quick quick)
    : inside_{std::make_unique<Inside>(std::move(options), std::move(handle), std::move(body_limit),
                                       std::move(stream), std::move(quick))} {}

Server::~Server() {
    stop();
}

void Server::start() {
    Inside& in = *inside_;
    VT_CHECK(!in.started);
    in.listen();
    in.sweep();
    in.pool.start();
    in.thread = std::thread{[&in] { in.io.run(); }};
    in.started = true;
    log::info("listening on {} address(es)", in.listeners.size());
}

std::vector<std::uint16_t> Server::ports() const {
    std::vector<std::uint16_t> all;
    for (const auto& listener : inside_->listeners) all.push_back(listener->port());
    return all;
}

bool Server::reload_tls() {
    try {
        inside_->tls.load();
        return true;
    } catch (const std::runtime_error& fault) {
        log::error("the certificate stays as it was: {}", fault.what());
        return false;
    }
}

void Server::stop() {
    inside_->stop();
}

http::EventHub& Server::events() {
    return inside_->hub;
}

Server::Figures Server::figures() const {
    const Common& common = inside_->common;
    return {common.requests, common.refused_overload, common.refused_broken,
            inside_->seats.taken()};
}

}  // namespace vt::net
