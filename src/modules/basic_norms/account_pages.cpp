// SPDX-License-Identifier: EUPL-1.2
#include "modules/basic_norms/account_pages.h"

#include "documents/document.h"
#include "documents/sheet.h"
#include "modules/basic_norms/pages_parts.h"
#include "web/error_pages.h"

namespace vt::basic_norms {
namespace {

using documents::Block;
using documents::BlockKind;
using identity::Right;
using web::Visit;

std::string words_of(const Visit& visit, const texts::Both& both) {
    return std::string{both.in(visit.texts.language())};
}

std::string words_of(const Visit& visit, const std::optional<Answer>& answer) {
    return answer ? answer_words(visit, answer->value) : text_of(visit, "basic_norms.answer.none");
}

std::string evidence_of(const Visit& visit, const Answer& answer) {
    return answer.evidence.empty() ? text_of(visit, "basic_norms.answer.no-evidence")
                                   : answer.evidence;
}

std::string state_of(const Visit& visit, const Action& action) {
    return text_of(visit, action.end ? "basic_norms.actions." + std::string{code(*action.end)}
                                     : std::string{"basic_norms.actions.open"});
}

std::vector<std::string> question_columns(const Visit& visit, const NormYear& year) {
    return {text_of(visit, "basic_norms.norm.asked"), text_of(visit, "basic_norms.norm.answer"),
            text_of(visit, "basic_norms.norm.shown-by"), text_of(visit, "basic_norms.actions.who"),
            visit.text("basic_norms.norm.in-year", {std::to_string(year.year - 1)})};
}

std::vector<std::string> question_row(const Visit& visit, const AnsweredQuestion& one) {
    return {words_of(visit, one.question->question), words_of(visit, one.answer),
            one.answer ? evidence_of(visit, *one.answer) : std::string{},
            one.answer ? office_name(visit, one.answer->owner) : std::string{},
            words_of(visit, one.last_year)};
}

std::vector<std::string> action_columns(const Visit& visit) {
    return {text_of(visit, "basic_norms.actions.what"), text_of(visit, "basic_norms.year.norm"),
            text_of(visit, "basic_norms.actions.who"), text_of(visit, "basic_norms.actions.when"),
            text_of(visit, "basic_norms.actions.state")};
}

std::vector<std::string> action_row(const Visit& visit, const NormYear& year,
                                    const Action& action) {
    return {action.what, words_of(visit, year.find(action.norm)->norm->title),
            office_name(visit, action.owner), visit.texts.day(action.due), state_of(visit, action)};
}

std::string account_title(const Visit& visit, const NormYear& year) {
    return visit.text("basic_norms.account.title",
                      {std::to_string(year.year), group_title(visit, year.group)});
}

std::vector<std::pair<std::string, std::string>> about(const Visit& visit, const NormYear& year) {
    return {
        {text_of(visit, "basic_norms.account.municipality"), visit.municipality.name},
        {text_of(visit, "basic_norms.account.made"), visit.texts.day(visit.today())},
        {text_of(visit, "basic_norms.actions.state"),
         year.closing ? visit.text("basic_norms.year.closed", {visit.texts.day(year.closing->day)})
                      : text_of(visit, "basic_norms.account.not-closed")}};
}

documents::Document account(const Visit& visit, const NormYear& year) {
    documents::Document document{.title = account_title(visit, year),
                                 .language = std::string{texts::code(visit.texts.language())},
                                 .about = about(visit, year)};
    auto& blocks = document.blocks;
    const auto add = [&](BlockKind kind, int level, std::string words) {
        blocks.push_back({.kind = kind, .level = level, .words = std::move(words)});
    };
    add(BlockKind::paragraph, 0,
        visit.text("basic_norms.year.progress",
                   {std::to_string(year.answered()), std::to_string(year.questions()),
                    std::to_string(year.in_practice())}));
    for (const NormOfYear& norm : year.norms) {
        add(BlockKind::heading, 2, words_of(visit, norm.norm->title));
        Block table{.kind = BlockKind::table, .rows = {question_columns(visit, year)}};
        for (const AnsweredQuestion& one : norm.questions)
            table.rows.push_back(question_row(visit, one));
        blocks.push_back(std::move(table));
    }
    if (year.actions.empty()) return document;
    add(BlockKind::heading, 2, text_of(visit, "basic_norms.actions.title"));
    Block table{.kind = BlockKind::table, .rows = {action_columns(visit)}};
    for (const Action& action : year.actions) table.rows.push_back(action_row(visit, year, action));
    blocks.push_back(std::move(table));
    return document;
}

// The value stands in a column of its own, as a number.
documents::Sheet answers_sheet(const Visit& visit, const NormYear& year) {
    documents::Sheet sheet{.name = text_of(visit, "basic_norms.account.answers-sheet"),
                           .columns = {text_of(visit, "basic_norms.year.norm")}};
    for (std::string& column : question_columns(visit, year)) sheet.columns.push_back(column);
    sheet.columns.push_back(text_of(visit, "basic_norms.account.value"));
    for (const NormOfYear& norm : year.norms)
        for (const AnsweredQuestion& one : norm.questions) {
            std::vector<documents::SheetCell> row{words_of(visit, norm.norm->title)};
            for (std::string& cell : question_row(visit, one)) row.emplace_back(std::move(cell));
            if (one.answer)
                row.emplace_back(std::int64_t{one.answer->value});
            else
                row.emplace_back(std::string{});
            sheet.rows.push_back(std::move(row));
        }
    return sheet;
}

documents::Sheet actions_sheet(const Visit& visit, const NormYear& year) {
    documents::Sheet sheet{.name = text_of(visit, "basic_norms.actions.title"),
                           .columns = action_columns(visit)};
    for (const Action& action : year.actions) {
        std::vector<documents::SheetCell> row;
        for (std::string& cell : action_row(visit, year, action)) row.emplace_back(std::move(cell));
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

http::Response file(const NormYear& year, std::string bytes, std::string_view type,
                    std::string_view ending) {
    const std::string name = "basisnormen-" + std::to_string(year.year) + "-" +
                             std::string{group_word(year.group)} + "." + std::string{ending};
    return http::Response{.body = std::move(bytes)}
        .with("Content-Type", std::string{type})
        .with("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .with("X-Content-Type-Options", "nosniff");
}

http::Response html_file(Visit& visit) {
    const auto year = asked_year(visit);
    if (!year) return web::error_page(visit, 404);
    return file(*year, documents::html(account(visit, *year)), "text/html; charset=utf-8", "html");
}

http::Response ods_file(Visit& visit) {
    const auto year = asked_year(visit);
    if (!year) return web::error_page(visit, 404);
    return file(*year,
                documents::ods({answers_sheet(visit, *year), actions_sheet(visit, *year)},
                               texts::code(visit.texts.language())),
                "application/vnd.oasis.opendocument.spreadsheet", "ods");
}

}  // namespace

web::Routes account_routes() {
    const std::string path = std::string{kRootPath} + "/{year}/{group}/verantwoording";
    return {
        web::get(path + ".html", Right::programme_state, html_file),
        web::get(path + ".ods", Right::programme_state, ods_file),
    };
}

}  // namespace vt::basic_norms
