// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/report_pages.h"

#include "documents/document.h"
#include "documents/printing.h"
#include "files/file_name.h"
#include "modules/dialogue/figures_pages.h"
#include "modules/dialogue/map_parts_pages.h"
#include "modules/dialogue/outside_words.h"
#include "modules/dialogue/pages_parts.h"
#include "modules/dialogue/report_document.h"
#include "modules/dialogue/report_service.h"
#include "modules/dialogue/shown_round.h"
#include "web/components/alert.h"
#include "web/components/button.h"
#include "web/components/lists.h"

namespace vt::dialogue {
namespace {

using identity::Right;
using web::Visit;

constexpr std::string_view kOdt = "application/vnd.oasis.opendocument.text";

Result<Report> asked_report(const Visit& visit) {
    const auto id = session_id(visit);
    if (!id) return Error{Refusal::not_found, "dialogue.error.unknown"};
    return ReportService{visit.work}.report(*id, visit.texts.language());
}

// Facts above the cases

void about(html::Html& body, const Visit& visit, const Report& report) {
    const Session& session = report.session;
    std::vector<web::DataRow> rows{
        {.key = say(visit, "report.day"),
         .value = html::text(visit.texts.day(session.held.value_or(session.plan.day)))},
        {.key = say(visit, "report.group"),
         .value = html::text(group_name(visit.texts, session.plan.group))}};
    if (report.could_vote)
        rows.push_back({.key = say(visit, "report.could-vote"),
                        .value = html::text(size_words(visit.texts, *report.could_vote))});
    web::data_list(body, visit, rows);
}

void vote(html::Html& part, const Visit& visit, const ReportCase& one, const Round* round) {
    if (round == nullptr) return;
    web::heading(part, 3, round_name(visit.texts, round->kind));
    round_outside(part, visit, *round, one.dilemma.title.in(visit.texts.language()));
}

void votes(html::Html& part, const Visit& visit, const ReportCase& one) {
    const Round* first = one.of(RoundKind::first);
    const Round* second = one.of(RoundKind::second);
    if (first == nullptr && second == nullptr)
        return web::paragraph(part, say(visit, "report.no-vote"));
    vote(part, visit, one, first);
    vote(part, visit, one, second);
    if (first == nullptr || second == nullptr) return;
    if (const auto verdict = verdict_between(*first, *second))
        web::paragraph(part, change_words(visit.texts, *verdict));
}

void ladder(html::Html& part, const Visit& visit, const ReportCase& one) {
    html::Html steps;
    ladder_outside(steps, visit, one.dilemma.ladder_steps, one.rounds);
    if (steps.empty()) return;
    web::heading(part, 3, say(visit, "report.ladder"));
    action_asked(part, visit, one.dilemma, one.dilemma.ladder_option);
    part.append(steps);
}

html::Html conclusion_item(const Visit& visit, const ReportConclusion& one) {
    html::Html item;
    web::link(item, visit, dilemmas::conclusion_path(one.conclusion.id),
              web::typed_here(visit, one.conclusion.rule));
    if (!one.value_name.empty())
        html::out<" {}">(item, say(visit, "report.value", {one.value_name}));
    if (!one.conclusion.example.empty())
        html::out<" {}">(item, say(visit, "report.example", {one.conclusion.example}));
    return item;
}

void conclusions(html::Html& part, const Visit& visit, const ReportCase& one) {
    web::heading(part, 3, say(visit, "report.conclusions"));
    std::vector<html::Html> items;
    for (const ReportConclusion& each : one.conclusions)
        items.push_back(conclusion_item(visit, each));
    if (items.empty())
        web::paragraph(part, say(visit, "report.no-conclusions"));
    else
        web::bullet_list(part, items);
}

void add_case(html::Html& body, const Visit& visit, const ReportCase& one, int number) {
    const std::string name{one.dilemma.title.in(visit.texts.language())};
    const std::string title = std::to_string(number) + ". " + name;
    web::section(
        body, {.id = "kwestie-" + std::to_string(number), .title = title}, [&](html::Html& part) {
            web::paragraph(part, case_words(visit, one.dilemma, one.dilemma.story));
            action_asked(part, visit, one.dilemma, one.option);
            votes(part, visit, one);
            ladder(part, visit, one);
            conclusions(part, visit, one);
            web::more_link(part, visit,
                           {map_path(one.dilemma.id), say(visit, "report.to-map", {name})});
        });
}

void files(html::Html& body, const Visit& visit, const Report& report, bool prints) {
    std::vector<web::FileEntry> entries;
    for (const std::string_view kind : {"odt", "pdf", "md"}) {
        if (kind == "pdf" && !prints) continue;
        const std::string name{kind};
        entries.push_back({say(visit, "report.file." + name),
                           session_page_path(report.session.id, "/verslag." + name),
                           say(visit, "report.file-about." + name)});
    }
    web::section(body, {.id = "bestanden", .title = say(visit, "report.files")},
                 [&](html::Html& part) { web::file_list(part, visit, entries); });
}

http::Response show(const Visit& visit, const Report& report, bool prints, int status = 200) {
    const std::string& title = report.session.plan.title;
    html::Html body;
    web::page_head(body, visit,
                   {.title = title, .above = say(visit, "report.title"), .typed = true});
    if (status != 200)
        web::notice(body, visit,
                    {.kind = web::NoticeKind::warning,
                     .title = say(visit, "report.no-pdf"),
                     .text = say(visit, "report.no-pdf-text")});
    about(body, visit, report);
    if (report.cases.empty()) web::paragraph(body, say(visit, "report.no-cases"));
    int number = 0;
    for (const ReportCase& one : report.cases) add_case(body, visit, one, ++number);
    web::small_print(body, say(visit, "report.small"));
    files(body, visit, report, prints);
    web::action_group(body, [&](html::Html& group) { web::print_button(group, visit); });
    return web::page(visit,
                     {.title = say(visit, "report.page-title", {title}),
                      .above = {{std::string{kSessionsPath}, say(visit, "map.sessions")}},
                      .status = status},
                     std::move(body));
}

http::Response download(std::string bytes, std::string_view content_type, const std::string& name) {
    http::Response response{.body = std::move(bytes)};
    response.with("Content-Type", std::string{content_type})
        .with("Content-Disposition", files::attachment_disposition(name));
    return response;
}

http::Response report_page(const Visit& visit, bool prints) {
    const auto report = asked_report(visit);
    return report ? show(visit, *report, prints) : web::error_page(visit, 404);
}

http::Response odt_file(Visit& visit) {
    const auto report = asked_report(visit);
    if (!report) return web::error_page(visit, 404);
    const auto document = document_of(*report, visit.municipality.name, visit.texts);
    return download(documents::odt(document), kOdt, file_stem(*report) + ".odt");
}

http::Response markdown_file(Visit& visit) {
    const auto report = asked_report(visit);
    if (!report) return web::error_page(visit, 404);
    const auto document = document_of(*report, visit.municipality.name, visit.texts);
    return download(to_markdown(document), "text/markdown; charset=utf-8",
                    file_stem(*report) + ".md");
}

http::Response pdf_file(const Visit& visit, const std::string& socket) {
    const auto report = asked_report(visit);
    if (!report || socket.empty()) return web::error_page(visit, 404);
    const auto document = document_of(*report, visit.municipality.name, visit.texts);
    auto bytes = documents::pdf(socket, documents::html(document));
    if (!bytes) return show(visit, *report, false, 503);
    return download(*std::move(bytes), "application/pdf", file_stem(*report) + ".pdf");
}

}  // namespace

web::Routes report_routes(std::string print_socket) {
    const std::string path = std::string{kSessionsPath} + "/{id}/verslag";
    const bool prints = !print_socket.empty();
    return {web::get(path, Right::dilemmas_read,
                     [prints](Visit& visit) { return report_page(visit, prints); }),
            web::get(path + ".odt", Right::dilemmas_read, odt_file),
            web::get(path + ".md", Right::dilemmas_read, markdown_file),
            web::get(path + ".pdf", Right::dilemmas_read,
                     [socket = std::move(print_socket)](Visit& visit) {
                         return pdf_file(visit, socket);
                     })};
}

}  // namespace vt::dialogue
