// SPDX-License-Identifier: EUPL-1.2
// One article, with why it is there: from its value to the law. Its address is permanent.
#include "content/measure.h"
#include "identity/rights.h"
#include "modules/codes/named_value.h"
#include "modules/codes/pages.h"
#include "modules/codes/pages_parts.h"
#include "modules/codes/text_writing.h"
#include "web/components/button.h"
#include "web/components/details.h"

namespace vt::codes {
namespace {

using identity::Right;
using web::Visit;

// The article's reasons: values first, then the law they meet.
void values_section(html::Html& body, const Visit& visit, const Article& article) {
    if (article.values.empty()) return;
    std::vector<html::Html> lines;
    for (const std::string& id : article.values) {
        const auto value = named_value(visit.work, visit.texts.language(), id);
        html::Html line;
        if (value) {
            web::link(line, visit, value_path(id), value->name);
            html::out<": {}">(line, value->definition);
        } else {
            html::out<"{}">(line, id);
        }
        lines.push_back(std::move(line));
    }
    web::section(body, {.id = "waarden", .title = say(visit, "article.values")},
                 [&](html::Html& part) { web::bullet_list(part, lines); });
}

html::Html law_line(const Visit& visit, std::string_view id) {
    html::Html line;
    const content::Law* law = content::find_law(id);
    if (law == nullptr) return html::text(id);
    web::link(line, visit, law_path(id), law_name(visit, id));
    html::out<": {}">(line, law->summary.in(visit.texts.language()));
    if (law->text_date)
        html::out<" {}">(line, say(visit, "law.text-of", {visit.texts.day(*law->text_date)}));
    if (law->url.empty()) return line;
    line.append(html::text(" "));
    web::external_link(line, visit, law->url, visit.text("codes.grounds.law-text"));
    return line;
}

void laws_section(html::Html& body, const Visit& visit, const Article& article) {
    if (article.laws.empty()) return;
    std::vector<html::Html> lines;
    for (const std::string& id : article.laws) lines.push_back(law_line(visit, id));
    web::section(body, {.id = "wet", .title = say(visit, "article.laws")},
                 [&](html::Html& part) { web::bullet_list(part, lines); });
}

void reach_section(html::Html& body, const Visit& visit, const Article& article) {
    std::vector<web::DataRow> rows;
    const auto row = [&](std::string_view key, const std::vector<std::string>& codes, auto name) {
        if (codes.empty()) return;
        std::vector<std::string> names;
        for (const std::string& code : codes) names.push_back(name(visit, code));
        rows.push_back({.key = say(visit, key), .value = html::text(visit.texts.joined(names))});
    };
    row("article.applies-to", article.applies_to, office_name);
    row("article.registers", article.registers, register_name);
    if (rows.empty()) return;
    web::section(body, {.id = "bereik", .title = say(visit, "article.reach")},
                 [&](html::Html& part) { web::data_list(part, visit, rows); });
}

void suggest_link(html::Html& body, const Visit& visit, const Reading& reading,
                  const Article& article) {
    if (reading.document.foreign() || !identity::may(visit.actor(), Right::norms_write)) return;
    web::more_link(body, visit,
                   {document_path(reading.document.id, "/suggesties/nieuw?artikel=" + article.id),
                    say(visit, "suggestion.make")});
}

}  // namespace

http::Response article_page(Visit& visit) {
    const auto reading = reading_at(visit);
    if (!reading) return refused_page(visit, reading.error());
    const Article* article = find_article(reading->text, visit.place("article"));
    if (article == nullptr) return web::error_page(visit, 404);
    const std::string title = name_of(visit, *article);
    const std::string where =
        name_of(visit, reading->document) + ", " + label_of(visit, reading->version);
    html::Html body;
    web::page_head(body, visit, {.title = title, .above = where});
    version_notice(body, visit, *reading);
    altered_warning(body, visit, reading->version);
    body_of(body, article->body);
    if (!article->notes.empty())
        web::details(body, say(visit, "article.notes"),
                     [&](html::Html& part) { body_of(part, article->notes); });
    values_section(body, visit, *article);
    laws_section(body, visit, *article);
    reach_section(body, visit, *article);
    web::small_print(body, standing_of(visit, reading->document, reading->version));
    web::copy_button(body, visit, visit.text("codes.article.copy"),
                     web::whole_address(visit, visit.path));
    suggest_link(body, visit, *reading, *article);
    return web::page(
        visit, {.title = title, .above = above(visit, *reading), .notice = done_notice(visit)},
        std::move(body));
}

}  // namespace vt::codes
