// SPDX-License-Identifier: EUPL-1.2
#include "app/compose.h"

#include <array>

#include "audit/log.h"
#include "facts/identity_facts.h"
#include "files/files.h"
#include "identity/migrations.h"
#include "modules/people/module.h"
#include "modules/programme/facts.h"
#include "modules/programme/module.h"
#include "web/sign_in.h"

namespace vt::app {

const programme::Grounds& grounds() {
    static const facts::IdentityFacts identity;
    static const programme::ProgrammeFacts held;
    static const std::array<const facts::FactSource*, 2> sources{&identity, &held};
    static const programme::Grounds instance{content::measures(), sources};
    return instance;
}

std::vector<web::Module> all_modules(people::Installation installation) {
    std::vector<web::Module> modules;
    modules.push_back({.name = "sign-in", .routes = web::sign_in_routes()});
    modules.push_back(programme::module(grounds()));
    modules.push_back(people::module(std::move(installation)));
    return modules;
}

std::vector<db::Migration> all_migrations() {
    std::vector<db::Migration> migrations;
    const auto add = [&](auto&& some) {
        migrations.insert(migrations.end(), some.begin(), some.end());
    };
    add(audit::migrations());
    add(identity::migrations());
    add(files::migrations());
    for (const auto& module : all_modules()) add(module.migrations);
    return migrations;
}

}  // namespace vt::app
