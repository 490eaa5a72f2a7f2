// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/overview_service.h"

#include <algorithm>
#include <set>

#include "identity/rights.h"
#include "modules/programme/attendance_service.h"
#include "modules/programme/catch_up_service.h"
#include "modules/programme/dialogue_service.h"
#include "modules/programme/evidence_service.h"
#include "modules/programme/evidence_store.h"
#include "modules/programme/occurrence_service.h"
#include "modules/programme/occurrence_store.h"
#include "modules/programme/planning_service.h"
#include "modules/programme/sharing.h"

namespace vt::programme {
namespace {

constexpr std::size_t kOwedAlways = 2;
constexpr int kInvitedDays = 7;
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

bool sits_in(const identity::Actor& actor, const std::vector<std::string>& bodies) {
    using identity::Office;
    return std::any_of(bodies.begin(), bodies.end(), [&](const std::string& body) {
        if (body == "council") return actor.has(Office::council_member);
        return is_mayor(actor) || actor.has(Office::alderman);
    });
}

// The dialogues of these days that the actor opens, closes or is invited to; by day.
std::vector<WeekLine> attended(const identity::Actor& actor, const std::vector<Dialogue>& dialogues,
                               Day today) {
    std::vector<WeekLine> lines;
    if (!actor.signed_in()) return lines;
    for (const Dialogue& dialogue : dialogues) {
        const DialoguePlan& plan = dialogue.plan;
        const int ahead = days_between(today, plan.day);
        if (ahead < 0 || dialogue.stage != DialogueStage::prepared) continue;
        const bool chairs = plan.opened_by == actor.person || plan.closed_by == actor.person;
        const bool invited = ahead <= kInvitedDays && sits_in(actor, plan.bodies);
        if (!(chairs && ahead <= kChairingDays) && !invited) continue;
        lines.push_back({.what = chairs ? WeekLine::What::chairing : WeekLine::What::invited,
                         .title = plan.title,
                         .dialogue = dialogue.id.value,
                         .day = plan.day,
                         .starts = plan.starts});
    }
    return lines;
}

// For the clerk: that there are people who have to catch up, and how many.
std::vector<WeekLine> others_to_catch_up(const identity::Work& work, const Grounds& grounds) {
    if (!is_clerk(work.actor)) return {};
    const auto lists = CatchUpService{work, grounds}.lists();
    if (!lists) return {};
    std::set<identity::PersonId> people;
    for (const CatchUpList& list : *lists)
        for (const NamedAttendance& line : list.members) people.insert(line.person.id);
    if (people.empty()) return {};
    return {{.what = WeekLine::What::others_to_catch_up, .count = static_cast<int>(people.size())}};
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
    page.followed = followed_advice(*view, content::advice(), now->term, happened, today);
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

Week OverviewService::my_week(const Posture& posture, texts::Language language,
                              std::size_t room) const {
    const Day today = work_.clock.today();
    auto lines = owed(work_.actor, posture, today, language);
    const auto meetings = attended(work_.actor, DialogueService{work_, grounds_}.all(), today);
    const auto missed =
        caught_up_with(AttendanceService{work_, grounds_}.mine_to_catch_up(), posture, language);
    const auto others = others_to_catch_up(work_, grounds_);
    const std::size_t places = Week::kLinesMax - std::min(room, Week::kLinesMax - kOwedAlways);
    const std::size_t besides = meetings.size() + missed.size() + others.size();
    const std::size_t owed_max = std::max(kOwedAlways, places - std::min(places, besides));
    if (lines.size() > owed_max) lines.resize(owed_max);
    const auto soon =
        std::find_if(lines.begin(), lines.end(), [](const WeekLine& line) { return !line.late; });
    lines.insert(soon, meetings.begin(), meetings.end());
    lines.insert(lines.end(), missed.begin(), missed.end());
    if (lines.size() + others.size() > places) lines.resize(places - others.size());
    lines.insert(lines.end(), others.begin(), others.end());
    return {.lines = std::move(lines), .opening = opening_of(today)};
}

}  // namespace vt::programme
