// SPDX-License-Identifier: EUPL-1.2
// Reading a version as a whole. Its address is permanent.
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
    web::details(body, say(visit, "version.contents"), [&](html::Html& part) {
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
    });
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

void commitment_button(html::Html& group, const Visit& visit, const Reading& reading) {
    if (reading.version.state != State::adopted || !visit.actor().signed_in() ||
        !identity::may(visit.actor(), Right::norms_commit))
        return;
    const auto own = CommitmentService{visit.work}.own(reading.version.id);
    if (!own) return;
    web::button_link(group, visit,
                     {path_of(reading.version, "/toezegging"),
                      say(visit, own->answer ? "commitment.own" : "commitment.title")},
                     own->answer ? web::ButtonLook::secondary : web::ButtonLook::primary);
}

// What is adopted never changes: a correction is a new version, begun from this one.
void renew_button(html::Html& group, const Visit& visit, const Reading& reading) {
    if (reading.version.state != State::adopted || reading.document.foreign() ||
        !DraftService{visit.work}.may_edit(reading.document))
        return;
    web::button_link(
        group, visit,
        {document_path(reading.document.id, "/concept"), say(visit, "draft.begin-new")});
}

void buttons(html::Html& body, const Visit& visit, const Reading& reading, const Shelved& shelf) {
    web::action_group(body, [&](html::Html& group) {
        const Version& version = reading.version;
        draft_buttons(group, visit, reading);
        if (version.state == State::proposed && AdoptionService{visit.work}.may_enter())
            web::button_link(group, visit,
                             {path_of(version, "/besluit"), say(visit, "adoption.title")},
                             web::ButtonLook::primary);
        commitment_button(group, visit, reading);
        if (visit.actor().signed_in() && shelf.in_force && shelf.in_force->id != version.id)
            web::button_link(
                group, visit,
                {compare_path(shelf.in_force->id, version.id), say(visit, "version.compare")});
        renew_button(group, visit, reading);
        web::button_link(group, visit,
                         {path_of(version, "/downloaden"), say(visit, "version.download")});
        web::print_button(group, visit);
    });
}

// That it is adopted, by whom, and how anybody can check that these are the words.
void adopted_notice(html::Html& body, const Visit& visit, const Reading& reading) {
    web::notice(body, visit,
                {.kind = web::NoticeKind::ok,
                 .title = standing_of(visit, reading.document, reading.version),
                 .text = say(visit, "version.frozen")});
}

void proof_section(html::Html& body, const Visit& visit, const Reading& reading) {
    if (reading.version.sha256.empty()) return;
    const bool proven = reading.version.settled() && !reading.document.foreign() &&
                        identity::may(visit.actor(), Right::norms_read);
    web::section(
        body,
        {.id = "bewijs", .title = say(visit, "proof.title"), .intro = say(visit, "proof.intro")},
        [&](html::Html& part) {
            web::copy_button(part, visit, visit.text("codes.proof.copy"), reading.version.sha256);
            if (!proven) return;
            web::more_link(part, visit,
                           {path_of(reading.version, "/bewijs"), say(visit, "proof.file")});
            web::small_print(part, say(visit, "proof.about"));
        });
}

void standing(html::Html& body, const Visit& visit, const Reading& reading) {
    const bool holds = reading.version.state == State::adopted && !reading.document.foreign();
    if (holds && !is_altered(visit.work.db, reading.version))
        return adopted_notice(body, visit, reading);
    html::Html badge;
    state_badge(badge, visit, reading.document, reading.version);
    web::data_list(body, visit,
                   {{.key = say(visit, "document.state"), .value = std::move(badge)},
                    {.key = say(visit, "document.standing"),
                     .value = html::text(standing_of(visit, reading.document, reading.version))}});
}

}  // namespace

void version_notice(html::Html& body, const Visit& visit, const Reading& reading) {
    if (reading.version.state != State::superseded) return;
    const auto shelf = DocumentService{visit.work}.find(reading.document.id);
    web::Notice notice{.kind = web::NoticeKind::warning, .title = say(visit, "version.old")};
    if (shelf && shelf->in_force)
        notice.link = web::Link{path_of(*shelf->in_force), say(visit, "version.to-current")};
    web::notice(body, visit, notice);
}

http::Response version_page(Visit& visit) {
    const auto reading = reading_at(visit);
    if (!reading) return refused_page(visit, reading.error());
    const auto shelf = shelf_at(visit);
    if (!shelf) return refused_page(visit, shelf.error());
    const std::string title = name_of(visit, reading->document);
    html::Html body;
    web::page_head(body, visit, {.title = title, .above = label_of(visit, reading->version)});
    version_notice(body, visit, *reading);
    altered_warning(body, visit, reading->version);
    standing(body, visit, *reading);
    buttons(body, visit, *reading, *shelf);
    if (article_count(reading->text) == 0)
        web::empty_state(
            body, visit,
            {.title = say(visit, "version.empty"), .text = say(visit, "version.empty-text")});
    contents(body, visit, *reading);
    whole_text(body, visit, *reading);
    if (reading->version.state == State::adopted) comparisons_section(body, visit, *shelf);
    proof_section(body, visit, *reading);
    return web::page(visit,
                     {.title = title + ", " + label_of(visit, reading->version),
                      .above = above(visit, reading->document),
                      .notice = done_notice(visit)},
                     std::move(body));
}

}  // namespace vt::codes
