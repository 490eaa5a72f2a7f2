// SPDX-License-Identifier: EUPL-1.2
#include "modules/pulse/answer_pages.h"

#include "content/pulse.h"
#include "web/components/alert.h"
#include "web/components/button.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/forms.h"

namespace vt::pulse {
namespace {

using identity::Right;
using web::Visit;
using Faults = std::vector<Error>;

// Who answered when is nobody's business, also not in the next page's request.
http::Response quiet(http::Response response) {
    response.with("Referrer-Policy", "no-referrer");
    return response;
}

// Why one cannot answer here and now; empty when one can.
std::string_view hindrance(const RoundView& view) {
    if (!view.round.is_open() || view.over) return "closed";
    if (view.lost) return "lost";
    return view.invited ? "" : "not-invited";
}

void statement_fields(html::Html& body, const Visit& visit, const Round& round,
                      const Faults& faults) {
    web::Form form{visit, round_path(round.id, "/invullen"), faults};
    std::vector<web::Option> options;
    for (const Answer answer : kAnswers)
        options.push_back(
            {.value = std::string{code(answer)}, .text = answer_words(visit, answer)});
    for (const auto& id : round.statements)
        if (const auto* statement = content::find_pulse_statement(id))
            form.radios(
                {.name = id, .label = std::string{statement->text.in(visit.texts.language())}},
                options);
    form.submit(visit.text("pulse.fill.act"), round_path(round.id));
    body.append(form.finish());
}

http::Response show_form(const Visit& visit, const RoundView& view, const Faults& faults) {
    html::Html body;
    web::page_head(
        body, visit,
        {.title = visit.text("pulse.fill.title"), .intro = visit.text("pulse.fill.intro")});
    if (const std::string why{hindrance(view)}; !why.empty()) {
        web::notice(
            body, visit,
            {.kind = web::NoticeKind::info, .title = text_of(visit, "pulse.hindrance." + why)});
    } else {
        if (view.answered) web::paragraph(body, visit.text("pulse.fill.replaces"));
        web::bullet_list(body, promises(visit));
        statement_fields(body, visit, view.round, faults);
    }
    const Refused refusal = faults.empty() ? std::nullopt : Refused{faults.front()};
    return quiet(
        round_subpage(visit, view.round, visit.text("pulse.fill.title"), refusal, std::move(body)));
}

http::Response form_page(const Visit& visit, const Votes& votes) {
    const auto view = round_here(visit, votes);
    if (!view) return web::error_page(visit, 404);
    return show_form(visit, *view, {});
}

// Everything that is missing at once, and what was answered.
Faults read(const Visit& visit, const Round& round, Answers& answers) {
    Faults faults;
    for (const auto& id : round.statements) {
        if (const auto answer = answer_from_code(visit.form.value(id)))
            answers[id] = *answer;
        else
            faults.push_back({Refusal::invalid, "pulse.error.answer-missing", {}, id});
    }
    return faults;
}

http::Response send(const Visit& visit, const Votes& votes) {
    const auto view = round_here(visit, votes);
    if (!view) return web::error_page(visit, 404);
    Answers answers;
    const Faults faults = read(visit, view->round, answers);
    if (!faults.empty() && view->invited && view->takes_answers())
        return show_form(visit, *view, faults);
    const auto sent = pulse_of(visit, votes).answer(view->round.id, answers);
    if (!sent)
        return web::refused(visit, sent.error(),
                            [&](const Error& error) { return show_form(visit, *view, {error}); });
    return quiet(web::see_other(visit, round_path(view->round.id, "/bedankt")));
}

http::Response thanks(const Visit& visit, const Votes& votes) {
    const auto view = round_here(visit, votes);
    if (!view) return web::error_page(visit, 404);
    const auto& id = view->round.id;
    if (!view->answered) return web::see_other(visit, round_path(id, "/invullen"));
    html::Html body;
    web::page_head(
        body, visit,
        {.title = visit.text("pulse.thanks.title"), .intro = visit.text("pulse.thanks.intro")});
    web::paragraph(body, progress(visit, *view));
    web::action_group(body, [&](html::Html& group) {
        web::button_link(group, visit,
                         {std::string{kRootPath}, text_of(visit, "pulse.thanks.back")});
        if (view->takes_answers())
            web::button_link(group, visit,
                             {round_path(id, "/invullen"), text_of(visit, "pulse.fill.again")},
                             web::ButtonLook::subtle);
    });
    return quiet(round_subpage(visit, view->round, visit.text("pulse.thanks.title"), std::nullopt,
                               std::move(body)));
}

}  // namespace

web::Routes answer_routes(const Votes& votes) {
    const std::string pattern = "/peiling/{id}/invullen";
    return {
        web::get(pattern, Right::norms_commit,
                 [votes](Visit& visit) { return form_page(visit, votes); }),
        web::door(pattern, Right::norms_commit,
                  [votes](Visit& visit, web::Door&) { return send(visit, votes); }),
        web::get("/peiling/{id}/bedankt", Right::norms_commit,
                 [votes](Visit& visit) { return thanks(visit, votes); }),
    };
}

std::vector<web::Waiting> waiting(const Visit& visit, const Votes& votes) {
    std::vector<web::Waiting> lines;
    for (const RoundView& view : pulse_of(visit, votes).rounds()) {
        const std::string until = visit.texts.day(view.round.last_day);
        if (view.takes_answers() && view.invited && !view.answered)
            lines.push_back({.title = text_of(visit, "pulse.fill.title"),
                             .hint = visit.text("pulse.waiting.fill", {until}),
                             .path = round_path(view.round.id, "/invullen")});
        if (view.over && may_lead(visit))
            lines.push_back({.title = text_of(visit, "pulse.close.title"),
                             .hint = visit.text("pulse.waiting.close", {until}),
                             .path = round_path(view.round.id, "/sluiten")});
    }
    return lines;
}

}  // namespace vt::pulse
