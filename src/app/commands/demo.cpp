// SPDX-License-Identifier: EUPL-1.2
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "app/commands/commands.h"
#include "app/demo/seed.h"
#include "app/demo/seed_people.h"
#include "app/house.h"
#include "app/printing/printer.h"
#include "base/log.h"

namespace vt::app {
namespace {

struct Asked {
    std::string data{};
    std::uint16_t port{8080};
    std::string today{};
    std::string logins{};
};

void write_logins(const House& house, const Clock& clock, const std::string& path) {
    const auto& tenant = house.site().tenants().front();
    std::ofstream out{path, std::ios::trunc};
    out << demo::logins(*tenant.database, clock.today()) << "\n";
    if (!out.flush()) throw std::runtime_error{"Cannot write " + path};
}

std::unique_ptr<Clock> clock_for(const std::string& today) {
    if (today.empty()) return std::make_unique<SystemClock>();
    const auto day = Day::parse(today);
    if (!day) throw std::runtime_error{"--today takes a day as 2026-11-23, not '" + today + "'"};
    return std::make_unique<ShiftedClock>(*day);
}

Config demo_config(const Asked& asked) {
    Config config;
    config.data = asked.data;
    config.any_host = true;
    config.security_contact = "mailto:veilig@voorbeeldstad.example";
    config.net.listen = {{"127.0.0.1", asked.port, false}};
    if (asked.port != 0 && std::filesystem::exists("/proc/net/if_inet6"))
        config.net.listen.push_back({"::1", asked.port, false});
    // Everybody comes from this one machine.
    config.net.connections_per_address_max = config.net.connections_max;
    return config;
}

int run_demo(const Asked& asked) {
    const auto clock = clock_for(asked.today);
    demo::seed_once(asked.data, clock->today());
    auto config = demo_config(asked);
    // Before any thread starts: it is forked from this process.
    const PrinterProcess printer{asked.data + "/print.sock"};
    if (printer.is_running()) config.print_socket = asked.data + "/print.sock";
    House house{std::move(config), *clock};
    if (!asked.logins.empty()) write_logins(house, *clock, asked.logins);
    house.start();
    log::info("demo on http://localhost:{}", house.ports().front());
    house.wait();
    return 0;
}

}  // namespace

void add_demo(CLI::App& app, Run& run) {
    auto asked = std::make_shared<Asked>();
    auto* command = app.add_subcommand("demo", "A made-up municipality to try everything in");
    command->add_option("--data", asked->data, "Folder for its data")->required();
    command->add_option("--port", asked->port, "Port on this machine; 0 takes a free one");
    command->add_option("--today", asked->today, "The day it is, as 2026-11-23");
    command->add_option("--logins", asked->logins, "Write here who can sign in (JSON)");
    command->callback([asked, &run] { run = [asked] { return run_demo(*asked); }; });
}

}  // namespace vt::app
