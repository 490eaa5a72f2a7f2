// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/occurrence_service.h"

#include <algorithm>

#include "base/text.h"
#include "identity/holding_rules.h"
#include "modules/programme/limits.h"
#include "modules/programme/occurrence_store.h"
#include "modules/programme/planning_service.h"
#include "modules/programme/sharing.h"
#include "modules/programme/term_store.h"

namespace vt::programme {
namespace {

Error unknown() {
    return {Refusal::not_found, "programme.error.unknown_occurrence"};
}

std::string occurrence_text(const Occurrence& occurrence) {
    return canonical({occurrence.measure, occurrence.planned.iso(),
                      occurrence.skipped ? occurrence.skipped->reason : std::string{}});
}

std::optional<CouncilTerm> term_of(const identity::Work& work, const TermId& id) {
    for (CouncilTerm& term : TermStore{work.db}.all())
        if (term.id == id) return std::move(term);
    return std::nullopt;
}

}  // namespace

std::vector<Occurrence> OccurrenceService::all() const {
    const auto term = term_today(work_);
    if (!term) return {};
    const auto views = measure_views(work_.db, grounds_);
    auto found = OccurrenceStore{work_.db}.of_term(term->id);
    std::erase_if(found, [&](const Occurrence& occurrence) {
        const MeasureView* view = find_view(views, occurrence.measure);
        return view == nullptr || !sees(work_.actor, *view, occurrence);
    });
    return found;
}

Result<Occurrence> OccurrenceService::find(const OccurrenceId& id) const {
    auto found = OccurrenceStore{work_.db}.find(id);
    if (!found) return unknown();
    const auto views = measure_views(work_.db, grounds_);
    const MeasureView* view = find_view(views, found->measure);
    if (view == nullptr || !sees(work_.actor, *view, *found)) return unknown();
    return *std::move(found);
}

Done OccurrenceService::may_handle(const MeasureView& view, bool public_rule) const {
    const bool decides = view.sharing == content::Sharing::shared && may_decide(work_.actor);
    if (decides || may_record(work_.actor, view, public_rule)) return done();
    return Error{Refusal::forbidden, "programme.error.not_yours_to_record"};
}

Result<Occurrence> OccurrenceService::handling(const OccurrenceId& id) const {
    Occurrence occurrence = VT_TRY(find(id));
    const auto views = measure_views(work_.db, grounds_);
    const MeasureView& view = *find_view(views, occurrence.measure);
    const auto index = static_cast<std::size_t>(occurrence.rule);
    const bool public_rule = index < view.rules.size() && !view.rules[index].mayor_alone;
    VT_TRY(may_handle(view, public_rule));
    return occurrence;
}

// Few days and short reasons can be guessed from their hash: of what not everyone may see the log
// keeps only that it happened.
void OccurrenceService::tell(std::string_view type, const Occurrence& occurrence) const {
    const auto views = measure_views(work_.db, grounds_);
    const MeasureView* view = find_view(views, occurrence.measure);
    const bool shared = view != nullptr && view->sharing == content::Sharing::shared;
    work_.log({.type = type,
               .object = occurrence.id.value,
               .data = shared ? occurrence_text(occurrence) : std::string{}});
}

Done OccurrenceService::move(const OccurrenceId& id, Day planned, PastDue past_due) {
    Occurrence occurrence = VT_TRY(handling(id));
    if (occurrence.skipped) return Error{Refusal::conflict, "programme.error.skipped_already"};
    if (has_windows(occurrence.recurrence) && planned < occurrence.window.days.first)
        return invalid("before_window", "planned");
    const auto term = term_of(work_, occurrence.term);
    if (!term || !term->days().contains(planned)) return invalid("outside_term", "planned");
    const Day due = occurrence.window.due;
    const bool becomes_late = work_.clock.today() <= due && planned > due;
    if (past_due == PastDue::asked && has_windows(occurrence.recurrence) && becomes_late)
        return invalid("past_due", "planned", {identity::written(due)});
    occurrence.planned = planned;
    occurrence.moved = true;
    if (!has_windows(occurrence.recurrence)) {
        occurrence.window.days = {planned, planned};
        occurrence.window.due = planned;
    }
    OccurrenceStore{work_.db}.change(occurrence);
    tell("programme.occurrence-moved", occurrence);
    return done();
}

Done OccurrenceService::skip(const OccurrenceId& id, const std::string& reason) {
    Occurrence occurrence = VT_TRY(handling(id));
    VT_TRY(filled(reason, kReasonMax, "reason", "reason_missing"));
    if (occurrence.skipped) return Error{Refusal::conflict, "programme.error.skipped_already"};
    const Day today = work_.clock.today();
    if (has_windows(occurrence.recurrence) && today < occurrence.window.days.first)
        return invalid("skip_too_early", "reason",
                       {identity::written(occurrence.window.days.first)});
    occurrence.skipped = Skip{trim(reason), today, work_.actor.person};
    OccurrenceStore{work_.db}.change(occurrence);
    tell("programme.occurrence-skipped", occurrence);
    return done();
}

Done OccurrenceService::undo_skip(const OccurrenceId& id) {
    Occurrence occurrence = VT_TRY(handling(id));
    if (!occurrence.skipped) return Error{Refusal::conflict, "programme.error.not_skipped"};
    occurrence.skipped.reset();
    OccurrenceStore{work_.db}.change(occurrence);
    tell("programme.skip-undone", occurrence);
    return done();
}

Result<OccurrenceId> OccurrenceService::plan_occasion(const std::string& measure, Day day,
                                                      const std::string& body) {
    const auto views = measure_views(work_.db, grounds_);
    const MeasureView* view = find_view(views, measure);
    if (view == nullptr) return Error{Refusal::not_found, "programme.error.unknown_measure"};
    const auto rule = std::find_if(
        view->rules.begin(), view->rules.end(),
        [](const content::Rule& one) { return one.recurrence == content::Recurrence::ad_hoc; });
    if (rule == view->rules.end()) return invalid("no_occasions", "measure");
    VT_TRY(may_handle(*view, !rule->mayor_alone));
    if (!body.empty()) VT_TRY(known_bodies({body}));
    const CouncilTerm term = VT_TRY(term_today(work_));
    if (!term.days().contains(day)) return invalid("outside_term", "day");
    const Occurrence occurrence{.id = OccurrenceId::random(),
                                .term = term.id,
                                .measure = measure,
                                .rule = static_cast<int>(rule - view->rules.begin()),
                                .recurrence = content::Recurrence::ad_hoc,
                                .window = {body, {day, day}, day},
                                .planned = day,
                                .moved = true};
    OccurrenceStore{work_.db}.add(occurrence);
    tell("programme.occasion-planned", occurrence);
    return occurrence.id;
}

}  // namespace vt::programme
