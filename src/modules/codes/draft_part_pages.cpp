// SPDX-License-Identifier: EUPL-1.2
// One chapter or article of a draft: writing it, moving it, taking it out.
#include <algorithm>

#include "base/text.h"
#include "content/measure.h"
#include "identity/rights.h"
#include "modules/codes/draft_rules.h"
#include "modules/codes/draft_service.h"
#include "modules/codes/named_value.h"
#include "modules/codes/pages.h"
#include "modules/codes/pages_parts.h"
#include "modules/codes/text_writing.h"
#include "web/components/button.h"

namespace vt::codes {
namespace {

using identity::Right;
using web::Visit;

constexpr int kBodyRows = 12;

bool has(const std::vector<std::string>& list, std::string_view one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}

std::string draft_list(const Reading& reading) {
    return path_of(reading.version, "/bewerken");
}

http::Response form_page(const Visit& visit, const Reading& reading, const std::string& title,
                         const std::optional<Error>& refusal, html::Html body) {
    return web::page(visit,
                     {.title = title, .above = above_draft(visit, reading), .refusal = refusal},
                     std::move(body));
}

// A refusal without a field of its own: somebody else changed it, or it is a draft no more.
http::Response answer(const Visit& visit, const Error& error,
                      FunctionRef<http::Response(const Error&)> form) {
    if (error.kind == Refusal::conflict) return refused_page(visit, error);
    return web::refused(visit, error, form);
}

// Chapters

std::optional<std::size_t> chapter_at(const Visit& visit, const Reading& reading) {
    const auto number = parse_int(visit.place("chapter"));
    if (!number || static_cast<std::size_t>(*number) >= reading.text.chapters.size())
        return std::nullopt;
    return static_cast<std::size_t>(*number);
}

http::Response chapter_form(const Visit& visit, const Reading& reading, const Chapter& chapter,
                            const std::string& path, const std::optional<Error>& refusal) {
    const bool is_new = path.ends_with("/nieuw");
    const std::string title = say(visit, is_new ? "draft.chapter-new" : "draft.chapter");
    html::Html body;
    web::page_head(body, visit, {.title = title});
    web::Form form{visit, path, refusal};
    form.text({.name = "number",
               .label = say(visit, "draft.number"),
               .value = chapter.number,
               .optional = true},
              {.narrow = true});
    form.text({.name = "title", .label = say(visit, "draft.title"), .value = chapter.title},
              {.characters_max = static_cast<int>(kTitleMax)});
    form.radios({.name = "level",
                 .label = say(visit, "draft.level"),
                 .value = std::to_string(chapter.level)},
                {{.value = "1", .text = say(visit, "draft.level-1")},
                 {.value = "2", .text = say(visit, "draft.level-2")}});
    form.area({.name = "intro",
               .label = say(visit, "draft.intro"),
               .hint = say(visit, "draft.typing-hint"),
               .value = typed_form(chapter.intro),
               .optional = true},
              static_cast<int>(kBodyMax));
    form.hidden("seen", fingerprint(chapter));
    form.submit(visit.text("codes.save"), draft_list(reading));
    body.append(form.finish());
    if (!is_new && chapter.articles.empty())
        web::post_button(body, visit,
                         {.action = path + "/verwijderen",
                          .text = say(visit, "draft.chapter-remove"),
                          .look = web::ButtonLook::negative});
    return form_page(visit, reading, title, refusal, std::move(body));
}

ChapterTyped chapter_typed(const Visit& visit) {
    return {.number = typed(visit, "number"),
            .title = typed(visit, "title"),
            .intro = std::string{visit.form.value("intro")},
            .level = typed(visit, "level") == "2" ? 2 : 1};
}

http::Response new_chapter_page(Visit& visit) {
    const auto reading = editable_at(visit);
    if (!reading) return refused_page(visit, reading.error());
    return chapter_form(visit, *reading, {}, path_of(reading->version, "/hoofdstukken/nieuw"), {});
}

http::Response add_chapter(Visit& visit) {
    const auto reading = editable_at(visit);
    if (!reading) return refused_page(visit, reading.error());
    const auto added =
        DraftService{visit.work}.add_chapter(reading->version.id, chapter_typed(visit));
    if (added) return saved(visit, draft_list(*reading), "kept");
    return answer(visit, added.error(), [&](const Error& error) {
        return chapter_form(visit, *reading, {}, path_of(reading->version, "/hoofdstukken/nieuw"),
                            error);
    });
}

std::string chapter_path(const Reading& reading, std::size_t at) {
    return path_of(reading.version, "/hoofdstukken/" + std::to_string(at));
}

http::Response chapter_page(Visit& visit) {
    const auto reading = editable_at(visit);
    if (!reading) return refused_page(visit, reading.error());
    const auto at = chapter_at(visit, *reading);
    if (!at) return web::error_page(visit, 404);
    return chapter_form(visit, *reading, reading->text.chapters[*at], chapter_path(*reading, *at),
                        {});
}

http::Response change_chapter(Visit& visit) {
    const auto reading = editable_at(visit);
    if (!reading) return refused_page(visit, reading.error());
    const auto at = chapter_at(visit, *reading);
    if (!at) return web::error_page(visit, 404);
    const auto changed = DraftService{visit.work}.change_chapter(
        reading->version.id, *at, chapter_typed(visit), visit.form.value("seen"));
    if (changed) return saved(visit, draft_list(*reading), "kept");
    return answer(visit, changed.error(), [&](const Error& error) {
        return chapter_form(visit, *reading, reading->text.chapters[*at],
                            chapter_path(*reading, *at), error);
    });
}

http::Response remove_chapter(Visit& visit) {
    const auto reading = editable_at(visit);
    if (!reading) return refused_page(visit, reading.error());
    const auto at = chapter_at(visit, *reading);
    if (!at) return web::error_page(visit, 404);
    const auto gone = DraftService{visit.work}.remove_chapter(reading->version.id, *at);
    return gone ? saved(visit, draft_list(*reading), "removed") : refused_page(visit, gone.error());
}

// Articles

template <class Codes, class Name>
std::vector<web::Option> options_of(const Visit& visit, const Codes& known,
                                    const std::vector<std::string>& chosen, Name name) {
    std::vector<web::Option> options;
    for (const auto& one : known)
        options.push_back(
            {.value = std::string{one}, .text = name(visit, one), .checked = has(chosen, one)});
    return options;
}

// What can be named now, and what the article names already.
std::vector<std::string> known_values(const Visit& visit, const Article& article) {
    std::vector<std::string> ids = values_to_name(visit.work);
    for (const std::string& id : article.values)
        if (!has(ids, id)) ids.push_back(id);
    return ids;
}

std::vector<std::string> known_laws() {
    std::vector<std::string> ids;
    for (const content::Law& law : content::laws())
        if (law.in_force) ids.emplace_back(law.id);
    return ids;
}

void words_fields(web::Form& form, const Visit& visit, const Article& article) {
    form.text({.name = "number",
               .label = say(visit, "draft.number"),
               .value = article.number,
               .optional = true},
              {.narrow = true});
    form.text({.name = "title",
               .label = say(visit, "draft.title"),
               .value = article.title,
               .optional = !article.number.empty()},
              {.characters_max = static_cast<int>(kTitleMax)});
    form.area({.name = "body",
               .label = say(visit, "draft.body"),
               .hint = say(visit, "draft.typing-hint"),
               .value = typed_form(article.body)},
              static_cast<int>(kBodyMax), kBodyRows);
    form.area({.name = "notes",
               .label = say(visit, "article.notes"),
               .value = typed_form(article.notes),
               .optional = true},
              static_cast<int>(kBodyMax));
}

void links_fields(web::Form& form, const Visit& visit, const Article& article) {
    form.heading(visit.text("codes.draft.links"));
    form.checkboxes({.name = "values",
                     .label = say(visit, "draft.values"),
                     .hint = say(visit, "draft.values-hint"),
                     .optional = true},
                    options_of(visit, known_values(visit, article), article.values, value_name));
    form.checkboxes({.name = "laws", .label = say(visit, "draft.laws"), .optional = true},
                    options_of(visit, known_laws(), article.laws, law_name));
    form.checkboxes({.name = "registers", .label = say(visit, "draft.registers"), .optional = true},
                    options_of(visit, known_registers(), article.registers, register_name));
    form.checkboxes({.name = "applies_to",
                     .label = say(visit, "draft.applies-to"),
                     .hint = say(visit, "draft.applies-to-hint"),
                     .optional = true},
                    options_of(visit, known_offices(), article.applies_to, office_name));
}

http::Response article_form(const Visit& visit, const Reading& reading, const Article& article,
                            const std::string& path, const std::optional<Error>& refusal) {
    const bool is_new = article.id.empty();
    const std::string title =
        is_new ? say(visit, "draft.article-new") : say(visit, "draft.article", {label_of(article)});
    html::Html body;
    web::page_head(body, visit, {.title = title});
    web::Form form{visit, path, refusal};
    words_fields(form, visit, article);
    links_fields(form, visit, article);
    form.hidden("seen", fingerprint(article));
    form.submit(visit.text("codes.save"), draft_list(reading));
    body.append(form.finish());
    if (!is_new)
        web::more_link(body, visit,
                       {path_of(reading.version, "/artikelen/" + article.id + "/verwijderen"),
                        say(visit, "draft.article-remove")});
    return form_page(visit, reading, title, refusal, std::move(body));
}

ArticleTyped article_typed(const Visit& visit) {
    return {.number = typed(visit, "number"),
            .title = typed(visit, "title"),
            .body = std::string{visit.form.value("body")},
            .notes = std::string{visit.form.value("notes")},
            .values = typed_list(visit, "values"),
            .laws = typed_list(visit, "laws"),
            .registers = typed_list(visit, "registers"),
            .applies_to = typed_list(visit, "applies_to")};
}

http::Response new_article_page(Visit& visit) {
    const auto reading = editable_at(visit);
    if (!reading) return refused_page(visit, reading.error());
    const auto at = chapter_at(visit, *reading);
    if (!at) return web::error_page(visit, 404);
    return article_form(visit, *reading, {}, chapter_path(*reading, *at) + "/artikel", {});
}

http::Response add_typed_article(Visit& visit) {
    const auto reading = editable_at(visit);
    if (!reading) return refused_page(visit, reading.error());
    const auto at = chapter_at(visit, *reading);
    if (!at) return web::error_page(visit, 404);
    const auto added =
        DraftService{visit.work}.add_article(reading->version.id, *at, article_typed(visit));
    if (added) return saved(visit, draft_list(*reading), "article");
    return answer(visit, added.error(), [&](const Error& error) {
        return article_form(visit, *reading, {}, chapter_path(*reading, *at) + "/artikel", error);
    });
}

// The article that the path names, in a draft the actor may edit.
struct OpenArticle {
    Reading reading{};
    Article article{};
    std::string path{};
};

Result<OpenArticle> article_at(const Visit& visit) {
    Reading reading = VT_TRY(editable_at(visit));
    const Article* found = find_article(reading.text, visit.place("article"));
    if (found == nullptr) return Error{Refusal::not_found, "codes.error.unknown"};
    Article article = *found;
    std::string path = path_of(reading.version, "/artikelen/" + article.id);
    return OpenArticle{std::move(reading), std::move(article), std::move(path)};
}

http::Response change_article_page(Visit& visit) {
    const auto open = article_at(visit);
    if (!open) return refused_page(visit, open.error());
    return article_form(visit, open->reading, open->article, open->path + "/bewerken", {});
}

http::Response change_article(Visit& visit) {
    const auto open = article_at(visit);
    if (!open) return refused_page(visit, open.error());
    const auto changed = DraftService{visit.work}.change_article(
        open->reading.version.id, open->article.id, article_typed(visit), visit.form.value("seen"));
    if (changed) return saved(visit, draft_list(open->reading), "article");
    return answer(visit, changed.error(), [&](const Error& error) {
        return article_form(visit, open->reading, open->article, open->path + "/bewerken", error);
    });
}

http::Response shift_article(Visit& visit) {
    const auto open = article_at(visit);
    if (!open) return refused_page(visit, open.error());
    const bool up = visit.form.value("kant") == kUp;
    const std::string list = draft_list(open->reading);
    if (!can_move(open->reading.text, open->article.id, up)) return web::see_other(visit, list);
    const auto moved =
        DraftService{visit.work}.move_article(open->reading.version.id, open->article.id, up);
    if (!moved) return refused_page(visit, moved.error());
    return web::see_other(visit, list + "?gelukt=moved&artikel=" + open->article.id +
                                     "&kant=" + std::string{up ? kUp : kDown});
}

http::Response remove_article_page(Visit& visit) {
    const auto open = article_at(visit);
    if (!open) return refused_page(visit, open.error());
    html::Html body;
    web::page_head(body, visit,
                   {.title = visit.text("codes.draft.article-remove"),
                    .intro = visit.text("codes.draft.article-remove-intro")});
    web::heading(body, 2, label_of(open->article));
    body_of(body, open->article.body);
    web::Form form{visit, open->path + "/verwijderen"};
    form.submit_negative(visit.text("codes.draft.article-remove-yes"), open->path + "/bewerken");
    body.append(form.finish());
    return form_page(visit, open->reading, say(visit, "draft.article-remove"), {}, std::move(body));
}

http::Response take_article_out(Visit& visit) {
    const auto open = article_at(visit);
    if (!open) return refused_page(visit, open.error());
    const auto gone =
        DraftService{visit.work}.remove_article(open->reading.version.id, open->article.id);
    return gone ? saved(visit, draft_list(open->reading), "removed")
                : refused_page(visit, gone.error());
}

}  // namespace

web::Routes draft_part_routes() {
    const std::string chapters = std::string{kVersionPattern} + "/hoofdstukken";
    const std::string chapter = chapters + "/{chapter}";
    const std::string article = std::string{kVersionPattern} + "/artikelen/{article}";
    constexpr Right right = Right::norms_write;
    return {
        web::get(chapters + "/nieuw", right, new_chapter_page),
        web::post(chapters + "/nieuw", right, add_chapter, kDraftBodyMax),
        web::get(chapter, right, chapter_page),
        web::post(chapter, right, change_chapter, kDraftBodyMax),
        web::post(chapter + "/verwijderen", right, remove_chapter),
        web::get(chapter + "/artikel", right, new_article_page),
        web::post(chapter + "/artikel", right, add_typed_article, kDraftBodyMax),
        web::get(article + "/bewerken", right, change_article_page),
        web::post(article + "/bewerken", right, change_article, kDraftBodyMax),
        web::post(article + "/verplaatsen", right, shift_article),
        web::get(article + "/verwijderen", right, remove_article_page),
        web::post(article + "/verwijderen", right, take_article_out),
    };
}

}  // namespace vt::codes
