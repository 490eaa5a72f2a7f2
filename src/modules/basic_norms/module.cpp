// SPDX-License-Identifier: EUPL-1.2
#include "modules/basic_norms/module.h"

#include "modules/basic_norms/account_pages.h"
#include "modules/basic_norms/action_pages.h"
#include "modules/basic_norms/migrations.h"
#include "modules/basic_norms/norm_pages.h"
#include "modules/basic_norms/paths.h"
#include "modules/basic_norms/waiting_pages.h"
#include "modules/basic_norms/year_pages.h"

namespace vt::basic_norms {
namespace {

constexpr int kMenuBasicNorms = 50;

}  // namespace

web::Module module() {
    using identity::Right;
    web::Module norms{.name = "basic_norms",
                      .migrations = {migrations().begin(), migrations().end()},
                      .menu = {{std::string{kRootPath}, "basic_norms.menu", Right::programme_state,
                                kMenuBasicNorms, waiting}}};
    // A path without a place comes before one that has it: …/afsluiten before …/{norm}.
    for (auto routes : {year_routes(), account_routes(), action_routes(), norm_routes()})
        for (auto& route : routes) norms.routes.push_back(std::move(route));
    return norms;
}

}  // namespace vt::basic_norms
