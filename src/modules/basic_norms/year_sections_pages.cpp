// SPDX-License-Identifier: EUPL-1.2
#include "modules/basic_norms/year_sections_pages.h"

#include <algorithm>

#include "web/components/button.h"
#include "web/components/lists.h"
#include "web/components/status.h"
#include "web/components/text.h"

namespace vt::basic_norms {
namespace {

using web::Visit;

std::string path_of(const NormYear& year, std::string_view rest = {}) {
    return year_path(year.year, year.group) + std::string{rest};
}

// The next norm with an open question that this visitor answers.
const NormOfYear* next_for(const NormService& service, const NormYear& year) {
    const NormOfYear* open = year.next_open();
    return open && !year.closing && service.may_answer(*open->norm) ? open : nullptr;
}

html::Html norm_link(const Visit& visit, const NormYear& year, const NormOfYear& norm) {
    html::Html cell;
    web::link(cell, visit, norm_path(year.year, *norm.norm),
              norm.norm->title.in(visit.texts.language()));
    return cell;
}

std::size_t most_questions(const NormYear& year) {
    std::size_t most = 0;
    for (const NormOfYear& norm : year.norms) most = std::max(most, norm.questions.size());
    return most;
}

web::Table heat_table(const Visit& visit, const NormYear& year) {
    const std::size_t most = most_questions(year);
    web::Table table{.id = "normen-tabel",
                     .caption = text_of(visit, "basic_norms.year.map"),
                     .caption_hidden = true,
                     .columns = {{text_of(visit, "basic_norms.year.norm")}}};
    for (std::size_t at = 1; at <= most; ++at)
        table.columns.push_back({visit.text("basic_norms.year.question", {std::to_string(at)})});
    for (const NormOfYear& norm : year.norms) {
        std::vector<web::Cell> row{norm_link(visit, year, norm)};
        for (const AnsweredQuestion& question : norm.questions)
            row.emplace_back(answer_badge(visit, question.answer));
        while (row.size() <= most) row.emplace_back(visit.text("basic_norms.year.no-question"));
        table.rows.push_back(std::move(row));
    }
    return table;
}

html::Html action_state(const Visit& visit, const Action& action) {
    html::Html badge;
    if (action.end == ActionEnd::finished)
        web::status_badge(badge, visit, web::Status::done);
    else if (action.end == ActionEnd::dropped)
        web::status_badge(badge, visit, web::Status::skipped);
    else if (action.due < visit.today())
        web::status_badge(badge, visit, web::Status::late);
    else
        web::status_badge(badge, visit, web::Status::planned);
    return badge;
}

std::vector<web::Cell> action_row(const Visit& visit, const NormYear& year, const Action& action,
                                  bool may_end) {
    const NormOfYear& norm = *year.find(action.norm);
    html::Html what;
    if (may_end && !action.end)
        web::link(what, visit, path_of(year, "/verbeteringen/" + action.id.value),
                  web::typed_here(visit, action.what));
    else
        what = web::typed_here(visit, action.what);
    return {std::move(what), norm.norm->title.in(visit.texts.language()),
            office_name(visit, action.owner), visit.texts.short_day(action.due),
            action_state(visit, action)};
}

web::Table action_table(const Visit& visit, const NormYear& year) {
    const NormService service{visit.work};
    web::Table table{.id = "verbeteringen-tabel",
                     .caption = text_of(visit, "basic_norms.actions.title"),
                     .caption_hidden = true,
                     .columns = {{text_of(visit, "basic_norms.actions.what")},
                                 {text_of(visit, "basic_norms.year.norm")},
                                 {text_of(visit, "basic_norms.actions.who")},
                                 {text_of(visit, "basic_norms.actions.when")},
                                 {text_of(visit, "basic_norms.actions.state")}}};
    for (const Action& action : year.actions)
        table.rows.push_back(
            action_row(visit, year, action, service.may_answer(*year.find(action.norm)->norm)));
    return table;
}

// What nobody answered yet is not a step back.
std::string trend_words(const Visit& visit, int in_practice, int answered, int questions) {
    if (answered == 0) return text_of(visit, "basic_norms.trend.not-yet");
    std::string words = visit.text("basic_norms.trend.of",
                                   {std::to_string(in_practice), std::to_string(questions)});
    if (answered < questions)
        words +=
            ", " + visit.text("basic_norms.trend.open", {std::to_string(questions - answered)});
    return words;
}

web::Table trend_table(const Visit& visit, const std::vector<NormYear>& years) {
    web::Table table{.id = "verloop-tabel",
                     .caption = text_of(visit, "basic_norms.trend.title"),
                     .caption_hidden = true,
                     .columns = {{text_of(visit, "basic_norms.year.norm")}}};
    for (const NormYear& year : years) table.columns.push_back({std::to_string(year.year)});
    for (std::size_t at = 0; at < years.front().norms.size(); ++at) {
        const content::BasicNorm& norm = *years.front().norms[at].norm;
        std::vector<web::Cell> row{norm.title.in(visit.texts.language())};
        for (const NormYear& year : years) {
            const NormOfYear& of_year = year.norms[at];
            row.emplace_back(trend_words(visit, of_year.in_practice(), of_year.answered(),
                                         static_cast<int>(of_year.questions.size())));
        }
        table.rows.push_back(std::move(row));
    }
    std::vector<web::Cell> total{visit.text("basic_norms.trend.total")};
    for (const NormYear& year : years)
        total.emplace_back(
            trend_words(visit, year.in_practice(), year.answered(), year.questions()));
    table.rows.push_back(std::move(total));
    return table;
}

}  // namespace

void progress(html::Html& body, const Visit& visit, const NormYear& year) {
    const NormOfYear* next = next_for(NormService{visit.work}, year);
    if (year.answered() == 0) {
        std::optional<web::Link> first;
        if (next)
            first = {norm_path(year.year, *next->norm), text_of(visit, "basic_norms.year.begin")};
        web::empty_state(body, visit,
                         {.title = text_of(visit, "basic_norms.year.empty"),
                          .text = text_of(visit, next ? "basic_norms.year.empty-first"
                                                      : "basic_norms.year.empty-wait"),
                          .action = first});
        return;
    }
    web::paragraph(body,
                   visit.text("basic_norms.year.progress",
                              {std::to_string(year.answered()), std::to_string(year.questions()),
                               std::to_string(year.in_practice())}));
    if (!year.closing) unproven(body, visit, year);
    web::action_group(body, [&](html::Html& group) {
        if (next)
            web::button_link(
                group, visit,
                {norm_path(year.year, *next->norm), text_of(visit, "basic_norms.year.go-on")},
                web::ButtonLook::primary);
        web::print_button(group, visit);
    });
}

void unproven(html::Html& body, const Visit& visit, const NormYear& year) {
    if (const int count = year.unproven(); count > 0)
        web::paragraph(body, visit.texts.count("basic_norms.year.unproven", count));
}

void heat_map(html::Html& body, const Visit& visit, const NormYear& year) {
    web::section(body,
                 {.id = "stand",
                  .title = visit.text("basic_norms.year.map"),
                  .intro = visit.text("basic_norms.year.map-intro")},
                 [&](html::Html& part) { web::table(part, heat_table(visit, year)); });
}

void improvements(html::Html& body, const Visit& visit, const NormYear& year) {
    const bool may_plan = !year.closing && NormService{visit.work}.may_answer_any(year.group);
    const web::Link plan{path_of(year, "/verbeteringen/nieuw"),
                         text_of(visit, "basic_norms.actions.plan")};
    web::section(body,
                 {.id = "verbeteringen",
                  .title = visit.text("basic_norms.actions.title"),
                  .intro = visit.text("basic_norms.actions.intro")},
                 [&](html::Html& part) {
                     if (year.actions.empty())
                         web::paragraph(part, visit.text("basic_norms.actions.none"));
                     else
                         web::table(part, action_table(visit, year));
                     if (may_plan) web::button_link(part, visit, plan);
                 });
}

void over_the_years(html::Html& body, const Visit& visit, const NormYear& year) {
    const auto years = NormService{visit.work}.trend(year.year, year.group);
    if (years.size() < 2) return;
    web::section(body,
                 {.id = "verloop",
                  .title = visit.text("basic_norms.trend.title"),
                  .intro = visit.text("basic_norms.trend.intro")},
                 [&](html::Html& part) { web::table(part, trend_table(visit, years)); });
}

void yearly_account(html::Html& body, const Visit& visit, const NormYear& year) {
    if (year.answered() == 0) return;
    web::section(body,
                 {.id = "verantwoording",
                  .title = visit.text("basic_norms.account.section"),
                  .intro = visit.text("basic_norms.account.intro")},
                 [&](html::Html& part) {
                     web::action_group(part, [&](html::Html& group) {
                         web::button_link(group, visit,
                                          {path_of(year, "/verantwoording.html"),
                                           text_of(visit, "basic_norms.account.html")});
                         web::button_link(group, visit,
                                          {path_of(year, "/verantwoording.ods"),
                                           text_of(visit, "basic_norms.account.ods")});
                     });
                 });
}

void closing_part(html::Html& body, const Visit& visit, const NormYear& year) {
    if (year.closing || !NormService{visit.work}.may_close(year.group)) return;
    web::section(
        body,
        {.id = "afsluiten",
         .title = visit.text("basic_norms.close.section"),
         .intro = visit.text("basic_norms.close.intro")},
        [&](html::Html& part) {
            if (year.complete())
                web::button_link(
                    part, visit,
                    {path_of(year, "/afsluiten"), text_of(visit, "basic_norms.close.open")});
            else
                web::paragraph(part, visit.texts.count("basic_norms.close.still-open",
                                                       year.questions() - year.answered()));
        });
}

}  // namespace vt::basic_norms
