// SPDX-License-Identifier: EUPL-1.2
#include "modules/deliberation/report_pages.h"

#include <algorithm>

#include "files/file_name.h"
#include "modules/deliberation/report_service.h"
#include "modules/deliberation/step_fields_pages.h"
#include "modules/deliberation/step_words_service.h"
#include "web/components/button.h"
#include "web/components/lists.h"
#include "web/components/text.h"
#include "web/error_pages.h"

namespace vt::deliberation {
namespace {

using identity::Right;
using web::Visit;

constexpr std::string_view kOdt = "application/vnd.oasis.opendocument.text";
constexpr std::string_view kMarkdown = "text/markdown; charset=utf-8";

void about(html::Html& body, const Visit& visit, const View& view) {
    const auto document = report_of(visit.work, visit.texts, view, visit.municipality.name);
    std::vector<web::DataRow> rows;
    for (const auto& [key, value] : document.about)
        rows.push_back({key, html::text(value), std::nullopt});
    web::data_list(body, visit, rows);
}

void outcome_part(html::Html& part, const Visit& visit, std::string_view key, const Spoken& words) {
    if (words.words.empty()) return;
    web::heading(part, 3, say(visit, key));
    web::paragraph(part,
                   words.typed ? web::typed_here(visit, words.words) : html::text(words.words));
}

// The conclusion that was kept with the case, while it is there.
void conclusion_link(html::Html& part, const Visit& visit, const View& view) {
    for (const auto& one : dilemmas::conclusions_about(visit.work, view.deliberation.case_id))
        if (one.id.value == view.outcome->conclusion)
            web::more_link(part, visit,
                           {dilemmas::conclusion_path(one.id), say(visit, "report.conclusion")});
}

void outcome_section(html::Html& body, const Visit& visit, const View& view) {
    if (!view.outcome) return;
    const Outcome& one = *view.outcome;
    web::section(body, {.id = "uitkomst", .title = visit.text("deliberation.report.end")},
                 [&](html::Html& part) {
                     outcome_part(part, visit, "report.outcome", {one.outcome, true});
                     outcome_part(part, visit, "report.value",
                                  decided_value(visit.work, visit.texts, one));
                     outcome_part(part, visit, "report.agreement", {one.agreement, true});
                     outcome_part(part, visit, "report.dissent", {one.dissent, true});
                     if (!one.keeps) return;
                     outcome_part(part, visit, "report.rule", {one.rule, true});
                     outcome_part(part, visit, "report.example", {one.example, true});
                     conclusion_link(part, visit, view);
                 });
}

void steps_section(html::Html& body, const Visit& visit, const View& view) {
    web::section(body, {.id = "stappen", .title = visit.text("deliberation.talk.steps")},
                 [&](html::Html& part) {
                     for (int number = 1; number <= view.steps(); ++number) {
                         const auto& step = view.step(number);
                         web::heading(part, 3,
                                      say(visit, "talk.step",
                                          {number_words(number), in(visit, step.title)}));
                         web::small_print(part, in(visit, step.prompt));
                         written_words(part, visit, view, number);
                     }
                 });
}

void files_section(html::Html& body, const Visit& visit, const View& view) {
    const std::string path = report_path(view.deliberation.id);
    web::section(body, {.id = "bestanden", .title = visit.text("deliberation.report.files")},
                 [&](html::Html& part) {
                     web::file_list(
                         part, visit,
                         {{say(visit, "report.odt"), path + "/odt", say(visit, "report.odt-about")},
                          {say(visit, "report.md"), path + "/md", say(visit, "report.md-about")}});
                     web::action_group(part,
                                       [&](html::Html& group) { web::print_button(group, visit); });
                 });
}

http::Response report_page(Visit& visit) {
    const auto view = asked(visit);
    if (!view) return web::error_page(visit, 404);
    const std::string title = say(visit, "report.page");
    const std::string kind = say(visit, "talk.kind");
    html::Html body;
    web::page_head(body, visit, {.title = title, .intro = title_of(visit, *view), .above = kind});
    about(body, visit, *view);
    web::section(body, {.id = "geval", .title = visit.text("deliberation.report.case")},
                 [&](html::Html& part) { case_words(part, visit, *view); });
    outcome_section(body, visit, *view);
    steps_section(body, visit, *view);
    files_section(body, visit, *view);
    return web::page(visit,
                     {.title = title, .above = above(visit, *view), .notice = saved_words(visit)},
                     std::move(body));
}

http::Response report_file(Visit& visit) {
    const auto view = asked(visit);
    const auto kind = visit.place("soort");
    if (!view || (kind != "odt" && kind != "md")) return web::error_page(visit, 404);
    const auto document = report_of(visit.work, visit.texts, *view, visit.municipality.name);
    const bool odt = kind == "odt";
    return http::Response{.body = odt ? documents::odt(document) : markdown(document)}
        .with("Content-Type", std::string{odt ? kOdt : kMarkdown})
        .with("Content-Disposition",
              files::attachment_disposition(file_stem(*view) + "." + std::string{kind}));
}

}  // namespace

web::Routes report_routes() {
    const std::string path = std::string{kRootPath} + "/{id}/verslag";
    return {web::get(path, Right::dilemmas_read, report_page),
            web::get(path + "/{soort}", Right::dilemmas_read, report_file)};
}

}  // namespace vt::deliberation
