// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/measure_pages.h"

#include <algorithm>

#include "modules/programme/meeting_pages.h"
#include "modules/programme/sharing.h"
#include "web/components/alert.h"
#include "web/components/button.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/frame.h"

namespace vt::programme {
namespace {

using identity::Right;

// What was chosen here, where that is not what the handbook says; why, for who sees the state.
std::optional<web::Notice> choice_notice(const web::Visit& visit, const MeasureView& measure) {
    if (!measure.choice || measure.handbook == nullptr) return std::nullopt;
    const bool sees_why = identity::may(visit.actor(), Right::programme_state);
    if (measure.not_applicable())
        return web::Notice{.title = std::string{visit.text("programme.measure.set-aside")},
                           .text = sees_why ? measure.choice->reason : std::string{}};
    if (measure.choice->title.empty() && measure.choice->why.empty()) return std::nullopt;
    return web::Notice{.title = std::string{visit.text("programme.measure.adapted")},
                       .text = visit.text("programme.measure.adapted-text",
                                          {measure.handbook->title.in(visit.texts.language())})};
}

// Whoever may decide, does so by name.
void who_decided(html::Html& html, const web::Visit& visit, const MeasureView& measure) {
    if (!measure.choice || !measure.choice->decided_on ||
        !identity::may(visit.actor(), Right::programme_state))
        return;
    std::string name = person_name(visit, measure.choice->decided_by);
    if (name.empty()) name = visit.text("programme.evidence.system");
    const std::string day = visit.texts.day(*measure.choice->decided_on);
    const std::string key =
        "programme.measure.decided." + std::string{measure.not_applicable()    ? "set-aside"
                                                   : measure.choice->changes() ? "adapted"
                                                                               : "adopted"};
    web::small_print(html, visit.text(key, {name, day}));
}

void decide_buttons(html::Html& html, const web::Visit& visit, const MeasureView& measure) {
    const std::string path = measure_path(measure.id);
    if (measure.optional && !measure.chosen())
        web::post_button(html, visit,
                         {.action = path + "/overnemen",
                          .text = std::string{visit.text("programme.choice.adopt")}});
    web::button_link(html, visit,
                     {path + "/aanpassen", std::string{visit.text("programme.choice.adapt")}});
    if (measure.not_applicable())
        web::post_button(html, visit,
                         {.action = path + "/keuze-terug",
                          .text = std::string{visit.text("programme.choice.applies-again")}});
    else
        web::button_link(
            html, visit,
            {path + "/niet-van-toepassing", std::string{visit.text("programme.choice.set-aside")}});
    if (measure.choice && !measure.not_applicable())
        web::post_button(html, visit,
                         {.action = path + "/keuze-terug",
                          .text = std::string{visit.text("programme.choice.undo")},
                          .look = web::ButtonLook::subtle});
}

bool has_occasions(const MeasureView& measure) {
    return std::any_of(measure.rules.begin(), measure.rules.end(), [](const content::Rule& rule) {
        return rule.recurrence == content::Recurrence::ad_hoc;
    });
}

void decisions(html::Html& html, const web::Visit& visit, const MeasurePage& page) {
    const bool plans = page.may_record && has_occasions(page.measure);
    if (!page.may_decide && !plans) return;
    web::section(html,
                 {.id = "decide",
                  .title = visit.text("programme.measure.decide"),
                  .intro = visit.text("programme.measure.decide-intro")},
                 [&](html::Html& part) {
                     web::action_group(part, [&](html::Html& group) {
                         if (plans)
                             web::button_link(
                                 group, visit,
                                 {measure_path(page.measure.id) + "/plannen",
                                  std::string{visit.text("programme.occurrence.plan")}});
                         if (page.may_decide) decide_buttons(group, visit, page.measure);
                     });
                 });
}

web::PageHead head_of(const web::Visit& visit, const MeasurePage& page, std::string_view title,
                      std::string_view section) {
    web::PageHead head{.title = title, .above = section, .typed = is_typed(page.measure)};
    if (page.may_record || page.may_record_public_act)
        head.actions.push_back({measure_path(page.measure.id) + "/vastleggen",
                                std::string{visit.text("programme.measure.record")}});
    return head;
}

http::Response measure(web::Visit& visit, PageGround& ground) {
    const auto found = OverviewService{visit.work, ground.grounds}.measure(visit.place("id"));
    if (!found) return web::error_page(visit, 404);
    const MeasurePage& page = *found;
    const auto kept = posture(visit, ground);
    const Standing* shared = kept ? (*kept)->find(page.measure.id) : nullptr;
    const std::string title = page.measure.title_in(visit.texts.language());
    const std::string section = section_title(visit, page.measure.section);
    html::Html body;
    web::page_head(body, visit, head_of(visit, page, title, section));
    if (const auto notice = choice_notice(visit, page.measure)) web::notice(body, visit, *notice);
    who_decided(body, visit, page.measure);
    standing(body, visit, page, shared ? &shared->state : nullptr);
    why_and_how(body, visit, page.measure);
    when_done(body, visit, page.measure);
    advice(body, visit, page);
    law(body, visit, page.measure);
    planned(body, visit, page);
    recorded(body, visit, page);
    decisions(body, visit, page);
    return web::page(
        visit, {.title = title, .above = {programme_link(visit)}, .notice = done_notice(visit)},
        std::move(body));
}

}  // namespace

web::Routes measure_routes(const std::shared_ptr<PageGround>& ground) {
    return {web::get("/programma/maatregelen/{id}", Right::own, with(ground, measure))};
}

}  // namespace vt::programme
