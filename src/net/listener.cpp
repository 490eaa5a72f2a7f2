// SPDX-License-Identifier: EUPL-1.2
#include "net/listener.h"

#include <sys/resource.h>

#include <stdexcept>

#include "base/log.h"

namespace vt::net {
namespace {

constexpr int kBacklog = 4096;
constexpr std::chrono::milliseconds kPause{100};  // After a failed accept: no file handles left.

}  // namespace

Listener::Listener(asio::io_context& io, const Listen& listen, Accepted accepted)
    : acceptor_{io.get_executor()},
      pause_{io.get_executor()},
      accepted_{std::move(accepted)},
      tls_{listen.tls} {
    ErrorCode ec;
    const auto address = asio::ip::make_address(listen.address, ec);
    if (ec) throw std::runtime_error{"\"" + listen.address + "\" is not an address to listen on"};
    try {
        acceptor_.open(address.is_v6() ? Tcp::v6() : Tcp::v4());
        acceptor_.set_option(Tcp::acceptor::reuse_address{true});
        if (address.is_v6()) acceptor_.set_option(asio::ip::v6_only{true});
        acceptor_.bind({address, listen.port});
        acceptor_.listen(kBacklog);
        port_ = acceptor_.local_endpoint().port();
    } catch (const boost::system::system_error& fault) {
        throw std::runtime_error{"cannot listen on " + listen.address + " port " +
                                 std::to_string(listen.port) + ": " + fault.code().message()};
    }
}

void Listener::start() {
    accept();
}

void Listener::accept() {
    acceptor_.async_accept([this](ErrorCode ec, Socket socket) {
        if (ec == asio::error::operation_aborted || !acceptor_.is_open()) return;
        if (ec) return rest();
        ErrorCode ignored;
        socket.set_option(Tcp::no_delay{true}, ignored);
        socket.non_blocking(true, ignored);
        accepted_(std::move(socket), tls_);
        accept();
    });
}

void Listener::rest() {
    log::warning("cannot take in a connection; trying again");
    pause_.expires_after(kPause);
    pause_.async_wait([this](ErrorCode ec) {
        if (!ec && acceptor_.is_open()) accept();
    });
}

void Listener::close() {
    ErrorCode ignored;
    acceptor_.close(ignored);
    pause_.cancel();
}

std::size_t raise_open_files_limit() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return 1024;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    ::getrlimit(RLIMIT_NOFILE, &limit);
    return static_cast<std::size_t>(limit.rlim_cur);
}

}  // namespace vt::net
