// SPDX-License-Identifier: EUPL-1.2
#include "app/printing/printer.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <optional>
#include <stdexcept>

#include "app/printing/chromium.h"
#include "base/log.h"
#include "base/text.h"
#include "documents/printing.h"

namespace vt::app {
namespace {

constexpr int kWaiting = 16;
constexpr int kHandedOver = 3;  // SD_LISTEN_FDS_START of systemd.
constexpr int kReadSeconds = 5;
// Less than what the asker waits, so that it hears of a page that took too long.
constexpr int kChromiumSeconds = documents::kPrintSeconds - 10;

int listen_at(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.empty() || path.size() >= sizeof address.sun_path)
        throw std::runtime_error{"The socket's path must have 1 to 107 characters"};
    std::copy(path.begin(), path.end(), address.sun_path);
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0) throw std::runtime_error{"Cannot make a socket"};
    ::unlink(path.c_str());
    if (::bind(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
        ::listen(fd, kWaiting) != 0) {
        ::close(fd);
        throw std::runtime_error{"Cannot listen on " + path};
    }
    return fd;
}

bool is_ready(int fd, int seconds) {
    pollfd watched{fd, POLLIN, 0};
    return ::poll(&watched, 1, seconds * 1000) == 1;
}

// The whole page, up to where the asker closed its side.
std::optional<std::string> read_page(int fd) {
    std::string page;
    std::array<char, 64 * 1024> piece;
    while (page.size() <= documents::kPrintHtmlBytesMax) {
        if (!is_ready(fd, kReadSeconds)) return std::nullopt;
        const auto read = ::recv(fd, piece.data(), piece.size(), 0);
        if (read < 0) return std::nullopt;
        if (read == 0) return page;
        page.append(piece.data(), static_cast<std::size_t>(read));
    }
    return std::nullopt;
}

void send_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

// Readable once we are asked to stop.
int stop_signal() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGTERM, SIGINT}) sigaddset(&set, signal);
    sigprocmask(SIG_BLOCK, &set, nullptr);
    return signalfd(-1, &set, SFD_CLOEXEC);
}

}  // namespace

PrintSocket PrintSocket::at(const std::string& path) {
    return {listen_at(path), path};
}

PrintSocket PrintSocket::handed_over() {
    const auto told = [](const char* name) {
        const char* value = std::getenv(name);
        return value ? parse_int(value) : std::nullopt;
    };
    int listens = 0;
    socklen_t size = sizeof listens;
    if (told("LISTEN_PID") != ::getpid() || told("LISTEN_FDS") != 1 ||
        ::getsockopt(kHandedOver, SOL_SOCKET, SO_ACCEPTCONN, &listens, &size) != 0 || listens == 0)
        throw std::runtime_error{"Name a socket with --socket: systemd handed none over"};
    // Chromium must not get it.
    ::fcntl(kHandedOver, F_SETFD, FD_CLOEXEC);
    return {kHandedOver, {}};
}

PrintSocket::PrintSocket(PrintSocket&& other) noexcept
    : number_{std::exchange(other.number_, -1)}, path_{std::exchange(other.path_, {})} {}

PrintSocket::~PrintSocket() {
    if (number_ >= 0) ::close(number_);
    if (!path_.empty()) ::unlink(path_.c_str());
}

void Printer::run() {
    const int stop = stop_signal();
    std::array<pollfd, 2> watched{pollfd{socket_.number(), POLLIN, 0}, pollfd{stop, POLLIN, 0}};
    while (::poll(watched.data(), watched.size(), -1) >= 0 && watched[1].revents == 0) {
        const int connection = ::accept4(socket_.number(), nullptr, nullptr, SOCK_CLOEXEC);
        if (connection < 0) continue;
        try {
            answer(connection);
        } catch (const std::exception& error) {
            log::error("printing failed: {}", error.what());
        }
        ::close(connection);
    }
    ::close(stop);
}

void Printer::answer(int connection) const {
    const auto page = read_page(connection);
    if (!page || page->empty()) return;
    const auto pdf = print_with(chromium_, *page, kChromiumSeconds);
    if (pdf)
        send_all(connection, *pdf);
    else
        log::warning("a page could not be printed");
}

PrinterProcess::PrinterProcess(const std::string& socket) {
    if (!find_chromium()) return;
    const pid_t parent = ::getpid();
    child_ = ::fork();
    if (child_ != 0) return;
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (::getppid() != parent) ::_exit(1);
    ::execl("/proc/self/exe", "vredestijd", "print", "--socket", socket.c_str(), nullptr);
    ::_exit(1);
}

PrinterProcess::~PrinterProcess() {
    if (child_ <= 0) return;
    ::kill(child_, SIGTERM);
    ::waitpid(child_, nullptr, 0);
}

}  // namespace vt::app
