// SPDX-License-Identifier: EUPL-1.2
// /afgesproken: what did we agree? The two parts with data-answer are swapped while somebody types.
#include <array>

#include "http/url.h"
#include "identity/rights.h"
#include "modules/agreed/pages_parts.h"
#include "modules/agreed/search_service.h"
#include "web/components/lists.h"
#include "web/components/status.h"
#include "web/components/table.h"
#include "web/components/text.h"
#include "web/forms.h"
#include "web/frame.h"

namespace vt::agreed {
namespace {

using identity::Right;
using search::Found;
using search::Kind;
using web::Visit;

constexpr std::size_t kHitsOnPage = 20;

struct KindWord {
    Kind kind;
    std::string_view code;  // In the address.
    std::string_view text;
};
constexpr std::array kKinds{KindWord{Kind::value, "waarde", "agreed.kind.values"},
                            KindWord{Kind::article, "artikel", "agreed.kind.articles"},
                            KindWord{Kind::conclusion, "conclusie", "agreed.kind.conclusions"}};

std::optional<Kind> kind_asked(const Visit& visit) {
    for (const auto& [kind, code, text] : kKinds)
        if (visit.query.value("soort") == code) return kind;
    return std::nullopt;
}

html::Html question(const Visit& visit) {
    std::vector<web::Option> kinds;
    for (const auto& kind : kKinds)
        kinds.push_back({.value = std::string{kind.code}, .text = text_of(visit, kind.text)});
    auto form = web::Form::filter(visit, kSearchPath);
    form.text({.name = "q",
               .label = text_of(visit, "agreed.search.what"),
               .hint = text_of(visit, "agreed.search.hint")},
              {.kind = web::TextKind::search});
    form.select({.name = "soort", .label = text_of(visit, "agreed.search.kind")}, kinds,
                visit.text("agreed.kind.all"));
    form.submit(visit.text("agreed.search.act"));
    return form.finish();
}

// What was agreed is in Dutch, on a page in another language too.
std::string_view language_of_agreements(const Visit& visit) {
    return visit.texts.language() == texts::Language::nl ? "" : "nl";
}

void excerpt(html::Html& html, const Visit& visit, const std::vector<search::Piece>& pieces) {
    const auto language = html::attribute<"lang">(language_of_agreements(visit));
    html::out<R"(<p class="nl-paragraph"{}>{}</p>)">(html, language, [&](html::Html& part) {
        for (const auto& piece : pieces)
            if (piece.marked)
                html::out<"<mark>{}</mark>">(part, piece.text);
            else
                html::out<"{}">(part, piece.text);
    });
}

void standing(html::Html& html, const Visit& visit, const search::Entry& entry) {
    if (entry.standing == search::Standing::adopted)
        web::status_badge(html, visit, web::Status::ok, visit.text("agreed.standing.adopted"));
    else
        web::status_badge(html, visit, web::Status::not_applicable,
                          visit.text("agreed.standing.superseded"));
}

void hit(html::Html& html, const Visit& visit, const search::Hit& hit) {
    html::out<
        R"(<li class="vt-hit"><h3 class="nl-heading nl-heading--level-3"><a class="nl-link"
href="{}">{}</a></h3><p class="vt-hit__where">{} {}</p>{}<p class="vt-hit__cite"><a class="nl-link"
href="{}">{}<span class="vt-hidden-text">: {}</span></a></p></li>)">(
        html, web::url_of(visit, hit.entry.link), web::typed_here(visit, hit.entry.title),
        [&](html::Html& part) { standing(part, visit, hit.entry); },
        web::typed_here(visit, hit.entry.where),
        [&](html::Html& part) { excerpt(part, visit, hit.excerpt); },
        web::url_of(visit, cite_path(hit.room, hit.entry.id)), visit.text("agreed.cite.act"),
        web::typed_here(visit, hit.entry.title));
}

std::string status_line(const Visit& visit, const Found& found) {
    std::string line = visit.texts.count("agreed.found", static_cast<std::int64_t>(found.count));
    if (!found.corrected.empty())
        line += " " + visit.text("agreed.search.corrected", {found.corrected});
    if (!found.every_word && found.count > 0) line += " " + text_of(visit, "agreed.search.closest");
    return line;
}

void pages(html::Html& html, const Visit& visit, const Found& found) {
    const auto count = found.every_word ? (found.count + kHitsOnPage - 1) / kHitsOnPage : 1;
    std::string path =
        std::string{kSearchPath} + "?q=" + http::percent_encoded(visit.query.value("q"));
    if (kind_asked(visit)) path += "&soort=" + std::string{visit.query.value("soort")};
    web::pagination(html, visit,
                    {.page = page_asked(visit), .count = static_cast<int>(count), .path = path});
}

void answers(html::Html& html, const Visit& visit, const Found& found) {
    if (found.hits.empty()) {
        web::empty_state(html, visit,
                         {.title = text_of(visit, "agreed.none.title"),
                          .text = text_of(visit, "agreed.none.text")});
        return;
    }
    web::heading(html, 2, visit.text("agreed.search.answers"));
    html::out<R"(<ol class="vt-hits">{}</ol>)">(html, [&](html::Html& list) {
        for (const auto& each : found.hits) hit(list, visit, each);
    });
    pages(html, visit, found);
}

// Before anything is asked.
void beginning(html::Html& html, const Visit& visit, SearchService& service) {
    if (service.size() == 0) {
        web::empty_state(html, visit,
                         {.title = text_of(visit, "agreed.nothing.title"),
                          .text = text_of(visit, "agreed.nothing.text")});
        return;
    }
    web::heading(html, 2, visit.text("agreed.examples.title"));
    std::vector<html::Html> examples;
    for (const auto key : {"agreed.examples.1", "agreed.examples.2", "agreed.examples.3"}) {
        const std::string words = text_of(visit, key);
        html::Html example;
        web::link(example, visit, std::string{kSearchPath} + "?q=" + http::percent_encoded(words),
                  words);
        examples.push_back(std::move(example));
    }
    web::bullet_list(html, examples);
}

http::Response search_page(Visit& visit, PageGround& ground) {
    SearchService service{visit.work, ground.grounds, ground.indexes, visit.folder};
    const std::string_view asked = visit.query.value("q");
    const auto from = static_cast<std::size_t>(page_asked(visit) - 1) * kHitsOnPage;
    std::string said;
    html::Html results;
    if (asked.empty()) {
        beginning(results, visit, service);
    } else {
        const Found found = service.find(
            {.text = asked, .kind = kind_asked(visit), .from = from, .most = kHitsOnPage});
        said = status_line(visit, found);
        answers(results, visit, found);
    }
    html::Html body;
    web::page_head(body, visit,
                   {.title = visit.text("agreed.search.title"),
                    .intro = asked.empty() ? visit.text("agreed.search.intro") : ""});
    html::out<
        R"(<div class="vt-search">{}</div><p class="vt-search__said" role="status" id="aantal"
data-answer>{}</p><div id="gevonden" data-answer>{}</div>)">(body, question(visit), said, results);
    // Below what was found: in a debate the answer comes first.
    if (identity::may(visit.actor(), Right::norms_read))
        web::more_link(
            body, visit,
            {std::string{kReferencesPath}, text_of(visit, "agreed.references.recorded")});
    return web::page(visit, {.title = text_of(visit, "agreed.search.title")}, std::move(body));
}

}  // namespace

web::Routes search_routes(const SharedGround& ground) {
    return {web::get(std::string{kSearchPath}, Right::open,
                     [ground](Visit& visit) { return search_page(visit, *ground); })};
}

}  // namespace vt::agreed
