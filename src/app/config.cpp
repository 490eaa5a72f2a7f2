// SPDX-License-Identifier: EUPL-1.2
#include "app/config.h"

#include <toml++/toml.h>
#include <array>
#include <stdexcept>

namespace vt::app {
namespace {

using Table = toml::table;

[[noreturn]] void refuse(const std::string& sentence) {
    throw std::runtime_error{sentence};
}

void only(const Table& table, std::initializer_list<std::string_view> known,
          std::string_view where) {
    for (const auto& [key, node] : table) {
        bool found = false;
        for (const auto name : known) found = found || key.str() == name;
        if (!found)
            refuse("Unknown setting '" + std::string{key.str()} + "' in " + std::string{where});
    }
}

std::string text(const Table& table, std::string_view key) {
    return table[key].value_or(std::string{});
}

template <class Number>
void read_number(const Table& table, std::string_view key, Number& into, std::int64_t most) {
    const auto value = table[key].value<std::int64_t>();
    if (!value) return;
    if (*value < 0 || *value > most)
        refuse("Setting '" + std::string{key} + "' must lie between 0 and " + std::to_string(most));
    into = static_cast<Number>(*value);
}

net::Listen read_listen(const Table& table) {
    only(table, {"address", "port", "tls"}, "[[listen]]");
    net::Listen listen;
    listen.address = table["address"].value_or(listen.address);
    read_number(table, "port", listen.port, 65535);
    listen.tls = table["tls"].value_or(false);
    return listen;
}

void read_limits(const Table& table, net::Options& net) {
    only(table,
         {"workers", "connections", "connections_per_address", "header_seconds", "body_seconds",
          "idle_seconds", "deadline_seconds", "drain_seconds"},
         "[limits]");
    read_number(table, "workers", net.workers, 64);
    read_number(table, "connections", net.connections_max, 1000000);
    read_number(table, "connections_per_address", net.connections_per_address_max, 1000000);
    read_number(table, "header_seconds", net.header_seconds, 600);
    read_number(table, "body_seconds", net.body_seconds, 600);
    read_number(table, "idle_seconds", net.idle_seconds, 600);
    read_number(table, "deadline_seconds", net.deadline_seconds, 600);
    read_number(table, "drain_seconds", net.drain_seconds, 600);
}

void read_net(const Table& file, net::Options& net) {
    if (const auto* list = file["listen"].as_array())
        for (const auto& entry : *list)
            if (const auto* table = entry.as_table()) net.listen.push_back(read_listen(*table));
    if (net.listen.empty()) net.listen.push_back({});
    if (const auto* tls = file["tls"].as_table()) {
        only(*tls, {"certificate", "key"}, "[tls]");
        net.tls_certificate = text(*tls, "certificate");
        net.tls_key = text(*tls, "key");
    }
    if (const auto* proxies = file["trusted_proxies"].as_array())
        for (const auto& entry : *proxies)
            net.trusted_proxies.push_back(entry.value_or(std::string{}));
    if (const auto* limits = file["limits"].as_table()) read_limits(*limits, net);
}

}  // namespace

Config read_config(const std::string& path) {
    Table file;
    try {
        file = toml::parse_file(path);
    } catch (const toml::parse_error& error) {
        refuse("Cannot read the settings in " + path + ": " + std::string{error.description()});
    }
    only(file,
         {"data", "database", "metrics_token", "security_contact", "listen", "tls",
          "trusted_proxies", "limits", "print"},
         path);
    Config config;
    config.data = text(file, "data");
    config.database = text(file, "database");
    config.metrics_token = text(file, "metrics_token");
    config.security_contact = text(file, "security_contact");
    if (config.data.empty()) refuse("Setting 'data' in " + path + " names no folder");
    if (const auto* print = file["print"].as_table()) {
        only(*print, {"socket"}, "[print]");
        config.print_socket = text(*print, "socket");
    }
    read_net(file, config.net);
    return config;
}

}  // namespace vt::app
