// SPDX-License-Identifier: EUPL-1.2
// Listener: one listening address. Takes in connections until closed.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "net/asio.h"
#include "net/server.h"

namespace vt::net {

class Listener {
public:
    using Accepted = std::function<void(Socket, bool tls)>;

    // Listens; throws std::runtime_error when the address cannot be had. `io` must outlive it.
    Listener(asio::io_context& io, const Listen& listen, Accepted accepted);

    void start();
    void close();
    std::uint16_t port() const { return port_; }

private:
    void accept();
    void rest();

    asio::basic_socket_acceptor<Tcp, Executor> acceptor_;
    Timer pause_;
    const Accepted accepted_;
    const bool tls_;
    std::uint16_t port_{0};
};

// Lets the process open as many files as it may. Returns how many that is.
std::size_t raise_open_files_limit();

}  // namespace vt::net
