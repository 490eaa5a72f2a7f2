// SPDX-License-Identifier: EUPL-1.2
// The working group, and the suggestions it weighs.
#include <algorithm>

#include "identity/rights.h"
#include "modules/codes/access.h"
#include "modules/codes/draft_service.h"
#include "modules/codes/group_service.h"
#include "modules/codes/pages.h"
#include "modules/codes/pages_parts.h"
#include "modules/codes/text_writing.h"
#include "web/components/button.h"
#include "web/components/table.h"

namespace vt::codes {
namespace {

using identity::PersonId;
using identity::Right;
using web::Visit;

// The group

void members_table(html::Html& body, const Visit& visit, const Document& document,
                   const std::vector<NamedMember>& members) {
    if (members.empty())
        return web::empty_state(
            body, visit,
            {.title = say(visit, "group.none"), .text = say(visit, "group.none-text")});
    web::Table table{.id = "leden-tabel",
                     .caption = say(visit, "group.members"),
                     .columns = {{say(visit, "group.name")},
                                 {.title = say(visit, "group.since"), .nowrap = true},
                                 {say(visit, "group.stop")}}};
    for (const NamedMember& one : members) {
        html::Html button;
        if (!one.member.until)
            web::post_button(button, visit,
                             {.action = document_path(
                                  document.id, "/werkgroep/" + one.person.id.value + "/stoppen"),
                              .text = say(visit, "group.stop-now"),
                              .look = web::ButtonLook::subtle,
                              .subject = one.person.full_name()});
        table.rows.push_back(
            {one.person.full_name(), visit.texts.day(one.member.from), std::move(button)});
    }
    web::table(body, table);
}

http::Response group_page_of(const Visit& visit, const Document& document,
                             const std::optional<Error>& refusal) {
    const GroupService service{visit.work};
    const auto members = service.members(document.id);
    html::Html body;
    web::page_head(
        body, visit,
        {.title = visit.text("codes.group.title"), .intro = visit.text("codes.group.intro")});
    members_table(body, visit, document, members);
    web::heading(body, 2, say(visit, "group.add"));
    web::Form form{visit, document_path(document.id, "/werkgroep"), refusal};
    std::vector<web::Option> options;
    for (const identity::Person& person : service.candidates()) {
        const auto in = [&](const NamedMember& one) { return one.person.id == person.id; };
        if (std::none_of(members.begin(), members.end(), in))
            options.push_back({.value = person.id.value, .text = person.full_name()});
    }
    form.date(
        {.name = "from", .label = say(visit, "group.from"), .value = as_typed(visit.today())});
    form.checkboxes({.name = "person", .label = say(visit, "group.who")}, options);
    form.submit(visit.text("codes.group.save"), document_path(document.id));
    body.append(form.finish());
    return web::page(visit,
                     {.title = say(visit, "group.title"),
                      .above = above(visit, document),
                      .notice = done_notice(visit),
                      .refusal = refusal},
                     std::move(body));
}

Result<Document> led_at(const Visit& visit) {
    const Shelved shelf = VT_TRY(shelf_at(visit));
    if (!may_lead(visit.actor(), shelf.document))
        return Error{Refusal::forbidden, "codes.error.not-yours-to-lead"};
    return shelf.document;
}

http::Response group_page(Visit& visit) {
    const auto document = led_at(visit);
    return document ? group_page_of(visit, *document, std::nullopt)
                    : refused_page(visit, document.error());
}

Done set_up_typed(const Visit& visit, const Document& document) {
    const auto from = VT_TRY(typed_day(visit, "from"));
    std::vector<PersonId> people;
    for (const std::string& one : typed_list(visit, "person"))
        if (const auto id = PersonId::parse(one)) people.push_back(*id);
    return GroupService{visit.work}.set_up(document.id, people, from);
}

http::Response set_up(Visit& visit) {
    const auto document = led_at(visit);
    if (!document) return refused_page(visit, document.error());
    const auto set = set_up_typed(visit, *document);
    if (set) return saved(visit, document_path(document->id, "/werkgroep"), "group");
    return web::refused(visit, set.error(),
                        [&](const Error& error) { return group_page_of(visit, *document, error); });
}

http::Response leave(Visit& visit) {
    const auto document = led_at(visit);
    const auto person = id_at<PersonId>(visit, "person");
    if (!document || !person) return web::error_page(visit, 404);
    const auto left = GroupService{visit.work}.leave(document->id, *person, visit.today());
    return left ? saved(visit, document_path(document->id, "/werkgroep"), "left")
                : refused_page(visit, left.error());
}

// Suggestions

// The name of an article in the newest version the actor sees that has it.
std::string article_name(const Visit& visit, const Shelved& shelf, const std::string& article) {
    if (article.empty()) return say(visit, "suggestion.whole");
    std::vector<Version> versions = shelf.in_work;
    if (shelf.in_force) versions.push_back(*shelf.in_force);
    versions.insert(versions.end(), shelf.earlier.begin(), shelf.earlier.end());
    for (const Version& version : versions) {
        const auto reading = DocumentService{visit.work}.read(shelf.document.id, version.id);
        const Article* found = reading ? find_article(reading->text, article) : nullptr;
        if (found != nullptr) return label_of(*found);
    }
    return article;
}

std::string outcome_of(const Visit& visit, const Suggestion& suggestion) {
    if (!suggestion.taken_over) return say(visit, "suggestion.open");
    return say(visit, *suggestion.taken_over ? "suggestion.taken-over" : "suggestion.not");
}

void suggestion_part(html::Html& body, const Visit& visit, const Shelved& shelf,
                     const Suggestion& suggestion, bool settles) {
    const auto row = [&](std::string_view key, const std::string& words) {
        return web::DataRow{.key = say(visit, key), .value = html::text(words)};
    };
    std::vector<web::DataRow> rows{
        row("suggestion.about", article_name(visit, shelf, suggestion.article)),
        row("suggestion.words", suggestion.words),
        row("suggestion.made", visit.texts.day(suggestion.made)),
        row("suggestion.outcome", outcome_of(visit, suggestion))};
    if (!suggestion.origin.empty()) rows.push_back(row("suggestion.origin", suggestion.origin));
    if (!suggestion.reason.empty()) rows.push_back(row("suggestion.reason", suggestion.reason));
    web::data_list(body, visit, rows);
    if (settles && !suggestion.taken_over)
        web::more_link(body, visit,
                       {document_path(shelf.document.id, "/suggesties/" + suggestion.id.value),
                        say(visit, "suggestion.settle")});
}

http::Response suggestions_page(Visit& visit) {
    const auto shelf = shelf_at(visit);
    if (!shelf || shelf->document.foreign()) return web::error_page(visit, 404);
    const auto suggestions = GroupService{visit.work}.suggestions(shelf->document.id);
    const bool settles = DraftService{visit.work}.may_edit(shelf->document);
    const web::Link make{document_path(shelf->document.id, "/suggesties/nieuw"),
                         say(visit, "suggestion.make")};
    web::PageHead head{.title = visit.text("codes.suggestion.title"),
                       .intro = visit.text("codes.suggestion.intro")};
    if (identity::may(visit.actor(), Right::norms_write)) head.actions.push_back(make);
    html::Html body;
    web::page_head(body, visit, head);
    if (suggestions.empty())
        web::empty_state(
            body, visit,
            {.title = say(visit, "suggestion.none"), .text = say(visit, "suggestion.none-text")});
    for (const Suggestion& one : suggestions) suggestion_part(body, visit, *shelf, one, settles);
    return web::page(visit,
                     {.title = say(visit, "suggestion.title"),
                      .above = above(visit, shelf->document),
                      .notice = done_notice(visit)},
                     std::move(body));
}

std::vector<web::Link> above_suggestions(const Visit& visit, const Document& document) {
    auto links = above(visit, document);
    links.push_back({document_path(document.id, "/suggesties"), say(visit, "suggestion.title")});
    return links;
}

http::Response suggest_form(const Visit& visit, const Shelved& shelf,
                            const std::optional<Error>& refusal) {
    const std::string article{refusal ? visit.form.value("article") : visit.query.value("artikel")};
    html::Html body;
    web::page_head(body, visit,
                   {.title = visit.text("codes.suggestion.make"),
                    .above = article_name(visit, shelf, article)});
    web::Form form{visit, document_path(shelf.document.id, "/suggesties/nieuw"), refusal};
    form.hidden("article", article);
    form.area({.name = "words", .label = say(visit, "suggestion.words")},
              static_cast<int>(kSuggestionMax));
    form.text({.name = "origin",
               .label = say(visit, "suggestion.origin"),
               .hint = say(visit, "suggestion.origin-hint"),
               .optional = true});
    form.submit(visit.text("codes.suggestion.send"), document_path(shelf.document.id));
    body.append(form.finish());
    return web::page(visit,
                     {.title = say(visit, "suggestion.make"),
                      .above = above_suggestions(visit, shelf.document),
                      .refusal = refusal},
                     std::move(body));
}

http::Response suggest_page(Visit& visit) {
    const auto shelf = shelf_at(visit);
    if (!shelf || shelf->document.foreign()) return web::error_page(visit, 404);
    return suggest_form(visit, *shelf, std::nullopt);
}

http::Response suggest(Visit& visit) {
    const auto shelf = shelf_at(visit);
    if (!shelf) return refused_page(visit, shelf.error());
    const auto made = GroupService{visit.work}.suggest(
        shelf->document.id,
        {typed(visit, "article"), typed(visit, "words"), typed(visit, "origin")});
    if (made) return saved(visit, document_path(shelf->document.id, "/suggesties"), "suggested");
    return web::refused(visit, made.error(),
                        [&](const Error& error) { return suggest_form(visit, *shelf, error); });
}

http::Response settle_form(const Visit& visit, const Shelved& shelf, const Suggestion& suggestion,
                           const std::optional<Error>& refusal) {
    html::Html body;
    web::page_head(body, visit, {.title = visit.text("codes.suggestion.settle")});
    suggestion_part(body, visit, shelf, suggestion, false);
    web::Form form{visit, document_path(shelf.document.id, "/suggesties/" + suggestion.id.value),
                   refusal};
    form.radios({.name = "outcome", .label = say(visit, "suggestion.outcome"), .value = "ja"},
                {{.value = "ja", .text = say(visit, "suggestion.taken-over")},
                 {.value = "nee", .text = say(visit, "suggestion.not")}});
    form.area({.name = "reason", .label = say(visit, "suggestion.reason")},
              static_cast<int>(kReasonMax), 3);
    form.submit(visit.text("codes.save"), document_path(shelf.document.id, "/suggesties"));
    body.append(form.finish());
    return web::page(visit,
                     {.title = say(visit, "suggestion.settle"),
                      .above = above_suggestions(visit, shelf.document),
                      .refusal = refusal},
                     std::move(body));
}

std::optional<Suggestion> suggestion_at(const Visit& visit, const Document& document) {
    for (Suggestion& one : GroupService{visit.work}.suggestions(document.id))
        if (one.id.value == visit.place("suggestion")) return std::move(one);
    return std::nullopt;
}

http::Response settle_page(Visit& visit) {
    const auto shelf = shelf_at(visit);
    const auto suggestion = shelf ? suggestion_at(visit, shelf->document) : std::nullopt;
    if (!suggestion) return web::error_page(visit, 404);
    if (!DraftService{visit.work}.may_edit(shelf->document)) return web::error_page(visit, 403);
    return settle_form(visit, *shelf, *suggestion, std::nullopt);
}

http::Response settle(Visit& visit) {
    const auto shelf = shelf_at(visit);
    const auto suggestion = shelf ? suggestion_at(visit, shelf->document) : std::nullopt;
    if (!suggestion) return web::error_page(visit, 404);
    const auto settled = GroupService{visit.work}.settle(
        suggestion->id, visit.form.value("outcome") == "ja", typed(visit, "reason"));
    if (settled) return saved(visit, document_path(shelf->document.id, "/suggesties"), "settled");
    return web::refused(visit, settled.error(), [&](const Error& error) {
        return settle_form(visit, *shelf, *suggestion, error);
    });
}

}  // namespace

web::Routes group_routes() {
    const std::string group = std::string{kDocumentPattern} + "/werkgroep";
    const std::string suggestions = std::string{kDocumentPattern} + "/suggesties";
    return {
        web::get(group, Right::norms_decide, group_page),
        web::post(group, Right::norms_decide, set_up),
        web::post(group + "/{person}/stoppen", Right::norms_decide, leave),
        web::get(suggestions, Right::norms_read, suggestions_page),
        web::get(suggestions + "/nieuw", Right::norms_write, suggest_page),
        web::post(suggestions + "/nieuw", Right::norms_write, suggest),
        web::get(suggestions + "/{suggestion}", Right::norms_write, settle_page),
        web::post(suggestions + "/{suggestion}", Right::norms_write, settle),
    };
}

}  // namespace vt::codes
