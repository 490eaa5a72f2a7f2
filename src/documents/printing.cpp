// SPDX-License-Identifier: EUPL-1.2
#include "documents/printing.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>

namespace vt::documents {
namespace {

using Moment = std::chrono::steady_clock::time_point;

class Connection {
public:
    explicit Connection(const std::string& path) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        if (path.empty() || path.size() >= sizeof address.sun_path) return;
        std::copy(path.begin(), path.end(), address.sun_path);
        fd_ = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (fd_ < 0) return;
        open_ = ::connect(fd_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    }
    ~Connection() {
        if (fd_ >= 0) ::close(fd_);
    }
    Connection(const Connection&) = delete;

    bool is_open() const { return open_; }
    bool send(std::string_view bytes, Moment until);
    std::optional<std::string> receive(Moment until);

private:
    bool wait_for(short event, Moment until) const;

    int fd_{-1};
    bool open_{false};
};

bool Connection::wait_for(short event, Moment until) const {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        until - std::chrono::steady_clock::now());
    if (left.count() <= 0) return false;
    pollfd watched{fd_, event, 0};
    return ::poll(&watched, 1, static_cast<int>(left.count())) == 1;
}

bool Connection::send(std::string_view bytes, Moment until) {
    while (!bytes.empty()) {
        if (!wait_for(POLLOUT, until)) return false;
        const auto sent = ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return ::shutdown(fd_, SHUT_WR) == 0;
}

std::optional<std::string> Connection::receive(Moment until) {
    std::string bytes;
    std::array<char, 64 * 1024> piece;
    while (bytes.size() <= kPdfBytesMax) {
        if (!wait_for(POLLIN, until)) return std::nullopt;
        const auto read = ::recv(fd_, piece.data(), piece.size(), 0);
        if (read < 0) return std::nullopt;
        if (read == 0) return bytes;
        bytes.append(piece.data(), static_cast<std::size_t>(read));
    }
    return std::nullopt;
}

}  // namespace

bool is_pdf(std::string_view bytes) {
    // A PDF says so at its head and has its end mark within the last kilobyte.
    const auto tail = bytes.substr(bytes.size() - std::min<std::size_t>(bytes.size(), 1024));
    return bytes.starts_with("%PDF-") && tail.find("%%EOF") != std::string_view::npos;
}

std::optional<std::string> pdf(const std::string& socket, std::string_view html) {
    if (html.empty() || html.size() > kPrintHtmlBytesMax) return std::nullopt;
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds{kPrintSeconds};
    Connection printer{socket};
    if (!printer.is_open() || !printer.send(html, until)) return std::nullopt;
    auto bytes = printer.receive(until);
    if (!bytes || !is_pdf(*bytes)) return std::nullopt;
    return bytes;
}

}  // namespace vt::documents
