// SPDX-License-Identifier: EUPL-1.2
// Many connections of one process, for load_dialogue.cpp: a loop of epoll, a client that keeps its
// connection, and a listener to server-sent events.
//
// One thread. A line is told of its socket from Loop::turn() alone and must outlive that turn.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace vt::bench {

using Steady = std::chrono::steady_clock;
using Moment = Steady::time_point;

class Line;

class Loop {
public:
    explicit Loop(std::uint16_t port) : epoll_{::epoll_create1(EPOLL_CLOEXEC)} {
        server_.sin_family = AF_INET;
        server_.sin_port = htons(port);
        server_.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    }
    Loop(const Loop&) = delete;
    ~Loop() { ::close(epoll_); }

    // A socket on its way to the server, followed for `line`. Throws std::system_error.
    int connect(Line& line);
    // Waits for what comes, until `at_most`, and has it handled.
    void turn(Moment at_most);

private:
    int epoll_;
    sockaddr_in server_{};
};

// One connection: what is in out_ is sent, what comes is put in in_.
class Line {
public:
    explicit Line(Loop& loop) : loop_{loop} {}
    Line(const Line&) = delete;
    virtual ~Line() { shut(); }

    void ready() {
        send_rest();
        receive();
    }

protected:
    virtual void came() = 0;   // More is in in_.
    virtual void ended() = 0;  // The other side closed, or the connection broke.

    void say(std::string_view text) {
        out_ += text;
        if (socket_ < 0) socket_ = loop_.connect(*this);
        send_rest();
    }
    void shut() {
        if (socket_ >= 0) ::close(std::exchange(socket_, -1));
        out_.clear();
        in_.clear();
    }

    std::string in_{};

private:
    void send_rest() {
        if (socket_ < 0 || out_.empty()) return;
        const auto sent = ::send(socket_, out_.data(), out_.size(), MSG_NOSIGNAL);
        if (sent > 0) out_.erase(0, static_cast<std::size_t>(sent));
    }
    // The loop tells of a change only: everything is read.
    void receive() {
        std::array<char, 16384> room;
        while (socket_ >= 0) {
            const auto got = ::recv(socket_, room.data(), room.size(), 0);
            if (got > 0) {
                in_.append(room.data(), static_cast<std::size_t>(got));
                came();
                continue;
            }
            if (got < 0 && (errno == EAGAIN || errno == ENOTCONN)) return;
            shut();
            ended();
        }
    }

    Loop& loop_;
    int socket_{-1};
    std::string out_{};
};

inline int Loop::connect(Line& line) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (socket < 0) throw std::system_error{errno, std::generic_category(), "socket"};
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    ::connect(socket, reinterpret_cast<const sockaddr*>(&server_), sizeof server_);
    epoll_event wanted{};
    wanted.events = EPOLLIN | EPOLLOUT | EPOLLET;
    wanted.data.ptr = &line;
    if (::epoll_ctl(epoll_, EPOLL_CTL_ADD, socket, &wanted) != 0)
        throw std::system_error{errno, std::generic_category(), "epoll_ctl"};
    return socket;
}

inline void Loop::turn(Moment at_most) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(at_most - Steady::now());
    std::array<epoll_event, 256> events;
    const int count = ::epoll_wait(epoll_, events.data(), static_cast<int>(events.size()),
                                   static_cast<int>(std::max<long>(0, left.count())));
    for (int i = 0; i < count; ++i)
        static_cast<Line*>(events[static_cast<std::size_t>(i)].data.ptr)->ready();
}

struct Answer {
    int status{0};  // 0: there was none.
    std::string head{};
    std::string body{};
};

// Asks one thing at a time and keeps the connection; connects again when it was closed between two.
class Client final : public Line {
public:
    using Done = std::function<void(const Answer&)>;
    using Line::Line;

    void ask(std::string_view request, Done done) {
        done_ = std::move(done);
        say(request);
    }

private:
    void came() override {
        const auto head = in_.find("\r\n\r\n");
        if (head == std::string::npos) return;
        const std::size_t whole = head + 4 + length_in(std::string_view{in_}.substr(0, head));
        if (in_.size() < whole) return;
        Answer answer{0, in_.substr(0, head), in_.substr(head + 4, whole - head - 4)};
        std::from_chars(in_.data() + 9, in_.data() + 12, answer.status);
        in_.erase(0, whole);
        finish(answer);
    }
    void ended() override { finish({}); }

    void finish(const Answer& answer) {
        if (const auto done = std::exchange(done_, nullptr)) done(answer);
    }
    static std::size_t length_in(std::string_view head) {
        constexpr std::string_view kName = "\r\nContent-Length: ";
        const auto at = head.find(kName);
        std::size_t length = 0;
        if (at != std::string_view::npos)
            std::from_chars(head.data() + at + kName.size(), head.data() + head.size(), length);
        return length;
    }

    Done done_{};
};

// Listens to a stream; counts the events "standing" and remembers when the last one came.
class Listener final : public Line {
public:
    using Line::Line;

    void listen(std::string_view request) { say(request); }
    bool listening() const { return listening_; }
    int standings() const { return standings_; }
    int progresses() const { return progresses_; }
    Moment last_standing() const { return last_standing_; }

private:
    void came() override {
        for (std::size_t end; (end = in_.find("\n\n")) != std::string::npos;) {
            const auto block = std::string_view{in_}.substr(0, end);
            if (block.starts_with("HTTP/1.1 200")) listening_ = true;
            if (block.starts_with("event: progress")) ++progresses_;
            if (block.starts_with("event: standing")) {
                ++standings_;
                last_standing_ = Steady::now();
            }
            in_.erase(0, end + 2);
        }
    }
    void ended() override { listening_ = false; }

    bool listening_{false};
    int standings_{0};
    int progresses_{0};
    Moment last_standing_{};
};

}  // namespace vt::bench
