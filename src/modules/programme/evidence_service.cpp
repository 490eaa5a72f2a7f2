// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/evidence_service.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "modules/programme/attendance_store.h"
#include "modules/programme/evidence_rules.h"
#include "modules/programme/evidence_store.h"
#include "modules/programme/limits.h"
#include "modules/programme/occurrence_service.h"
#include "modules/programme/planning_service.h"
#include "modules/programme/search_service.h"
#include "modules/programme/sharing.h"

namespace vt::programme {
namespace {

Error unknown() {
    return {Refusal::not_found, "programme.error.unknown_evidence"};
}

Done may_record_all(const identity::Actor& actor, const std::vector<MeasureView>& measures,
                    bool public_act) {
    for (const MeasureView& view : measures)
        if (!may_record(actor, view, public_act))
            return Error{Refusal::forbidden, "programme.error.not_yours_to_record"};
    return done();
}

bool sees_any(const identity::Actor& actor, const std::vector<MeasureView>& views,
              const Evidence& evidence) {
    return std::any_of(views.begin(), views.end(), [&](const MeasureView& view) {
        return evidence.serves(view.id) && sees(actor, view, evidence);
    });
}

Evidence evidence_from(const EvidenceTyped& typed, const identity::Work& work) {
    return {.id = EvidenceId::random(),
            .day = typed.day,
            .kind = typed.kind,
            .title = trim(typed.title),
            .report = trim(typed.report),
            .reference = trim(typed.reference),
            .bodies = typed.bodies,
            .form = typed.form,
            .public_act = typed.public_act,
            .occurrence = typed.occurrence,
            .present = typed.present,
            .invited = typed.invited,
            .attachments = typed.attachments,
            .recorded_by = work.actor.person,
            .recorded_at = work.clock.now()};
}

void count_attendance(Evidence& evidence, const std::vector<Attended>& attendance) {
    if (attendance.empty()) return;
    const auto present = std::count_if(
        attendance.begin(), attendance.end(),
        [](const Attended& attended) { return attended.presence == Presence::present; });
    if (!evidence.present) evidence.present = static_cast<int>(present);
    if (!evidence.invited) evidence.invited = static_cast<int>(attendance.size());
}

Done check_attendance(db::Db& db, const std::vector<Attended>& attendance) {
    if (attendance.size() > static_cast<std::size_t>(kPeopleMax))
        return invalid("impossible_number", "attendance");
    identity::Directory directory{db};
    std::set<identity::PersonId> once;
    for (const Attended& attended : attendance)
        if (!once.insert(attended.person).second || !directory.person(attended.person))
            return invalid("unknown_person", "attendance");
    return done();
}

std::string evidence_text(const Evidence& evidence) {
    std::string text = canonical({evidence.day.iso(), content::code(evidence.kind), evidence.title,
                                  evidence.report, evidence.reference,
                                  evidence.withdrawn ? evidence.withdrawn->reason : std::string{}});
    for (const std::string& measure : evidence.measures) text += canonical({measure});
    for (const std::string& body : evidence.bodies) text += canonical({body});
    for (const Id<files::FileTag>& file : evidence.attachments) text += canonical({file.value});
    return text;
}

}  // namespace

Result<EvidenceId> EvidenceService::record(const EvidenceTyped& typed) {
    return record(typed, std::nullopt);
}

Result<EvidenceId> EvidenceService::record(const EvidenceTyped& typed,
                                           const std::optional<DialogueId>& dialogue) {
    const auto views = measure_views(work_.db, grounds_);
    const auto measures = VT_TRY(measures_named(views, typed.measures));
    VT_TRY(may_record_all(work_.actor, measures, typed.public_act));
    const CouncilTerm term = VT_TRY(term_today(work_));
    VT_TRY(check_day(typed.day, term, work_.clock.today()));
    Evidence evidence = evidence_from(typed, work_);
    evidence.dialogue = dialogue;
    for (const MeasureView& view : measures) evidence.measures.push_back(view.id);
    evidence.bodies = VT_TRY(known_bodies(typed.bodies));
    VT_TRY(check_attendance(work_.db, typed.attendance));
    count_attendance(evidence, typed.attendance);
    VT_TRY(check_content(evidence, measures));
    if (typed.occurrence) {
        const auto occurrence = OccurrenceService{work_, grounds_}.find(*typed.occurrence);
        if (!occurrence) return invalid("unknown_occurrence", "occurrence");
        VT_TRY(check_settles(evidence, *occurrence, measures));
    }
    EvidenceStore{work_.db}.add(evidence);
    for (const Attended& attended : typed.attendance)
        AttendanceStore{work_.db}.put(evidence.id, attended);
    tell("programme.evidence-recorded", evidence);
    return evidence.id;
}

Result<Evidence> EvidenceService::handling(const EvidenceId& id) const {
    Evidence evidence = VT_TRY(find(id));
    const auto views = measure_views(work_.db, grounds_);
    const auto measures = VT_TRY(measures_named(views, evidence.measures));
    VT_TRY(may_record_all(work_.actor, measures, evidence.public_act));
    return evidence;
}

Done EvidenceService::withdraw(const EvidenceId& id, const std::string& reason) {
    Evidence evidence = VT_TRY(handling(id));
    VT_TRY(filled(reason, kReasonMax, "reason", "reason_missing"));
    evidence.withdrawn = Withdrawal{trim(reason), work_.clock.today(), work_.actor.person};
    if (!EvidenceStore{work_.db}.withdraw(id, *evidence.withdrawn))
        return Error{Refusal::conflict, "programme.error.withdrawn_already"};
    tell("programme.evidence-withdrawn", evidence);
    return done();
}

Done EvidenceService::restore(const EvidenceId& id) {
    Evidence evidence = VT_TRY(handling(id));
    if (!EvidenceStore{work_.db}.restore(id))
        return Error{Refusal::conflict, "programme.error.not_withdrawn"};
    evidence.withdrawn.reset();
    tell("programme.evidence-restored", evidence);
    return done();
}

Result<Evidence> EvidenceService::find(const EvidenceId& id) const {
    auto found = EvidenceStore{work_.db}.find(id);
    const auto views = measure_views(work_.db, grounds_);
    if (!found || !sees_any(work_.actor, views, *found)) return unknown();
    return *std::move(found);
}

std::vector<Evidence> EvidenceService::all() const {
    const auto views = measure_views(work_.db, grounds_);
    auto found = EvidenceStore{work_.db}.all();
    std::erase_if(found, [&](const Evidence& one) { return !sees_any(work_.actor, views, one); });
    std::reverse(found.begin(), found.end());
    return found;
}

std::vector<Evidence> EvidenceService::of_measure(std::string_view measure) const {
    auto found = all();
    std::erase_if(found, [&](const Evidence& one) { return !one.serves(measure); });
    return found;
}

// A day and a kind can be guessed from their hash: of what not everyone may see the log keeps only
// that something was recorded.
void EvidenceService::tell(std::string_view type, const Evidence& evidence) const {
    if (evidence.dialogue)
        search::note_change(work_.db, ConclusionSearch::kRoom, evidence.dialogue->value);
    const auto views = measure_views(work_.db, grounds_);
    const MeasureView* view = find_view(views, evidence.measures.front());
    const bool shared = view != nullptr && view->sharing == content::Sharing::shared;
    const bool open = shared || evidence.public_act;
    work_.log({.type = type,
               .object = evidence.id.value,
               .data = open ? evidence_text(evidence) : std::string{},
               .context = open ? std::string_view{evidence.measures.front()} : std::string_view{}});
}

}  // namespace vt::programme
