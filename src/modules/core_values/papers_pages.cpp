// SPDX-License-Identifier: EUPL-1.2
#include "modules/core_values/papers_pages.h"

#include <array>

#include "decisions/decision.h"
#include "documents/papers.h"
#include "files/file_name.h"
#include "web/components/lists.h"
#include "web/components/text.h"
#include "web/error_pages.h"

namespace vt::core_values {
namespace {

using decisions::Body;
using documents::BlockKind;
using documents::Paper;
using identity::Right;
using web::Visit;

constexpr std::array kBodies{Body::council, Body::executive};
constexpr std::string_view kOdt = "application/vnd.oasis.opendocument.text";

// The words that are decided about are Dutch, and so are the papers.
const texts::Texts kDutch{texts::Language::nl};

bool offers_papers(const Visit& visit, const ListView& view) {
    return identity::may(visit.actor(), Right::norms_decide) &&
           (view.list.stage == Stage::draft || view.list.stage == Stage::proposal);
}

std::vector<documents::Block> words_of(const ListView& view) {
    std::vector<documents::Block> blocks;
    for (const Value& value : view.chosen()) {
        blocks.push_back({.kind = BlockKind::heading, .level = 2, .words = value.name});
        blocks.push_back({.words = value.definition});
        blocks.push_back({.words = value.reason});
    }
    return blocks;
}

http::Response paper_file(const Visit& visit) {
    const auto view = list_here(visit);
    const auto wanted = documents::paper_from_code(visit.place("stuk"));
    const auto body = decisions::body_from_code(visit.place("orgaan"));
    if (!view || !wanted || !body || !offers_papers(visit, *view))
        return web::error_page(visit, 404);
    const auto paper = documents::paper(*wanted,
                                        {.subject = view->list.title,
                                         .municipality = visit.municipality.name,
                                         .content_sha256 = view->list.content_sha256,
                                         .body = std::string{decisions::code(*body)},
                                         .annex = words_of(*view)},
                                        kDutch);
    const std::string name = std::string{documents::code(*wanted)} + "-kernwaarden-concept.odt";
    return http::Response{.body = documents::odt(paper)}
        .with("Content-Type", std::string{kOdt})
        .with("Content-Disposition", files::attachment_disposition(name));
}

}  // namespace

void papers_section(html::Html& html, const Visit& visit, const ListView& view) {
    if (!offers_papers(visit, view)) return;
    std::vector<web::FileEntry> entries;
    for (const Body body : kBodies)
        for (const Paper paper : documents::kPapers) {
            const std::string who{decisions::code(body)};
            const std::string what{documents::code(paper)};
            entries.push_back(
                {visit.text("core_values.papers." + what, {visit.text("core_values.body." + who)}),
                 list_path(view.list.id, "/stukken/" + who + "/" + what),
                 {}});
        }
    web::section(html,
                 {.id = "stukken",
                  .title = visit.text("core_values.papers.title"),
                  .intro = visit.text("core_values.papers.intro")},
                 [&](html::Html& part) { web::file_list(part, visit, entries); });
}

web::Routes papers_routes() {
    return {web::get("/waarden/lijsten/{id}/stukken/{orgaan}/{stuk}", Right::norms_decide,
                     [](Visit& visit) { return paper_file(visit); })};
}

}  // namespace vt::core_values
