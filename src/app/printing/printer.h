// SPDX-License-Identifier: EUPL-1.2
// Printer: the process that makes PDFs for the server (`vredestijd print`). It listens on a Unix
// socket, has no data folder, and prints one page at a time.
#pragma once

#include <string>
#include <utility>

namespace vt::app {

// The Unix socket that pages come in on. Throws std::runtime_error with a sentence for the
// administrator.
class PrintSocket {
public:
    // Makes one, which only our own user can use; replaces one that was left behind.
    static PrintSocket at(const std::string& path);
    // Takes the one that systemd made and handed over: sd_listen_fds(3).
    static PrintSocket handed_over();
    PrintSocket(PrintSocket&& other) noexcept;
    PrintSocket& operator=(PrintSocket&&) = delete;
    ~PrintSocket();  // Removes what at() made.

    int number() const { return number_; }

private:
    PrintSocket(int number, std::string path) : number_{number}, path_{std::move(path)} {}

    int number_{-1};
    std::string path_;  // Empty when we did not make it.
};

class Printer {
public:
    Printer(PrintSocket socket, std::string chromium)
        : socket_{std::move(socket)}, chromium_{std::move(chromium)} {}

    // Answers until SIGTERM or SIGINT. A page that is too large or takes too long gets no answer.
    void run();

private:
    void answer(int connection) const;

    PrintSocket socket_;
    std::string chromium_;
};

// Starts `vredestijd print` beside this process, to end with it. Nothing when Chromium is not
// there.
class PrinterProcess {
public:
    explicit PrinterProcess(const std::string& socket);
    ~PrinterProcess();
    PrinterProcess(const PrinterProcess&) = delete;
    bool is_running() const { return child_ > 0; }

private:
    int child_{0};
};

}  // namespace vt::app
