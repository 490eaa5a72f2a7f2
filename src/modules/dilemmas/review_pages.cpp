// SPDX-License-Identifier: EUPL-1.2
// Looking at drafts: taking them into the library, or setting them aside.
#include "modules/dilemmas/library_service.h"
#include "modules/dilemmas/own_pages.h"
#include "modules/dilemmas/pages_parts.h"
#include "web/components/button.h"
#include "web/components/lists.h"
#include "web/components/table.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/frame.h"
#include "web/saved.h"

namespace vt::dilemmas {
namespace {

using identity::Right;
using web::Visit;

std::string review_path(const OwnId& id) {
    return std::string{kReviewPath} + "/" + id.value;
}

web::Link box_link(const Visit& visit) {
    return {std::string{kReviewPath}, say(visit, "review.title")};
}

std::string came_from(const Visit& visit, const OwnDilemma& own) {
    if (own.nameless()) return say(visit, "review.nameless");
    return say(visit, "review.brought-on", {visit.texts.day(*own.brought)});
}

void box(html::Html& body, const Visit& visit, const std::vector<OwnDilemma>& drafts) {
    if (drafts.empty())
        return web::empty_state(body, visit,
                                {.title = say(visit, "review.none"),
                                 .text = say(visit, "review.none-text"),
                                 .action = web::Link{"/dilemmas/nieuw", say(visit, "own.new")}});
    std::vector<web::Task> tasks;
    for (const OwnDilemma& own : drafts)
        tasks.push_back({.title = own.words.title,
                         .path = review_path(own.id),
                         .hint = came_from(visit, own),
                         .status_word = say(visit, "review.to-look-at")});
    web::task_list(body, visit, tasks);
}

void set_aside_before(html::Html& body, const Visit& visit, const LibraryService& service) {
    const auto before = service.set_aside_before();
    if (before.empty()) return;
    web::Table table{.id = "niet-opgenomen-tabel",
                     .caption = say(visit, "review.set-aside"),
                     .caption_hidden = true,
                     .columns = {{say(visit, "library.case")},
                                 {.title = say(visit, "review.day"), .nowrap = true},
                                 {say(visit, "review.reason")}}};
    for (const OwnDilemma& own : before)
        table.rows.push_back({web::typed_here(visit, own.words.title),
                              visit.texts.short_day(*own.settled),
                              web::typed_here(visit, own.reason)});
    web::section(body, {.id = "niet-opgenomen", .title = say(visit, "review.set-aside")},
                 [&](html::Html& part) { web::table(part, table); });
}

void taken_out(html::Html& body, const Visit& visit, const LibraryService& service) {
    const auto out = service.taken_out();
    if (out.empty()) return;
    web::Table table{.id = "uit-tabel",
                     .caption = say(visit, "review.taken-out"),
                     .caption_hidden = true,
                     .columns = {{say(visit, "library.case")},
                                 {.title = say(visit, "review.day"), .nowrap = true},
                                 {say(visit, "review.reason")}}};
    for (const TakenOut& one : out) {
        html::Html link;
        web::link(link, visit, case_path(one.case_id), title_of(visit, one.case_id));
        table.rows.push_back(
            {std::move(link), visit.texts.short_day(one.day), web::typed_here(visit, one.reason)});
    }
    web::section(body, {.id = "uit", .title = say(visit, "review.taken-out")},
                 [&](html::Html& part) { web::table(part, table); });
}

http::Response box_page(Visit& visit) {
    const LibraryService service{visit.work};
    const std::string title = say(visit, "review.title");
    html::Html body;
    web::page_head(body, visit, {.title = title, .intro = visit.text("dilemmas.review.intro")});
    box(body, visit, service.drafts());
    set_aside_before(body, visit, service);
    taken_out(body, visit, service);
    return web::page(visit,
                     {.title = title,
                      .above = {library_link(visit)},
                      .notice = web::saved_notice(visit, "dilemmas.done.")},
                     std::move(body));
}

// One of them

Result<OwnDilemma> asked(const Visit& visit) {
    const auto id = OwnId::parse(visit.place("id"));
    if (!id) return not_found();
    return LibraryService{visit.work}.find(*id);
}

void deciding(html::Html& body, const Visit& visit, const OwnDilemma& own) {
    web::section(body,
                 {.id = "besluit",
                  .title = say(visit, "review.decide"),
                  .intro = say(visit, "review.decide-intro")},
                 [&](html::Html& part) {
                     web::action_group(part, [&](html::Html& group) {
                         web::post_button(group, visit,
                                          {.action = review_path(own.id) + "/opnemen",
                                           .text = say(visit, "review.take-in")});
                         web::button_link(group, visit,
                                          {review_path(own.id) + "/niet-opnemen",
                                           say(visit, "review.not-take-in")});
                     });
                 });
}

html::Html change_form(const Visit& visit, const OwnDilemma& own,
                       const std::vector<Error>& faults) {
    web::Form form{visit, review_path(own.id), faults};
    names_warning(form, visit, faults);
    story_fields(form, visit, own.words);
    option_fields(form, visit, own.words, Needs::whole);
    vote_fields(form, visit, own.words);
    form.submit(say(visit, "review.save"), kReviewPath);
    return form.finish();
}

http::Response show(const Visit& visit, const OwnDilemma& own, const std::vector<Error>& faults) {
    const bool draft = own.stage == Stage::draft;
    const std::string above = say(visit, draft ? "review.draft" : "review.in-library");
    html::Html body;
    web::page_head(body, visit,
                   {.title = own.words.title,
                    .intro = draft ? came_from(visit, own) : say(visit, "review.in-library-intro"),
                    .above = above,
                    .typed = true});
    body.append(change_form(visit, own, faults));
    if (draft) deciding(body, visit, own);
    std::vector<web::Link> parents{library_link(visit)};
    if (draft)
        parents.push_back(box_link(visit));
    else
        parents.push_back({case_path(own.id.value), own.words.title});
    return web::page(visit,
                     {.title = draft ? own.words.title : say(visit, "own.edit"),
                      .above = parents,
                      .notice = web::saved_notice(visit, "dilemmas.done."),
                      .refusal = first_fault(faults),
                      .narrow = true},
                     std::move(body));
}

http::Response review_page(Visit& visit) {
    const auto own = asked(visit);
    if (!own || own->stage == Stage::set_aside) return web::error_page(visit, 404);
    return show(visit, *own, {});
}

http::Response change(Visit& visit) {
    const auto own = asked(visit);
    if (!own) return web::error_page(visit, 404);
    const OwnWords words = typed_words(visit);
    const bool allowed = names_allowed(visit);
    const Done changed = LibraryService{visit.work}.change(own->id, words, allowed);
    const bool draft = own->stage == Stage::draft;
    if (changed)
        return draft ? web::saved(visit, review_path(own->id), "opgeslagen")
                     : web::saved(visit, case_path(own->id.value), "opgeslagen");
    return web::refused(visit, changed.error(), [&](const Error& error) {
        const Needs needs = draft ? Needs::story : Needs::whole;
        return show(visit, *own, faults_of(error, faults_in(visit.work, words, needs, allowed)));
    });
}

// What is missing is said at the fields of the draft as it stands.
http::Response take_in(Visit& visit) {
    const auto own = asked(visit);
    if (!own) return web::error_page(visit, 404);
    const Done taken = LibraryService{visit.work}.take_in(own->id);
    if (taken) return web::saved(visit, case_path(own->id.value), "opgenomen");
    return web::refused(visit, taken.error(), [&](const Error& error) {
        return show(visit, *own,
                    faults_of(error, faults_in(visit.work, own->words, Needs::whole, true)));
    });
}

http::Response show_setting_aside(const Visit& visit, const OwnDilemma& own,
                                  const std::optional<Error>& refusal) {
    const std::string title = say(visit, "review.not-take-in");
    html::Html body;
    web::page_head(body, visit,
                   {.title = title, .intro = visit.text("dilemmas.review.not-take-in-intro")});
    web::Form form{visit, review_path(own.id) + "/niet-opnemen", refusal};
    form.area(
        {.name = "reason",
         .label = say(visit, "shelf.reason"),
         .hint = say(visit, own.nameless() ? "review.reason-nameless" : "review.reason-hint")},
        static_cast<int>(kReasonMax), 3);
    form.submit(say(visit, "review.not-take-in"), review_path(own.id));
    body.append(form.finish());
    return web::page(
        visit,
        {.title = title,
         .above = {library_link(visit), box_link(visit), {review_path(own.id), own.words.title}},
         .refusal = refusal,
         .narrow = true},
        std::move(body));
}

http::Response setting_aside_page(Visit& visit) {
    const auto own = asked(visit);
    if (!own || own->stage != Stage::draft) return web::error_page(visit, 404);
    return show_setting_aside(visit, *own, std::nullopt);
}

http::Response set_aside(Visit& visit) {
    const auto own = asked(visit);
    if (!own) return web::error_page(visit, 404);
    const Done settled = LibraryService{visit.work}.set_aside(own->id, visit.form.value("reason"));
    if (settled) return web::saved(visit, kReviewPath, "niet-opgenomen");
    return web::refused(visit, settled.error(),
                        [&](const Error& error) { return show_setting_aside(visit, *own, error); });
}

}  // namespace

std::vector<web::Waiting> waiting(const Visit& visit) {
    const auto drafts = LibraryService{visit.work}.drafts();
    if (drafts.empty()) return {};
    return {{.title = visit.texts.count("dilemmas.review.open",
                                        static_cast<std::int64_t>(drafts.size())),
             .hint = say(visit, "review.waiting"),
             .path = std::string{kReviewPath}}};
}

web::Routes review_routes() {
    const std::string box{kReviewPath};
    const std::string one = box + "/{id}";
    return {web::get(box, Right::dialogue_decide, box_page),
            web::get(one, Right::dialogue_decide, review_page),
            web::post(one, Right::dialogue_decide, change),
            web::post(one + "/opnemen", Right::dialogue_decide, take_in),
            web::get(one + "/niet-opnemen", Right::dialogue_decide, setting_aside_page),
            web::post(one + "/niet-opnemen", Right::dialogue_decide, set_aside)};
}

}  // namespace vt::dilemmas
