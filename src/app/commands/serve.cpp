// SPDX-License-Identifier: EUPL-1.2
#include <cstdio>

#include "app/commands/commands.h"
#include "app/enrolment.h"
#include "app/house.h"
#include "base/log.h"

namespace vt::app {

void add_serve(CLI::App& app, Run& run) {
    auto where = std::make_shared<Where>();
    auto* command = app.add_subcommand("serve", "Serve the municipalities of this installation");
    command->add_option("--config", where->config, "Settings file (TOML)")->required();
    command->callback([where, &run] {
        run = [where] {
            const SystemClock clock;
            House house{where->read(), clock};
            print_first_enrolments(house.site(), clock);
            house.start();
            for (const auto port : house.ports()) log::info("listening on port {}", port);
            house.wait();
            return 0;
        };
    });
}

}  // namespace vt::app
