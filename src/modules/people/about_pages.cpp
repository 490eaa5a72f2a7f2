// SPDX-License-Identifier: EUPL-1.2
#include "modules/people/about_pages.h"

#include "modules/people/pages_parts.h"
#include "web/components/table.h"
#include "web/components/text.h"
#include "web/frame.h"

namespace vt::people {
namespace {

using identity::Right;
using web::Visit;

// One part of such a page: a heading with a paragraph, or with lines. Its texts are
// <page><id>.title, .text, and .1, .2, … while there are any; <page> ends in a dot.
void part_of(html::Html& body, const Visit& visit, const std::string& page, const std::string& id) {
    const std::string key = page + id;
    web::section(body, {.id = id, .title = visit.text(key + ".title")}, [&](html::Html& part) {
        web::paragraph(part, visit.text(key + ".text"));
        std::vector<std::string> lines;
        while (visit.texts.has(key + "." + std::to_string(lines.size() + 1)))
            lines.push_back(text_of(visit, key + "." + std::to_string(lines.size() + 1)));
        if (!lines.empty()) web::bullet_list(part, lines);
    });
}

http::Response about_page(const Visit& visit, const std::string& page,
                          const std::vector<std::string>& parts) {
    html::Html body;
    web::page_head(body, visit,
                   {.title = visit.text(page + "title"), .intro = visit.text(page + "intro")});
    for (const auto& id : parts) part_of(body, visit, page, id);
    return web::page(visit, {.title = text_of(visit, page + "title"), .narrow = true},
                     std::move(body));
}

// What is kept, and who can read it.
web::Table sight_table(const Visit& visit) {
    web::Table table{.id = "wie-ziet-wat",
                     .caption = text_of(visit, "people.sees.table"),
                     .columns = {{text_of(visit, "people.sees.what")},
                                 {text_of(visit, "people.sees.on-screen")},
                                 {text_of(visit, "people.sees.admin")}}};
    for (const std::string row : {"public", "internal", "confidential", "passwords", "log"}) {
        const std::string key = "people.sees.row." + row;
        table.rows.push_back({text_of(visit, key + ".what"), text_of(visit, key + ".screen"),
                              text_of(visit, key + ".admin")});
    }
    return table;
}

http::Response sees_page(Visit& visit) {
    const std::string page = "people.sees.";
    html::Html body;
    web::page_head(body, visit,
                   {.title = visit.text(page + "title"), .intro = visit.text(page + "intro")});
    web::table(body, sight_table(visit));
    for (const std::string id : {"not-yet", "never", "ask"}) part_of(body, visit, page, id);
    return web::page(visit, {.title = text_of(visit, page + "title")}, std::move(body));
}

http::Response accessibility_page(Visit& visit) {
    return about_page(visit, "people.accessibility.", {"how", "checked", "help"});
}

http::Response privacy_page(Visit& visit) {
    return about_page(visit, "people.privacy.", {"kept", "not-kept", "long", "rights"});
}

http::Response vulnerability_page(Visit& visit) {
    return about_page(visit, "people.vulnerability.", {"where", "please", "we"});
}

}  // namespace

web::Routes about_routes() {
    return {
        web::get("/wat-de-server-ziet", Right::open, sees_page),
        web::get(std::string{web::kAccessibilityPath}, Right::open, accessibility_page),
        web::get(std::string{web::kPrivacyPath}, Right::open, privacy_page),
        web::get(std::string{web::kVulnerabilityPath}, Right::open, vulnerability_page),
    };
}

}  // namespace vt::people
