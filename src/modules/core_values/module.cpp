// SPDX-License-Identifier: EUPL-1.2
#include "modules/core_values/module.h"

#include "modules/core_values/adoption_pages.h"
#include "modules/core_values/choice_pages.h"
#include "modules/core_values/editing_pages.h"
#include "modules/core_values/list_pages.h"
#include "modules/core_values/migrations.h"
#include "modules/core_values/overview_pages.h"
#include "modules/core_values/papers_pages.h"
#include "modules/core_values/weighing_pages.h"

namespace vt::core_values {
namespace {

constexpr int kMenuValues = 30;

}  // namespace

web::Module module() {
    const auto votes = std::make_shared<ballots::OpenVotes>(std::string{kVoteKind});
    web::Module values{.name = "core_values",
                       .migrations = {migrations().begin(), migrations().end()}};
    // A path without a place comes before one that has it: /waarden/nieuw before /waarden/{id}.
    for (auto routes :
         {editing_routes(), choice_routes(), weighing_routes(votes), adoption_routes(),
          papers_routes(), list_routes(votes), overview_routes(votes)})
        for (auto& route : routes) values.routes.push_back(std::move(route));
    values.menu = {{"/waarden", "core_values.menu", identity::Right::norms_read, kMenuValues,
                    [votes](const web::Visit& visit) { return waiting(visit, votes); }}};
    return values;
}

}  // namespace vt::core_values
