// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/occurrence_pages.h"

#include <algorithm>

#include "modules/programme/limits.h"
#include "modules/programme/measure_service.h"
#include "modules/programme/occurrence_service.h"
#include "modules/programme/sharing.h"
#include "web/components/alert.h"
#include "web/components/button.h"
#include "web/components/lists.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/frame.h"

namespace vt::programme {
namespace {

using identity::Right;

// A moment and the measure that it is of.
struct Moment {
    Occurrence occurrence{};
    MeasureView measure{};
};

Result<Moment> found(const web::Visit& visit, const PageGround& ground) {
    const auto id = OccurrenceId::parse(visit.place("id"));
    if (!id) return Error{Refusal::not_found, "programme.error.unknown_occurrence"};
    const OccurrenceService occurrences{visit.work, ground.grounds};
    const MeasureService measures{visit.work, ground.grounds};
    Occurrence occurrence = VT_TRY(occurrences.find(*id));
    MeasureView measure = VT_TRY(measures.find(occurrence.measure));
    return Moment{std::move(occurrence), std::move(measure)};
}

// Which of the two forms on the page was refused.
struct Refused {
    std::optional<Error> move{};
    std::optional<Error> skip{};
};

void window_facts(html::Html& html, const web::Visit& visit, const Occurrence& occurrence) {
    std::vector<web::DataRow> rows;
    const auto add = [&](std::string_view key, const std::string& value) {
        rows.push_back({std::string{visit.text(key)}, html::text(value), std::nullopt});
    };
    add("programme.occurrence.planned", visit.texts.weekday_day(occurrence.planned));
    if (!occurrence.window.body.empty())
        add("programme.occurrence.body",
            capitalised(say(visit, body_word(occurrence.window.body))));
    if (has_windows(occurrence.recurrence))
        add("programme.occurrence.window",
            visit.text("programme.occurrence.from-to",
                       {visit.texts.day(occurrence.window.days.first),
                        visit.texts.day(occurrence.window.due)}));
    web::data_list(html, visit, rows);
}

void record_button(html::Html& html, const web::Visit& visit, const Occurrence& occurrence) {
    web::action_group(html, [&](html::Html& part) {
        web::button_link(
            part, visit,
            {measure_path(occurrence.measure) + "/vastleggen?moment=" + occurrence.id.value,
             std::string{visit.text("programme.occurrence.record")}});
    });
}

void move_form(html::Html& html, const web::Visit& visit, const Occurrence& occurrence,
               const std::optional<Error>& refusal) {
    web::section(html,
                 {.id = "move",
                  .title = visit.text("programme.occurrence.move-title"),
                  .intro = visit.text("programme.occurrence.move-intro")},
                 [&](html::Html& part) {
                     web::Form form{visit, occurrence_path(occurrence.id), refusal};
                     form.date({.name = "planned",
                                .label = std::string{visit.text("programme.occurrence.new-day")},
                                .value = as_typed(occurrence.planned)});
                     form.submit(visit.text("programme.occurrence.move"),
                                 measure_path(occurrence.measure));
                     part.append(form.finish());
                 });
}

void skip_form(html::Html& html, const web::Visit& visit, const Occurrence& occurrence,
               const std::optional<Error>& refusal) {
    web::section(html,
                 {.id = "skip",
                  .title = visit.text("programme.occurrence.skip-title"),
                  .intro = visit.text("programme.occurrence.skip-intro")},
                 [&](html::Html& part) {
                     web::Form form{visit, occurrence_path(occurrence.id) + "/overslaan", refusal};
                     form.area({.name = "reason",
                                .label = std::string{visit.text("programme.occurrence.reason")},
                                .hint = std::string{visit.text("programme.occurrence.no-names")}},
                               static_cast<int>(kReasonMax), 3);
                     form.submit_negative(visit.text("programme.occurrence.skip"));
                     part.append(form.finish());
                 });
}

void skipped_part(html::Html& html, const web::Visit& visit, const Occurrence& occurrence) {
    web::notice(html, visit,
                {.title = visit.text("programme.occurrence.skipped",
                                     {visit.texts.day(occurrence.skipped->day)}),
                 .text = occurrence.skipped->reason});
    web::action_group(html, [&](html::Html& part) {
        web::post_button(part, visit,
                         {.action = occurrence_path(occurrence.id) + "/toch-doen",
                          .text = std::string{visit.text("programme.occurrence.undo-skip")}});
    });
}

http::Response moment_page(const web::Visit& visit, const Moment& moment, const Refused& refused) {
    const Occurrence& occurrence = moment.occurrence;
    const std::string title{visit.text("programme.occurrence.title")};
    const std::string intro = moment.measure.title_in(visit.texts.language());
    html::Html body;
    web::page_head(body, visit, {.title = title, .intro = intro});
    window_facts(body, visit, occurrence);
    if (occurrence.skipped) {
        skipped_part(body, visit, occurrence);
    } else {
        if (may_record(visit.actor(), moment.measure, true)) record_button(body, visit, occurrence);
        move_form(body, visit, occurrence, refused.move);
        skip_form(body, visit, occurrence, refused.skip);
    }
    return web::page(visit,
                     {.title = title,
                      .above = {programme_link(visit), measure_link(visit, moment.measure)},
                      .refusal = refused.move ? refused.move : refused.skip},
                     std::move(body));
}

http::Response show(web::Visit& visit, PageGround& ground) {
    const auto moment = found(visit, ground);
    if (!moment) return web::error_page(visit, 404);
    return moment_page(visit, *moment, {});
}

Done move_typed(const web::Visit& visit, const PageGround& ground, const Moment& moment) {
    const Day day = VT_TRY(typed_day(visit, "planned"));
    return OccurrenceService{visit.work, ground.grounds}.move(moment.occurrence.id, day);
}

http::Response move(web::Visit& visit, PageGround& ground) {
    const auto moment = found(visit, ground);
    if (!moment) return web::error_page(visit, 404);
    const Done outcome = move_typed(visit, ground, *moment);
    if (outcome) return web::see_other(visit, measure_path(moment->measure.id));
    return web::refused(visit, outcome.error(), [&](const Error& refusal) {
        return moment_page(visit, *moment, {.move = refusal});
    });
}

http::Response skip(web::Visit& visit, PageGround& ground) {
    const auto moment = found(visit, ground);
    if (!moment) return web::error_page(visit, 404);
    const Done outcome = OccurrenceService{visit.work, ground.grounds}.skip(moment->occurrence.id,
                                                                            typed(visit, "reason"));
    if (outcome) return web::see_other(visit, measure_path(moment->measure.id));
    return web::refused(visit, outcome.error(), [&](const Error& refusal) {
        return moment_page(visit, *moment, {.skip = refusal});
    });
}

http::Response undo_skip(web::Visit& visit, PageGround& ground) {
    const auto moment = found(visit, ground);
    if (!moment) return web::error_page(visit, 404);
    const Done outcome =
        OccurrenceService{visit.work, ground.grounds}.undo_skip(moment->occurrence.id);
    // Pressing the button twice is no mistake.
    if (outcome || outcome.error().kind == Refusal::conflict)
        return web::see_other(visit, occurrence_path(moment->occurrence.id));
    return web::error_page(visit, web::status_of(outcome.error().kind));
}

http::Response plan_page(const web::Visit& visit, const MeasureView& measure,
                         const std::optional<Error>& refusal) {
    const std::string path = measure_path(measure.id);
    const std::string title{visit.text("programme.occurrence.plan-title")};
    const std::string intro = measure.title_in(visit.texts.language());
    web::Form form{visit, path + "/plannen", refusal};
    form.date({.name = "day", .label = std::string{visit.text("programme.occurrence.plan-day")}});
    form.submit(visit.text("programme.occurrence.plan"), path);
    html::Html body;
    web::page_head(body, visit, {.title = title, .intro = intro});
    body.append(form.finish());
    return web::page(visit,
                     {.title = title,
                      .above = {programme_link(visit), measure_link(visit, measure)},
                      .refusal = refusal},
                     std::move(body));
}

http::Response planning(web::Visit& visit, PageGround& ground) {
    const auto measure = MeasureService{visit.work, ground.grounds}.find(visit.place("id"));
    if (!measure) return web::error_page(visit, 404);
    return plan_page(visit, *measure, std::nullopt);
}

Result<OccurrenceId> plan_typed(const web::Visit& visit, const PageGround& ground,
                                const MeasureView& measure) {
    const Day day = VT_TRY(typed_day(visit, "day"));
    return OccurrenceService{visit.work, ground.grounds}.plan_occasion(measure.id, day, "");
}

http::Response plan(web::Visit& visit, PageGround& ground) {
    const auto measure = MeasureService{visit.work, ground.grounds}.find(visit.place("id"));
    if (!measure) return web::error_page(visit, 404);
    const auto planned = plan_typed(visit, ground, *measure);
    if (planned) return web::see_other(visit, measure_path(measure->id));
    return web::refused(visit, planned.error(),
                        [&](const Error& refusal) { return plan_page(visit, *measure, refusal); });
}

}  // namespace

web::Routes occurrence_routes(const std::shared_ptr<PageGround>& ground) {
    const std::string path = "/programma/momenten/{id}";
    const std::string measure = "/programma/maatregelen/{id}/plannen";
    const auto record = Right::programme_record;
    return {web::get(path, record, with(ground, show)),
            web::post(path, record, with(ground, move)),
            web::post(path + "/overslaan", record, with(ground, skip)),
            web::post(path + "/toch-doen", record, with(ground, undo_skip)),
            web::get(measure, record, with(ground, planning)),
            web::post(measure, record, with(ground, plan))};
}

}  // namespace vt::programme
