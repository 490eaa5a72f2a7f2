// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "modules/programme/measure_service.h"
#include "modules/programme/occurrence_service.h"
#include "modules/programme/planning.h"
#include "modules/programme/sharing.h"
#include "modules/programme/term_form_pages.h"
#include "web/components/alert.h"
#include "web/components/button.h"
#include "web/components/table.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/frame.h"

namespace vt::programme {
namespace {

using identity::Right;

constexpr std::string_view kNewPath = "/programma/periode/nieuw";
constexpr std::string_view kRecessPath = "/programma/periode/reces";
constexpr std::string_view kExecutivePath = "/programma/periode/college";

std::string days_in_words(const web::Visit& visit, const Period& days) {
    return visit.text("programme.term.from-to",
                      {visit.texts.day(days.first), visit.texts.day(days.last)});
}

http::Response in_frame(const web::Visit& visit, const std::string& title, html::Html body,
                        const std::optional<Error>& refusal = std::nullopt) {
    std::vector<web::Link> above{programme_link(visit)};
    if (visit.path != kTermPath)
        above.push_back({std::string{kTermPath}, words(visit, "programme.term.title")});
    return web::page(visit,
                     {.title = title,
                      .above = std::move(above),
                      .notice = done_notice(visit),
                      .refusal = refusal},
                     std::move(body));
}

// What the programme plans, without a measure that not everyone may know of.
std::vector<Occurrence> shared_of(std::vector<Occurrence> all,
                                  const std::vector<MeasureView>& measures) {
    std::erase_if(all, [&](const Occurrence& one) {
        return std::none_of(measures.begin(), measures.end(), [&](const MeasureView& measure) {
            return measure.id == one.measure && measure.sharing == content::Sharing::shared;
        });
    });
    return all;
}

void quarter_table(html::Html& html, const web::Visit& visit, const CouncilTerm& term,
                   const std::vector<Occurrence>& planned) {
    web::Table table{
        .id = "quarters",
        .caption = table_caption(visit, words(visit, "programme.term.per-quarter")),
        .caption_hidden = true,
        .columns = {{words(visit, "programme.term.quarter")},
                    {words(visit, "programme.term.days")},
                    {.title = words(visit, "programme.term.moments"), .number = true}}};
    for (const Period& quarter : quarters(term)) {
        const auto count =
            std::count_if(planned.begin(), planned.end(),
                          [&](const Occurrence& one) { return quarter.contains(one.planned); });
        table.rows.push_back(
            {visit.text("programme.term.quarter-name", {std::to_string(quarter.first.quarter()),
                                                        std::to_string(quarter.first.year())}),
             days_in_words(visit, quarter), std::to_string(count)});
    }
    web::table(html, table);
}

void quarter_section(html::Html& html, const web::Visit& visit, const CouncilTerm& term,
                     const std::vector<Occurrence>& planned) {
    const std::string intro =
        visit.texts.count("programme.term.planned", static_cast<std::int64_t>(planned.size()));
    web::section(
        html,
        {.id = "quarters-title", .title = visit.text("programme.term.per-quarter"), .intro = intro},
        [&](html::Html& part) { quarter_table(part, visit, term, planned); });
}

void term_facts(html::Html& html, const web::Visit& visit, const CouncilTerm& term) {
    std::vector<web::DataRow> rows;
    add_row(rows, visit, "programme.term.days-label", days_in_words(visit, term.days()));
    add_row(rows, visit, "programme.term.elections", visit.texts.weekday_day(term.elections));
    add_row(rows, visit, "programme.term.executive", visit.texts.weekday_day(term.executive_from));
    add_row(rows, visit, "programme.term.elections-next",
            visit.texts.weekday_day(term.elections_next));
    web::data_list(html, visit, rows);
}

void recess_list(html::Html& html, const web::Visit& visit, const CouncilTerm& term) {
    if (term.recess.empty()) return web::paragraph(html, visit.text("programme.term.no-recess"));
    std::vector<std::string> lines;
    for (const Recess& weeks : term.recess)
        lines.push_back(visit.text("programme.term.recess-line",
                                   {weeks.name, days_in_words(visit, weeks.days)}));
    web::bullet_list(html, lines);
}

// Without recess, meetings are planned in weeks when nobody is there.
void recess_missing(html::Html& html, const web::Visit& visit, const CouncilTerm& term) {
    std::vector<std::string> missing;
    for (const Period& year : years_without_recess(term))
        if (year.last >= visit.today()) missing.push_back(days_in_words(visit, year));
    if (missing.empty()) return;
    web::Notice notice{
        .kind = web::NoticeKind::warning,
        .title = words(visit, "programme.term.recess-missing"),
        .text = visit.text("programme.term.recess-missing-text", {visit.texts.joined(missing)})};
    if (may_decide(visit.actor()))
        notice.link =
            web::Link{std::string{kRecessPath}, words(visit, "programme.term.change-recess")};
    web::notice(html, visit, notice);
}

void executive_form(html::Html& html, const web::Visit& visit, const CouncilTerm& term,
                    const std::optional<Error>& refusal) {
    web::section(html,
                 {.id = "executive",
                  .title = visit.text("programme.term.executive-title"),
                  .intro = visit.text("programme.term.executive-intro")},
                 [&](html::Html& part) {
                     web::Form form{visit, kExecutivePath, refusal};
                     form.date({.name = "executive_from",
                                .label = words(visit, "programme.term.executive"),
                                .value = as_typed(term.executive_from)});
                     form.submit(visit.text("programme.term.executive-submit"));
                     part.append(form.finish());
                 });
}

void earlier_terms(html::Html& html, const web::Visit& visit, const std::vector<CouncilTerm>& terms,
                   const CouncilTerm& current) {
    std::vector<std::string> lines;
    for (const CouncilTerm& term : terms)
        if (term.id != current.id) lines.push_back(days_in_words(visit, term.days()));
    if (lines.empty()) return;
    web::section(html, {.id = "other-terms", .title = visit.text("programme.term.others")},
                 [&](html::Html& part) { web::bullet_list(part, lines); });
}

http::Response no_term(const web::Visit& visit) {
    const std::string title = words(visit, "programme.term.title");
    html::Html body;
    web::page_head(body, visit, {.title = title});
    web::EmptyState empty{.title = words(visit, "programme.term.none"),
                          .text = words(visit, "programme.term.none-text")};
    if (may_decide(visit.actor()))
        empty.action = web::Link{std::string{kNewPath}, words(visit, "programme.term.new")};
    web::empty_state(body, visit, empty);
    return in_frame(visit, title, std::move(body));
}

http::Response term_page(const web::Visit& visit, const PageGround& ground,
                         const std::optional<Error>& refusal) {
    const TermService terms{visit.work, ground.grounds};
    const auto term = terms.current();
    if (!term) return no_term(visit);
    const bool decides = may_decide(visit.actor());
    const std::string title = words(visit, "programme.term.title");
    std::vector<web::Link> actions;
    if (decides) {
        actions.push_back({std::string{kRecessPath}, words(visit, "programme.term.change-recess")});
        actions.push_back({std::string{kNewPath}, words(visit, "programme.term.new")});
    }
    html::Html body;
    web::page_head(body, visit,
                   {.title = title,
                    .intro = visit.text("programme.term.intro"),
                    .actions = std::move(actions)});
    recess_missing(body, visit, *term);
    term_facts(body, visit, *term);
    web::section(body, {.id = "recess", .title = visit.text("programme.term.recess")},
                 [&](html::Html& part) { recess_list(part, visit, *term); });
    quarter_section(body, visit, *term,
                    shared_of(OccurrenceService{visit.work, ground.grounds}.all(),
                              MeasureService{visit.work, ground.grounds}.all()));
    if (decides) executive_form(body, visit, *term, refusal);
    earlier_terms(body, visit, terms.all(), *term);
    return in_frame(visit, title, std::move(body), refusal);
}

http::Response show(web::Visit& visit, PageGround& ground) {
    return term_page(visit, ground, std::nullopt);
}

// The link for more rows stands before the rows: following it starts the form afresh.
void more_rows(html::Html& html, const web::Visit& visit, std::string_view path,
               std::size_t filled) {
    const std::size_t rows = recess_rows(visit, filled);
    if (rows >= kRecessRowsMax) return;
    const std::size_t more = std::min(rows * 2, kRecessRowsMax);
    web::more_link(html, visit,
                   {std::string{path} + "?rijen=" + std::to_string(more),
                    visit.text("programme.term.more-rows", {std::to_string(more)})});
}

html::Html new_form(const web::Visit& visit, const std::vector<Error>& faults) {
    web::Form form{visit, kNewPath, faults};
    term_fields(form, visit);
    form.heading(visit.text("programme.term.recess"));
    html::Html about;
    web::paragraph(about, visit.text("programme.term.recess-intro"));
    if (faults.empty()) more_rows(about, visit, kNewPath, 0);
    form.content(about);
    recess_fields(form, visit, {});
    form.submit(visit.text("programme.term.preview"), kTermPath);
    return form.finish();
}

http::Response new_page(const web::Visit& visit, const std::vector<Error>& faults) {
    const std::string title = words(visit, "programme.term.new");
    html::Html body;
    web::page_head(body, visit, {.title = title, .intro = visit.text("programme.term.new-intro")});
    body.append(new_form(visit, faults));
    return in_frame(visit, title, std::move(body), first_of(faults));
}

http::Response asked(web::Visit& visit, PageGround&) {
    return new_page(visit, {});
}

http::Response preview_page(const web::Visit& visit, const PageGround& ground,
                            const CouncilTerm& term) {
    const std::string title = words(visit, "programme.term.preview-title");
    const auto measures = MeasureService{visit.work, ground.grounds}.all();
    html::Html body;
    web::page_head(body, visit,
                   {.title = title, .intro = visit.text("programme.term.preview-intro")});
    term_facts(body, visit, term);
    recess_list(body, visit, term);
    quarter_section(body, visit, term, shared_of(plan(measures, term), measures));
    web::Form form{visit, kNewPath};
    carry_term_fields(form, visit);
    form.hidden("bevestigd", "ja");
    form.submit(visit.text("programme.term.confirm"));
    body.append(form.finish());
    web::section(body, {.id = "change", .title = visit.text("programme.term.still-change")},
                 [&](html::Html& part) { part.append(new_form(visit, {})); });
    return in_frame(visit, title, std::move(body));
}

// Shows first what it would plan; sets up only what was confirmed.
http::Response set_up(web::Visit& visit, PageGround& ground) {
    TermService terms{visit.work, ground.grounds};
    Reading form;
    const TermTyped typed_in = typed_term(form, visit);
    if (!form.is_right()) return new_page(visit, form.faults());
    const auto outcome = [&]() -> Result<std::optional<CouncilTerm>> {
        if (typed(visit, "bevestigd") != "ja") {
            const CouncilTerm considered = VT_TRY(terms.considered(typed_in));
            return std::optional<CouncilTerm>{considered};
        }
        VT_TRY(terms.set_up(typed_in));
        return std::optional<CouncilTerm>{};
    }();
    if (!outcome)
        return web::refused(visit, outcome.error(),
                            [&](const Error& refusal) { return new_page(visit, {refusal}); });
    if (*outcome) return preview_page(visit, ground, **outcome);
    return web::saved(visit, "/overzicht", "periode");
}

http::Response recess_page(const web::Visit& visit, const CouncilTerm& term,
                           const std::vector<Error>& faults) {
    const std::string title = words(visit, "programme.term.change-recess");
    web::Form form{visit, kRecessPath, faults};
    if (faults.empty()) {
        html::Html more;
        more_rows(more, visit, kRecessPath, term.recess.size());
        form.content(more);
    }
    recess_fields(form, visit, term.recess);
    form.submit(visit.text("programme.term.save-recess"), kTermPath);
    html::Html body;
    web::page_head(body, visit,
                   {.title = title, .intro = visit.text("programme.term.change-recess-intro")});
    body.append(form.finish());
    return in_frame(visit, title, std::move(body), first_of(faults));
}

http::Response recess(web::Visit& visit, PageGround& ground) {
    const auto term = TermService{visit.work, ground.grounds}.current();
    if (!term) return web::see_other(visit, kTermPath);
    return recess_page(visit, *term, {});
}

http::Response change_recess(web::Visit& visit, PageGround& ground) {
    TermService terms{visit.work, ground.grounds};
    const auto term = terms.current();
    if (!term) return web::see_other(visit, kTermPath);
    Reading form;
    auto weeks = typed_recess(form, visit);
    if (!form.is_right()) return recess_page(visit, *term, form.faults());
    const Done outcome = terms.change_recess(term->id, std::move(weeks));
    if (outcome) return web::saved(visit, kTermPath, "reces");
    return web::refused(visit, outcome.error(),
                        [&](const Error& refusal) { return recess_page(visit, *term, {refusal}); });
}

http::Response executive(web::Visit& visit, PageGround& ground) {
    TermService terms{visit.work, ground.grounds};
    const auto term = terms.current();
    if (!term) return web::see_other(visit, kTermPath);
    const auto outcome = [&]() -> Done {
        const Day day = VT_TRY(typed_day(visit, "executive_from"));
        return terms.executive_took_office(term->id, day);
    }();
    if (outcome) return web::saved(visit, kTermPath, "college");
    return web::refused(visit, outcome.error(),
                        [&](const Error& refusal) { return term_page(visit, ground, refusal); });
}

}  // namespace

web::Routes term_routes(const std::shared_ptr<PageGround>& ground) {
    const auto decide = Right::programme_decide;
    return {web::get(std::string{kTermPath}, Right::programme_state, with(ground, show)),
            web::get(std::string{kNewPath}, decide, with(ground, asked)),
            web::post(std::string{kNewPath}, decide, with(ground, set_up)),
            web::get(std::string{kRecessPath}, decide, with(ground, recess)),
            web::post(std::string{kRecessPath}, decide, with(ground, change_recess)),
            web::post(std::string{kExecutivePath}, decide, with(ground, executive))};
}

}  // namespace vt::programme
