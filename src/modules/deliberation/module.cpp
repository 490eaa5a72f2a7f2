// SPDX-License-Identifier: EUPL-1.2
#include "modules/deliberation/module.h"

#include "modules/deliberation/list_pages.h"
#include "modules/deliberation/migrations.h"
#include "modules/deliberation/outcome_pages.h"
#include "modules/deliberation/paths.h"
#include "modules/deliberation/preparing_pages.h"
#include "modules/deliberation/report_pages.h"
#include "modules/deliberation/screen_pages.h"
#include "modules/deliberation/step_pages.h"
#include "modules/deliberation/talk_pages.h"

namespace vt::deliberation {
namespace {

constexpr int kMenuDeliberation = 46;

}  // namespace

web::Module module() {
    web::Module talks{.name = "deliberation",
                      .migrations = {migrations().begin(), migrations().end()},
                      .menu = {{std::string{kRootPath}, "", identity::Right::dilemmas_read,
                                kMenuDeliberation, waiting}}};
    // A path without a place comes before one that has it: …/nieuw before …/{id}.
    for (auto routes : {list_routes(), preparing_routes(), talk_routes(), step_routes(),
                        outcome_routes(), screen_routes(), report_routes()})
        for (auto& route : routes) talks.routes.push_back(std::move(route));
    return talks;
}

}  // namespace vt::deliberation
