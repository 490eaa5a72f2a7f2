// SPDX-License-Identifier: EUPL-1.2
#include <cstdio>

#include "app/commands/commands.h"
#include "audit/log.h"
#include "modules/codes/document_service.h"

namespace vt::app {

namespace {

// Says which adopted texts are not what was decided about. True when there are none.
bool texts_are_as_decided(const std::string& municipality, db::Db& db) {
    const auto altered = codes::altered_versions(db);
    for (const auto& version : altered)
        std::printf("%s: WRONG: the text of version %s is not what was decided\n",
                    municipality.c_str(), version.value.c_str());
    return altered.empty();
}

}  // namespace

// Opens and migrates every municipality, as the server would: says what it found, or what is wrong.
void add_check(CLI::App& app, Run& run) {
    auto where = std::make_shared<Where>();
    auto* command = app.add_subcommand("check", "Check that the data can be opened");
    where->add_to(*command, false);
    command->callback([where, &run] {
        run = [where] {
            const auto config = where->read();
            bool right = true;
            for (const auto& folder : municipality_folders(config.data)) {
                const auto database = open_municipality(folder, config.database);
                std::int64_t entries = 0;
                database->read([&](db::Db& db) {
                    entries = audit::entry_count(db);
                    right = texts_are_as_decided(folder.id, db) && right;
                });
                std::printf("%s: opens, %lld log entries\n", folder.id.c_str(),
                            static_cast<long long>(entries));
            }
            return right ? 0 : 1;
        };
    });
}

}  // namespace vt::app
