// SPDX-License-Identifier: EUPL-1.2
#include "documents/printing.h"
#include "identity/directory.h"
#include "modules/dialogue/prepare_pages.h"
#include "modules/dialogue/slip_sheet.h"
#include "modules/dialogue/slips.h"
#include "modules/dialogue/steer_pages.h"
#include "web/components/alert.h"
#include "web/components/button.h"
#include "web/components/lists.h"
#include "web/saved.h"

namespace vt::dialogue {
namespace {

using identity::Right;
using web::Visit;

std::string facilitator_name(const Visit& visit, const Session& session) {
    const auto& id = session.plan.facilitator ? session.plan.facilitator : session.prepared_by;
    const auto person = identity::Directory{visit.work.db}.person(id);
    return person ? person->full_name() : say(visit, "session.house");
}

void plan_list(html::Html& body, const Visit& visit, const Session& session) {
    const SessionPlan& plan = session.plan;
    std::vector<web::DataRow> rows;
    const auto row = [&](std::string_view key, std::string value) {
        rows.push_back({say(visit, "session." + std::string{key}), html::text(value)});
    };
    row("day", visit.texts.day(plan.day) + (plan.starts.empty() ? "" : ", " + plan.starts));
    row("group", say(visit, "group." + std::string{code(plan.group)}));
    row("members", std::to_string(plan.members));
    row("tier", say(visit, "tier." + std::string{code(plan.tier)}));
    row("facilitator", facilitator_name(visit, session));
    web::data_list(body, visit, rows);
}

void case_list(html::Html& body, const Visit& visit, const Session& session) {
    std::vector<web::Card> cards;
    for (const SessionCase& each : session.plan.cases)
        if (const auto one = dilemmas::find_case(visit.work, each.id))
            cards.push_back(
                {.title = std::string{one->title.in(visit.texts.language())},
                 .path = dilemmas::case_path(each.id),
                 .text = say(visit, "may-this", {option_text(visit, *one, each.option)})});
    web::section(body, {.id = "dilemmas", .title = say(visit, "session.cases")},
                 [&](html::Html& part) { web::card_list(part, visit, cards); });
}

void begin_part(html::Html& body, const Visit& visit, const Session& session) {
    web::section(
        body, {.id = "beginnen", .title = say(visit, "session.begin")}, [&](html::Html& part) {
            web::numbered_list(part,
                               {say(visit, "session.step-open"), say(visit, "session.step-join"),
                                say(visit, "session.step-vote"), say(visit, "session.step-talk")});
            if (session.plan.members < kVotersMin)
                web::notice(
                    part, visit,
                    {.title = say(visit, "few.title"), .text = say(visit, "few.text"), .level = 3});
            web::action_group(part, [&](html::Html& group) {
                web::post_button(group, visit,
                                 {.action = session_page_path(session.id, "/stuur"),
                                  .text = say(visit, "desk.open"),
                                  .look = web::ButtonLook::primary,
                                  .fields = {{"doe", "open"}}});
                if (session.plan.tier == Tier::slips)
                    web::button_link(
                        group, visit,
                        {session_page_path(session.id, "/lootjes"), say(visit, "slip.sheet")});
            });
        });
}

void change_part(html::Html& body, const Visit& visit, const Session& session) {
    web::action_group(body, [&](html::Html& group) {
        if (session.stage == SessionStage::called_off)
            return web::post_button(group, visit,
                                    {.action = session_page_path(session.id, "/toch-door"),
                                     .text = say(visit, "session.put-back")});
        web::button_link(
            group, visit,
            {session_page_path(session.id, "/wijzigen"), say(visit, "session.change")});
        web::post_button(group, visit,
                         {.action = session_page_path(session.id, "/afgelasten"),
                          .text = say(visit, "session.call-off"),
                          .look = web::ButtonLook::subtle,
                          .confirm = say(visit, "session.call-off-sure")});
    });
}

http::Response plan_page(const Visit& visit, const Session& session) {
    const SessionService service{visit.work};
    const std::string stage{code(session.stage)};
    html::Html body;
    web::page_head(
        body, visit,
        {.title = session.plan.title, .above = say(visit, "stage." + stage), .typed = true});
    if (session.stage == SessionStage::ended && identity::may(visit.actor(), Right::dilemmas_read))
        web::button_link(body, visit,
                         {session_page_path(session.id, "/verslag"), say(visit, "session.report")},
                         web::ButtonLook::primary);
    plan_list(body, visit, session);
    if (session.stage == SessionStage::open)
        web::paragraph(body, say(visit, "session.open-elsewhere"));
    if (session.stage == SessionStage::prepared && service.may_lead(session))
        begin_part(body, visit, session);
    case_list(body, visit, session);
    const bool changeable =
        session.stage == SessionStage::prepared || session.stage == SessionStage::called_off;
    if (changeable && service.may_prepare()) change_part(body, visit, session);
    return web::page(visit,
                     {.title = session.plan.title,
                      .above = {{std::string{kSessionsPath}, say(visit, "list.title")}},
                      .notice = web::saved_notice(visit, "dialogue.done.")},
                     std::move(body));
}

http::Response session_page(const Visit& visit, Live& live) {
    const auto id = session_id(visit);
    const SessionService service{visit.work};
    const auto session = id ? service.find(*id) : Result<Session>{Error{Refusal::not_found, ""}};
    if (!session) return web::error_page(visit, 404);
    if (!session->is_open() || !service.may_lead(*session)) return plan_page(visit, *session);
    const auto now = standing_of(visit, live, *id);
    return now ? desk_page(visit, *now, {}) : web::error_page(visit, 404);
}

// Slips

struct Sheet {
    Session session{};
    std::string html{};
};

Result<Sheet> sheet_here(const Visit& visit) {
    const auto id = session_id(visit);
    const SessionService service{visit.work};
    if (!id) return Error{Refusal::not_found, ""};
    Sheet sheet;
    sheet.session = VT_TRY(service.find(*id));
    const auto slips = VT_TRY(service.slips(*id));
    sheet.html =
        slip_sheet(visit.texts, sheet.session.plan.title, web::whole_address(visit, kSlipPath),
                   web::whole_address(visit, kJoinPath), slips);
    return sheet;
}

http::Response slips_page(const Visit& visit, const std::string& socket) {
    const auto sheet = sheet_here(visit);
    if (!sheet) return web::error_page(visit, 404);
    const SessionId& id = sheet->session.id;
    html::Html body;
    const std::string title = say(visit, "slip.sheet");
    web::page_head(body, visit, {.title = title, .intro = say(visit, "slip.intro")});
    web::numbered_list(body, {say(visit, "slip.step-print"), say(visit, "slip.step-bowl"),
                              say(visit, "slip.step-draw")});
    web::action_group(body, [&](html::Html& group) {
        if (!socket.empty())
            web::button_link(group, visit,
                             {session_page_path(id, "/lootjes.pdf"), say(visit, "slip.pdf")},
                             web::ButtonLook::primary);
        web::button_link(group, visit,
                         {session_page_path(id, "/lootjes.html"), say(visit, "slip.html")});
    });
    const int count = slip_count(sheet->session.plan.members);
    web::small_print(body, visit.texts.count("dialogue.slip.count", count));
    return web::page(visit,
                     {.title = title,
                      .above = {{std::string{kSessionsPath}, say(visit, "list.title")},
                                {session_page_path(id), sheet->session.plan.title}},
                      .narrow = true},
                     std::move(body));
}

http::Response download(std::string bytes, std::string type, std::string_view name) {
    http::Response response{.body = std::move(bytes)};
    response.with("Content-Type", std::move(type));
    response.with("Content-Disposition", "attachment; filename=\"" + std::string{name} + "\"");
    return response.with("Cache-Control", "no-store");
}

http::Response slips_html(const Visit& visit) {
    auto sheet = sheet_here(visit);
    if (!sheet) return web::error_page(visit, 404);
    return download(std::move(sheet->html), "text/html; charset=utf-8", "lootjes.html");
}

http::Response slips_pdf(const Visit& visit, const std::string& socket) {
    const auto sheet = sheet_here(visit);
    if (!sheet || socket.empty()) return web::error_page(visit, 404);
    auto bytes = documents::pdf(socket, sheet->html);
    if (!bytes) return slips_page(visit, socket);
    return download(*std::move(bytes), "application/pdf", "lootjes.pdf");
}

}  // namespace

web::Routes session_routes(const SharedLive& live, std::string print_socket) {
    const auto page = [live](Visit& visit) { return session_page(visit, *live); };
    const auto slips = [print_socket](Visit& visit) { return slips_page(visit, print_socket); };
    const auto printed = [socket = std::move(print_socket)](Visit& visit) {
        return slips_pdf(visit, socket);
    };
    return {web::get("/dialoog/{id}/lootjes", Right::dialogue_lead, slips),
            web::get("/dialoog/{id}/lootjes.html", Right::dialogue_lead,
                     [](Visit& visit) { return slips_html(visit); }),
            web::get("/dialoog/{id}/lootjes.pdf", Right::dialogue_lead, printed),
            web::get("/dialoog/{id}", Right::dialogue_view, page)};
}

}  // namespace vt::dialogue
