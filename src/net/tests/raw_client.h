// SPDX-License-Identifier: EUPL-1.2
// A client that sends exactly the bytes it is given, for the tests of this room.
#pragma once

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <condition_variable>
#include <cstdint>
#include <cstring>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "net/server.h"

namespace vt::net::test {

class RawClient {
public:
    explicit RawClient(std::uint16_t port) : socket_{::socket(AF_INET, SOCK_STREAM, 0)} {
        const timeval patience{20, 0};
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        connected_ = ::connect(socket_, reinterpret_cast<sockaddr*>(&to), sizeof to) == 0;
    }
    RawClient(RawClient&& other) noexcept
        : socket_{std::exchange(other.socket_, -1)},
          connected_{other.connected_},
          kept_{std::move(other.kept_)} {}
    RawClient& operator=(RawClient&&) = delete;
    ~RawClient() {
        if (socket_ >= 0) ::close(socket_);
    }

    bool connected() const { return connected_; }
    int handle() const { return socket_; }

    // False when the other side closed before all was sent.
    bool send(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) {
                reset_ = true;
                return false;
            }
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }

    // Up to and with `end`; what came until then when the other side closes first.
    std::string read_until(std::string_view end) {
        while (kept_.find(end) == std::string::npos && more()) {
        }
        const std::size_t at = kept_.find(end);
        return take(at == std::string::npos ? kept_.size() : at + end.size());
    }

    // One answer with its body, as its Content-Length says.
    std::string read_answer(bool with_body = true) {
        std::string head = read_until("\r\n\r\n");
        const std::size_t at = head.find("Content-Length: ");
        if (at == std::string::npos || !with_body) return head;
        const auto length =
            static_cast<std::size_t>(std::strtoul(head.c_str() + at + 16, nullptr, 10));
        while (kept_.size() < length && more()) {
        }
        return head + take(length);
    }

    // Everything until the other side closes.
    std::string read_all() {
        while (more()) {
        }
        return take(kept_.size());
    }

    // The other side ended with a reset, or before it took in all that was sent.
    bool was_reset() const { return reset_; }
    void finish_sending() const { ::shutdown(socket_, SHUT_WR); }
    // Goes away at once, with a reset.
    void vanish() {
        const linger now{1, 0};
        ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &now, sizeof now);
        ::close(std::exchange(socket_, -1));
    }

private:
    bool more() {
        char room[16384];
        const auto size = ::recv(socket_, room, sizeof room, 0);
        if (size < 0) reset_ = true;
        if (size <= 0) return false;
        kept_.append(room, static_cast<std::size_t>(size));
        return true;
    }
    std::string take(std::size_t size) {
        size = std::min(size, kept_.size());
        std::string taken = kept_.substr(0, size);
        kept_.erase(0, size);
        return taken;
    }

    int socket_;
    bool connected_{false};
    bool reset_{false};
    std::string kept_{};
};

// Holds handlers until opened, and counts who came to it.
class Gate {
public:
    void pass() {
        std::unique_lock lock{mutex_};
        ++came_;
        changed_.notify_all();
        changed_.wait(lock, [this] { return open_; });
    }
    void open() {
        const std::lock_guard lock{mutex_};
        open_ = true;
        changed_.notify_all();
    }
    void wait_for(int count) {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [this, count] { return came_ >= count; });
    }
    int came() {
        const std::lock_guard lock{mutex_};
        return came_;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool open_{false};
    int came_{0};
};

inline http::Response text(std::string body) {
    http::Response response;
    response.body = std::move(body);
    return response;
}

inline Options on_free_port() {
    Options options;
    options.listen = {Listen{"127.0.0.1", 0, false}};
    return options;
}

inline std::size_t body_of_1000(const http::Request&) {
    return 1000;
}

inline int status_of(const std::string& answer) {
    if (!answer.starts_with("HTTP/1.1 ")) return 0;
    return static_cast<int>(parse_int(std::string_view{answer}.substr(9, 3)).value_or(0));
}

}  // namespace vt::net::test
