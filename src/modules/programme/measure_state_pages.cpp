// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "modules/programme/measure_pages.h"
#include "modules/programme/sharing.h"
#include "modules/programme/words.h"
#include "web/components/alert.h"
#include "web/components/details.h"
#include "web/components/table.h"
#include "web/components/text.h"

namespace vt::programme {
namespace {

bool may_handle(const MeasurePage& page) {
    const bool decides = page.measure.sharing == content::Sharing::shared && page.may_decide;
    return decides || page.may_record || page.may_record_public_act;
}

// What a reason rests on is a link; of a moment that waits, what to do about it, for who may.
void reason_item(html::Html& item, const web::Visit& visit, const MeasurePage& page,
                 const Reason& reason) {
    const std::string said = say(visit.texts, reason);
    const bool is_moment = reason.link.starts_with(kMomentsPath);
    if (!reason.link.empty() && !is_moment) return web::link(item, visit, reason.link, said);
    html::out<"{}">(item, said);
    if (!is_moment || !may_handle(page)) return;
    html::out<" ">(item);
    web::link(item, visit, reason.link, visit.text("programme.measure.late-do"));
}

void state_with_reasons(html::Html& html, const web::Visit& visit, const MeasurePage& page,
                        const MeasureState& state) {
    html::Html badge;
    web::status_badge(badge, visit, status(state.state));
    web::paragraph(html, badge);
    std::vector<html::Html> reasons;
    std::vector<Reason> said_before;  // Two rules can rest on the same thing.
    for (const Reason& reason : state.reasons) {
        if (std::find(said_before.begin(), said_before.end(), reason) != said_before.end())
            continue;
        said_before.push_back(reason);
        reason_item(reasons.emplace_back(), visit, page, reason);
    }
    if (!reasons.empty()) web::bullet_list(html, reasons);
    if (state.state == State::not_measurable)
        web::details(html, visit.text("programme.measure.not-measurable"), [&](html::Html& part) {
            web::paragraph(part, visit.text("programme.measure.not-measurable-text"));
        });
}

// One calm sentence for whoever sees no state.
std::string unseen(const web::Visit& visit, const MeasureView& measure) {
    if (measure.sharing == content::Sharing::owner_only)
        return visit.text("programme.measure.owner-only", {office_name(visit, measure.owner)});
    if (!identity::may(visit.actor(), identity::Right::programme_state))
        return std::string{visit.text("programme.measure.no-state")};
    if (measure.sharing == content::Sharing::public_acts)
        return std::string{visit.text("programme.measure.mayor-only")};
    return std::string{visit.text("programme.measure.no-term")};
}

void shared_part(html::Html& html, const web::Visit& visit, const MeasurePage& page,
                 const MeasureState* shared) {
    if (shared != nullptr)
        state_with_reasons(html, visit, page, *shared);
    else
        web::paragraph(html, unseen(visit, page.measure));
}

// Of a measure whose own state differs from the shared one: both, and who sees which.
void both_parts(html::Html& html, const web::Visit& visit, const MeasurePage& page,
                const MeasureState* shared) {
    if (page.measure.sharing == content::Sharing::public_acts) {
        web::heading(html, 3, visit.text("programme.measure.everyone-sees"));
        if (shared != nullptr)
            state_with_reasons(html, visit, page, *shared);
        else
            web::paragraph(html, visit.text("programme.measure.everyone-sees-none"));
    }
    web::heading(html, 3, visit.text("programme.measure.only-you"));
    if (page.state)
        state_with_reasons(html, visit, page, *page.state);
    else
        web::paragraph(html, visit.text("programme.measure.no-term"));
    web::small_print(html, visit.text("programme.measure.only-you-text"));
}

bool is_settled_by_evidence(const MeasurePage& page, const Occurrence& occurrence) {
    return std::any_of(page.evidence.begin(), page.evidence.end(), [&](const Evidence& evidence) {
        return !evidence.withdrawn && evidence.occurrence == occurrence.id;
    });
}

// "Elk jaar, voor de raad"; or what another module planned it for.
std::string what_it_is(const web::Visit& visit, const Occurrence& occurrence) {
    if (!occurrence.about.empty()) return occurrence.about;
    const std::string often = say(visit, word(occurrence.recurrence));
    if (occurrence.window.body.empty()) return often;
    return visit.text("programme.measure.moment-for",
                      {often, say(visit, body_word(occurrence.window.body))});
}

html::Html state_cell(const web::Visit& visit, const MeasurePage& page,
                      const Occurrence& occurrence) {
    const auto settlement = settlement_of(page, occurrence, visit.today());
    const auto asked = asked_of(page, occurrence);
    std::string said = say(visit, word(settlement));
    if (settlement == Settlement::done && asked && asked->settled_on)
        said = visit.text("programme.measure.done-on", {visit.texts.short_day(*asked->settled_on)});
    html::Html badge;
    web::status_badge(badge, visit, status(settlement), said);
    return badge;
}

// What was planned, due or done this year, and what is still late from before.
bool is_of_now(const web::Visit& visit, const MeasurePage& page, const Occurrence& occurrence) {
    const int year = visit.today().year();
    const auto asked = asked_of(page, occurrence);
    const bool done_now = asked && asked->settled_on && asked->settled_on->year() == year;
    return done_now || occurrence.planned.year() == year || occurrence.window.due.year() == year ||
           settlement_of(page, occurrence, visit.today()) == Settlement::late;
}

std::vector<web::Cell> moment_row(const web::Visit& visit, const MeasurePage& page,
                                  const Occurrence& occurrence) {
    html::Html day;
    if (may_handle(page))
        web::link(day, visit, occurrence_path(occurrence.id), visit.texts.day(occurrence.planned));
    else
        html::out<"{}">(day, visit.texts.day(occurrence.planned));
    return {std::move(day), what_it_is(visit, occurrence), visit.texts.day(occurrence.window.due),
            state_cell(visit, page, occurrence)};
}

}  // namespace

void standing(html::Html& html, const web::Visit& visit, const MeasurePage& page,
              const MeasureState* shared) {
    web::section(html, {.id = "state", .title = visit.text("programme.measure.state")},
                 [&](html::Html& part) {
                     if (page.own)
                         both_parts(part, visit, page, shared);
                     else
                         shared_part(part, visit, page, shared);
                 });
}

std::optional<Asked> asked_of(const MeasurePage& page, const Occurrence& occurrence) {
    if (page.state)
        for (const Asked& asked : page.state->asked)
            if (asked.occurrence == occurrence.id) return asked;
    return std::nullopt;
}

// Of what not everyone may see, only what the actor sees counts.
Settlement settlement_of(const MeasurePage& page, const Occurrence& occurrence, Day today) {
    if (const auto asked = asked_of(page, occurrence)) return asked->settlement;
    if (occurrence.skipped) return Settlement::skipped;
    if (is_settled_by_evidence(page, occurrence)) return Settlement::done;
    return occurrence.window.due < today ? Settlement::open : Settlement::coming;
}

void planned(html::Html& html, const web::Visit& visit, const MeasurePage& page) {
    if (page.occurrences.empty()) return;
    const bool all = visit.query.value("momenten") == "alle";
    web::Table table{
        .id = "moments",
        .caption = std::string{visit.text("programme.measure.moments")},
        .caption_hidden = true,
        .columns = {
            {.title = std::string{visit.text("programme.measure.moment-day")}, .nowrap = true},
            {std::string{visit.text("programme.measure.moment-what")}},
            {.title = std::string{visit.text("programme.measure.moment-due")}, .nowrap = true},
            {std::string{visit.text("programme.measure.moment-state")}}}};
    for (const Occurrence& occurrence : page.occurrences)
        if (all || is_of_now(visit, page, occurrence))
            table.rows.push_back(moment_row(visit, page, occurrence));
    const std::size_t count = page.occurrences.size();
    web::section(html, {.id = "planned", .title = visit.text("programme.measure.moments")},
                 [&](html::Html& part) {
                     if (table.rows.empty())
                         web::paragraph(part, visit.text("programme.measure.moments-none"));
                     else
                         web::table(part, table);
                     if (table.rows.size() < count)
                         web::more_link(part, visit,
                                        {measure_path(page.measure.id) + "?momenten=alle",
                                         visit.text("programme.measure.moments-all",
                                                    {std::to_string(count)})});
                 });
}

void recorded(html::Html& html, const web::Visit& visit, const MeasurePage& page) {
    if (page.evidence.empty()) return;
    web::Table table{
        .id = "evidence",
        .caption = std::string{visit.text("programme.measure.evidence")},
        .caption_hidden = true,
        .columns = {
            {std::string{visit.text("programme.measure.evidence-what")}},
            {.title = std::string{visit.text("programme.measure.evidence-day")}, .nowrap = true},
            {std::string{visit.text("programme.measure.evidence-kind")}}}};
    for (const Evidence& evidence : page.evidence) {
        html::Html title;
        if (evidence.title.empty())
            web::link(title, visit, evidence_path(evidence.id),
                      visit.text("programme.measure.evidence-of", {visit.texts.day(evidence.day)}));
        else
            web::link(title, visit, evidence_path(evidence.id),
                      web::typed_here(visit, evidence.title));
        html::Html kind;
        html::out<"{}">(kind, say(visit, word(evidence.kind)));
        if (evidence.withdrawn) {
            html::out<" ">(kind);
            web::tag(kind, visit.text("programme.evidence.withdrawn"));
        }
        if (page.own && page.measure.sharing == content::Sharing::public_acts) {
            html::out<" ">(kind);
            web::tag(kind, visit.text(evidence.public_act ? "programme.evidence.is-public"
                                                          : "programme.measure.only-you"));
        }
        table.rows.push_back({std::move(title), visit.texts.day(evidence.day), std::move(kind)});
    }
    web::section(html, {.id = "recorded", .title = visit.text("programme.measure.evidence")},
                 [&](html::Html& part) { web::table(part, table); });
}

}  // namespace vt::programme
