// SPDX-License-Identifier: EUPL-1.2
#include "modules/people/import_pages.h"

#include <algorithm>

#include "modules/people/import_service.h"
#include "modules/people/pages_parts.h"
#include "web/components/button.h"
#include "web/components/details.h"
#include "web/components/table.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/forms.h"
#include "web/frame.h"
#include "web/saved.h"

namespace vt::people {
namespace {

using identity::HoldingChange;
using identity::ImportPreview;
using identity::Right;
using identity::Severity;
using web::Visit;

constexpr std::string_view kPath = "/mensen/invoeren";

std::vector<web::Link> above(const Visit& visit) {
    return {{"/mensen", text_of(visit, "people.roll.title")}};
}

// Upload

void columns_of_a_csv(html::Html& html, const Visit& visit) {
    web::paragraph(html, visit.text("people.import.columns-intro"));
    std::vector<std::string> columns;
    for (const std::string_view column :
         {"initials", "given", "prefix", "family", "email", "office", "party", "from", "until"})
        columns.push_back(text_of(visit, "people.import.column." + std::string{column}));
    web::bullet_list(html, columns);
    web::paragraph(html, visit.text("people.import.popolo"));
}

http::Response upload_form(const Visit& visit, const std::optional<Error>& refusal) {
    html::Html body;
    web::page_head(
        body, visit,
        {.title = visit.text("people.import.title"), .intro = visit.text("people.import.intro")});
    web::Form form{visit, kPath, refusal};
    form.file({.name = "bestand",
               .label = text_of(visit, "people.import.file"),
               .hint = text_of(visit, "people.import.file-hint")},
              ".csv,.json,.txt");
    form.date({.name = "eerste-dag",
               .label = text_of(visit, "people.import.start"),
               .hint = text_of(visit, "people.import.start-hint"),
               .value = as_typed(visit.today())});
    form.submit(visit.text("people.import.look"), "/mensen");
    body.append(form.finish());
    web::details(body, visit.text("people.import.columns"),
                 [&](html::Html& part) { columns_of_a_csv(part, visit); });
    return web::page(visit,
                     {.title = text_of(visit, "people.import.title"),
                      .above = above(visit),
                      .notice = web::saved_notice(visit, "people.done."),
                      .refusal = refusal},
                     std::move(body));
}

http::Response upload_page(Visit& visit) {
    return upload_form(visit, std::nullopt);
}

Result<PendingImportId> keep_sent(const Visit& visit) {
    const Day start = VT_TRY(typed_day(visit, "eerste-dag"));
    std::string bytes;
    for (const auto& file : visit.form.files())
        if (file.field == "bestand") bytes = file.bytes;
    return ImportService{visit.work}.keep(std::move(bytes), start);
}

http::Response upload(Visit& visit) {
    const auto kept = keep_sent(visit);
    if (!kept)
        return web::refused(visit, kept.error(),
                            [&](const Error& error) { return upload_form(visit, error); });
    return web::see_other(visit, std::string{kPath} + "/" + kept->value);
}

// Preview

void summary_list(html::Html& body, const Visit& visit, const identity::ImportSummary& summary) {
    const auto row = [&](std::string_view key, std::int64_t count) {
        return words_row(text_of(visit, "people.import.sum." + std::string{key}),
                         std::to_string(count));
    };
    web::data_list(
        body, visit,
        {row("rows", summary.rows), row("new-people", summary.new_people),
         row("known-people", summary.known_people), row("changed-people", summary.changed_people),
         row("new-offices", summary.new_holdings), row("changed-offices", summary.changed_holdings),
         row("unchanged", summary.unchanged_rows), row("errors", summary.errors),
         row("warnings", summary.warnings)});
}

std::string place_of(const Visit& visit, const identity::ImportProblem& problem) {
    if (problem.row == 0) return text_of(visit, "people.import.whole-file");
    return visit.text("people.import.row-n", {std::to_string(problem.row)});
}

void problems_section(html::Html& body, const Visit& visit, const ImportPreview& preview) {
    const auto& kept = preview.problems.kept();
    if (kept.empty()) return;
    web::Table table{.id = "meldingen-tabel",
                     .caption = text_of(visit, "people.import.problems-table"),
                     .caption_hidden = true,
                     .columns = {{.title = text_of(visit, "people.import.row"), .nowrap = true},
                                 {text_of(visit, "people.import.column-word")},
                                 {text_of(visit, "people.import.kind")},
                                 {text_of(visit, "people.import.what")}}};
    const auto shown = std::min(kept.size(), kPreviewProblemsMax);
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& problem = kept[i];
        const bool error = problem.severity == Severity::error;
        html::Html badge;
        web::status_badge(badge, visit, error ? web::Status::late : web::Status::attention,
                          visit.text(error ? "people.import.error" : "people.import.warning"));
        table.rows.push_back({place_of(visit, problem), problem.column, std::move(badge),
                              visit.texts.text(problem.text, problem.args)});
    }
    const auto all = preview.summary.errors + preview.summary.warnings;
    web::section(body,
                 {.id = "meldingen",
                  .title = visit.text("people.import.problems"),
                  .intro = visit.text("people.import.problems-intro")},
                 [&](html::Html& part) {
                     web::table(part, table);
                     const auto left = all - static_cast<std::int64_t>(shown);
                     if (left > 0)
                         web::paragraph(part,
                                        visit.texts.count("people.import.problems-more", left));
                 });
}

std::string change_of(const Visit& visit, const identity::PlannedRow& row) {
    std::vector<std::string> words;
    if (row.new_person) words.push_back(text_of(visit, "people.import.change.person-new"));
    if (row.person_changes) words.push_back(text_of(visit, "people.import.change.person"));
    if (row.change == HoldingChange::add)
        words.push_back(text_of(visit, "people.import.change.add"));
    if (row.change == HoldingChange::update)
        words.push_back(text_of(visit, "people.import.change.update"));
    if (words.empty()) words.push_back(text_of(visit, "people.import.change.none"));
    return visit.texts.joined(words);
}

std::vector<web::Cell> row_cells(const Visit& visit, const identity::PlannedRow& planned) {
    const auto& row = planned.row;
    const identity::Person named{{}, row.initials, row.given, row.family, {}, {}};
    return {named.full_name(),
            std::to_string(row.row),
            office_name(visit, row.office),
            period_in_words(visit, planned.holding),
            planned.holding.party,
            change_of(visit, planned)};
}

void rows_section(html::Html& body, const Visit& visit, const ImportPreview& preview) {
    if (preview.rows.empty()) return;
    web::Table table{.id = "rijen-tabel",
                     .caption = text_of(visit, "people.import.rows-table"),
                     .caption_hidden = true,
                     .columns = {{text_of(visit, "people.roll.name")},
                                 {.title = text_of(visit, "people.import.row"), .number = true},
                                 {text_of(visit, "people.roll.office")},
                                 {text_of(visit, "people.person.days")},
                                 {text_of(visit, "people.roll.party")},
                                 {text_of(visit, "people.import.comes")}}};
    const auto shown = std::min(preview.rows.size(), kPreviewRowsMax);
    for (std::size_t i = 0; i < shown; ++i) table.rows.push_back(row_cells(visit, preview.rows[i]));
    web::section(body, {.id = "rijen", .title = visit.text("people.import.rows")},
                 [&](html::Html& part) {
                     web::table(part, table);
                     const auto left = preview.rows.size() - shown;
                     if (left > 0)
                         web::paragraph(part, visit.texts.count("people.import.rows-more",
                                                                static_cast<std::int64_t>(left)));
                 });
}

void remarks_section(html::Html& body, const Visit& visit, const ImportPreview& preview) {
    if (preview.remarks.empty()) return;
    std::vector<std::string> lines;
    for (const auto& remark : preview.remarks) {
        std::string line = visit.texts.count(remark.text, remark.count);
        if (!remark.examples.empty())
            line +=
                " " + visit.text("people.import.examples", {visit.texts.joined(remark.examples)});
        lines.push_back(std::move(line));
    }
    web::section(body, {.id = "opmerkingen", .title = visit.text("people.import.remarks")},
                 [&](html::Html& part) { web::bullet_list(part, lines); });
}

void decide(html::Html& body, const Visit& visit, const LookedAt& looked) {
    const std::string path = std::string{kPath} + "/" + looked.pending.id.value;
    web::action_group(body, [&](html::Html& group) {
        if (looked.preview.importable())
            web::post_button(group, visit,
                             {.action = path,
                              .text = text_of(visit, "people.import.confirm"),
                              .look = web::ButtonLook::primary});
        else
            web::button_link(group, visit,
                             {std::string{kPath}, text_of(visit, "people.import.again")},
                             web::ButtonLook::primary);
        web::post_button(
            group, visit,
            {.action = path + "/annuleren", .text = text_of(visit, "people.import.cancel")});
    });
}

http::Response show_preview(const Visit& visit, const LookedAt& looked,
                            const std::optional<Error>& refusal) {
    auto trail = above(visit);
    trail.push_back({std::string{kPath}, text_of(visit, "people.import.title")});
    const bool ready = looked.preview.importable();
    html::Html body;
    web::page_head(body, visit,
                   {.title = visit.text("people.import.preview"),
                    .intro = visit.text(ready ? "people.import.preview-intro"
                                              : "people.import.preview-wrong")});
    decide(body, visit, looked);
    summary_list(body, visit, looked.preview.summary);
    problems_section(body, visit, looked.preview);
    remarks_section(body, visit, looked.preview);
    rows_section(body, visit, looked.preview);
    web::PageFrame frame{.title = text_of(visit, "people.import.preview"), .above = trail};
    if (refusal) {
        frame.notice =
            web::Notice{.kind = web::NoticeKind::error, .title = text_of(visit, refusal->text)};
        frame.status = web::status_of(refusal->kind);
    }
    return web::page(visit, frame, std::move(body));
}

http::Response preview_page(Visit& visit) {
    const auto id = id_at<PendingImportId>(visit, "id");
    if (!id) return web::error_page(visit, 404);
    const auto looked = ImportService{visit.work}.look_at(*id);
    return looked ? show_preview(visit, *looked, std::nullopt) : web::error_page(visit, 404);
}

http::Response apply(Visit& visit) {
    const auto id = id_at<PendingImportId>(visit, "id");
    if (!id) return web::error_page(visit, 404);
    ImportService service{visit.work};
    const auto summary = service.apply(*id);
    if (summary) return web::saved(visit, "/mensen", "ingevoerd");
    return web::refused(visit, summary.error(), [&](const Error& error) {
        const auto looked = service.look_at(*id);
        return looked ? show_preview(visit, *looked, error) : web::error_page(visit, 404);
    });
}

http::Response cancel(Visit& visit) {
    const auto id = id_at<PendingImportId>(visit, "id");
    if (!id || !ImportService{visit.work}.cancel(*id)) return web::error_page(visit, 404);
    return web::saved(visit, kPath, "invoer-geannuleerd");
}

}  // namespace

web::Routes import_routes() {
    const std::string path{kPath};
    return {
        web::get(path, Right::people_manage, upload_page),
        web::post(path, Right::people_manage, upload, web::kUploadBodyMax),
        web::get(path + "/{id}", Right::people_manage, preview_page),
        web::post(path + "/{id}", Right::people_manage, apply),
        web::post(path + "/{id}/annuleren", Right::people_manage, cancel),
    };
}

}  // namespace vt::people
