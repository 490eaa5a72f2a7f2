// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/overview_pages.h"

#include <algorithm>

#include "modules/programme/sharing.h"
#include "modules/programme/theme_pages.h"
#include "web/components/alert.h"
#include "web/components/button.h"
#include "web/components/charts.h"
#include "web/components/lists.h"
#include "web/components/table.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/frame.h"

namespace vt::programme {
namespace {

using identity::Right;

constexpr std::size_t kFirstActions = 5;
constexpr int kThisWeekDays = 7;

std::vector<const NextAction*> late_actions(const Posture& posture) {
    std::vector<const NextAction*> late;
    for (const NextAction& action : posture.next)
        if (action.due.late) late.push_back(&action);
    return late;
}

web::Link late_link(const web::Visit& visit, const std::vector<const NextAction*>& late,
                    const MeasureView& first) {
    if (late.size() > 1)
        return {"/programma?stand=late", std::string{visit.text("programme.overview.late-all")}};
    const bool records = may_record(visit.actor(), first, true);
    return {measure_path(first.id),
            std::string{visit.text(records ? "programme.overview.late-record"
                                           : "programme.overview.late-look")}};
}

void late_notice(html::Html& html, const web::Visit& visit, const Posture& posture) {
    const auto late = late_actions(posture);
    if (late.empty()) return;
    const NextAction& first = *late.front();
    const MeasureView& measure = posture.find(first.measure)->measure;
    const std::string title = measure.title_in(visit.texts.language());
    const auto count = static_cast<std::int64_t>(late.size());
    web::notice(
        html, visit,
        {.kind = web::NoticeKind::warning,
         .title = visit.texts.count("programme.overview.late-title", count),
         .text = visit.text("programme.overview.late-text", {for_body(visit, title, first.due.body),
                                                             visit.texts.day(first.due.due)}),
         .link = late_link(visit, late, measure)});
}

void totals(html::Html& html, const web::Visit& visit, const Totals& totals) {
    web::summary_bar(html, visit,
                     {.id = "summary",
                      .title = std::string{visit.text("programme.overview.summary")},
                      .count = totals.in_order,
                      .total = totals.counted(),
                      .caption = std::string{visit.text("programme.overview.caption")},
                      .parts = {{web::Status::ok, totals.in_order},
                                {web::Status::attention, totals.attention},
                                {web::Status::late, totals.late},
                                {web::Status::not_begun, totals.not_begun}}});
    if (totals.not_measurable > 0)
        web::small_print(
            html, visit.texts.count("programme.overview.not-measurable", totals.not_measurable));
    if (totals.not_applicable > 0)
        web::small_print(
            html, visit.texts.count("programme.overview.not-applicable", totals.not_applicable));
}

// Which measures never count is the same everywhere: it follows from the handbook alone.
void never_counted(html::Html& html, const web::Visit& visit) {
    const auto& all = content::measures();
    const auto count = std::count_if(all.begin(), all.end(), [](const content::Measure& measure) {
        return measure.sharing != content::Sharing::shared &&
               std::all_of(
                   measure.rules.begin(), measure.rules.end(), [&](const content::Rule& rule) {
                       return measure.sharing == content::Sharing::owner_only || rule.mayor_alone;
                   });
    });
    if (count > 0)
        web::small_print(html, visit.texts.count("programme.overview.never-counted", count));
}

web::PageHead head_of(const web::Visit& visit, std::string_view intro) {
    web::PageHead head{.title = visit.text("programme.overview.title"), .intro = intro};
    if (identity::may(visit.actor(), Right::programme_record))
        head.actions.push_back(
            {"/programma/vastleggen", std::string{visit.text("programme.overview.record")}});
    return head;
}

void first_actions(html::Html& html, const web::Visit& visit, const Posture& now) {
    if (now.next.empty()) {
        web::paragraph(html, visit.text("programme.action.none-text"));
        return;
    }
    action_table(html, visit, now, kFirstActions);
    if (now.next.size() > kFirstActions)
        web::more_link(html, visit,
                       {"/programma/acties", visit.text("programme.overview.all-actions",
                                                        {std::to_string(now.next.size())})});
}

void parts(html::Html& html, const web::Visit& visit, const Posture& now) {
    web::section(html,
                 {.id = "themes",
                  .title = visit.text("programme.overview.themes"),
                  .intro = visit.text("programme.overview.themes-intro")},
                 [&](html::Html& part) { theme_cards(part, visit, now); });
    web::section(html,
                 {.id = "term",
                  .title = visit.text("programme.overview.term"),
                  .intro = visit.text("programme.overview.term-intro")},
                 [&](html::Html& part) { term_line(part, visit, now); });
    web::section(html,
                 {.id = "actions",
                  .title = visit.text("programme.overview.next"),
                  .intro = visit.text("programme.overview.next-intro")},
                 [&](html::Html& part) { first_actions(part, visit, now); });
}

http::Response overview(web::Visit& visit, PageGround& ground) {
    const auto kept = posture(visit, ground);
    if (!kept) return no_term_page(visit, visit.text("programme.overview.title"));
    const Posture& now = **kept;
    const std::string intro =
        visit.text("programme.overview.intro",
                   {std::to_string(now.term.from.year()), std::to_string(now.term.until.year()),
                    visit.texts.weekday_day(now.today)});
    html::Html body;
    web::page_head(body, visit, head_of(visit, intro));
    late_notice(body, visit, now);
    totals(body, visit, now.totals);
    never_counted(body, visit);
    parts(body, visit, now);
    web::action_group(body, [&](html::Html& part) {
        web::print_button(part, visit);
        web::button_link(
            part, visit,
            {"/programma/afdrukken", std::string{visit.text("programme.overview.print-all")}});
    });
    return web::page(visit,
                     {.title = std::string{visit.text("programme.overview.title")},
                      .notice = done_notice(visit)},
                     std::move(body));
}

// A status for the day by which it must be done: late, this week, planned, or planned and passed.
html::Html action_badge(const web::Visit& visit, const NextDue& due, Day today) {
    html::Html badge;
    if (due.late)
        web::status_badge(badge, visit, web::Status::late);
    else if (days_between(today, due.due) <= kThisWeekDays)
        web::status_badge(badge, visit, web::Status::attention,
                          visit.text("programme.action.this-week"));
    else if (due.planned && *due.planned < today)
        web::status_badge(
            badge, visit, web::Status::attention,
            visit.text("programme.action.planned-passed", {visit.texts.short_day(*due.planned)}));
    else if (due.planned)
        web::status_badge(
            badge, visit, web::Status::planned,
            visit.text("programme.action.planned", {visit.texts.short_day(*due.planned)}));
    else
        web::status_badge(badge, visit, web::Status::not_begun,
                          visit.text("programme.action.not-planned"));
    return badge;
}

std::vector<web::Cell> action_row(const web::Visit& visit, const Posture& posture,
                                  const NextAction& action) {
    const Standing& standing = *posture.find(action.measure);
    html::Html title;
    const std::string said =
        for_body(visit, standing.measure.title_in(visit.texts.language()), action.due.body);
    web::link(title, visit, measure_path(action.measure),
              is_typed(standing.measure) ? web::typed_here(visit, said) : html::text(said));
    return {std::move(title), capitalised(office_name(visit, action.owner)),
            visit.texts.day(action.due.due), action_badge(visit, action.due, posture.today)};
}

http::Response actions(web::Visit& visit, PageGround& ground) {
    const std::string title{visit.text("programme.action.title")};
    const auto kept = posture(visit, ground);
    if (!kept) return no_term_page(visit, title);
    html::Html body;
    web::page_head(body, visit, {.title = title, .intro = visit.text("programme.action.intro")});
    if ((*kept)->next.empty())
        web::empty_state(body, visit,
                         {.title = std::string{visit.text("programme.action.none")},
                          .text = std::string{visit.text("programme.action.none-text")}});
    else
        action_table(body, visit, **kept, (*kept)->next.size());
    return web::page(visit, {.title = title, .above = {programme_link(visit)}}, std::move(body));
}

}  // namespace

void action_table(html::Html& html, const web::Visit& visit, const Posture& posture,
                  std::size_t count) {
    web::Table table{
        .id = "next-actions",
        .caption = std::string{visit.text("programme.action.caption")},
        .columns = {{std::string{visit.text("programme.action.what")}},
                    {std::string{visit.text("programme.action.who")}},
                    {.title = std::string{visit.text("programme.action.until")}, .nowrap = true},
                    {std::string{visit.text("programme.action.state")}}}};
    for (const NextAction& action : posture.next) {
        if (table.rows.size() == count) break;
        table.rows.push_back(action_row(visit, posture, action));
    }
    web::table(html, table);
}

http::Response no_term_page(const web::Visit& visit, std::string_view title) {
    html::Html body;
    web::page_head(body, visit, {.title = title});
    const bool decides = may_decide(visit.actor());
    web::EmptyState state{
        .title = std::string{visit.text("programme.overview.empty")},
        .text = std::string{visit.text(decides ? "programme.overview.empty-decide"
                                               : "programme.overview.empty-wait")}};
    if (decides)
        state.action = {"/programma/periode",
                        std::string{visit.text("programme.overview.empty-action")}};
    web::empty_state(body, visit, state);
    return web::page(visit, {.title = std::string{title}}, std::move(body));
}

web::Routes overview_routes(const std::shared_ptr<PageGround>& ground) {
    return {web::get("/overzicht", Right::programme_state, with(ground, overview)),
            web::get("/programma/acties", Right::programme_state, with(ground, actions))};
}

}  // namespace vt::programme
