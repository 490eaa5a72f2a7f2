// SPDX-License-Identifier: EUPL-1.2
// "Why do we have this norm?", from the other side: a value, or a law, and the articles in force
// that rest on it (B3).
#include "content/measure.h"
#include "identity/rights.h"
#include "modules/codes/named_value.h"
#include "modules/codes/pages.h"
#include "modules/codes/pages_parts.h"
#include "web/components/table.h"

namespace vt::codes {
namespace {

using identity::Right;
using web::Visit;

// Links beside each other in one cell.
html::Html links_of(const Visit& visit, const std::vector<std::string>& ids,
                    web::Link (*link_to)(const Visit&, std::string_view)) {
    html::Html cell;
    for (const std::string& id : ids) {
        if (!cell.empty()) cell.append(html::text("; "));
        const web::Link one = link_to(visit, id);
        web::link(cell, visit, one.path, one.text);
    }
    // One element, so that a row folded up on a phone keeps the links together.
    return html::make<"<span>{}</span>">(cell);
}

web::Link value_link(const Visit& visit, std::string_view id) {
    return {value_path(id), value_name(visit, id)};
}

web::Link law_link(const Visit& visit, std::string_view id) {
    return {law_path(id), law_name(visit, id)};
}

// The articles, with on the other side of each what it also rests on.
void articles_table(html::Html& part, const Visit& visit,
                    const std::vector<CitingArticle>& articles, bool with_laws) {
    web::Table table{.id = "artikelen-tabel",
                     .caption = say(visit, "grounds.articles"),
                     .caption_hidden = true,
                     .columns = {{say(visit, "laws.article")},
                                 {say(visit, "grounds.text")},
                                 {say(visit, with_laws ? "grounds.laws" : "grounds.values")}}};
    for (const CitingArticle& one : articles) {
        html::Html link;
        web::link(link, visit, one.path, say(visit, "article", {one.label}));
        table.rows.push_back({std::move(link), one.document,
                              with_laws ? links_of(visit, one.laws, law_link)
                                        : links_of(visit, one.values, value_link)});
    }
    web::table(part, table);
}

void articles_section(html::Html& body, const Visit& visit,
                      const std::vector<CitingArticle>& articles, std::string_view key,
                      bool with_laws) {
    const std::string title = say(visit, key);
    if (articles.empty())
        return web::empty_state(
            body, visit,
            {.title = say(visit, "grounds.none"),
             .text = say(visit, "grounds.none-text"),
             .action = web::Link{std::string{kShelfPath}, say(visit, "compare.to-shelf")}});
    web::section(body, {.id = "artikelen", .title = title},
                 [&](html::Html& part) { articles_table(part, visit, articles, with_laws); });
}

http::Response value_page(Visit& visit) {
    const auto value = named_value(visit.work, visit.texts.language(), visit.place("value"));
    if (!value) return web::error_page(visit, 404);
    html::Html body;
    web::page_head(body, visit,
                   {.title = value->name,
                    .intro = value->definition,
                    .above = visit.text("codes.grounds.value")});
    if (!value->adopted_path.empty())
        web::more_link(body, visit, {value->adopted_path, say(visit, "grounds.adopted")});
    articles_section(body, visit, articles_by_value(visit.work, value->id), "grounds.from-value",
                     true);
    return web::page(visit, {.title = value->name, .above = above_shelf(visit)}, std::move(body));
}

void law_facts(html::Html& body, const Visit& visit, const content::Law& law) {
    std::vector<web::DataRow> rows;
    const auto row = [&](std::string_view key, html::Html value) {
        rows.push_back({.key = say(visit, key), .value = std::move(value)});
    };
    if (law.text_date) row("grounds.text-of", html::text(visit.texts.day(*law.text_date)));
    if (!law.in_force) row("document.state", html::text(say(visit, "grounds.bill")));
    if (!law.url.empty()) {
        html::Html link;
        web::external_link(link, visit, law.url, law_source(visit, law.id));
        row("grounds.source", std::move(link));
    }
    if (!rows.empty()) web::data_list(body, visit, rows);
}

http::Response law_page(Visit& visit) {
    const content::Law* law = content::find_law(visit.place("law"));
    if (law == nullptr) return web::error_page(visit, 404);
    const std::string title = law_name(visit, law->id);
    html::Html body;
    web::page_head(body, visit,
                   {.title = title,
                    .intro = law->summary.in(visit.texts.language()),
                    .above = visit.text("codes.laws.law")});
    law_facts(body, visit, *law);
    articles_section(body, visit, articles_by_law(visit.work, law->id), "grounds.from-law", false);
    return web::page(visit, {.title = title, .above = above_shelf(visit)}, std::move(body));
}

}  // namespace

web::Routes grounds_routes() {
    return {web::get("/gedragscodes/waarden/{value}", Right::open, value_page),
            web::get("/gedragscodes/wetten/{law}", Right::open, law_page)};
}

}  // namespace vt::codes
