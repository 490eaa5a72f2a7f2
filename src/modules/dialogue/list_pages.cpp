// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "modules/dialogue/prepare_pages.h"
#include "web/components/button.h"
#include "web/components/lists.h"
#include "web/saved.h"

namespace vt::dialogue {
namespace {

using identity::Right;
using web::Visit;

web::Status status_of(const Session& session) {
    switch (session.stage) {
        case SessionStage::prepared:
            return web::Status::planned;
        case SessionStage::open:
            return web::Status::attention;
        case SessionStage::ended:
            return web::Status::done;
        case SessionStage::called_off:
            break;
    }
    return web::Status::skipped;
}

web::Card card_of(const Visit& visit, const Session& session) {
    const std::string stage{code(session.stage)};
    return {.title = session.plan.title,
            .path = session_page_path(session.id),
            .status = status_of(session),
            .status_word = say(visit, "stage." + stage),
            .text = say(visit, "list.card",
                        {visit.texts.day(session.plan.day),
                         say(visit, "group." + std::string{code(session.plan.group)})}),
            .foot = visit.texts.count("dialogue.list.cases",
                                      static_cast<int>(session.plan.cases.size()))};
}

void cards(html::Html& body, const Visit& visit, std::string_view id,
           const std::vector<Session>& sessions) {
    if (sessions.empty()) return;
    std::vector<web::Card> cards;
    for (const Session& session : sessions) cards.push_back(card_of(visit, session));
    web::section(body, {.id = id, .title = say(visit, "list." + std::string{id})},
                 [&](html::Html& part) { web::card_list(part, visit, cards); });
}

bool is_over(const Session& session) {
    return session.stage == SessionStage::ended || session.stage == SessionStage::called_off;
}

http::Response list_page(Visit& visit) {
    const SessionService service{visit.work};
    auto sessions = service.all();
    auto over = sessions;
    std::erase_if(sessions, is_over);
    std::erase_if(over, [](const Session& session) { return !is_over(session); });
    std::reverse(sessions.begin(), sessions.end());  // What comes first, first.
    std::vector<web::Link> actions;
    if (service.may_prepare()) actions.push_back({"/dialoog/nieuw", say(visit, "list.new")});
    if (identity::may(visit.actor(), Right::dilemmas_read))
        actions.push_back({"/dialoog/kaart", say(visit, "list.map")});
    html::Html body;
    const std::string title = say(visit, "list.title");
    web::page_head(body, visit,
                   {.title = title, .intro = say(visit, "list.intro"), .actions = actions});
    if (sessions.empty() && over.empty())
        web::empty_state(body, visit,
                         {.title = say(visit, "list.none"), .text = say(visit, "list.none-text")});
    cards(body, visit, "coming", sessions);
    cards(body, visit, "over", over);
    return web::page(visit, {.title = title, .notice = web::saved_notice(visit, "dialogue.done.")},
                     std::move(body));
}

}  // namespace

web::Routes list_routes() {
    return {web::get("/dialoog", Right::dialogue_view, list_page)};
}

}  // namespace vt::dialogue
