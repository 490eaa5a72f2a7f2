// SPDX-License-Identifier: EUPL-1.2
// Reading: a version as a whole, and one article with why it is there, from its value to the law.
// Both addresses are permanent.
#include "content/measure.h"
#include "content/value.h"
#include "identity/rights.h"
#include "modules/codes/access.h"
#include "modules/codes/adoption_service.h"
#include "modules/codes/commitment_service.h"
#include "modules/codes/comparison_pages.h"
#include "modules/codes/draft_service.h"
#include "modules/codes/pages.h"
#include "modules/codes/pages_parts.h"
#include "modules/codes/text_writing.h"
#include "web/components/button.h"
#include "web/components/details.h"

namespace vt::codes {
namespace {

using identity::Right;
using web::Visit;

// Straight to each article: three taps from the menu.
void contents(html::Html& body, const Visit& visit, const Reading& reading) {
    if (article_count(reading.text) < 2) return;
    web::details(
        body, say(visit, "version.contents"),
        [&](html::Html& part) {
            for (const Chapter& chapter : reading.text.chapters) {
                std::vector<html::Html> links;
                for (const Article& article : chapter.articles) {
                    html::Html link;
                    web::link(link, visit,
                              article_path(reading.document.id, reading.version.id, article.id),
                              name_of(visit, article));
                    links.push_back(std::move(link));
                }
                if (!label_of(chapter).empty()) web::paragraph(part, label_of(chapter));
                if (!links.empty()) web::bullet_list(part, links);
            }
        },
        true);
}

void draft_buttons(html::Html& group, const Visit& visit, const Reading& reading) {
    const auto button = [&](std::string_view path, std::string_view text, web::ButtonLook look) {
        web::button_link(group, visit, {path_of(reading.version, path), say(visit, text)}, look);
    };
    const bool leads = may_lead(visit.actor(), reading.document);
    if (reading.version.state == State::draft &&
        DraftService{visit.work}.may_edit(reading.document))
        button("/bewerken", "draft.edit", web::ButtonLook::primary);
    if (!leads) return;
    if (reading.version.state == State::draft) {
        if (reading.document.kind == Kind::cdk_arrangement)
            button("/afspreken", "adoption.agree", web::ButtonLook::secondary);
        else
            button("/voorstellen", "adoption.propose", web::ButtonLook::secondary);
        button("/weggooien", "draft.discard", web::ButtonLook::subtle);
    }
}

void buttons(html::Html& body, const Visit& visit, const Reading& reading) {
    html::Html inside;
    draft_buttons(inside, visit, reading);
    if (reading.version.state == State::proposed && AdoptionService{visit.work}.may_enter())
        web::button_link(inside, visit,
                         {path_of(reading.version, "/besluit"), say(visit, "adoption.title")},
                         web::ButtonLook::primary);
    if (reading.version.state == State::adopted && visit.actor().signed_in()) {
        const auto own = CommitmentService{visit.work}.own(reading.version.id);
        if (own && identity::may(visit.actor(), Right::norms_commit))
            web::button_link(inside, visit,
                             {path_of(reading.version, "/toezegging"),
                              say(visit, own->answer ? "commitment.own" : "commitment.title")},
                             own->answer ? web::ButtonLook::secondary : web::ButtonLook::primary);
    }
    if (visit.actor().signed_in()) {
        const auto shelf = DocumentService{visit.work}.find(reading.document.id);
        if (shelf && shelf->in_force && shelf->in_force->id != reading.version.id)
            web::button_link(inside, visit,
                             {compare_path(shelf->in_force->id, reading.version.id),
                              say(visit, "version.compare")});
    }
    web::button_link(inside, visit,
                     {path_of(reading.version, "/downloaden"), say(visit, "version.download")});
    web::print_button(inside, visit);
    web::action_group(body, [&](html::Html& group) { group.append(inside); });
}

void provenance(html::Html& body, const Visit& visit, const Reading& reading) {
    const Version& version = reading.version;
    html::Html badge;
    state_badge(badge, visit, reading.document, version);
    std::vector<web::DataRow> rows;
    rows.push_back({.key = say(visit, "document.state"), .value = std::move(badge)});
    rows.push_back({.key = say(visit, "document.standing"),
                    .value = html::text(standing_of(visit, reading.document, version))});
    if (!version.sha256.empty())
        rows.push_back({.key = say(visit, "version.hash"),
                        .value = html::make<"<code>{}</code>">(version.sha256)});
    web::data_list(body, visit, rows);
}

// The article's reasons: values first, then the law they meet.
void values_section(html::Html& body, const Visit& visit, const Article& article) {
    if (article.values.empty()) return;
    std::vector<std::string> lines;
    for (const std::string& id : article.values) {
        const content::Value* value = content::find_value(id);
        std::string line = value_name(visit, id);
        if (value != nullptr)
            line += ": " + std::string{value->definition.in(visit.texts.language())};
        lines.push_back(std::move(line));
    }
    web::section(body, {.id = "waarden", .title = say(visit, "article.values")},
                 [&](html::Html& part) { web::bullet_list(part, lines); });
}

html::Html law_line(const Visit& visit, std::string_view id) {
    html::Html line;
    const content::Law* law = content::find_law(id);
    if (law == nullptr || law->url.empty())
        html::out<"{}">(line, law_name(visit, id));
    else
        web::external_link(line, visit, law->url, law_name(visit, id));
    if (law == nullptr) return line;
    html::out<": {}">(line, law->summary.in(visit.texts.language()));
    if (law->text_date)
        html::out<" {}">(line, say(visit, "law.text-of", {visit.texts.day(*law->text_date)}));
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

void version_notice(html::Html& body, const Visit& visit, const Reading& reading) {
    if (reading.version.state != State::superseded) return;
    const auto shelf = DocumentService{visit.work}.find(reading.document.id);
    web::Notice notice{.kind = web::NoticeKind::warning, .title = say(visit, "version.old")};
    if (shelf && shelf->in_force)
        notice.link = web::Link{path_of(*shelf->in_force), say(visit, "version.to-current")};
    web::notice(body, visit, notice);
}

void suggest_link(html::Html& body, const Visit& visit, const Reading& reading,
                  const Article& article) {
    if (reading.document.foreign() || !identity::may(visit.actor(), Right::norms_write)) return;
    web::more_link(body, visit,
                   {document_path(reading.document.id, "/suggesties/nieuw?artikel=" + article.id),
                    say(visit, "suggestion.make")});
}

}  // namespace

http::Response version_page(Visit& visit) {
    const auto reading = reading_at(visit);
    if (!reading) return refused_page(visit, reading.error());
    const std::string title = name_of(visit, reading->document);
    html::Html body;
    web::page_head(body, visit, {.title = title, .above = label_of(visit, reading->version)});
    version_notice(body, visit, *reading);
    altered_warning(body, visit, reading->version);
    provenance(body, visit, *reading);
    buttons(body, visit, *reading);
    if (article_count(reading->text) == 0)
        web::empty_state(
            body, visit,
            {.title = say(visit, "version.empty"), .text = say(visit, "version.empty-text")});
    contents(body, visit, *reading);
    whole_text(body, visit, *reading);
    return web::page(visit,
                     {.title = title + ", " + label_of(visit, reading->version),
                      .above = above(visit, reading->document),
                      .notice = done_notice(visit)},
                     std::move(body));
}

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
    suggest_link(body, visit, *reading, *article);
    return web::page(
        visit, {.title = title, .above = above(visit, *reading), .notice = done_notice(visit)},
        std::move(body));
}

}  // namespace vt::codes
