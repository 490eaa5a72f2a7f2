// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/module.h"

#include "modules/dialogue/map_pages.h"
#include "modules/dialogue/migrations.h"
#include "modules/dialogue/phone_pages.h"
#include "modules/dialogue/prepare_pages.h"
#include "modules/dialogue/report_pages.h"
#include "modules/dialogue/steer_pages.h"

namespace vt::dialogue {
namespace {

constexpr int kMenuSessions = 46;

// Who is to lead a session this week, or left one open.
std::vector<web::Waiting> waiting(const web::Visit& visit) {
    std::vector<web::Waiting> found;
    const SessionService service{visit.work};
    for (const Session& session : service.all()) {
        const bool mine = session.plan.facilitator == visit.actor().person ||
                          session.prepared_by == visit.actor().person;
        const bool soon = session.stage == SessionStage::prepared &&
                          session.plan.day <= visit.today().plus_days(7);
        if (!mine || (!session.is_open() && !soon)) continue;
        found.push_back({session.plan.title,
                         say(visit, session.is_open() ? "week.open" : "week.soon",
                             {visit.texts.day(session.plan.day)}),
                         session_page_path(session.id)});
    }
    return found;
}

}  // namespace

web::Module module(const std::shared_ptr<Live>& live, std::string print_socket) {
    web::Module dialogue{.name = "dialogue",
                         .migrations = {migrations().begin(), migrations().end()}};
    // A path without a place comes before one that has it: /dialoog/nieuw before /dialoog/{id}.
    for (auto routes :
         {list_routes(), map_routes(), prepare_routes(), steer_routes(live), screen_routes(live),
          report_routes(print_socket), session_routes(live, print_socket), phone_routes(live)})
        for (auto& route : routes) dialogue.routes.push_back(std::move(route));
    dialogue.menu = {{std::string{kSessionsPath}, "dialogue.menu", identity::Right::dialogue_view,
                      kMenuSessions, waiting}};
    return dialogue;
}

}  // namespace vt::dialogue
