// SPDX-License-Identifier: EUPL-1.2
// A draft as a whole: beginning one, the list of what stands in it, its head, and throwing it away.
#include "identity/rights.h"
#include "modules/codes/access.h"
#include "modules/codes/draft_service.h"
#include "modules/codes/pages.h"
#include "modules/codes/pages_parts.h"
#include "modules/codes/skeleton_text.h"
#include "modules/codes/text_writing.h"
#include "web/components/button.h"

namespace vt::codes {
namespace {

using identity::Right;
using web::Visit;

// Beginning

std::vector<web::Option> beginnings(const Visit& visit, const Shelved& shelf) {
    std::vector<web::Option> options;
    const auto option = [&](std::string_view value) {
        options.push_back({.value = std::string{value},
                           .text = say(visit, "draft.from." + std::string{value}),
                           .hint = say(visit, "draft.from-hint." + std::string{value})});
    };
    if (shelf.in_force) option("in-force");
    if (skeleton_for(shelf.document) != nullptr) option("skeleton");
    option("empty");
    return options;
}

http::Response begin_form(const Visit& visit, const Shelved& shelf,
                          const std::optional<Error>& refusal) {
    const auto options = beginnings(visit, shelf);
    html::Html body;
    const std::string title = say(visit, shelf.in_force ? "draft.begin-new" : "draft.begin");
    web::page_head(body, visit, {.title = title, .intro = visit.text("codes.draft.begin-intro")});
    if (shelf.in_force)
        web::notice(
            body, visit,
            {.kind = web::NoticeKind::info,
             .title = say(visit, "draft.correction"),
             .text = say(visit, "draft.correction-text", {label_of(visit, *shelf.in_force)})});
    web::Form form{visit, document_path(shelf.document.id, "/concept"), refusal};
    form.radios({.name = "from", .label = say(visit, "draft.from"), .value = options.front().value},
                options);
    form.text({.name = "label",
               .label = say(visit, "draft.label"),
               .hint = say(visit, "draft.label-hint"),
               .value = free_label(visit, shelf)},
              {.characters_max = static_cast<int>(kLabelMax)});
    form.submit(title, document_path(shelf.document.id));
    body.append(form.finish());
    return web::page(visit,
                     {.title = title, .above = above(visit, shelf.document), .refusal = refusal},
                     std::move(body));
}

http::Response begin_page(Visit& visit) {
    const auto shelf = shelf_at(visit);
    if (!shelf || shelf->document.foreign()) return web::error_page(visit, 404);
    if (!DraftService{visit.work}.may_edit(shelf->document)) return web::error_page(visit, 403);
    return begin_form(visit, *shelf, std::nullopt);
}

Result<VersionId> begin_typed(const Visit& visit, const DocumentId& document) {
    const std::string from = typed(visit, "from");
    const Beginning beginning = from == "skeleton"   ? Beginning::skeleton
                                : from == "in-force" ? Beginning::version_in_force
                                                     : Beginning::empty;
    return DraftService{visit.work}.begin(document, beginning, typed(visit, "label"));
}

http::Response begin(Visit& visit) {
    const auto shelf = shelf_at(visit);
    if (!shelf || shelf->document.foreign()) return web::error_page(visit, 404);
    const auto begun = begin_typed(visit, shelf->document.id);
    if (!begun)
        return web::refused(visit, begun.error(), [&](const Error& error) {
            return error.field.empty() ? refused_page(visit, error)
                                       : begin_form(visit, *shelf, error);
        });
    return saved(visit, version_path(shelf->document.id, *begun) + "/bewerken", "begun");
}

// The list

std::string part_path(const Reading& reading, std::string_view rest) {
    return path_of(reading.version, rest);
}

void article_row(html::Html& items, const Visit& visit, const Reading& reading,
                 const Article& article) {
    const std::string path = part_path(reading, "/artikelen/" + article.id);
    const std::string name = label_of(article);
    const auto move = [&](html::Html& group, std::string_view way, std::string_view key) {
        web::post_button(group, visit,
                         {.action = path + "/verplaatsen",
                          .text = say(visit, key),
                          .look = web::ButtonLook::subtle,
                          .fields = {{"kant", std::string{way}}},
                          .subject = name});
    };
    html::Html line;
    web::link(line, visit, path + "/bewerken", name);
    web::action_group(line, [&](html::Html& group) {
        if (can_move(reading.text, article.id, true)) move(group, kUp, "draft.up");
        if (can_move(reading.text, article.id, false)) move(group, kDown, "draft.down");
    });
    html::out<"<li>{}</li>">(items, line);
}

void chapter_part(html::Html& body, const Visit& visit, const Reading& reading, std::size_t at) {
    const Chapter& chapter = reading.text.chapters[at];
    const std::string title =
        label_of(chapter).empty() ? say(visit, "draft.no-chapter") : label_of(chapter);
    const std::string number = std::to_string(at);
    const std::string id = "hoofdstuk-" + number;
    web::section(body, {.id = id, .title = title}, [&](html::Html& part) {
        html::Html items;
        for (const Article& article : chapter.articles) article_row(items, visit, reading, article);
        if (!chapter.articles.empty()) html::out<R"(<ul class="vt-list">{}</ul>)">(part, items);
        web::action_group(part, [&](html::Html& group) {
            web::button_link(group, visit,
                             {part_path(reading, "/hoofdstukken/" + number + "/artikel"),
                              say(visit, "draft.add-article-to", {title})});
            web::button_link(group, visit,
                             {part_path(reading, "/hoofdstukken/" + number),
                              say(visit, "draft.change-chapter", {title})},
                             web::ButtonLook::subtle);
        });
    });
}

// Puts the article back that the visitor just moved.
void undo_button(html::Html& body, const Visit& visit, const Reading& reading) {
    const Article* article = find_article(reading.text, visit.query.value("artikel"));
    if (visit.query.value("gelukt") != "moved" || article == nullptr) return;
    const bool went_up = visit.query.value("kant") == kUp;
    web::action_group(body, [&](html::Html& group) {
        web::post_button(
            group, visit,
            {.action = part_path(reading, "/artikelen/" + article->id + "/verplaatsen"),
             .text = say(visit, "draft.put-back", {label_of(*article)}),
             .fields = {{"kant", std::string{went_up ? kDown : kUp}}}});
    });
}

http::Response edit_page(Visit& visit) {
    const auto reading = editable_at(visit);
    if (!reading) return refused_page(visit, reading.error());
    html::Html body;
    web::page_head(body, visit,
                   {.title = visit.text("codes.draft.edit"),
                    .intro = visit.text("codes.draft.edit-intro"),
                    .actions = {{part_path(*reading, "/kop"), say(visit, "draft.whole")},
                                {part_path(*reading, "/hoofdstukken/nieuw"),
                                 say(visit, "draft.chapter-new")}}});
    undo_button(body, visit, *reading);
    if (reading->text.chapters.empty())
        web::empty_state(body, visit,
                         {.title = say(visit, "draft.nothing"),
                          .text = say(visit, "draft.nothing-text"),
                          .action = web::Link{part_path(*reading, "/hoofdstukken/nieuw"),
                                              say(visit, "draft.chapter-new")}});
    for (std::size_t at = 0; at < reading->text.chapters.size(); ++at)
        chapter_part(body, visit, *reading, at);
    web::more_link(body, visit, {path_of(reading->version), say(visit, "draft.read")});
    return web::page(visit,
                     {.title = say(visit, "draft.edit"),
                      .above = above(visit, *reading),
                      .notice = done_notice(visit)},
                     std::move(body));
}

// Title, preamble, closing

http::Response whole_form(const Visit& visit, const Reading& reading,
                          const std::optional<Error>& refusal) {
    html::Html body;
    web::page_head(body, visit, {.title = visit.text("codes.draft.whole")});
    web::Form form{visit, part_path(reading, "/kop"), refusal};
    form.text({.name = "label",
               .label = say(visit, "draft.label"),
               .hint = say(visit, "draft.label-hint"),
               .value = reading.version.label},
              {.characters_max = static_cast<int>(kLabelMax)});
    form.text({.name = "title", .label = say(visit, "draft.title"), .value = reading.text.title},
              {.characters_max = static_cast<int>(kTitleMax)});
    form.area({.name = "preamble",
               .label = say(visit, "draft.preamble"),
               .hint = say(visit, "draft.typing-hint"),
               .value = typed_form(reading.text.preamble),
               .optional = true},
              static_cast<int>(kBodyMax), 8);
    form.area({.name = "closing",
               .label = say(visit, "text.closing"),
               .value = typed_form(reading.text.closing),
               .optional = true},
              static_cast<int>(kBodyMax), 8);
    form.submit(visit.text("codes.save"), part_path(reading, "/bewerken"));
    body.append(form.finish());
    return web::page(visit,
                     {.title = say(visit, "draft.whole"),
                      .above = above_draft(visit, reading),
                      .refusal = refusal},
                     std::move(body));
}

http::Response whole_page(Visit& visit) {
    const auto reading = editable_at(visit);
    if (!reading) return refused_page(visit, reading.error());
    return whole_form(visit, *reading, std::nullopt);
}

http::Response change_whole(Visit& visit) {
    const auto reading = editable_at(visit);
    if (!reading) return refused_page(visit, reading.error());
    const auto changed = DraftService{visit.work}.change_whole(
        reading->version.id, {.label = typed(visit, "label"),
                              .title = typed(visit, "title"),
                              .preamble = std::string{visit.form.value("preamble")},
                              .closing = std::string{visit.form.value("closing")}});
    if (!changed)
        return web::refused(visit, changed.error(),
                            [&](const Error& error) { return whole_form(visit, *reading, error); });
    return saved(visit, part_path(*reading, "/bewerken"), "kept");
}

// Throwing away

http::Response discard_page(Visit& visit) {
    const auto reading = editable_at(visit);
    if (!reading) return refused_page(visit, reading.error());
    const std::string intro = say(visit, "draft.discard-intro", {reading->version.label});
    html::Html body;
    web::page_head(body, visit, {.title = visit.text("codes.draft.discard"), .intro = intro});
    web::Form form{visit, part_path(*reading, "/weggooien")};
    form.submit_negative(visit.text("codes.draft.discard-yes"), path_of(reading->version));
    body.append(form.finish());
    return web::page(
        visit,
        {.title = say(visit, "draft.discard"), .above = above(visit, *reading), .narrow = true},
        std::move(body));
}

http::Response discard(Visit& visit) {
    const auto reading = editable_at(visit);
    if (!reading) return refused_page(visit, reading.error());
    const auto gone = DraftService{visit.work}.discard(reading->version.id);
    if (!gone) return refused_page(visit, gone.error());
    return saved(visit, document_path(reading->document.id), "discarded");
}

}  // namespace

web::Routes draft_routes() {
    const std::string document{kDocumentPattern};
    const std::string version{kVersionPattern};
    return {
        web::get(document + "/concept", Right::norms_write, begin_page),
        web::post(document + "/concept", Right::norms_write, begin),
        web::get(version + "/bewerken", Right::norms_write, edit_page),
        web::get(version + "/kop", Right::norms_write, whole_page),
        web::post(version + "/kop", Right::norms_write, change_whole, kDraftBodyMax),
        web::get(version + "/weggooien", Right::norms_decide, discard_page),
        web::post(version + "/weggooien", Right::norms_decide, discard),
    };
}

}  // namespace vt::codes
