// SPDX-License-Identifier: EUPL-1.2
#include <cstdio>
#include <filesystem>
#include <stdexcept>

#include "app/commands/commands.h"
#include "app/founding.h"

namespace vt::app {
namespace {

struct Founding {
    Where where{};
    std::string id{};
    std::string name{};
    std::vector<std::string> hosts{};
    std::string admin_name{};
    std::string admin_email{};
    bool yes{false};
};

int add(const Founding& wanted) {
    const auto config = wanted.where.read();
    const SystemClock clock;
    const auto folder = make_municipality_folder(config.data, wanted.id, wanted.name, wanted.hosts);
    const auto database = open_municipality(folder, config.database);
    found_municipality(*database, clock, wanted.admin_name, wanted.admin_email);
    std::printf("Made %s. The next 'vredestijd serve' prints a link for %s.\n", folder.path.c_str(),
                wanted.admin_email.c_str());
    return 0;
}

int list(const Where& where) {
    for (const auto& folder : municipality_folders(where.read().data)) {
        std::string hosts;
        for (const auto& host : folder.hosts) hosts += " " + host;
        std::printf("%s\t%s\t%s\n", folder.id.c_str(), folder.name.c_str(), hosts.c_str());
    }
    return 0;
}

// Moved aside, not erased: a folder that is gone cannot be brought back.
int set_aside(const Founding& wanted) {
    Where where = wanted.where;
    where.municipality = wanted.id;
    const auto folder = where.folder();
    if (!wanted.yes)
        throw std::runtime_error{"This takes " + folder.name + " off line. Say --yes to go on"};
    const std::string target = folder.path + ".removed";
    std::filesystem::rename(folder.path + "/municipality.toml",
                            folder.path + "/municipality.removed");
    std::filesystem::rename(folder.path, target);
    std::printf("Moved to %s. Erase that folder yourself when you are sure.\n", target.c_str());
    return 0;
}

void add_add(CLI::App& group, const std::shared_ptr<Founding>& wanted, Run& run) {
    auto* command = group.add_subcommand("add", "Make a municipality");
    wanted->where.add_to(*command, false);
    command->add_option("id", wanted->id, "Short name: a-z, 0-9 and -")->required();
    command->add_option("--name", wanted->name, "Name, as 'Voorbeeldstad'")->required();
    command->add_option("--host", wanted->hosts, "Host names it answers to")->required();
    command->add_option("--admin-name", wanted->admin_name, "Its functional administrator")
        ->required();
    command->add_option("--admin-email", wanted->admin_email, "E-mail of that person")->required();
    command->callback([wanted, &run] { run = [wanted] { return add(*wanted); }; });
}

void add_remove(CLI::App& group, const std::shared_ptr<Founding>& wanted, Run& run) {
    auto* command = group.add_subcommand("remove", "Take a municipality off line");
    wanted->where.add_to(*command, false);
    command->add_option("id", wanted->id)->required();
    command->add_flag("--yes", wanted->yes, "Yes, take it off line");
    command->callback([wanted, &run] { run = [wanted] { return set_aside(*wanted); }; });
}

}  // namespace

void add_municipality(CLI::App& app, Run& run) {
    auto* group = app.add_subcommand("municipality", "Municipalities on this server");
    group->require_subcommand(1);
    add_add(*group, std::make_shared<Founding>(), run);
    add_remove(*group, std::make_shared<Founding>(), run);
    auto where = std::make_shared<Where>();
    auto* command = group->add_subcommand("list", "Id, name and host names of each");
    where->add_to(*command, false);
    command->callback([where, &run] { run = [where] { return list(*where); }; });
}

}  // namespace vt::app
