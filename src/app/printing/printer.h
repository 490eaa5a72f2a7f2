// SPDX-License-Identifier: EUPL-1.2
// Printer: the process that makes PDFs for the server (`vredestijd print`). It listens on a Unix
// socket, has no data folder, and prints one page at a time.
#pragma once

#include <string>

namespace vt::app {

class Printer {
public:
    // Makes the socket, which only our own user can use; replaces one that was left behind. Throws
    // std::runtime_error with a sentence for the administrator.
    Printer(const std::string& socket, std::string chromium);
    ~Printer();  // Removes the socket.
    Printer(const Printer&) = delete;

    // Answers until SIGTERM or SIGINT. A page that is too large or takes too long gets no answer.
    void run();

private:
    void answer(int connection) const;

    std::string socket_;
    std::string chromium_;
    int listening_{-1};
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
