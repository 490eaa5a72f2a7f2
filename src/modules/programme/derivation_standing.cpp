// SPDX-License-Identifier: EUPL-1.2
// The rules without windows.
#include <algorithm>
#include <set>
#include <utility>

#include "modules/programme/derivation.h"

namespace vt::programme::derivation {
namespace {

using content::EvidenceKind;

constexpr int kYoungMonths = 3;
constexpr int kLookBackMonths = 12;
constexpr std::size_t kMeetings = 5;
constexpr int kDaysBeforeAppointment = 180;
constexpr int kDaysAfterAppointment = 14;

const Evidence* latest_in(const Question& question, std::string_view body, const Period& days) {
    const Evidence* found = nullptr;
    for (const Evidence* evidence : counting(question, body))
        if (days.contains(evidence->day)) found = evidence;
    return found;
}

// True, with its reason, if evidence or a fact of the rule counts in `days`: the latest of them.
bool found_in(const Question& question, std::string_view body, const Period& days, Answer& answer) {
    const Evidence* evidence = latest_in(question, body, days);
    const facts::Fact* fact = counting_fact(question, body, days);
    if (evidence != nullptr && (fact == nullptr || fact->day <= evidence->day))
        answer.reasons.push_back(done_by(*evidence, body));
    else if (fact != nullptr)
        answer.reasons.push_back(done_by(*fact, body));
    return evidence != nullptr || fact != nullptr;
}

void continuous_for(const Question& question, std::string_view body, Answer& answer) {
    const Day today = question.today;
    const Period year{today.plus_months(-kLookBackMonths).plus_days(1), today};
    if (found_in(question, body, year, answer)) return answer.add(State::in_order);
    const bool young = today < question.term.from.plus_months(kYoungMonths);
    answer.add(young ? State::not_begun : State::attention);
    answer.reasons.push_back(reason(young ? "continuous_young" : "continuous_none", {}, body));
}

const Occurrence* skipped_occasion(const Question& question, std::string_view body) {
    const Occurrence* found = nullptr;
    for (const Occurrence& occurrence : question.happened.occurrences)
        if (occurrence.measure == question.measure.id && occurrence.skipped &&
            occurrence.recurrence == content::Recurrence::ad_hoc &&
            occurrence.term == question.term.id && occurrence.skipped->day <= question.today &&
            (body.empty() || occurrence.window.body.empty() || occurrence.window.body == body) &&
            (!found || std::pair{occurrence.skipped->day, occurrence.id} >
                           std::pair{found->skipped->day, found->id}))
            found = &occurrence;
    return found;
}

void ad_hoc_for(const Question& question, std::string_view body, Answer& answer) {
    if (found_in(question, body, question.term.days(), answer)) return answer.add(State::in_order);
    if (const Occurrence* occasion = skipped_occasion(question, body)) {
        answer.add(State::in_order);
        answer.reasons.push_back(
            reason("skipped", {occasion->planned, occasion->skipped->reason}, body));
        return;
    }
    answer.add(State::not_begun);
    answer.reasons.push_back(reason("ad_hoc_none", {}, body));
}

// A conversation with a body, or a decision, in this term.
bool is_meeting(const Question& question, const Evidence& evidence, std::string_view body) {
    if (evidence.withdrawn || evidence.day > question.today ||
        !question.term.days().contains(evidence.day))
        return false;
    if (!body.empty() && !evidence.concerns(body)) return false;
    return evidence.kind == EvidenceKind::decision ||
           (evidence.kind == EvidenceKind::conversation && !evidence.bodies.empty());
}

// Days of the last five meetings, earliest first. One body has one meeting a day.
std::vector<Day> last_meetings(const Question& question, std::string_view body) {
    std::set<std::pair<Day, std::string>> meetings;
    for (const Evidence& evidence : question.happened.evidence)
        if (is_meeting(question, evidence, body))
            meetings.emplace(evidence.day, evidence.bodies.empty() ? "" : evidence.bodies.front());
    std::vector<Day> days;
    for (const auto& meeting : meetings) days.push_back(meeting.first);
    if (days.size() > kMeetings)
        days.erase(days.begin(), days.end() - static_cast<std::ptrdiff_t>(kMeetings));
    return days;
}

void per_meeting_for(const Question& question, std::string_view body, Answer& answer) {
    const auto meetings = last_meetings(question, body);
    if (meetings.empty()) {
        answer.add(State::not_begun);
        answer.reasons.push_back(reason("no_meetings", {}, body));
        return;
    }
    if (found_in(question, body, {meetings.front(), question.today}, answer))
        return answer.add(State::in_order);
    const auto held = static_cast<std::int64_t>(meetings.size());
    const bool enough = meetings.size() == kMeetings;
    answer.add(enough ? State::attention : State::not_begun);
    answer.reasons.push_back(reason(enough ? "meetings_without" : "few_meetings", {held}, body));
}

std::vector<Day> appointments(const Question& question) {
    std::vector<Day> days;
    for (const facts::Fact& fact : question.happened.facts)
        if (fact.name == "appointed" && (fact.subject.empty() || fact.subject == "alderman") &&
            question.term.days().contains(fact.day) && fact.day <= question.today)
            days.push_back(fact.day);
    std::sort(days.begin(), days.end());
    return days;
}

}  // namespace

Answer continuous(const Question& question) {
    Answer answer;
    for (const auto body : bodies_of(question.rule)) continuous_for(question, body, answer);
    return answer;
}

Answer ad_hoc(const Question& question) {
    Answer answer;
    for (const auto body : bodies_of(question.rule)) ad_hoc_for(question, body, answer);
    return answer;
}

Answer per_meeting(const Question& question) {
    Answer answer;
    for (const auto body : bodies_of(question.rule)) per_meeting_for(question, body, answer);
    return answer;
}

Answer per_appointment(const Question& question) {
    Answer answer;
    if (!is_told(question, "appointed")) {
        answer.add(State::not_measurable);
        answer.reasons.push_back({"programme.reason.fact_untold"});
        return answer;
    }
    const auto days = appointments(question);
    if (days.empty()) {
        answer.add(State::not_begun);
        answer.reasons.push_back({"programme.reason.no_appointment"});
        return answer;
    }
    bool any_done = false;
    bool any_running = false;
    for (const Day day : days) {
        const Period around{day.plus_days(-kDaysBeforeAppointment),
                            day.plus_days(kDaysAfterAppointment)};
        const bool done = latest_in(question, "", around) != nullptr;
        const bool running = !done && question.today <= around.last;
        any_done = any_done || done;
        any_running = any_running || running;
        if (!done && !running) answer.add(State::attention);
        const auto key = done      ? "appointment_done"
                         : running ? "appointment_open"
                                   : "appointment_missing";
        answer.reasons.push_back(reason(key, {day}, ""));
    }
    if (any_running && !any_done) answer.add(State::not_begun);
    answer.add(State::in_order);
    return answer;
}

}  // namespace vt::programme::derivation
