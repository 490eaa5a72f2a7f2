// SPDX-License-Identifier: EUPL-1.2
#include "modules/dilemmas/conclusion_pages.h"

#include <algorithm>

#include "modules/dilemmas/conclusion_service.h"
#include "modules/dilemmas/pages_parts.h"
#include "web/components/button.h"
#include "web/components/lists.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/frame.h"
#include "web/saved.h"

namespace vt::dilemmas {
namespace {

using identity::Right;
using web::Visit;

// Conclusions that belong together, under one heading.
struct Group {
    std::string key{};
    std::vector<Conclusion> conclusions{};
};

// In the order of their latest conclusion.
std::vector<Group> groups(const std::vector<Conclusion>& all, std::string Conclusion::*key) {
    std::vector<Group> found;
    for (const Conclusion& one : all) {
        auto at = std::ranges::find(found, one.*key, &Group::key);
        if (at == found.end()) at = found.insert(found.end(), {.key = one.*key});
        at->conclusions.push_back(one);
    }
    return found;
}

std::string value_of(const Visit& visit, const Conclusion& conclusion) {
    if (conclusion.value.empty()) return say(visit, "conclusions.no-value");
    return value_name(visit.work, visit.texts.language(), conclusion.value);
}

html::Html item(const Visit& visit, const Conclusion& one, bool by_value) {
    html::Html words;
    web::link(words, visit, conclusion_path(one.id), web::typed_here(visit, one.rule));
    const std::string beside = by_value ? title_of(visit, one.case_id) : value_of(visit, one);
    html::out<" {}, {}.">(words, beside, visit.texts.day(one.day));
    return words;
}

void one_group(html::Html& body, const Visit& visit, const Group& group, bool by_value,
               std::size_t at) {
    const std::string id = "groep-" + std::to_string(at);
    const std::string title =
        by_value ? value_of(visit, group.conclusions.front()) : title_of(visit, group.key);
    web::section(body, {.id = id, .title = title}, [&](html::Html& part) {
        std::vector<html::Html> items;
        for (const Conclusion& one : group.conclusions) items.push_back(item(visit, one, by_value));
        web::bullet_list(part, items);
    });
}

http::Response list_page(Visit& visit) {
    const auto all = ConclusionService{visit.work}.all();
    const bool by_value = visit.query.value("per") == "waarde";
    const std::string title = say(visit, "conclusions.title");
    html::Html body;
    web::page_head(body, visit,
                   {.title = title, .intro = visit.text("dilemmas.conclusions.intro")});
    if (all.empty())
        web::empty_state(
            body, visit,
            {.title = say(visit, "conclusions.none"),
             .text = say(visit, "conclusions.none-text"),
             .action = web::Link{std::string{kRootPath}, say(visit, "conclusions.to-library")}});
    else
        web::more_link(
            body, visit,
            by_value ? web::Link{std::string{kConclusionsPath}, say(visit, "conclusions.by-case")}
                     : web::Link{std::string{kConclusionsPath} + "?per=waarde",
                                 say(visit, "conclusions.by-value")});
    const auto grouped = groups(all, by_value ? &Conclusion::value : &Conclusion::case_id);
    for (std::size_t at = 0; at < grouped.size(); ++at)
        one_group(body, visit, grouped[at], by_value, at + 1);
    return web::page(visit, {.title = title, .above = {library_link(visit)}}, std::move(body));
}

// One conclusion

html::Html link_to(const Visit& visit, const web::Link& link) {
    html::Html html;
    web::link(html, visit, link.path, link.text);
    return html;
}

void about(html::Html& body, const Visit& visit, const Conclusion& one) {
    std::vector<web::DataRow> rows;
    const auto row = [&](std::string_view key, html::Html value) {
        rows.push_back({.key = say(visit, key), .value = std::move(value)});
    };
    if (!one.example.empty()) row("conclusion.example", web::typed_here(visit, one.example));
    row("conclusion.value",
        one.value.empty()
            ? html::text(value_of(visit, one))
            : link_to(visit, {"/gedragscodes/waarden/" + one.value, value_of(visit, one)}));
    row("conclusion.case", link_to(visit, {case_path(one.case_id), title_of(visit, one.case_id)}));
    row("conclusion.day", html::text(visit.texts.day(one.day)));
    if (!one.origin.empty())
        row("conclusion.origin", link_to(visit, {one.origin, say(visit, "conclusion.to-origin")}));
    web::data_list(body, visit, rows);
}

void suggested(html::Html& body, const Visit& visit, const Conclusion& one) {
    const ConclusionService service{visit.work};
    const auto before = service.suggested(one.id);
    const bool can = !service.open_to(one.id).empty();
    if (before.empty() && !can) return;
    web::section(
        body, {.id = "werkgroep", .title = say(visit, "suggest.section")}, [&](html::Html& part) {
            std::vector<html::Html> items;
            for (const SuggestedTo& to : before) {
                const std::string day = visit.texts.day(to.day);
                if (to.title.empty())
                    items.push_back(html::text(say(visit, "suggest.sent", {day})));
                else
                    items.push_back(
                        link_to(visit, {"/gedragscodes/" + to.document + "/suggesties",
                                        say(visit, "suggest.sent-to", {to.title, day})}));
            }
            if (items.empty()) web::paragraph(part, say(visit, "suggest.not-yet"));
            if (!items.empty()) web::bullet_list(part, items);
            if (!can) return;
            web::action_group(part, [&](html::Html& group) {
                web::button_link(
                    group, visit,
                    {conclusion_path(one.id) + "/voorstellen", say(visit, "suggest.action")});
            });
        });
}

http::Response conclusion_page(Visit& visit) {
    const auto one = ConclusionService{visit.work}.find(visit.place("id"));
    if (!one) return web::error_page(visit, 404);
    const std::string above = say(visit, "conclusion.above");
    html::Html body;
    web::page_head(body, visit, {.title = one->rule, .above = above, .typed = true});
    about(body, visit, *one);
    web::action_group(body, [&](html::Html& group) { web::print_button(group, visit); });
    suggested(body, visit, *one);
    return web::page(visit,
                     {.title = above,
                      .above = {library_link(visit),
                                {std::string{kConclusionsPath}, say(visit, "conclusions.title")}},
                      .notice = web::saved_notice(visit, "dilemmas.done.")},
                     std::move(body));
}

}  // namespace

web::Routes conclusion_routes() {
    const std::string list{kConclusionsPath};
    return {web::get(list, Right::dilemmas_read, list_page),
            web::get(list + "/{id}", Right::dilemmas_read, conclusion_page)};
}

}  // namespace vt::dilemmas
