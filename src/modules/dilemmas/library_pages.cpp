// SPDX-License-Identifier: EUPL-1.2
#include "modules/dilemmas/library_pages.h"

#include <algorithm>
#include <array>
#include <map>

#include "content/dilemma.h"
#include "content/skeleton.h"
#include "modules/dilemmas/conclusion_service.h"
#include "modules/dilemmas/library_service.h"
#include "modules/dilemmas/pages_parts.h"
#include "web/components/button.h"
#include "web/components/lists.h"
#include "web/components/status.h"
#include "web/components/table.h"
#include "web/components/text.h"
#include "web/frame.h"
#include "web/saved.h"

namespace vt::dilemmas {
namespace {

using identity::Right;
using web::Visit;

// What the visitor chose; empty where all are meant.
struct Wanted {
    std::string role{};
    std::string theme{};
    std::string value{};
    std::string norm{};
    bool all() const { return role.empty() && theme.empty() && value.empty() && norm.empty(); }
};

Wanted wanted(const Visit& visit) {
    return {std::string{visit.query.value("rol")}, std::string{visit.query.value("thema")},
            std::string{visit.query.value("waarde")}, std::string{visit.query.value("norm")}};
}

bool rests_on(const Case& dilemma, std::string_view norm) {
    const auto* content = content::find_dilemma(dilemma.id);
    return content != nullptr && std::ranges::find(content->norms, norm) != content->norms.end();
}

bool fits(const Case& dilemma, const Wanted& wanted) {
    if (!wanted.role.empty() && dilemma.role != wanted.role) return false;
    if (!wanted.theme.empty() && dilemma.theme != wanted.theme) return false;
    if (!wanted.value.empty() &&
        std::ranges::find(dilemma.values, wanted.value) == dilemma.values.end())
        return false;
    return wanted.norm.empty() || rests_on(dilemma, wanted.norm);
}

// Only what leads to at least one case can be chosen.
template <class Fits>
void keep_used(std::vector<web::Option>& options, const std::vector<Case>& cases, Fits fits) {
    std::erase_if(options, [&](const web::Option& option) {
        return std::ranges::none_of(
            cases, [&](const Case& dilemma) { return fits(dilemma, option.value); });
    });
}

std::vector<web::Option> norm_options(const Visit& visit) {
    std::vector<web::Option> options;
    for (const auto& chapter : content::find_skeleton("code-of-conduct")->chapters)
        for (const auto& article : chapter.articles)
            options.push_back({.value = std::string{article.id},
                               .text = std::string{article.title.in(visit.texts.language())}});
    return options;
}

void filter(html::Html& body, const Visit& visit, const std::vector<Case>& cases) {
    auto form = web::Form::filter(visit, kRootPath);
    auto roles = role_options(visit);
    keep_used(roles, cases, [](const Case& one, const auto& role) { return one.role == role; });
    form.select({.name = "rol", .label = say(visit, "library.role")}, roles,
                say(visit, "library.every-role"));
    auto themes = theme_options(visit);
    keep_used(themes, cases, [](const Case& one, const auto& theme) { return one.theme == theme; });
    form.select({.name = "thema", .label = say(visit, "library.theme")}, themes,
                say(visit, "library.every-theme"));
    auto values = value_options(visit, values_to_choose(visit.work));
    keep_used(values, cases, [](const Case& one, const auto& value) {
        return std::ranges::find(one.values, value) != one.values.end();
    });
    form.select({.name = "waarde", .label = say(visit, "library.value")}, values,
                say(visit, "library.every-value"));
    auto norms = norm_options(visit);
    keep_used(norms, cases, [](const Case& one, const auto& norm) { return rests_on(one, norm); });
    form.select({.name = "norm", .label = say(visit, "library.norm")}, norms,
                say(visit, "library.every-norm"));
    form.submit(say(visit, "library.show"));
    body.append(form.finish());
}

html::Html title_cell(const Visit& visit, const Case& dilemma) {
    html::Html cell;
    web::link(cell, visit, case_path(dilemma.id), words_of(visit, dilemma, dilemma.title));
    if (!is_own(dilemma.id)) return cell;
    html::out<" ">(cell);
    web::tag(cell, say(visit, "library.own"));
    return html::make<"<span>{}</span>">(cell);
}

std::string value_names(const Visit& visit, const Case& dilemma) {
    std::vector<std::string> names;
    for (const std::string& id : dilemma.values)
        names.push_back(value_name(visit.work, visit.texts.language(), id));
    return visit.texts.joined(names);
}

void table(html::Html& part, const Visit& visit, const std::vector<Case>& cases) {
    std::map<std::string, int> concluded;
    for (const Conclusion& one : ConclusionService{visit.work}.all()) ++concluded[one.case_id];
    web::Table table{.id = "dilemmas-tabel",
                     .caption = say(visit, "library.cases"),
                     .caption_hidden = true,
                     .columns = {{say(visit, "library.case")},
                                 {say(visit, "library.role")},
                                 {say(visit, "library.theme")},
                                 {say(visit, "library.values")},
                                 {.title = say(visit, "library.conclusions"), .number = true}}};
    for (const Case& one : cases)
        table.rows.push_back({title_cell(visit, one), role_name(visit, one.role),
                              theme_name(visit, one.theme), value_names(visit, one),
                              std::to_string(concluded[one.id])});
    web::table(part, table);
}

void cases_found(html::Html& body, const Visit& visit, std::vector<Case> cases) {
    std::erase_if(cases, [choice = wanted(visit)](const Case& one) { return !fits(one, choice); });
    if (cases.empty())
        return web::empty_state(
            body, visit,
            {.title = say(visit, "library.none"),
             .text = say(visit, "library.none-text"),
             .action = web::Link{std::string{kRootPath}, say(visit, "library.show-all")},
             .level = 3});
    const std::string count =
        visit.texts.count("dilemmas.library.found", static_cast<std::int64_t>(cases.size()));
    web::heading(body, 3, count);
    table(body, visit, cases);
}

// Where else dilemmas are talked about, as far as the visitor may go there; to the conclusions; and
// for who decides to what waits to be looked at.
void also_here(html::Html& part, const Visit& visit) {
    struct Way {
        std::string_view path;
        std::string_view key;
        Right right;
    };
    constexpr std::array kWays{Way{"/dialoog", "sessions", Right::dialogue_view},
                               Way{"/dialoog/kaart", "map", Right::dilemmas_read},
                               Way{"/moreel-beraad", "deliberation", Right::dilemmas_read},
                               Way{"/zelfscan", "scan", Right::own},
                               Way{"/peiling", "pulse", Right::dilemmas_read}};
    std::vector<html::Html> links;
    for (const Way& way : kWays)
        if (identity::may(visit.actor(), way.right))
            web::link(links.emplace_back(), visit, way.path,
                      say(visit, "also." + std::string{way.key}));
    web::link(links.emplace_back(), visit, kConclusionsPath, say(visit, "conclusions.read"));
    const LibraryService service{visit.work};
    if (service.may_decide()) {
        const auto waiting = static_cast<std::int64_t>(service.drafts().size());
        const std::string text = waiting == 0 ? say(visit, "review.open-none")
                                              : visit.texts.count("dilemmas.review.open", waiting);
        web::link(links.emplace_back(), visit, kReviewPath, text);
    }
    web::bullet_list(part, links);
}

// What the visitor brought in by name.
std::string outcome_of(const Visit& visit, const OwnDilemma& own) {
    const std::string key = "own.stage-" + std::string{code(own.stage)};
    return own.stage == Stage::set_aside ? say(visit, key, {own.reason}) : say(visit, key);
}

void brought_in(html::Html& body, const Visit& visit) {
    const auto own = LibraryService{visit.work}.own();
    if (own.empty()) return;
    web::Table table{.id = "eigen-tabel",
                     .caption = say(visit, "own.mine"),
                     .caption_hidden = true,
                     .columns = {{say(visit, "library.case")},
                                 {.title = say(visit, "own.brought"), .nowrap = true},
                                 {say(visit, "own.outcome")}}};
    for (const OwnDilemma& one : own)
        table.rows.push_back({web::typed_here(visit, one.words.title),
                              visit.texts.short_day(*one.brought), outcome_of(visit, one)});
    web::section(body, {.id = "eigen", .title = say(visit, "own.mine")},
                 [&](html::Html& part) { web::table(part, table); });
}

http::Response library_page(Visit& visit) {
    const std::string title = say(visit, "library.title");
    html::Html body;
    web::PageHead head{.title = title, .intro = visit.text("dilemmas.library.intro")};
    if (identity::may(visit.actor(), Right::dilemmas_write))
        head.actions.push_back({"/dilemmas/nieuw", say(visit, "own.new")});
    head.actions.push_back({std::string{kSubmitPath}, say(visit, "submit.action")});
    web::page_head(body, visit, head);
    web::section(body, {.id = "ook-hier", .title = say(visit, "also.title")},
                 [&](html::Html& part) { also_here(part, visit); });
    const auto cases = library(visit.work);
    web::section(body, {.id = "bibliotheek", .title = say(visit, "library.heading")},
                 [&](html::Html& part) {
                     filter(part, visit, cases);
                     cases_found(part, visit, cases);
                 });
    brought_in(body, visit);
    return web::page(visit, {.title = title, .notice = web::saved_notice(visit, "dilemmas.done.")},
                     std::move(body));
}

}  // namespace

web::Routes library_routes() {
    return {web::get(std::string{kRootPath}, Right::dilemmas_read, library_page)};
}

}  // namespace vt::dilemmas
