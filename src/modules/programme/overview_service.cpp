// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/overview_service.h"

#include <algorithm>

#include "identity/rights.h"
#include "modules/programme/attendance_service.h"
#include "modules/programme/dialogue_service.h"
#include "modules/programme/evidence_service.h"
#include "modules/programme/evidence_store.h"
#include "modules/programme/occurrence_service.h"
#include "modules/programme/occurrence_store.h"
#include "modules/programme/planning_service.h"
#include "modules/programme/sharing.h"

namespace vt::programme {
namespace {

constexpr std::size_t kWeekLines = 4;
constexpr int kSoonDays = 30;
constexpr int kChairingDays = 14;
constexpr int kOpenings = 12;
constexpr int kDaysFromMonday = 3;  // The first day of all, 1970-01-01, was a Thursday.

bool may_see(const identity::Actor& actor) {
    return is_system(actor) || identity::may(actor, identity::Right::programme_state);
}

// The clerk keeps what the council, the executive and the Commissioner owe.
bool owes(const identity::Actor& actor, const std::string& owner) {
    if (owner == "council" || owner == "executive" || owner == "kings-commissioner")
        return is_clerk(actor);
    return acts_as(actor, owner);
}

std::vector<WeekLine> owed(const identity::Actor& actor, const Posture& posture, Day today,
                           texts::Language language) {
    std::vector<WeekLine> lines;
    for (const NextAction& action : posture.next) {
        const Standing& standing = *posture.find(action.measure);
        const std::string& deputy = standing.measure.deputy;
        const bool own = owes(actor, action.owner);
        const bool as_deputy = !own && !deputy.empty() && acts_as(actor, deputy);
        const bool soon = days_between(today, action.due.due) <= kSoonDays;
        if ((!own && !as_deputy) || (!action.due.late && !soon)) continue;
        lines.push_back({.what = WeekLine::What::owed,
                         .title = standing.measure.title_in(language),
                         .measure = action.measure,
                         .day = action.due.due,
                         .late = action.due.late,
                         .as_deputy = as_deputy,
                         .body = action.due.body});
    }
    // One's own comes before what one minds for another.
    std::stable_sort(lines.begin(), lines.end(), [](const WeekLine& left, const WeekLine& right) {
        return std::pair{!left.late, left.as_deputy} < std::pair{!right.late, right.as_deputy};
    });
    return lines;
}

std::vector<WeekLine> chaired(const identity::Actor& actor, const std::vector<Dialogue>& dialogues,
                              Day today) {
    std::vector<WeekLine> lines;
    if (!actor.signed_in()) return lines;
    for (const Dialogue& dialogue : dialogues) {
        const DialoguePlan& plan = dialogue.plan;
        const bool chairs = plan.opened_by == actor.person || plan.closed_by == actor.person;
        const bool near = plan.day >= today && days_between(today, plan.day) <= kChairingDays;
        if (chairs && near && dialogue.stage == DialogueStage::prepared)
            lines.push_back({.what = WeekLine::What::chairing,
                             .title = plan.title,
                             .dialogue = dialogue.id.value,
                             .day = plan.day});
    }
    return lines;
}

std::vector<WeekLine> caught_up_with(const std::vector<ToCatchUp>& missed, const Posture& posture,
                                     texts::Language language) {
    std::vector<WeekLine> lines;
    for (const ToCatchUp& one : missed)
        if (const Standing* standing = posture.find(one.measure))
            lines.push_back({.what = WeekLine::What::catch_up,
                             .title = standing->measure.title_in(language),
                             .measure = one.measure,
                             .day = one.day});
    return lines;
}

std::string opening_of(Day today) {
    const int week = (days_between(Day{}, today) + kDaysFromMonday) / 7;
    return "programme.opening." + std::to_string(week % kOpenings + 1);
}

}  // namespace

Result<Situation> OverviewService::situation() const {
    const Day today = work_.clock.today();
    Situation found;
    found.term = VT_TRY(term_today(work_));
    found.measures = measure_views(work_.db, grounds_);
    const Period period = found.term.days();
    for (const facts::FactSource* source : grounds_.sources) {
        for (const std::string_view name : source->names()) found.told.emplace_back(name);
        for (facts::Fact& fact : source->facts(work_.db, period))
            found.facts.push_back(std::move(fact));
    }
    found.evidence = EvidenceStore{work_.db}.all();
    found.occurrences = OccurrenceStore{work_.db}.of_term(found.term.id);
    found.members = member_reach(work_.db, found.measures, found.evidence, found.term, today);
    return found;
}

Result<Posture> OverviewService::posture() const {
    if (!may_see(work_.actor)) return Error{Refusal::forbidden, "programme.error.not_yours_to_see"};
    const Situation now = VT_TRY(situation());
    return posture_of(now.measures, now.term, now.happened(), work_.clock.today());
}

Result<MeasurePage> OverviewService::measure(std::string_view id) const {
    const auto views = measure_views(work_.db, grounds_);
    const MeasureView* view = find_view(views, id);
    if (view == nullptr) return Error{Refusal::not_found, "programme.error.unknown_measure"};
    MeasurePage page{.measure = *view};
    page.may_record = may_record(work_.actor, *view, false);
    page.may_record_public_act = may_record(work_.actor, *view, true);
    page.may_decide = may_decide(work_.actor);
    page.own = view->sharing != content::Sharing::shared && sees_own(work_.actor, *view);
    const auto now = situation();
    if (!now || (!may_see(work_.actor) && !page.own)) return page;
    const Day today = work_.clock.today();
    const Happened happened = now->happened();
    if (page.own)
        page.state = own_state(*view, now->term, happened, today);
    else
        page.state = shared_state(*view, now->term, happened, today);
    page.evidence = EvidenceService{work_, grounds_}.of_measure(id);
    page.occurrences = OccurrenceService{work_, grounds_}.all();
    std::erase_if(page.occurrences, [&](const Occurrence& one) { return one.measure != id; });
    return page;
}

Week OverviewService::my_week(texts::Language language) const {
    const auto now = situation();
    if (!now) return {{}, opening_of(work_.clock.today())};
    return my_week(posture_of(now->measures, now->term, now->happened(), work_.clock.today()),
                   language);
}

Week OverviewService::my_week(const Posture& posture, texts::Language language) const {
    const Day today = work_.clock.today();
    Week week{.opening = opening_of(today)};
    auto owing = owed(work_.actor, posture, today, language);
    const auto chairing = chaired(work_.actor, DialogueService{work_, grounds_}.all(), today);
    const auto missed =
        caught_up_with(AttendanceService{work_, grounds_}.mine_to_catch_up(), posture, language);
    const auto soon =
        std::find_if(owing.begin(), owing.end(), [](const WeekLine& line) { return !line.late; });
    owing.insert(soon, chairing.begin(), chairing.end());
    owing.insert(owing.end(), missed.begin(), missed.end());
    if (owing.size() > kWeekLines) owing.resize(kWeekLines);
    week.lines = std::move(owing);
    return week;
}

}  // namespace vt::programme
