// SPDX-License-Identifier: EUPL-1.2
#include "modules/dilemmas/module.h"

#include "modules/dilemmas/conclusion_pages.h"
#include "modules/dilemmas/library_pages.h"
#include "modules/dilemmas/migrations.h"
#include "modules/dilemmas/own_pages.h"
#include "modules/dilemmas/submission_pages.h"

namespace vt::dilemmas {
namespace {

constexpr int kMenuDilemmas = 45;
// Drafts wait behind what people wait for.
constexpr int kWaitingDrafts = 95;

}  // namespace

web::Module module() {
    web::Module dilemmas{
        .name = "dilemmas",
        .migrations = {migrations().begin(), migrations().end()},
        .menu = {{"/dilemmas", "dilemmas.menu", identity::Right::dilemmas_read, kMenuDilemmas},
                 {"/dilemmas", "", identity::Right::dilemmas_read, kWaitingDrafts, waiting}}};
    // A path without a place comes before one that has it: /dilemmas/nieuw before /dilemmas/{id}.
    for (auto routes :
         {library_routes(), own_routes(), submission_routes(), review_routes(), conclusion_routes(),
          suggesting_routes(), case_routes(), shelf_routes(), recording_routes()})
        for (auto& route : routes) dilemmas.routes.push_back(std::move(route));
    return dilemmas;
}

}  // namespace vt::dilemmas
