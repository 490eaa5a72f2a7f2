// SPDX-License-Identifier: EUPL-1.2
#include "modules/pulse/module.h"

#include "modules/pulse/answer_pages.h"
#include "modules/pulse/lead_pages.h"
#include "modules/pulse/migrations.h"
#include "modules/pulse/pulse_service.h"
#include "modules/pulse/round_pages.h"

namespace vt::pulse {
namespace {

constexpr int kMenuPulse = 48;

}  // namespace

web::Module module() {
    const auto votes = std::make_shared<ballots::OpenVotes>(std::string{kVoteKind});
    web::Module pulse{.name = "pulse", .migrations = {migrations().begin(), migrations().end()}};
    // A path without a place comes before one that has it: /peiling/nieuw before /peiling/{id}.
    for (auto routes : {lead_routes(votes), answer_routes(votes), round_routes(votes)})
        for (auto& route : routes) pulse.routes.push_back(std::move(route));
    pulse.menu = {{std::string{kRootPath}, "", identity::Right::dilemmas_read, kMenuPulse,
                   [votes](const web::Visit& visit) { return waiting(visit, votes); }}};
    return pulse;
}

}  // namespace vt::pulse
