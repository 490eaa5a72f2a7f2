// SPDX-License-Identifier: EUPL-1.2
// The listening server: sockets, limits, time-outs, TLS, worker threads. HTTP/1.1; a chunked body
// is answered 411.
//
// Life cycle: construct, start(), … stop(). Requests are parsed on the io thread and handled on a
// bounded pool; when the pool is so full that a new request would not be answered within the
// deadline, it is answered 503 at once. Nothing is closed without an answer unless its sender broke
// the protocol or was too slow. stop() finishes what runs and what waits for a worker, at most
// drain_seconds; what then still waits gets 503. A handler that never returns keeps stop() waiting.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "http/events.h"
#include "http/message.h"

namespace vt::net {

struct Listen {
    std::string address{"127.0.0.1"};  // "::" is IPv6 only: list "0.0.0.0" beside it.
    std::uint16_t port{8080};          // 0 takes a free port; see Server::ports().
    bool tls{false};
};

struct Options {
    std::vector<Listen> listen{};
    std::string tls_certificate{};  // PEM chain; read again by reload_tls().
    std::string tls_key{};
    // Addresses whose X-Forwarded-For and -Proto count; they have no limit per address.
    std::vector<std::string> trusted_proxies{};
    int workers{4};
    std::size_t connections_max{10000};
    // 0: a quarter of connections_max. A /64 of IPv6 counts as one address.
    std::size_t connections_per_address_max{0};
    std::size_t header_bytes_max{16 * 1024};
    std::size_t headers_max{100};
    int header_seconds{10};  // From the first byte of a request to the end of its head.
    int body_seconds{60};    // From there to the end of its body.
    int idle_seconds{30};
    int deadline_seconds{10};  // A request waiting longer for a worker is answered 503.
    int drain_seconds{20};
};

// The most bytes of body that a request with this head may bring; 0 when it may bring none. Called
// on the io thread before the body is read: quick, no locks.
using BodyLimit = std::function<std::size_t(const http::Request& head)>;
// Called on a worker thread; may take time; should not throw (then 500 is answered).
using Handle = std::function<http::Response(const http::Request&)>;
// A request for a stream is answered by a channel name, or by nothing: then it is handled as usual.
// Called on a worker thread, for every GET before Handle.
using StreamChannel = std::function<std::string(const http::Request&)>;
// The answer to a request that needs no worker, or nothing. Called on the io thread before all
// others: microseconds, no locks, no files; must not throw. /healthz answers here under overload
// too.
using Quick = std::function<std::optional<http::Response>(const http::Request&)>;

class Server {
public:
    Server(Options options, Handle handle, BodyLimit body_limit, StreamChannel stream = {},
           Quick quick = {});
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    // Listens and serves from here on. Throws std::runtime_error with a sentence for the
    // administrator when an address is taken or a certificate cannot be read; a second start() is
    // a bug.
    void start();
    std::vector<std::uint16_t> ports() const;  // In the order of Options::listen.
    // Reads the certificate files again; keeps the old ones and returns false if they are broken.
    bool reload_tls();
    void stop();
    http::EventHub& events();

    struct Figures {
        std::uint64_t requests{0};
        std::uint64_t refused_overload{0};
        std::uint64_t refused_broken{0};  // Malformed, too large or too slow.
        std::size_t connections{0};       // Open now, listeners to events among them.
    };
    Figures figures() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace vt::net
