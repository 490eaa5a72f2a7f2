// SPDX-License-Identifier: EUPL-1.2
#include "app/compose.h"

#include <array>

#include "audit/log.h"
#include "decisions/decision_service.h"
#include "facts/identity_facts.h"
#include "files/files.h"
#include "identity/migrations.h"
#include "modules/agreed/facts.h"
#include "modules/agreed/module.h"
#include "modules/basic_norms/facts.h"
#include "modules/basic_norms/module.h"
#include "modules/codes/facts.h"
#include "modules/codes/module.h"
#include "modules/codes/search_source.h"
#include "modules/core_values/facts.h"
#include "modules/core_values/module.h"
#include "modules/core_values/search_service.h"
#include "modules/deliberation/facts.h"
#include "modules/deliberation/module.h"
#include "modules/dialogue/facts.h"
#include "modules/dialogue/module.h"
#include "modules/dilemmas/facts.h"
#include "modules/dilemmas/module.h"
#include "modules/dilemmas/search_source.h"
#include "modules/people/module.h"
#include "modules/programme/facts.h"
#include "modules/programme/module.h"
#include "modules/programme/search_service.h"
#include "modules/public_site/module.h"
#include "modules/pulse/facts.h"
#include "modules/pulse/module.h"
#include "modules/self_scan/module.h"
#include "search/migrations.h"
#include "web/sign_in.h"

namespace vt::app {

const programme::Grounds& grounds() {
    static const facts::IdentityFacts identity;
    static const programme::ProgrammeFacts held;
    static const core_values::ValueFacts values;
    static const codes::CodesFacts codes;
    static const basic_norms::BasicNormFacts norms;
    static const agreed::AgreedFacts cited;
    static const pulse::PulseFacts pulses;
    static const dilemmas::DilemmaFacts doubts;
    static const deliberation::DeliberationFacts methods;
    static const dialogue::DialogueFacts sessions;
    static const std::array<const facts::FactSource*, 10> sources{
        &identity, &held, &values, &codes, &norms, &cited, &pulses, &doubts, &methods, &sessions};
    static const programme::Grounds instance{content::measures(), sources};
    return instance;
}

const agreed::Grounds& agreements() {
    static const core_values::ValueSearch values;
    static const codes::CodesSource codes;
    static const dilemmas::DilemmaSearch concluded;
    static const programme::ConclusionSearch conclusions;
    static const std::array<const search::Source*, 4> sources{&values, &codes, &conclusions,
                                                              &concluded};
    static const agreed::Grounds instance{sources};
    return instance;
}

namespace {

// For who only wants to know which routes and tables there are: nobody listens.
std::shared_ptr<dialogue::Live> silent() {
    return std::make_shared<dialogue::Live>(
        [](std::string_view, std::string_view, std::string_view) {});
}

}  // namespace

std::vector<web::Module> all_modules(people::Installation installation, std::string print_socket,
                                     std::shared_ptr<dialogue::Live> live) {
    if (!live) live = silent();
    std::vector<web::Module> modules;
    modules.push_back({.name = "sign-in", .routes = web::sign_in_routes()});
    modules.push_back(programme::module(grounds()));
    modules.push_back(core_values::module());
    modules.push_back(codes::module(print_socket));
    modules.push_back(basic_norms::module());
    modules.push_back(dilemmas::module());
    modules.push_back(deliberation::module());
    modules.push_back(dialogue::module(live, std::move(print_socket)));
    modules.push_back(pulse::module());
    modules.push_back(self_scan::module());
    modules.push_back(agreed::module(agreements()));
    modules.push_back(public_site::module());
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
    add(decisions::migrations());
    add(search::migrations());
    for (const auto& module : all_modules()) add(module.migrations);
    return migrations;
}

}  // namespace vt::app
