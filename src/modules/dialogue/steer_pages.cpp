// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/steer_pages.h"

#include <algorithm>

#include "base/text.h"
#include "modules/dialogue/desk_pages.h"
#include "web/components/button.h"
#include "web/forms.h"
#include "web/saved.h"

namespace vt::dialogue {
namespace {

using identity::Right;
using web::Visit;
using Refused = std::optional<Error>;

int number_typed(const Visit& visit, std::string_view field) {
    const auto number = parse_int(trim(visit.form.value(field)));
    return number && *number <= kMembersMax ? static_cast<int>(*number) : -1;
}

// What a button of the desk asks for.
Done steer(const Visit& visit, SteeringService& service, const SessionId& id) {
    const std::string act{visit.form.value("doe")};
    if (act == "open") return service.open(id);
    if (act == "dilemma") return service.show_case(id, number_typed(visit, "nummer"));
    if (act == "eerste") return service.open_round(id, RoundKind::first, 0);
    if (act == "tweede") return service.open_round(id, RoundKind::second, 0);
    if (act == "trap")
        return service.open_round(id, RoundKind::ladder, number_typed(visit, "nummer"));
    if (act == "denk") return service.reflect(id, number_typed(visit, "nummer"));
    if (act == "uitslag") return service.show_result(id);
    if (act == "conclusie") return service.to_conclusion(id);
    if (act == "pauze") return service.pause(id, true);
    if (act == "verder") return service.pause(id, false);
    if (act == "handeling") return service.pick_option(id, std::string{visit.form.value("optie")});
    if (act == "einde") return service.end(id);
    if (act != "sluit") return Error{Refusal::invalid, "dialogue.error.elsewhere"};
    const auto closed = service.close_round(id);
    return closed ? done() : Done{closed.error()};
}

// What another screen did first is no fault of this one: it shows where the session stands.
http::Response answer(const Visit& visit, const SteeringService& service, const SessionId& id,
                      const Done& steered) {
    const bool over = visit.form.value("doe") == "einde";
    if (steered)
        return over ? web::saved(visit, session_page_path(id), "beeindigd")
                    : web::see_other(visit, session_page_path(id));
    const auto now = service.standing(id);
    if (!now) return web::error_page(visit, web::status_of(now.error().kind));
    if (!now->session.is_open()) return web::see_other(visit, session_page_path(id));
    return web::refused(visit, steered.error(),
                        [&](const Error& error) { return desk_page(visit, *now, error); });
}

http::Response steered(Visit& visit, web::Door& door, Live& live) {
    const auto id = session_id(visit);
    if (!id) return web::error_page(visit, 404);
    auto service = steering(visit, door.database, live);
    const Done done = steer(visit, service, *id);
    std::optional<http::Response> response;
    // What was steered is read anew: this request began before it.
    door.database.read([&](db::Db& db) {
        const identity::Work now{db, visit.actor(), visit.work.clock};
        const SteeringService fresh{now, door.database, live, visit.municipality.id, visit.folder};
        response = answer(visit, fresh, *id, done);
    });
    return *std::move(response);
}

http::Response concluded(Visit& visit, web::Door& door, Live& live) {
    const auto id = session_id(visit);
    if (!id) return web::error_page(visit, 404);
    auto service = steering(visit, door.database, live);
    const dilemmas::ConclusionTyped typed{.value = std::string{visit.form.value("value")},
                                          .rule = std::string{visit.form.value("rule")},
                                          .example = std::string{visit.form.value("example")}};
    const bool names_allowed = visit.form.value("names") == "ja";
    const auto noted = service.conclude(*id, typed, names_allowed);
    if (noted) return web::saved(visit, session_page_path(*id), "conclusie");
    const auto now = service.standing(*id);
    if (!now) return web::error_page(visit, web::status_of(now.error().kind));
    return web::refused(visit, noted.error(),
                        [&](const Error& error) { return desk_page(visit, *now, error); });
}

// Ending is for good: it asks first.
http::Response ending_page(Visit& visit) {
    const auto id = session_id(visit);
    const SessionService sessions{visit.work};
    const auto session = id ? sessions.find(*id) : Result<Session>{Error{Refusal::not_found, ""}};
    if (!session || !sessions.may_lead(*session) || !session->is_open())
        return web::error_page(visit, 404);
    html::Html body;
    const std::string title = say(visit, "end.title");
    web::page_head(body, visit, {.title = title, .intro = say(visit, "end.intro")});
    web::bullet_list(body,
                     {say(visit, "end.gone"), say(visit, "end.stays"), say(visit, "end.report")});
    web::Form form{visit, session_page_path(*id, "/stuur")};
    form.hidden("doe", "einde");
    form.submit_negative(say(visit, "end.act"), session_page_path(*id));
    body.append(form.finish());
    return web::page(visit,
                     {.title = title,
                      .above = {{std::string{kSessionsPath}, say(visit, "list.title")},
                                {session_page_path(*id), session->plan.title}}},
                     std::move(body));
}

}  // namespace

web::Routes steer_routes(const SharedLive& live) {
    return {
        web::door("/dialoog/{id}/stuur", Right::dialogue_lead,
                  [live](Visit& visit, web::Door& door) { return steered(visit, door, *live); }),
        web::door("/dialoog/{id}/conclusie", Right::dialogue_lead,
                  [live](Visit& visit, web::Door& door) { return concluded(visit, door, *live); }),
        web::get("/dialoog/{id}/einde", Right::dialogue_lead, ending_page)};
}

}  // namespace vt::dialogue
