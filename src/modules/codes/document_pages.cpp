// SPDX-License-Identifier: EUPL-1.2
// One document: what holds, what is being worked on, who works on it, and what came before. Adding
// one; and the articles of which the law got a newer text.
#include "content/measure.h"
#include "identity/rights.h"
#include "modules/codes/access.h"
#include "modules/codes/commitment_service.h"
#include "modules/codes/comparison_pages.h"
#include "modules/codes/draft_service.h"
#include "modules/codes/group_service.h"
#include "modules/codes/pages.h"
#include "modules/codes/pages_parts.h"
#include "modules/codes/review_service.h"
#include "web/components/button.h"
#include "web/components/table.h"

namespace vt::codes {
namespace {

using identity::Right;
using web::Visit;

constexpr std::string_view kNewPath = "/gedragscodes/nieuw";

web::Table versions_table(const Visit& visit, const Shelved& shelf) {
    web::Table table{.id = "versies-tabel",
                     .caption = say(visit, "document.versions"),
                     .caption_hidden = true,
                     .columns = {{say(visit, "document.version")},
                                 {say(visit, "document.state")},
                                 {say(visit, "document.standing")}}};
    const auto row = [&](const Version& version) {
        html::Html link;
        web::link(link, visit, path_of(version), label_of(visit, version));
        html::Html badge;
        state_badge(badge, visit, shelf.document, version);
        table.rows.push_back(
            {std::move(link), std::move(badge), standing_of(visit, shelf.document, version)});
    };
    for (const Version& version : shelf.in_work) row(version);
    if (shelf.in_force) row(*shelf.in_force);
    for (const Version& version : shelf.earlier) row(version);
    return table;
}

void versions_section(html::Html& body, const Visit& visit, const Shelved& shelf) {
    const auto table = versions_table(visit, shelf);
    web::section(body, {.id = "versies", .title = say(visit, "document.versions")},
                 [&](html::Html& part) {
                     if (table.rows.empty())
                         web::paragraph(part, say(visit, "document.no-versions"));
                     else
                         web::table(part, table);
                 });
}

void actions(html::Html& body, const Visit& visit, const Shelved& shelf) {
    const Document& document = shelf.document;
    if (!DraftService{visit.work}.may_edit(document)) return;
    web::action_group(body, [&](html::Html& group) {
        const auto button = [&](std::string_view path, std::string_view text) {
            web::button_link(group, visit, {document_path(document.id, path), say(visit, text)});
        };
        if (!document.foreign())
            button("/concept", shelf.in_force ? "draft.begin-new" : "draft.begin");
        button("/inlezen", "import.title");
        if (!may_lead(visit.actor(), document) || document.foreign()) return;
        button("/werkgroep", "group.title");
        if (shelf.in_force && !deciding_bodies(document).empty())
            button("/herziening", "review.title");
    });
}

void group_section(html::Html& body, const Visit& visit, const Document& document) {
    const auto members = GroupService{visit.work}.members(document.id);
    if (members.empty()) return;
    std::vector<std::string> names;
    for (const NamedMember& one : members)
        names.push_back(
            say(visit, "group.member", {one.person.full_name(), visit.texts.day(one.member.from)}));
    web::section(body, {.id = "werkgroep", .title = say(visit, "group.title")},
                 [&](html::Html& part) { web::bullet_list(part, names); });
}

void suggestions_section(html::Html& body, const Visit& visit, const Document& document) {
    if (document.foreign() || !identity::may(visit.actor(), Right::norms_read)) return;
    const auto count = GroupService{visit.work}.suggestions(document.id).size();
    web::section(body, {.id = "suggesties", .title = say(visit, "suggestion.title")},
                 [&](html::Html& part) {
                     web::paragraph(part, visit.texts.count("codes.suggestion.count",
                                                            static_cast<std::int64_t>(count)));
                     web::more_link(
                         part, visit,
                         {document_path(document.id, "/suggesties"), say(visit, "suggestion.see")});
                 });
}

void commitments_section(html::Html& body, const Visit& visit, const Shelved& shelf) {
    if (!shelf.in_force) return;
    const auto overview = CommitmentService{visit.work}.overview(shelf.in_force->id);
    if (!overview || overview->asked == 0) return;
    web::section(body, {.id = "toezeggingen", .title = say(visit, "commitment.overview")},
                 [&](html::Html& part) {
                     web::paragraph(part, how_many(visit, *overview));
                     web::more_link(
                         part, visit,
                         {path_of(*shelf.in_force, "/toezeggingen"), say(visit, "commitment.see")});
                 });
}

void reviews_section(html::Html& body, const Visit& visit, const Document& document) {
    std::vector<std::string> lines;
    for (const Review& review : ReviewService{visit.work}.of(document.id)) {
        if (!review.settled) continue;
        lines.push_back(say(visit, "review.was-" + std::string{code(review.outcome)},
                            {visit.texts.day(*review.settled)}));
    }
    if (lines.empty()) return;
    web::section(body, {.id = "herziening", .title = say(visit, "review.history")},
                 [&](html::Html& part) { web::bullet_list(part, lines); });
}

// Adding one

std::vector<web::Option> kind_options(const Visit& visit) {
    std::vector<web::Option> options;
    for (const Kind kind : kKinds)
        options.push_back({.value = std::string{code(kind)},
                           .text = say(visit, "kind." + std::string{code(kind)})});
    return options;
}

std::vector<web::Option> audience_options(const Visit& visit) {
    std::vector<web::Option> options;
    for (const Audience audience : kAudiences)
        options.push_back({.value = std::string{code(audience)},
                           .text = say(visit, "audience." + std::string{code(audience)})});
    return options;
}

http::Response add_form(const Visit& visit, const std::optional<Error>& refusal) {
    html::Html body;
    web::page_head(body, visit,
                   {.title = visit.text("codes.document.add"),
                    .intro = visit.text("codes.document.add-intro")});
    web::Form form{visit, kNewPath, refusal};
    form.radios({.name = "kind", .label = say(visit, "document.kind"), .value = "code"},
                kind_options(visit));
    form.select({.name = "audience",
                 .label = say(visit, "document.audience"),
                 .hint = say(visit, "document.audience-hint"),
                 .value = "everyone"},
                audience_options(visit));
    form.text({.name = "title", .label = say(visit, "document.title")},
              {.characters_max = static_cast<int>(kTitleMax)});
    form.text({.name = "municipality",
               .label = say(visit, "document.municipality"),
               .hint = say(visit, "document.municipality-hint"),
               .optional = true});
    form.submit(visit.text("codes.document.add"), kShelfPath);
    body.append(form.finish());
    return web::page(
        visit,
        {.title = say(visit, "document.add"), .above = above_shelf(visit), .refusal = refusal},
        std::move(body));
}

http::Response add_page(Visit& visit) {
    return add_form(visit, std::nullopt);
}

Result<DocumentId> add_typed(const Visit& visit) {
    const auto kind = kind_from_code(typed(visit, "kind"));
    if (!kind) return Error{Refusal::invalid, "codes.error.missing", {}, "kind"};
    const auto audience = audience_from_code(typed(visit, "audience"));
    return DocumentService{visit.work}.add({.kind = *kind,
                                            .audience = audience.value_or(Audience::everyone),
                                            .title = typed(visit, "title"),
                                            .municipality = typed(visit, "municipality")});
}

http::Response add(Visit& visit) {
    const auto added = add_typed(visit);
    if (!added)
        return web::refused(visit, added.error(),
                            [&](const Error& error) { return add_form(visit, error); });
    return saved(visit, document_path(*added), "added");
}

// Laws to look at again

http::Response laws_page(Visit& visit) {
    const auto outdated = DocumentService{visit.work}.outdated_citations();
    html::Html body;
    web::page_head(
        body, visit,
        {.title = visit.text("codes.laws.title"), .intro = visit.text("codes.laws.intro")});
    web::Table table{.id = "wetten-tabel",
                     .caption = say(visit, "laws.title"),
                     .caption_hidden = true,
                     .columns = {{say(visit, "laws.article")},
                                 {say(visit, "laws.law")},
                                 {.title = say(visit, "laws.text-of"), .nowrap = true}}};
    for (const OutdatedCitation& one : outdated) {
        html::Html link;
        web::link(link, visit, article_path(one.document.id, one.version.id, one.article),
                  one.document.title + ", " + one.label);
        const content::Law* law = content::find_law(one.law);
        table.rows.push_back(
            {std::move(link), law_name(visit, one.law), visit.texts.day(*law->text_date)});
    }
    if (table.rows.empty())
        web::empty_state(body, visit,
                         {.title = say(visit, "laws.none"), .text = say(visit, "laws.none-text")});
    else
        web::table(body, table);
    return web::page(visit, {.title = say(visit, "laws.title"), .above = above_shelf(visit)},
                     std::move(body));
}

}  // namespace

http::Response document_page(Visit& visit) {
    const auto shelf = shelf_at(visit);
    if (!shelf) return refused_page(visit, shelf.error());
    const Document& document = shelf->document;
    html::Html body;
    web::page_head(body, visit,
                   {.title = name_of(visit, document),
                    .above = visit.text("codes.kind." + std::string{code(document.kind)})});
    if (shelf->in_force) {
        web::paragraph(body, standing_of(visit, document, *shelf->in_force));
        web::more_link(body, visit, {path_of(*shelf->in_force), say(visit, "document.read")});
    }
    actions(body, visit, *shelf);
    versions_section(body, visit, *shelf);
    group_section(body, visit, document);
    comparisons_section(body, visit, *shelf);
    suggestions_section(body, visit, document);
    commitments_section(body, visit, *shelf);
    reviews_section(body, visit, document);
    return web::page(visit,
                     {.title = name_of(visit, document),
                      .above = above_shelf(visit),
                      .notice = done_notice(visit)},
                     std::move(body));
}

web::Routes document_routes() {
    return {
        web::get(std::string{kNewPath}, Right::norms_decide, add_page),
        web::post(std::string{kNewPath}, Right::norms_decide, add),
        web::get("/gedragscodes/te-bekijken", Right::norms_read, laws_page),
    };
}

}  // namespace vt::codes
