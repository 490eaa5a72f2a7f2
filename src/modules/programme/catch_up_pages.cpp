// SPDX-License-Identifier: EUPL-1.2
// Catching up: for the clerk who missed what everyone has to have had; for each person the own
// line.
#include <algorithm>

#include "modules/programme/catch_up_service.h"
#include "modules/programme/evidence_service.h"
#include "modules/programme/limits.h"
#include "modules/programme/measure_service.h"
#include "modules/programme/meeting_pages.h"
#include "modules/programme/sharing.h"
#include "modules/programme/words.h"
#include "web/components/button.h"
#include "web/components/table.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/frame.h"

namespace vt::programme {
namespace {

using identity::Right;

std::string catch_up_path(const EvidenceId& evidence) {
    return std::string{kCatchUpPath} + "/" + evidence.value;
}

std::string why(const web::Visit& visit, const NamedAttendance& line) {
    if (line.joined)
        return visit.text("programme.catch-up.joined", {visit.texts.day(*line.joined)});
    if (line.presence) return say(visit, word(*line.presence));
    return words(visit, "programme.catch-up.not-marked");
}

std::string title_of(const web::Visit& visit, const Evidence& evidence) {
    return evidence.title.empty() ? visit.texts.day(evidence.day) : evidence.title;
}

void list_section(html::Html& html, const web::Visit& visit, const CatchUpList& list) {
    const std::string title =
        for_body(visit, list.measure.title_in(visit.texts.language()), list.body);
    const std::string id = "list-" + list.measure.id + "-" + list.body;
    const std::string intro = visit.text(
        "programme.catch-up.held-on", {title_of(visit, list.held), visit.texts.day(list.held.day)});
    web::section(html, {.id = id, .title = title, .intro = intro}, [&](html::Html& part) {
        web::Table table{.id = "who-" + list.measure.id + "-" + list.body,
                         .caption = table_caption(visit, title),
                         .caption_hidden = true,
                         .columns = {{words(visit, "programme.catch-up.who")},
                                     {words(visit, "programme.catch-up.why")}}};
        for (const NamedAttendance& line : list.members)
            table.rows.push_back({line.person.short_name(), why(visit, line)});
        web::table(part, table);
        web::more_link(
            part, visit,
            {catch_up_path(list.held.id), visit.text("programme.catch-up.record-for", {title})});
    });
}

void lists(html::Html& html, const web::Visit& visit, const PageGround& ground) {
    const auto all = CatchUpService{visit.work, ground.grounds}.lists();
    if (!all) return;
    if (all->empty())
        web::empty_state(html, visit,
                         {.title = words(visit, "programme.catch-up.nobody"),
                          .text = words(visit, "programme.catch-up.nobody-text")});
    for (const CatchUpList& list : *all) list_section(html, visit, list);
}

void own_missed(html::Html& html, const web::Visit& visit, const PageGround& ground) {
    const auto missed = AttendanceService{visit.work, ground.grounds}.mine_to_catch_up();
    web::section(html, {.id = "own", .title = visit.text("programme.catch-up.own")},
                 [&](html::Html& part) {
                     if (missed.empty())
                         return web::paragraph(part, visit.text("programme.catch-up.own-none"));
                     const MeasureService measures{visit.work, ground.grounds};
                     std::vector<html::Html> items;
                     for (const ToCatchUp& one : missed)
                         if (const auto measure = measures.find(one.measure)) {
                             html::Html item;
                             web::link(item, visit, measure_path(one.measure),
                                       measure->title_in(visit.texts.language()));
                             html::out<": {}">(item, visit.text("programme.catch-up.own-held",
                                                                {visit.texts.day(one.day)}));
                             items.push_back(std::move(item));
                         }
                     web::bullet_list(part, items);
                     web::paragraph(part, visit.text("programme.catch-up.own-how"));
                 });
}

void own_attendance(html::Html& html, const web::Visit& visit, const PageGround& ground) {
    const auto mine = AttendanceService{visit.work, ground.grounds}.mine();
    if (mine.empty()) return;
    web::section(
        html, {.id = "mine", .title = visit.text("programme.catch-up.mine")},
        [&](html::Html& part) {
            web::Table table{
                .id = "my-attendance",
                .caption = table_caption(visit, words(visit, "programme.catch-up.mine")),
                .caption_hidden = true,
                .columns = {{words(visit, "programme.catch-up.what")},
                            {.title = words(visit, "programme.catch-up.day"), .nowrap = true},
                            {words(visit, "programme.catch-up.you")}}};
            for (const OwnAttendance& one : mine) {
                std::string presence =
                    one.presence ? say(visit, word(*one.presence)) : std::string{};
                if (one.caught_up)
                    presence = visit.text("programme.catch-up.caught-up-on",
                                          {visit.texts.day(*one.caught_up)});
                table.rows.push_back({one.title.empty() ? visit.texts.day(one.day) : one.title,
                                      visit.texts.day(one.day), presence});
            }
            web::table(part, table);
        });
}

http::Response overview(web::Visit& visit, PageGround& ground) {
    const bool is_for_clerk = is_clerk(visit.actor());
    const std::string title = words(visit, "programme.catch-up.title");
    html::Html body;
    web::page_head(body, visit,
                   {.title = title,
                    .intro = visit.text(is_for_clerk ? "programme.catch-up.intro"
                                                     : "programme.catch-up.intro-own")});
    if (is_for_clerk) {
        lists(body, visit, ground);
    } else {
        own_missed(body, visit, ground);
        own_attendance(body, visit, ground);
    }
    return web::page(
        visit, {.title = title, .above = above_dialogues(visit), .notice = done_notice(visit)},
        std::move(body));
}

// Who was not reached by this, and who caught up with it.
struct CatchingUp {
    Evidence evidence{};
    std::vector<NamedAttendance> missing{};
    std::vector<NamedAttendance> caught_up{};
};

Result<CatchingUp> catching_up(const web::Visit& visit, const PageGround& ground) {
    const auto id = EvidenceId::parse(visit.place("id"));
    if (!id) return Error{Refusal::not_found, "programme.error.unknown_evidence"};
    const AttendanceService attendance{visit.work, ground.grounds};
    CatchingUp found;
    found.evidence = VT_TRY((EvidenceService{visit.work, ground.grounds}.find(*id)));
    found.missing = VT_TRY(attendance.to_catch_up(*id));
    found.caught_up = VT_TRY(attendance.list(*id));
    std::erase_if(found.caught_up, [](const auto& line) { return !line.caught_up; });
    return found;
}

html::Html catch_up_form(const web::Visit& visit, const CatchingUp& found,
                         const std::optional<Error>& refusal) {
    web::Form form{visit, catch_up_path(found.evidence.id), refusal};
    std::vector<web::Option> options;
    for (const NamedAttendance& line : found.missing)
        options.push_back({.value = line.person.id.value,
                           .text = line.person.short_name(),
                           .hint = why(visit, line)});
    form.checklist({.name = "person", .label = words(visit, "programme.catch-up.who")}, options);
    form.date({.name = "day",
               .label = words(visit, "programme.catch-up.on"),
               .value = as_typed(visit.today())});
    form.submit(visit.text("programme.catch-up.record"), kCatchUpPath);
    return form.finish();
}

void who_caught_up(html::Html& html, const web::Visit& visit, const CatchingUp& found) {
    if (found.caught_up.empty()) return;
    web::section(
        html, {.id = "caught-up", .title = visit.text("programme.catch-up.done")},
        [&](html::Html& part) {
            web::Table table{
                .id = "who-caught-up",
                .caption = table_caption(visit, words(visit, "programme.catch-up.done")),
                .caption_hidden = true,
                .columns = {{words(visit, "programme.catch-up.who")},
                            {.title = words(visit, "programme.catch-up.day"), .nowrap = true},
                            {words(visit, "programme.catch-up.undo-column")}}};
            for (const NamedAttendance& line : found.caught_up) {
                html::Html button;
                web::post_button(button, visit,
                                 {.action = catch_up_path(found.evidence.id) + "/terug",
                                  .text = words(visit, "programme.catch-up.undo"),
                                  .look = web::ButtonLook::subtle,
                                  .fields = {{"person", line.person.id.value}},
                                  .subject = line.person.short_name()});
                table.rows.push_back({line.person.short_name(), visit.texts.day(*line.caught_up),
                                      std::move(button)});
            }
            web::table(part, table);
        });
}

http::Response one_page(const web::Visit& visit, const CatchingUp& found,
                        const std::optional<Error>& refusal) {
    const std::string title = words(visit, "programme.catch-up.record-title");
    const std::string intro =
        visit.text("programme.catch-up.held-on",
                   {title_of(visit, found.evidence), visit.texts.day(found.evidence.day)});
    html::Html body;
    web::page_head(body, visit, {.title = title, .intro = intro});
    if (found.missing.empty())
        web::paragraph(body, visit.text("programme.catch-up.nobody"));
    else
        body.append(catch_up_form(visit, found, refusal));
    who_caught_up(body, visit, found);
    auto above = above_dialogues(visit);
    above.push_back({std::string{kCatchUpPath}, words(visit, "programme.catch-up.title")});
    return web::page(visit,
                     {.title = title,
                      .above = std::move(above),
                      .notice = done_notice(visit),
                      .refusal = refusal},
                     std::move(body));
}

http::Response one(web::Visit& visit, PageGround& ground) {
    const auto found = catching_up(visit, ground);
    if (!found) return refused_page(visit, found.error());
    return one_page(visit, *found, std::nullopt);
}

Done record_typed(const web::Visit& visit, const PageGround& ground, const EvidenceId& id) {
    const auto people = visit.form.values("person");
    if (people.empty()) return invalid("nobody_chosen", "person");
    const Day day = VT_TRY(typed_day(visit, "day"));
    AttendanceService attendance{visit.work, ground.grounds};
    for (const std::string_view one_of_them : people) {
        const auto person = identity::PersonId::parse(one_of_them);
        if (!person) return invalid("unknown_person", "person");
        VT_TRY(attendance.record_catch_up(id, *person, day));
    }
    return done();
}

http::Response record(web::Visit& visit, PageGround& ground) {
    const auto found = catching_up(visit, ground);
    if (!found) return refused_page(visit, found.error());
    const Done recorded = record_typed(visit, ground, found->evidence.id);
    if (recorded) return web::saved(visit, kCatchUpPath, "ingehaald");
    return web::refused(visit, recorded.error(),
                        [&](const Error& refusal) { return one_page(visit, *found, refusal); });
}

http::Response undo(web::Visit& visit, PageGround& ground) {
    const auto found = catching_up(visit, ground);
    if (!found) return refused_page(visit, found.error());
    const auto person = identity::PersonId::parse(typed(visit, "person"));
    if (!person) return web::error_page(visit, 404);
    const Done undone =
        AttendanceService{visit.work, ground.grounds}.undo_catch_up(found->evidence.id, *person);
    const std::string path = catch_up_path(found->evidence.id);
    if (undone) return web::saved(visit, path, "inhalen-terug");
    // Pressing the button twice is no mistake.
    if (undone.error().kind == Refusal::conflict) return web::see_other(visit, path);
    return refused_page(visit, undone.error());
}

}  // namespace

web::Routes catch_up_routes(const std::shared_ptr<PageGround>& ground) {
    const std::string path{kCatchUpPath};
    const auto record_right = Right::programme_record;
    return {web::get(path, Right::programme_state, with(ground, overview)),
            web::get(path + "/{id}", record_right, with(ground, one)),
            web::post(path + "/{id}", record_right, with(ground, record)),
            web::post(path + "/{id}/terug", record_right, with(ground, undo))};
}

}  // namespace vt::programme
