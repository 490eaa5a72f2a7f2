// SPDX-License-Identifier: EUPL-1.2
// The two-way stream of a connection: TCP, with or without TLS. Ends with close() or its life.
//
// An idle plain wire owns no buffer: it waits until there is something to read and reads it into
// the room the caller lends. Handlers must keep the Wire alive.
#pragma once

#include <boost/asio/ssl/stream.hpp>
#include <memory>
#include <span>
#include <string_view>
#include <utility>

#include "net/asio.h"

namespace vt::net {

class Wire {
public:
    explicit Wire(Socket socket) : plain_{std::move(socket)} {}
    Wire(Socket socket, asio::ssl::context& context)
        : plain_{socket.get_executor()},
          tls_{std::make_unique<Encrypted>(std::move(socket), context)} {}

    bool is_tls() const { return tls_ != nullptr; }
    Socket& socket() { return tls_ ? tls_->stream.next_layer() : plain_; }

    template <class Handler>
    void handshake(Handler handler) {
        tls_->stream.async_handshake(asio::ssl::stream_base::server, std::move(handler));
    }

    // handler(ErrorCode, std::string_view bytes). would_block: call again. The bytes are gone when
    // the handler returns.
    template <class Handler>
    void receive(std::span<char> room, Handler handler) {
        if (!tls_) return receive_plain(room, std::move(handler));
        char* own = tls_->room.data();
        tls_->stream.async_read_some(
            asio::buffer(tls_->room),
            [own, handler = std::move(handler)](ErrorCode ec, std::size_t size) mutable {
                handler(ec, std::string_view{own, size});
            });
    }

    // As receive(), past the TLS: for throwing away what still comes.
    template <class Handler>
    void receive_plain(std::span<char> room, Handler handler) {
        Socket& from = socket();
        from.async_wait(Socket::wait_read,
                        [&from, room, handler = std::move(handler)](ErrorCode ec) mutable {
                            std::size_t size = 0;
                            if (!ec)
                                size = from.read_some(asio::buffer(room.data(), room.size()), ec);
                            handler(ec, std::string_view{room.data(), size});
                        });
    }

    // handler(ErrorCode, std::size_t)
    template <class Buffers, class Handler>
    void send(const Buffers& buffers, Handler handler) {
        if (tls_)
            asio::async_write(tls_->stream, buffers, std::move(handler));
        else
            asio::async_write(plain_, buffers, std::move(handler));
    }

    // Tells the other side that nothing more comes. handler(ErrorCode)
    template <class Handler>
    void say_goodbye(Handler handler) {
        if (tls_)
            tls_->stream.async_shutdown(std::move(handler));
        else
            handler(ErrorCode{});
    }

    void shut_sending() {
        ErrorCode ignored;
        socket().shutdown(Socket::shutdown_send, ignored);
    }

    void close() {
        ErrorCode ignored;
        socket().close(ignored);
    }

private:
    struct Encrypted {
        Encrypted(Socket socket, asio::ssl::context& context)
            : stream{std::move(socket), context} {}
        asio::ssl::stream<Socket> stream;
        std::array<char, 4096> room{};
    };

    Socket plain_;
    std::unique_ptr<Encrypted> tls_;
};

}  // namespace vt::net
