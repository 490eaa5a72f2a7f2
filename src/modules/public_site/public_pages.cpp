// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/api.h"
#include "modules/core_values/api.h"
#include "modules/public_site/pages_parts.h"
#include "web/components/lists.h"
#include "web/components/text.h"
#include "web/frame.h"

namespace vt::public_site {
namespace {

using web::Visit;

void values_section(html::Html& body, const Visit& visit) {
    const auto list = core_values::adopted_list(visit.work);
    if (list.id.empty()) return;
    web::section(body,
                 {.id = "waarden",
                  .title = visit.text("public_site.values"),
                  .intro = visit.text("public_site.values-intro")},
                 [&](html::Html& part) {
                     std::vector<web::Card> cards;
                     for (const auto& value : list.values)
                         cards.push_back({.title = value.name,
                                          .path = core_values::value_path(value.id),
                                          .text = value.definition});
                     web::card_list(part, visit, cards);
                     web::small_print(part, publications(visit).front().decided);
                 });
}

void texts_section(html::Html& body, const Visit& visit) {
    std::vector<web::Card> cards;
    for (const Publication& one : publications(visit))
        if (one.path != kPublicPath)
            cards.push_back({.title = one.title, .path = one.path, .text = one.decided});
    if (cards.empty()) return;
    web::section(body,
                 {.id = "afspraken",
                  .title = visit.text("public_site.texts"),
                  .intro = visit.text("public_site.texts-intro")},
                 [&](html::Html& part) { web::card_list(part, visit, cards); });
}

void more(html::Html& body, const Visit& visit) {
    web::section(
        body, {.id = "meer", .title = visit.text("public_site.more")}, [&](html::Html& part) {
            web::more_link(part, visit,
                           {"/afgesproken", std::string{visit.text("public_site.search")}});
            web::more_link(part, visit,
                           {std::string{kFeedPath}, std::string{visit.text("public_site.follow")}});
        });
}

}  // namespace

http::Response overview_page(Visit& visit) {
    html::Html body;
    const std::string title = visit.text("public_site.title", {visit.municipality.name});
    web::page_head(body, visit, {.title = title, .intro = visit.text("public_site.intro")});
    if (publications(visit).empty())
        web::empty_state(body, visit,
                         {.title = std::string{visit.text("public_site.empty")},
                          .text = std::string{visit.text("public_site.empty-text")}});
    values_section(body, visit);
    texts_section(body, visit);
    more(body, visit);
    return web::page(visit, {.title = title}, std::move(body));
}

}  // namespace vt::public_site
