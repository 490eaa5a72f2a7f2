// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/dialogue_service.h"

#include <algorithm>

#include "base/text.h"
#include "identity/rights.h"
#include "modules/programme/attendance_store.h"
#include "modules/programme/dialogue_store.h"
#include "modules/programme/evidence_rules.h"
#include "modules/programme/evidence_service.h"
#include "modules/programme/limits.h"
#include "modules/programme/occurrence_service.h"
#include "modules/programme/planning_service.h"
#include "modules/programme/sharing.h"

namespace vt::programme {
namespace {

using content::EvidenceKind;
using content::Sharing;

Error unknown() {
    return {Refusal::not_found, "programme.error.unknown_dialogue"};
}
Error not_open() {
    return {Refusal::conflict, "programme.error.dialogue_not_open"};
}

Done check_texts(const DialoguePlan& plan) {
    VT_TRY(filled(plan.title, kTitleMax, "title", "title_missing"));
    VT_TRY(fits(plan.goal, kReportMax, "goal"));
    VT_TRY(fits(plan.place, kTitleMax, "place"));
    VT_TRY(fits(plan.facilitator, kTitleMax, "facilitator"));
    VT_TRY(fits(plan.opening_notes, kNotesMax, "opening_notes"));
    VT_TRY(fits(plan.closing_notes, kNotesMax, "closing_notes"));
    VT_TRY(fits(plan.programme, kNotesMax, "programme"));
    VT_TRY(fits(plan.material, kNotesMax, "material"));
    if (!plan.starts.empty() && !is_time_of_day(plan.starts))
        return invalid("no_time_of_day", "starts");
    return done();
}

Done check_people(db::Db& db, const DialoguePlan& plan) {
    identity::Directory directory{db};
    if (plan.opened_by && !directory.person(plan.opened_by))
        return invalid("unknown_person", "opened_by");
    if (plan.closed_by && !directory.person(plan.closed_by))
        return invalid("unknown_person", "closed_by");
    return done();
}

Done check_measures(const identity::Actor& actor, const std::vector<MeasureView>& measures) {
    for (const MeasureView& view : measures) {
        if (!may_record(actor, view, true))
            return Error{Refusal::forbidden, "programme.error.not_yours_to_record"};
        if (view.day_only || view.sharing == Sharing::owner_only)
            return invalid("not_for_dialogues", "measures");
    }
    return done();
}

Done check_occurrence(const Result<Occurrence>& occurrence, const DialoguePlan& plan,
                      const std::vector<MeasureView>& measures) {
    if (!occurrence) return invalid("unknown_occurrence", "occurrence");
    const Evidence as_evidence{.kind = EvidenceKind::conversation, .bodies = plan.bodies};
    return check_settles(as_evidence, *occurrence, measures);
}

DialoguePlan trimmed(DialoguePlan plan) {
    plan.title = trim(plan.title);
    plan.starts = trim(plan.starts);
    plan.place = trim(plan.place);
    plan.facilitator = trim(plan.facilitator);
    return plan;
}

std::string plan_text(const DialoguePlan& plan) {
    return canonical({plan.title, plan.goal, code(plan.tone), code(plan.form), plan.day.iso(),
                      plan.starts, plan.place, plan.facilitator, plan.programme, plan.material,
                      plan.points_to_self_scan ? "self-scan" : ""});
}

EvidenceTyped evidence_from(const Dialogue& dialogue, const DialogueHeld& held, bool public_act) {
    return {.day = held.day.value_or(dialogue.plan.day),
            .kind = EvidenceKind::conversation,
            .title = dialogue.plan.title,
            .report = held.conclusions,
            .bodies = dialogue.plan.bodies,
            .form = dialogue.plan.form,
            .public_act = public_act,
            .measures = dialogue.plan.measures,
            .occurrence = dialogue.plan.occurrence,
            .present = held.present,
            .invited = held.invited,
            .attachments = held.attachments,
            .attendance = held.attendance};
}

Done check_held(const DialogueHeld& held) {
    VT_TRY(filled(held.conclusions, kReportMax, "conclusions", "conclusions_missing"));
    if (!held.code_revision) return done();
    return filled(held.code_revision->reason, kReasonMax, "code_reason", "reason_missing");
}

}  // namespace

Result<DialoguePlan> DialogueService::checked(DialoguePlan plan) const {
    const auto views = measure_views(work_.db, grounds_);
    const auto measures = VT_TRY(measures_named(views, plan.measures));
    VT_TRY(check_measures(work_.actor, measures));
    const CouncilTerm term = VT_TRY(term_today(work_));
    plan = trimmed(std::move(plan));
    VT_TRY(check_texts(plan));
    plan.bodies = VT_TRY(known_bodies(plan.bodies));
    plan.measures.clear();
    for (const MeasureView& view : measures) plan.measures.push_back(view.id);
    if (plan.day < term.from.plus_years(-1) || plan.day >= term.until)
        return invalid("outside_term", "day");
    VT_TRY(check_people(work_.db, plan));
    if (plan.occurrence) {
        const auto occurrence = OccurrenceService{work_, grounds_}.find(*plan.occurrence);
        VT_TRY(check_occurrence(occurrence, plan, measures));
    }
    return plan;
}

Result<DialogueId> DialogueService::prepare(const DialoguePlan& plan) {
    const DialoguePlan right = VT_TRY(checked(plan));
    const Dialogue dialogue{
        .id = DialogueId::random(), .plan = right, .prepared_by = work_.actor.person};
    DialogueStore{work_.db}.add(dialogue);
    work_.log({.type = "programme.dialogue-prepared",
               .object = dialogue.id.value,
               .data = plan_text(dialogue.plan)});
    return dialogue.id;
}

bool DialogueService::may_change(const Dialogue& dialogue) const {
    const auto views = measure_views(work_.db, grounds_);
    return std::all_of(dialogue.plan.measures.begin(), dialogue.plan.measures.end(),
                       [&](const std::string& id) {
                           const MeasureView* view = find_view(views, id);
                           return view != nullptr && may_record(work_.actor, *view, true);
                       });
}

// One that the actor may change and that is still prepared.
Result<Dialogue> DialogueService::open(const DialogueId& id) const {
    Dialogue dialogue = VT_TRY(find(id));
    if (!may_change(dialogue))
        return Error{Refusal::forbidden, "programme.error.not_yours_to_record"};
    if (dialogue.stage != DialogueStage::prepared) return not_open();
    return dialogue;
}

Done DialogueService::change(const DialogueId& id, const DialoguePlan& plan) {
    Dialogue dialogue = VT_TRY(open(id));
    dialogue.plan = VT_TRY(checked(plan));
    if (!DialogueStore{work_.db}.change(dialogue)) return not_open();
    work_.log({.type = "programme.dialogue-changed",
               .object = id.value,
               .data = plan_text(dialogue.plan)});
    return done();
}

Done DialogueService::call_off(const DialogueId& id) {
    Dialogue dialogue = VT_TRY(open(id));
    dialogue.stage = DialogueStage::called_off;
    if (!DialogueStore{work_.db}.conclude(dialogue)) return not_open();
    work_.log({.type = "programme.dialogue-called-off", .object = id.value});
    return done();
}

Done DialogueService::put_back(const DialogueId& id) {
    const Dialogue dialogue = VT_TRY(find(id));
    if (!may_change(dialogue))
        return Error{Refusal::forbidden, "programme.error.not_yours_to_record"};
    if (!DialogueStore{work_.db}.put_back(id))
        return Error{Refusal::conflict, "programme.error.not_called_off"};
    work_.log({.type = "programme.dialogue-put-back", .object = id.value});
    return done();
}

// Of everybody the municipality knows: also the clerk, former members and people from outside.
std::vector<std::string> DialogueService::names_found(const std::string& text) const {
    return names_in(text, identity::Directory{work_.db}.people());
}

Result<HoldOutcome> DialogueService::hold(const DialogueId& id, const DialogueHeld& held) {
    Dialogue dialogue = VT_TRY(open(id));
    VT_TRY(check_held(held));
    const Day day = held.day.value_or(dialogue.plan.day);
    if (day > work_.clock.today()) return invalid("day_in_future", "day");
    if (!held.names_confirmed) {
        const std::string reason = held.code_revision ? held.code_revision->reason : "";
        auto names = names_found(held.conclusions + "\n" + reason);
        if (!names.empty()) return HoldOutcome{.names_found = std::move(names)};
    }
    const auto views = measure_views(work_.db, grounds_);
    const auto measures = VT_TRY(measures_named(views, dialogue.plan.measures));
    const bool public_act = measures.front().sharing == Sharing::public_acts;
    const auto evidence = VT_TRY((EvidenceService{work_, grounds_}.record(
        evidence_from(dialogue, held, public_act), dialogue.id)));
    dialogue.stage = DialogueStage::held;
    dialogue.conclusions = trim(held.conclusions);
    dialogue.code_revision = held.code_revision;
    if (!DialogueStore{work_.db}.conclude(dialogue)) return not_open();
    work_.log({.type = "programme.dialogue-held",
               .object = id.value,
               .data = dialogue.conclusions,
               .context = evidence.value});
    return HoldOutcome{.evidence = evidence};
}

Dialogue DialogueService::without_others_notes(Dialogue dialogue) const {
    DialoguePlan& plan = dialogue.plan;
    if (may_change(dialogue)) return dialogue;
    if (!plan.opened_by || plan.opened_by != work_.actor.person) plan.opening_notes.clear();
    if (!plan.closed_by || plan.closed_by != work_.actor.person) plan.closing_notes.clear();
    return dialogue;
}

bool DialogueService::sees(const Dialogue& dialogue) const {
    const identity::Actor& actor = work_.actor;
    if (is_system(actor)) return true;
    if (!identity::may(actor, identity::Right::programme_state)) return false;
    if (!dialogue.plan.bodies.empty() || is_mayor(actor) || is_clerk(actor) ||
        actor.has(identity::Office::municipal_secretary))
        return true;
    const DialoguePlan& plan = dialogue.plan;
    if (dialogue.prepared_by == actor.person || plan.opened_by == actor.person ||
        plan.closed_by == actor.person)
        return true;
    if (!dialogue.evidence) return false;
    const auto entries = AttendanceStore{work_.db}.of(actor.person);
    return std::any_of(entries.begin(), entries.end(), [&](const AttendanceEntry& entry) {
        return entry.evidence == *dialogue.evidence;
    });
}

std::vector<Dialogue> DialogueService::all() const {
    auto dialogues = DialogueStore{work_.db}.all();
    std::erase_if(dialogues, [&](const Dialogue& dialogue) { return !sees(dialogue); });
    for (Dialogue& dialogue : dialogues) dialogue = without_others_notes(std::move(dialogue));
    return dialogues;
}

Result<Dialogue> DialogueService::find(const DialogueId& id) const {
    auto found = DialogueStore{work_.db}.find(id);
    if (!found || !sees(*found)) return unknown();
    return without_others_notes(*std::move(found));
}

}  // namespace vt::programme
