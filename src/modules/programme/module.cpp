// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/module.h"

#include <iterator>

#include "modules/programme/choice_pages.h"
#include "modules/programme/dialogue_pages.h"
#include "modules/programme/evidence_pages.h"
#include "modules/programme/list_pages.h"
#include "modules/programme/measure_pages.h"
#include "modules/programme/migrations.h"
#include "modules/programme/occurrence_pages.h"
#include "modules/programme/overview_pages.h"

namespace vt::programme {

web::Module module(const Grounds& grounds) {
    using identity::Right;
    web::Module programme{.name = "programme"};
    programme.migrations.assign(migrations().begin(), migrations().end());
    const auto ground = std::make_shared<PageGround>(grounds);
    const auto add = [&](web::Routes routes) {
        std::move(routes.begin(), routes.end(), std::back_inserter(programme.routes));
    };
    add(overview_routes(ground));
    add(list_routes(ground));
    add(measure_routes(ground));
    add(record_routes(ground));
    add(evidence_routes(ground));
    add(choice_routes(ground));
    add(occurrence_routes(ground));
    add(dialogue_routes(ground));
    programme.menu = {{"/mijn-week", "programme.menu.week", Right::own, 0},
                      {"/overzicht", "programme.menu.overview", Right::programme_state, 10},
                      {"/programma", "programme.menu.programme", Right::own, 20}};
    return programme;
}

}  // namespace vt::programme
