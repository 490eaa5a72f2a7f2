// SPDX-License-Identifier: EUPL-1.2
#include "modules/people/module.h"

#include "modules/people/about_pages.h"
#include "modules/people/checklist_pages.h"
#include "modules/people/import_pages.h"
#include "modules/people/log_pages.h"
#include "modules/people/migrations.h"
#include "modules/people/office_pages.h"
#include "modules/people/own_pages.h"
#include "modules/people/person_pages.h"
#include "modules/people/roll_pages.h"

namespace vt::people {
namespace {

using identity::Right;

constexpr int kMenuPeople = 70;
constexpr int kMenuChecklists = 75;
constexpr int kMenuLog = 90;
constexpr int kMenuInstallation = 95;

}  // namespace

web::Module module(Installation installation) {
    web::Module people{.name = "people",
                       .migrations = {migrations().begin(), migrations().end()},
                       .menu = {{"/mensen", "people.menu.people", Right::people_view, kMenuPeople},
                                {"/aankomst-en-vertrek", "people.menu.checklists",
                                 Right::arrivals_manage, kMenuChecklists, open_checklists},
                                {"/logboek", "people.menu.log", Right::log_view, kMenuLog},
                                {"/installatie", "people.menu.installation",
                                 Right::installation_view, kMenuInstallation}}};
    // A path without a place comes before one that has it: /mensen/invoeren before /mensen/{id}.
    for (auto routes :
         {roll_routes(), import_routes(), person_routes(), office_routes(), checklist_routes(),
          own_routes(), log_routes(std::move(installation)), about_routes()})
        for (auto& route : routes) people.routes.push_back(std::move(route));
    return people;
}

}  // namespace vt::people
