// SPDX-License-Identifier: EUPL-1.2
// The commands of the program. Each adds itself to the command line and sets `run` when it is
// chosen. A command returns the exit status; what it throws is printed as one sentence, status 1.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <string>

#include "app/config.h"
#include "app/municipality_folder.h"
#include "base/clock.h"

namespace vt::app {

using Run = std::function<int()>;

// Where a command finds the data: --config FILE or --data DIR, and --municipality when there are
// more.
struct Where {
    std::string config{};
    std::string data{};
    std::string municipality{};
    void add_to(CLI::App& command, bool one_municipality);
    Config read() const;
    // The municipality that is meant. Throws std::runtime_error when there is none, or more than
    // one and none was named.
    MunicipalityFolder folder() const;
    std::unique_ptr<db::Database> open() const;
};

void add_serve(CLI::App& app, Run& run);
void add_demo(CLI::App& app, Run& run);
void add_municipality(CLI::App& app, Run& run);
void add_people(CLI::App& app, Run& run);
void add_person(CLI::App& app, Run& run);
void add_log(CLI::App& app, Run& run);
void add_check(CLI::App& app, Run& run);
// The figures of one vote, or of the change between two. Needs no data; bad input is status 2.
void add_grey(CLI::App& app, Run& run);
void add_print(CLI::App& app, Run& run);

}  // namespace vt::app
