// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/measure_service.h"

#include <set>

#include "base/text.h"
#include "modules/programme/choice_store.h"
#include "modules/programme/limits.h"
#include "modules/programme/planning_service.h"
#include "modules/programme/sharing.h"

namespace vt::programme {
namespace {

constexpr std::size_t kOwnIdHex = 12;

Done allowed(const identity::Work& work) {
    if (may_decide(work.actor)) return done();
    return Error{Refusal::forbidden, "programme.error.not_yours_to_decide"};
}

Done check_offices(const std::string& owner, const std::string& deputy) {
    if (!owner.empty() && !can_own(owner)) return invalid("cannot_own", "owner");
    if (!deputy.empty() && !can_own(deputy)) return invalid("cannot_own", "deputy");
    if (!deputy.empty() && deputy == owner) return invalid("deputy_is_owner", "deputy");
    return done();
}

Done check_texts(const Adaptation& adaptation) {
    VT_TRY(fits(adaptation.title, kTitleMax, "title"));
    VT_TRY(fits(adaptation.why, kReportMax, "why"));
    return done();
}

Done check(const MeasureView& view, const Adaptation& adaptation) {
    const bool offices = !adaptation.owner.empty() || !adaptation.deputy.empty();
    if (offices && view.sharing != content::Sharing::shared)
        return Error{Refusal::forbidden, "programme.error.owner_is_fixed", {}, "owner"};
    const std::string& owner = adaptation.owner.empty() ? view.owner : adaptation.owner;
    VT_TRY(check_offices(owner, adaptation.deputy));
    const std::set<content::Recurrence> once{adaptation.recurrences.begin(),
                                             adaptation.recurrences.end()};
    if (once.size() != adaptation.recurrences.size())
        return invalid("recurrence_twice", "recurrence");
    return check_texts(adaptation);
}

std::string choice_text(const Choice& choice) {
    std::string recurrences;
    for (const auto recurrence : choice.recurrences)
        recurrences += std::string{content::code(recurrence)} + ' ';
    return canonical({code(choice.decision), choice.reason, choice.owner, choice.deputy,
                      recurrences, choice.title, choice.why});
}

// The handbook's own view, so that an earlier choice does not count as what is given.
MeasureView as_given(const MeasureView& view, const Grounds& grounds) {
    for (const content::Measure& measure : grounds.measures)
        if (measure.id == view.id) return view_of(measure, std::nullopt);
    return view;
}

}  // namespace

std::vector<MeasureView> MeasureService::all() const {
    return measure_views(work_.db, grounds_);
}

Result<MeasureView> MeasureService::find(std::string_view id) const {
    for (MeasureView& view : all())
        if (view.id == id) return std::move(view);
    return Error{Refusal::not_found, "programme.error.unknown_measure"};
}

Result<MeasureView> MeasureService::deciding(std::string_view id) const {
    VT_TRY(allowed(work_));
    return find(id);
}

void MeasureService::put(Choice choice, std::string_view type) {
    choice.decided_by = work_.actor.person;
    choice.decided_on = work_.clock.today();
    ChoiceStore{work_.db}.put(choice);
    replan_all(work_, grounds_);
    work_.log({.type = type, .object = choice.measure, .data = choice_text(choice)});
}

Done MeasureService::adopt(const std::string& id) {
    VT_TRY(deciding(id));
    put({.measure = id}, "programme.measure-adopted");
    return done();
}

Done MeasureService::adapt(const std::string& id, const Adaptation& adaptation) {
    const MeasureView decided = VT_TRY(deciding(id));
    const MeasureView view = as_given(decided, grounds_);
    VT_TRY(check(view, adaptation));
    put({.measure = id,
         .owner = adaptation.owner,
         .deputy = adaptation.deputy,
         .recurrences = adaptation.recurrences,
         .title = trim(adaptation.title),
         .why = trim(adaptation.why)},
        "programme.measure-adapted");
    return done();
}

Done MeasureService::set_aside(const std::string& id, const std::string& reason) {
    VT_TRY(deciding(id));
    VT_TRY(filled(reason, kReasonMax, "reason", "reason_missing"));
    put({.measure = id, .decision = Decision::not_applicable, .reason = trim(reason)},
        "programme.measure-set-aside");
    return done();
}

Done MeasureService::undo(const std::string& id) {
    VT_TRY(deciding(id));
    if (!ChoiceStore{work_.db}.remove(id))
        return Error{Refusal::conflict, "programme.error.nothing_chosen"};
    replan_all(work_, grounds_);
    work_.log({.type = "programme.choice-undone", .object = id});
    return done();
}

Result<std::string> MeasureService::add_own(const OwnMeasure& own) {
    VT_TRY(allowed(work_));
    VT_TRY(filled(own.title, kTitleMax, "title", "title_missing"));
    VT_TRY(fits(own.why, kReportMax, "why"));
    if (own.owner.empty()) return invalid("owner_missing", "owner");
    VT_TRY(check_offices(own.owner, own.deputy));
    OwnMeasure added = own;
    added.id = "eigen-" + random_id_text().substr(0, kOwnIdHex);
    added.title = trim(own.title);
    added.why = trim(own.why);
    ChoiceStore{work_.db}.add(added, work_.clock.now());
    replan_all(work_, grounds_);
    work_.log({.type = "programme.own-measure-added",
               .object = added.id,
               .data = canonical({added.title, added.why, added.owner, added.deputy,
                                  content::code(added.recurrence)})});
    return added.id;
}

}  // namespace vt::programme
