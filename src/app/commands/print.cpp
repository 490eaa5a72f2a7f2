// SPDX-License-Identifier: EUPL-1.2
#include <stdexcept>

#include "app/commands/commands.h"
#include "app/printing/chromium.h"
#include "app/printing/printer.h"

namespace vt::app {

void add_print(CLI::App& app, Run& run) {
    auto socket = std::make_shared<std::string>();
    auto* command = app.add_subcommand("print", "Make PDFs for the server, on a Unix socket");
    command->add_option("--socket", *socket, "Path of the socket; without it, systemd's");
    command->callback([socket, &run] {
        run = [socket] {
            const auto chromium = find_chromium();
            if (!chromium) throw std::runtime_error{"Chromium is not installed"};
            auto listening =
                socket->empty() ? PrintSocket::handed_over() : PrintSocket::at(*socket);
            Printer{std::move(listening), *chromium}.run();
            return 0;
        };
    });
}

}  // namespace vt::app
