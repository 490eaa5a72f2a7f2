// SPDX-License-Identifier: EUPL-1.2
// The whole posture for paper: every measure with its state and why. Made of the posture alone, so
// nothing stands here that not everyone may know.
#include <algorithm>

#include "modules/programme/meeting_pages.h"
#include "modules/programme/overview_pages.h"
#include "modules/programme/reason.h"
#include "modules/programme/words.h"
#include "web/components/button.h"
#include "web/components/charts.h"
#include "web/components/table.h"
#include "web/components/text.h"
#include "web/frame.h"

namespace vt::programme {
namespace {

using identity::Right;

void totals(html::Html& html, const web::Visit& visit, const Posture& posture) {
    const Totals& totals = posture.totals;
    const auto part = [](State state, int count) { return web::SummaryPart{status(state), count}; };
    web::summary_bar(
        html, visit,
        {.id = "totals",
         .title = words(visit, "programme.print.totals"),
         .count = totals.in_order,
         .total = totals.counted(),
         .caption = words(visit, "programme.print.in-order"),
         .parts = {part(State::in_order, totals.in_order), part(State::attention, totals.attention),
                   part(State::late, totals.late), part(State::not_begun, totals.not_begun)}});
}

html::Html state_cell(const web::Visit& visit, const Standing& standing) {
    html::Html badge;
    web::status_badge(badge, visit, status(standing.state.state),
                      say(visit, word(standing.state.state)));
    return badge;
}

html::Html reasons_cell(const web::Visit& visit, const Standing& standing) {
    std::vector<std::string> reasons;
    for (const Reason& reason : standing.state.reasons) {
        auto said = say(visit.texts, reason);  // Two rules can rest on the same thing.
        if (std::find(reasons.begin(), reasons.end(), said) == reasons.end())
            reasons.push_back(std::move(said));
    }
    html::Html list;
    if (!reasons.empty()) web::bullet_list(list, reasons);
    return list;
}

void section_table(html::Html& html, const web::Visit& visit, const Posture& posture,
                   const std::string& section) {
    const std::string title = section_title(visit, section);
    const std::string id = section.empty() ? std::string{"own"} : section;
    web::section(html, {.id = "section-" + id, .title = title}, [&](html::Html& part) {
        web::Table table{.id = "measures-" + id,
                         .caption = table_caption(visit, title),
                         .caption_hidden = true,
                         .columns = {{words(visit, "programme.print.measure")},
                                     {words(visit, "programme.print.owner")},
                                     {words(visit, "programme.print.state")},
                                     {words(visit, "programme.print.why")}}};
        for (const Standing& standing : posture.standings)
            if (standing.measure.section == section)
                table.rows.push_back({title_html(visit, standing.measure),
                                      capitalised(office_name(visit, standing.measure.owner)),
                                      state_cell(visit, standing), reasons_cell(visit, standing)});
        web::table(part, table);
    });
}

struct Moment {
    Day day{};
    std::string title{};
};

constexpr int kMonthsAhead = 12;

// Of the next twelve months: a whole term fills sheets that nobody reads.
std::vector<Moment> planned_moments(const web::Visit& visit, const Posture& posture) {
    const Day last = posture.today.plus_months(kMonthsAhead);
    std::vector<Moment> moments;
    for (const TimelineRow& row : posture.timeline) {
        const Standing* standing = posture.find(row.measure);
        if (standing == nullptr) continue;
        for (const Asked& asked : row.marks)
            if (asked.planned && *asked.planned >= posture.today && *asked.planned <= last &&
                (asked.settlement == Settlement::open || asked.settlement == Settlement::coming))
                moments.push_back(
                    {*asked.planned,
                     for_body(visit, standing->measure.title_in(visit.texts.language()),
                              asked.window.body)});
    }
    std::stable_sort(moments.begin(), moments.end(),
                     [](const Moment& left, const Moment& right) { return left.day < right.day; });
    return moments;
}

void moment_table(html::Html& html, const web::Visit& visit, const Posture& posture) {
    const auto moments = planned_moments(visit, posture);
    if (moments.empty()) return;
    web::section(html, {.id = "planned", .title = visit.text("programme.print.planned")},
                 [&](html::Html& part) {
                     web::Table table{
                         .id = "planned-moments",
                         .caption = table_caption(visit, words(visit, "programme.print.planned")),
                         .caption_hidden = true,
                         .columns = {{.title = words(visit, "programme.print.day"), .nowrap = true},
                                     {words(visit, "programme.print.measure")}}};
                     for (const Moment& moment : moments)
                         table.rows.push_back({visit.texts.day(moment.day), moment.title});
                     web::table(part, table);
                 });
}

http::Response print(web::Visit& visit, PageGround& ground) {
    const std::string title = visit.text("programme.print.title", {visit.municipality.name});
    const auto kept = posture(visit, ground);
    if (!kept) return no_term_page(visit, title);
    const Posture& posture = **kept;
    const std::string intro =
        visit.text("programme.print.intro",
                   {visit.texts.day(posture.term.from), visit.texts.day(posture.term.last_day()),
                    visit.texts.day(posture.today)});
    html::Html body;
    web::page_head(body, visit, {.title = title, .intro = intro});
    web::print_button(body, visit);
    totals(body, visit, posture);
    for (const SectionTotals& section : posture.sections)
        section_table(body, visit, posture, section.section);
    moment_table(body, visit, posture);
    return web::page(visit, {.title = title, .above = {programme_link(visit)}}, std::move(body));
}

}  // namespace

web::Routes print_routes(const std::shared_ptr<PageGround>& ground) {
    return {web::get("/programma/afdrukken", Right::programme_state, with(ground, print))};
}

}  // namespace vt::programme
