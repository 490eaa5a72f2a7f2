// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/figures_pages.h"
#include "modules/dialogue/steer_pages.h"

namespace vt::dialogue {
namespace {

using identity::Right;
using web::Visit;

void words(html::Html& part, std::string_view above, std::string_view title,
           std::string_view prompt) {
    html::out<R"(<p class="vt-projection__above">{}</p>
<h1 class="nl-heading vt-projection__title">{}</h1>
<p class="vt-projection__prompt">{}</p>
)">(part, above, title, prompt);
}

void lobby(html::Html& part, const Visit& visit, const Standing& now) {
    const std::string address = web::whole_address(visit, kJoinPath);
    words(part, now.session.plan.title, spaced(now.session.code),
          say(visit, "screen.join", {address}));
    qr_code(part, web::whole_address(visit, phone_path(now.session.code)),
            say(visit, "desk.qr", {address}));
    in_room(part, visit, now.in_room);
}

// The other options are matter for talk: shuffled for this session, and no shade with them.
void options(html::Html& part, const Visit& visit, const dilemmas::Case& one,
             const Session& session) {
    std::vector<std::string> lines;
    for (const std::size_t place : shuffled(session.id.value + one.id, one.options.size()))
        lines.push_back(std::string{one.options[place].text.in(visit.texts.language())});
    html::out<R"(<div class="vt-projection__cards">{}</div>)">(
        part, [&](html::Html& list) { web::bullet_list(list, lines); });
}

void case_now(html::Html& part, const Visit& visit, const Standing& now,
              const dilemmas::Case& one) {
    const Session& session = now.session;
    const Round* open = now.open();
    const std::string action = say(visit, "may-this", {action_of(visit, one, session, open)});
    const auto title = std::string{one.title.in(visit.texts.language())};
    switch (session.phase) {
        case Phase::vote:
            words(part, round_name(visit, *open), action, say(visit, "screen.vote"));
            return progress(part, visit, now.voted, now.may_vote);
        case Phase::result:
            words(part, title, say(visit, "screen.result"), action);
            return results_here(part, visit, one, now.rounds_here(), session.plan.members);
        case Phase::reflect:
            words(part, title, say(visit, "screen.reflect"), action);
            return timer(part, visit, session);
        case Phase::conclusion:
            words(part, title, say(visit, "screen.conclusion"),
                  std::string{one.debate.in(visit.texts.language())});
            return options(part, visit, one, session);
        case Phase::story:
        case Phase::lobby:
            break;
    }
    words(part, place_of(visit, session), title, std::string{one.story.in(visit.texts.language())});
    html::out<R"(<p class="vt-projection__who">{}</p>)">(part, action);
}

void screen_now(html::Html& part, const Visit& visit, const Standing& now) {
    const auto one = case_here(visit, now.session);
    if (now.session.paused)
        words(part, now.session.plan.title, say(visit, "phone.pause"),
              say(visit, "phone-text.pause"));
    else if (one)
        case_now(part, visit, now, *one);
    else
        lobby(part, visit, now);
}

http::Response screen_page(const Visit& visit, Live& live) {
    const auto id = session_id(visit);
    if (!id) return web::error_page(visit, 404);
    const Result<Standing> now = standing_of(visit, live, *id);
    if (!now) return web::error_page(visit, web::status_of(now.error().kind));
    if (!now->session.is_open()) return web::see_other(visit, session_page_path(*id));
    html::Html body;
    html::out<R"(<div class="vt-projection vt-projection--session">{}</div>)">(
        body, [&](html::Html& part) {
            following(part, visit, now->session.code, session_page_path(*id, "/scherm"),
                      [&](html::Html& inner) { screen_now(inner, visit, *now); });
        });
    return web::page(visit,
                     {.title = say(visit, "screen.title", {now->session.plan.title}),
                      .above = {{std::string{kSessionsPath}, say(visit, "list.title")}}},
                     std::move(body));
}

}  // namespace

web::Routes screen_routes(const SharedLive& live) {
    return {web::get("/dialoog/{id}/scherm", Right::dialogue_lead,
                     [live](Visit& visit) { return screen_page(visit, *live); })};
}

}  // namespace vt::dialogue
