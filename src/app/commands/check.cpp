// SPDX-License-Identifier: EUPL-1.2
#include <cstdio>

#include "app/commands/commands.h"
#include "audit/log.h"

namespace vt::app {

// Opens and migrates every municipality, as the server would: says what it found, or what is wrong.
void add_check(CLI::App& app, Run& run) {
    auto where = std::make_shared<Where>();
    auto* command = app.add_subcommand("check", "Check that the data can be opened");
    where->add_to(*command, false);
    command->callback([where, &run] {
        run = [where] {
            const auto config = where->read();
            for (const auto& folder : municipality_folders(config.data)) {
                const auto database = open_municipality(folder, config.database);
                std::int64_t entries = 0;
                database->read([&](db::Db& db) { entries = audit::entry_count(db); });
                std::printf("%s: opens, %lld log entries\n", folder.id.c_str(),
                            static_cast<long long>(entries));
            }
            return 0;
        };
    });
}

}  // namespace vt::app
