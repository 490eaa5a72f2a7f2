// SPDX-License-Identifier: EUPL-1.2
// What was agreed: the shelf with every document. Made for a phone: document, then article.
#include "content/measure.h"
#include "identity/rights.h"
#include "modules/codes/access.h"
#include "modules/codes/comparison_pages.h"
#include "modules/codes/pages.h"
#include "modules/codes/pages_parts.h"
#include "modules/codes/waiting_pages.h"

namespace vt::codes {
namespace {

using identity::Right;
using web::Visit;

web::Card card_of(const Visit& visit, const Shelved& shelf) {
    const Document& document = shelf.document;
    web::Card card{.title = name_of(visit, document), .path = document_path(document.id)};
    const Version* shown = shelf.in_force          ? &*shelf.in_force
                           : shelf.in_work.empty() ? nullptr
                                                   : &shelf.in_work.front();
    if (shown == nullptr) {
        card.status = web::Status::not_begun;
        card.text = say(visit, "shelf.no-text");
        return card;
    }
    // From the shelf straight to the text that holds: the mayor has seconds.
    if (shelf.in_force) card.path = path_of(*shown);
    card.status = shelf.in_force ? web::Status::ok : web::Status::planned;
    card.status_word = say(
        visit, document.foreign() ? "state.foreign" : "state." + std::string{code(shown->state)});
    card.text = standing_of(visit, document, *shown);
    if (shelf.in_force && !shelf.in_work.empty()) card.foot = say(visit, "shelf.in-revision");
    return card;
}

void cards(html::Html& body, const Visit& visit, std::string_view id,
           const std::vector<Shelved>& shelves, bool foreign) {
    std::vector<web::Card> made;
    for (const Shelved& shelf : shelves)
        if (shelf.document.foreign() == foreign) made.push_back(card_of(visit, shelf));
    if (made.empty()) return;
    web::section(body, {.id = id, .title = say(visit, "shelf." + std::string{id})},
                 [&](html::Html& part) { web::card_list(part, visit, made); });
}

void your_turn(html::Html& body, const Visit& visit) {
    std::vector<web::Task> tasks;
    for (const web::Waiting& one : waiting(visit))
        tasks.push_back({.title = one.title,
                         .path = one.path,
                         .hint = one.hint,
                         .status = web::Status::not_begun});
    if (tasks.empty()) return;
    web::section(body, {.id = "aan-u", .title = say(visit, "shelf.your-turn")},
                 [&](html::Html& part) { web::task_list(part, visit, tasks); });
}

void nothing_yet(html::Html& body, const Visit& visit, bool may_add) {
    web::EmptyState state{.title = say(visit, "shelf.empty"),
                          .text = say(visit, may_add ? "shelf.empty-add" : "shelf.empty-text")};
    if (may_add) state.action = web::Link{"/gedragscodes/nieuw", say(visit, "document.add")};
    web::empty_state(body, visit, state);
}

http::Response shelf_page(Visit& visit) {
    const DocumentService service{visit.work};
    const auto shelves = service.list();
    web::PageHead head{.title = visit.text("codes.shelf.title"),
                       .intro = visit.text("codes.shelf.intro")};
    if (service.may_add())
        head.actions.push_back({"/gedragscodes/nieuw", say(visit, "document.add")});
    if (!service.outdated_citations().empty())
        head.actions.push_back({"/gedragscodes/te-bekijken", say(visit, "laws.title")});
    html::Html body;
    web::page_head(body, visit, head);
    if (shelves.empty()) nothing_yet(body, visit, service.may_add());
    your_turn(body, visit);
    cards(body, visit, "own", shelves, false);
    cards(body, visit, "foreign", shelves, true);
    if (visit.actor().signed_in() && !shelves.empty())
        web::more_link(body, visit, {std::string{kComparePath}, say(visit, "shelf.compare")});
    return web::page(visit, {.title = say(visit, "shelf.title"), .notice = done_notice(visit)},
                     std::move(body));
}

}  // namespace

web::Routes shelf_routes() {
    const std::string version{kVersionPattern};
    return {
        web::get(std::string{kShelfPath}, Right::open, shelf_page),
        web::get(std::string{kDocumentPattern}, Right::open, document_page),
        web::get(version, Right::open, version_page),
        web::get(version + "/artikelen/{article}", Right::open, article_page),
    };
}

}  // namespace vt::codes
