// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <tuple>

#include "modules/programme/derivation.h"

namespace vt::programme::derivation {
namespace {

constexpr int kSoonDays = 30;

bool is_of_rule(const Question& question, const Occurrence& occurrence) {
    return occurrence.measure == question.measure.id &&
           occurrence.rule == static_cast<int>(question.index) &&
           occurrence.recurrence == question.rule.recurrence;
}

const Occurrence* occurrence_of(const Question& question, const Window& window) {
    const Occurrence* found = nullptr;
    for (const Occurrence& occurrence : question.happened.occurrences)
        if (is_of_rule(question, occurrence) && occurrence.window.body == window.body &&
            occurrence.window.days.first == window.days.first &&
            (!found || occurrence.id < found->id))
            found = &occurrence;
    return found;
}

// Linked to an occurrence of this rule other than `own`. A link to another rule's occurrence binds
// nothing here: the session that starts the term is also the first year's.
bool belongs_elsewhere(const Question& question, const Evidence& evidence, const Occurrence* own) {
    if (!evidence.occurrence || (own && *evidence.occurrence == own->id)) return false;
    const auto& all = question.happened.occurrences;
    return std::any_of(all.begin(), all.end(), [&](const Occurrence& occurrence) {
        return occurrence.id == *evidence.occurrence && is_of_rule(question, occurrence);
    });
}

const Evidence* evidence_for(const Question& question, const Window& window,
                             const Occurrence* occurrence) {
    for (const Evidence* evidence : counting(question, window.body)) {
        const bool linked = occurrence && evidence->occurrence == occurrence->id;
        const bool inside = window.days.contains(evidence->day) &&
                            !belongs_elsewhere(question, *evidence, occurrence);
        if (linked || inside) return evidence;
    }
    return nullptr;
}

Settlement unsettled(const Window& window, Day today) {
    if (today < window.days.first) return Settlement::coming;
    return today > window.due ? Settlement::late : Settlement::open;
}

struct Found {
    Asked asked{};
    Reason why{};  // Of what settled it.
};

Found settled_by_evidence(Asked asked, const Evidence& evidence) {
    asked.settlement = Settlement::done;
    asked.evidence = evidence.id;
    asked.settled_on = evidence.day;
    Reason why = done_by(evidence, asked.window.body);
    return {std::move(asked), std::move(why)};
}

Found settled_by_fact(Asked asked, const facts::Fact& fact) {
    asked.settlement = Settlement::done;
    asked.settled_on = fact.day;
    Reason why = done_by(fact, asked.window.body);
    return {std::move(asked), std::move(why)};
}

Found settled_by_skip(Asked asked, const Skip& skip) {
    asked.settlement = Settlement::skipped;
    asked.settled_on = skip.day;
    Reason why = reason("skipped", {asked.window.due, skip.reason}, asked.window.body);
    return {std::move(asked), std::move(why)};
}

Found ask(const Question& question, const Window& window) {
    const Occurrence* occurrence = occurrence_of(question, window);
    Asked asked{.rule = question.index, .recurrence = question.rule.recurrence, .window = window};
    if (occurrence) {
        asked.occurrence = occurrence->id;
        asked.planned = occurrence->planned;
    }
    if (const Evidence* evidence = evidence_for(question, window, occurrence))
        return settled_by_evidence(std::move(asked), *evidence);
    if (const facts::Fact* fact = counting_fact(question, window.body, window.days))
        return settled_by_fact(std::move(asked), *fact);
    if (occurrence && occurrence->skipped && occurrence->skipped->day <= question.today)
        return settled_by_skip(std::move(asked), *occurrence->skipped);
    asked.settlement = unsettled(window, question.today);
    return {std::move(asked), {}};
}

bool is_settled(const Asked& asked) {
    return asked.settlement == Settlement::done || asked.settlement == Settlement::skipped;
}

// The latest of each body is what the state rests on; the others stand in `asked`.
void tell_settled(const std::vector<Found>& all, Answer& answer) {
    for (auto found = all.begin(); found != all.end(); ++found) {
        if (!is_settled(found->asked)) continue;
        const bool later = std::any_of(found + 1, all.end(), [&](const Found& other) {
            return is_settled(other.asked) && other.asked.window.body == found->asked.window.body;
        });
        if (!later) answer.reasons.push_back(found->why);
    }
}

void tell_planned(const Question& question, const Asked& asked, Answer& answer) {
    if (!asked.planned)
        answer.reasons.push_back({"programme.reason.not_planned"});
    else if (*asked.planned < question.today)
        answer.reasons.push_back({"programme.reason.planned_passed", {*asked.planned}});
    else
        answer.reasons.push_back({"programme.reason.planned", {*asked.planned}});
}

// One line for what is late: which rule, since when, and the moment to do something about.
Reason why_late(const Asked& asked) {
    std::vector<Argument> args{
        Word{"programme.recurrence." + std::string{content::code(asked.recurrence)}},
        asked.window.due};
    if (asked.planned) args.emplace_back(*asked.planned);
    std::string link;
    if (asked.occurrence) link = "/programma/momenten/" + asked.occurrence->value;
    return reason(asked.planned ? "late_planned" : "late", std::move(args), asked.window.body,
                  std::move(link));
}

bool done_before(const std::vector<Asked>& all, const Asked& asked) {
    return std::any_of(all.begin(), all.end(), [&](const Asked& other) {
        return other.settlement == Settlement::done && other.window.body == asked.window.body &&
               other.window.days.first < asked.window.days.first;
    });
}

State open_state(const Question& question, const Asked& asked, const std::vector<Asked>& all) {
    const bool soon = days_between(question.today, asked.window.due) <= kSoonDays;
    const bool unplanned = !asked.planned || *asked.planned < question.today;
    if (soon && unplanned) return State::attention;
    return done_before(all, asked) ? State::in_order : State::not_begun;
}

void judge(const Question& question, const Asked& asked, Answer& answer) {
    const Window& window = asked.window;
    switch (asked.settlement) {
        case Settlement::done:
        case Settlement::skipped:
            answer.add(State::in_order);
            return;
        case Settlement::late:
            answer.add(State::late);
            answer.reasons.push_back(why_late(asked));
            return;
        case Settlement::open: {
            const State state = open_state(question, asked, answer.asked);
            answer.add(state);
            const auto key = state == State::attention ? "soon" : "open";
            answer.reasons.push_back(reason(key, {window.due}, window.body));
            tell_planned(question, asked, answer);
            return;
        }
        case Settlement::coming:
            return;
    }
}

// Late ones first, then what is open, then what comes; within each the soonest due.
int urgency(Settlement settlement) {
    switch (settlement) {
        case Settlement::late:
            return 0;
        case Settlement::open:
            return 1;
        case Settlement::coming:
            return 2;
        case Settlement::done:
        case Settlement::skipped:
            return 3;
    }
    return 3;
}

std::optional<NextDue> next_of(const std::vector<Asked>& all) {
    const auto sooner = [](const Asked& left, const Asked& right) {
        return std::tuple{urgency(left.settlement), left.window.due, left.window.body} <
               std::tuple{urgency(right.settlement), right.window.due, right.window.body};
    };
    const auto first = std::min_element(all.begin(), all.end(), sooner);
    if (first == all.end() || urgency(first->settlement) == 3) return std::nullopt;
    return NextDue{.due = first->window.due,
                   .body = first->window.body,
                   .late = first->settlement == Settlement::late,
                   .planned = first->planned,
                   .occurrence = first->occurrence};
}

// What was not asked yet, for a body that was asked nothing before, has not begun.
void judge_coming(const std::vector<Asked>& all, Answer& answer) {
    for (const Asked& asked : all) {
        if (asked.settlement != Settlement::coming) continue;
        const bool first_of_body = std::none_of(all.begin(), all.end(), [&](const Asked& other) {
            return other.window.body == asked.window.body &&
                   other.window.days.first < asked.window.days.first;
        });
        if (!first_of_body) continue;
        answer.add(State::not_begun);
        answer.reasons.push_back(reason("coming", {asked.window.days.first}, asked.window.body));
    }
}

}  // namespace

Answer windowed(const Question& question) {
    std::vector<Found> all;
    for (const Window& window : windows(question.rule, question.term))
        all.push_back(ask(question, window));
    Answer answer;
    tell_settled(all, answer);
    for (Found& found : all) answer.asked.push_back(std::move(found.asked));
    for (const Asked& asked : answer.asked) judge(question, asked, answer);
    judge_coming(answer.asked, answer);
    answer.next = next_of(answer.asked);
    return answer;
}

}  // namespace vt::programme::derivation
