// SPDX-License-Identifier: EUPL-1.2
#include <stdexcept>

#include "app/commands/commands.h"

namespace vt::app {

void Where::add_to(CLI::App& command, bool one_municipality) {
    auto* from_config = command.add_option("--config", config, "Settings file (TOML)");
    auto* from_data = command.add_option("--data", data, "Data folder, with SQLite files");
    from_config->excludes(from_data);
    if (one_municipality)
        command.add_option("--municipality", municipality, "Id, when there are more than one");
}

Config Where::read() const {
    if (!config.empty()) return read_config(config);
    if (data.empty())
        throw std::runtime_error{"Say where the data is: --config FILE or --data DIR"};
    Config made;
    made.data = data;
    return made;
}

MunicipalityFolder Where::folder() const {
    const auto folders = municipality_folders(read().data);
    if (folders.empty())
        throw std::runtime_error{"There is no municipality yet: use 'vredestijd municipality add'"};
    if (municipality.empty() && folders.size() > 1)
        throw std::runtime_error{
            "There is more than one municipality: name it with --municipality"};
    for (const auto& folder : folders)
        if (municipality.empty() || folder.id == municipality) return folder;
    throw std::runtime_error{"There is no municipality '" + municipality + "'"};
}

std::unique_ptr<db::Database> Where::open() const {
    return open_municipality(folder(), read().database);
}

}  // namespace vt::app
