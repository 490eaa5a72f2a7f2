// SPDX-License-Identifier: EUPL-1.2
// Config: how this installation is set up, from one TOML file (packaging/vredestijd.toml shows
// all).
#pragma once

#include <string>

#include "net/server.h"

namespace vt::app {

struct Config {
    std::string data{};              // Folder with one folder for each municipality.
    std::string database{};          // libpq string; empty: SQLite files in the data folder.
    std::string metrics_token{};     // Bearer token of /metrics; empty: /metrics answers 404.
    bool any_host{false};            // The demo serves its one municipality on every host name.
    std::string security_contact{};  // For security.txt: "mailto:…".
    std::string print_socket{};      // Where `vredestijd print` listens; empty: no PDF is made.
    net::Options net{};
};

// Throws std::runtime_error with a sentence for the administrator: no such file, a line that cannot
// be read, an unknown key, a number outside its limits.
Config read_config(const std::string& path);

}  // namespace vt::app
