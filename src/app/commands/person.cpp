// SPDX-License-Identifier: EUPL-1.2
#include <cstdio>

#include "app/commands/commands.h"
#include "app/enrolment.h"

namespace vt::app {

void add_person(CLI::App& app, Run& run) {
    auto* group = app.add_subcommand("person", "One person");
    group->require_subcommand(1);
    auto where = std::make_shared<Where>();
    auto email = std::make_shared<std::string>();
    auto* command =
        group->add_subcommand("invite", "A link with which somebody chooses a password");
    where->add_to(*command, true);
    command->add_option("email", *email, "E-mail address of the person")->required();
    command->callback([where, email, &run] {
        run = [where, email] {
            const SystemClock clock;
            const auto database = where->open();
            std::printf("%s\n", invite_by_email(*database, clock, *email).c_str());
            return 0;
        };
    });
}

}  // namespace vt::app
