// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/occurrence_pages.h"

#include <algorithm>

#include "modules/programme/limits.h"
#include "modules/programme/measure_pages.h"
#include "modules/programme/measure_service.h"
#include "modules/programme/occurrence_service.h"
#include "modules/programme/sharing.h"
#include "modules/programme/words.h"
#include "web/components/alert.h"
#include "web/components/button.h"
#include "web/components/lists.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/frame.h"

namespace vt::programme {
namespace {

using identity::Right;

// A moment, the measure that it is of, and what became of it where the actor may know.
struct Moment {
    Occurrence occurrence{};
    MeasureView measure{};
    std::optional<Asked> asked{};
    Settlement settlement{Settlement::coming};

    bool is_done() const { return settlement == Settlement::done; }
};

Result<Moment> found(const web::Visit& visit, const PageGround& ground) {
    const auto id = OccurrenceId::parse(visit.place("id"));
    if (!id) return Error{Refusal::not_found, "programme.error.unknown_occurrence"};
    const OccurrenceService occurrences{visit.work, ground.grounds};
    const OverviewService measures{visit.work, ground.grounds};
    Moment moment;
    moment.occurrence = VT_TRY(occurrences.find(*id));
    const MeasurePage page = VT_TRY(measures.measure(moment.occurrence.measure));
    moment.measure = page.measure;
    moment.asked = asked_of(page, moment.occurrence);
    moment.settlement = settlement_of(page, moment.occurrence, visit.today());
    return moment;
}

// Which of the two forms on the page was refused.
struct Refused {
    std::vector<Error> move{};
    std::vector<Error> skip{};
};

html::Html state_value(const web::Visit& visit, const Moment& moment) {
    html::Html value;
    web::status_badge(value, visit, status(moment.settlement), say(visit, word(moment.settlement)));
    const auto& asked = moment.asked;
    if (!asked || !asked->settled_on) return value;
    html::out<" ">(value);
    const std::string on =
        visit.text("programme.occurrence.on", {visit.texts.day(*asked->settled_on)});
    if (asked->evidence)
        web::link(value, visit, evidence_path(*asked->evidence), on);
    else
        html::out<"{}">(value, on);
    return value;
}

void window_facts(html::Html& html, const web::Visit& visit, const Moment& moment) {
    const Occurrence& occurrence = moment.occurrence;
    std::vector<web::DataRow> rows;
    const auto add = [&](std::string_view key, html::Html value) {
        rows.push_back({std::string{visit.text(key)}, std::move(value), std::nullopt});
    };
    add("programme.occurrence.state", state_value(visit, moment));
    add("programme.occurrence.what", occurrence.about.empty()
                                         ? html::text(say(visit, word(occurrence.recurrence)))
                                         : web::typed_here(visit, occurrence.about));
    add("programme.occurrence.planned", html::text(visit.texts.weekday_day(occurrence.planned)));
    if (!occurrence.window.body.empty())
        add("programme.occurrence.body",
            html::text(capitalised(say(visit, body_word(occurrence.window.body)))));
    if (has_windows(occurrence.recurrence))
        add("programme.occurrence.window",
            html::text(visit.text("programme.occurrence.from-to",
                                  {visit.texts.day(occurrence.window.days.first),
                                   visit.texts.day(occurrence.window.due)})));
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

bool is_past_due(const std::vector<Error>& faults) {
    return std::any_of(faults.begin(), faults.end(),
                       [](const Error& fault) { return fault.text == "programme.error.past_due"; });
}

void move_form(html::Html& html, const web::Visit& visit, const Occurrence& occurrence,
               const std::vector<Error>& faults) {
    web::section(
        html,
        {.id = "move",
         .title = visit.text("programme.occurrence.move-title"),
         .intro = visit.text("programme.occurrence.move-intro")},
        [&](html::Html& part) {
            web::Form form{visit, occurrence_path(occurrence.id), faults};
            form.date({.name = "planned",
                       .label = std::string{visit.text("programme.occurrence.new-day")},
                       .value = as_typed(occurrence.planned)});
            if (is_past_due(faults))
                form.checkbox({.name = "past_due",
                               .label = std::string{visit.text("programme.occurrence.past-due")},
                               .optional = true});
            form.submit(visit.text("programme.occurrence.move"), measure_path(occurrence.measure));
            part.append(form.finish());
        });
}

void skip_form(html::Html& html, const web::Visit& visit, const Occurrence& occurrence,
               const std::vector<Error>& faults) {
    const Day first = occurrence.window.days.first;
    const bool too_early = has_windows(occurrence.recurrence) && visit.today() < first;
    const std::string later =
        visit.text("programme.occurrence.skip-from", {visit.texts.day(first)});
    const std::string_view intro = visit.text("programme.occurrence.skip-intro");
    web::section(html,
                 {.id = "skip",
                  .title = visit.text("programme.occurrence.skip-title"),
                  .intro = too_early ? std::string_view{later} : intro},
                 [&](html::Html& part) {
                     if (too_early) return;
                     web::Form form{visit, occurrence_path(occurrence.id) + "/overslaan", faults};
                     form.area({.name = "reason",
                                .label = std::string{visit.text("programme.occurrence.reason")},
                                .hint = std::string{visit.text("programme.occurrence.no-names")}},
                               static_cast<int>(kReasonMax), 3);
                     names_warning(form, visit, faults);
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
    window_facts(body, visit, moment);
    if (occurrence.skipped) {
        skipped_part(body, visit, occurrence);
    } else if (!moment.is_done()) {
        if (may_record(visit.actor(), moment.measure, true)) record_button(body, visit, occurrence);
        move_form(body, visit, occurrence, refused.move);
        skip_form(body, visit, occurrence, refused.skip);
    }
    return web::page(visit,
                     {.title = title,
                      .above = {programme_link(visit), measure_link(visit, moment.measure)},
                      .notice = done_notice(visit),
                      .refusal = first_of(refused.move.empty() ? refused.skip : refused.move)},
                     std::move(body));
}

http::Response show(web::Visit& visit, PageGround& ground) {
    const auto moment = found(visit, ground);
    if (!moment) return web::error_page(visit, 404);
    return moment_page(visit, *moment, {});
}

// What was done meanwhile is neither moved nor skipped: its page says when it was done.
http::Response already_done(const web::Visit& visit, const Moment& moment) {
    return web::see_other(visit, occurrence_path(moment.occurrence.id));
}

http::Response move(web::Visit& visit, PageGround& ground) {
    const auto moment = found(visit, ground);
    if (!moment) return web::error_page(visit, 404);
    if (moment->is_done()) return already_done(visit, *moment);
    const auto past_due = typed(visit, "past_due") == "ja" ? PastDue::taken : PastDue::asked;
    const Done outcome = [&]() -> Done {
        const Day day = VT_TRY(typed_day(visit, "planned"));
        return OccurrenceService{visit.work, ground.grounds}.move(moment->occurrence.id, day,
                                                                  past_due);
    }();
    if (outcome) return web::saved(visit, measure_path(moment->measure.id), "verplaatst");
    return web::refused(visit, outcome.error(), [&](const Error& refusal) {
        return moment_page(visit, *moment, {.move = {refusal}});
    });
}

http::Response skip(web::Visit& visit, PageGround& ground) {
    const auto moment = found(visit, ground);
    if (!moment) return web::error_page(visit, 404);
    if (moment->is_done()) return already_done(visit, *moment);
    Reading form;
    check_names(form, visit, {"reason"});
    if (!form.is_right()) return moment_page(visit, *moment, {.skip = form.faults()});
    const Done outcome = OccurrenceService{visit.work, ground.grounds}.skip(moment->occurrence.id,
                                                                            typed(visit, "reason"));
    if (outcome) return web::saved(visit, measure_path(moment->measure.id), "overgeslagen");
    return web::refused(visit, outcome.error(), [&](const Error& refusal) {
        return moment_page(visit, *moment, {.skip = {refusal}});
    });
}

http::Response undo_skip(web::Visit& visit, PageGround& ground) {
    const auto moment = found(visit, ground);
    if (!moment) return web::error_page(visit, 404);
    const Done outcome =
        OccurrenceService{visit.work, ground.grounds}.undo_skip(moment->occurrence.id);
    const std::string path = occurrence_path(moment->occurrence.id);
    if (outcome) return web::saved(visit, path, "gaat-door");
    // Pressing the button twice is no mistake.
    if (outcome.error().kind == Refusal::conflict) return web::see_other(visit, path);
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
    if (planned) return web::saved(visit, measure_path(measure->id), "gepland");
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
