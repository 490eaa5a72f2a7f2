// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/derivation.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace vt::programme::derivation {
namespace {

using content::Recurrence;

constexpr std::array<std::string_view, 2> kStandingFacts{"office-held", "office-held-external"};
constexpr int kJoiningDays = 60;

// With a fact and no kinds only the fact counts; an appointment is no more than the occasion.
bool kind_counts(const content::Rule& rule, content::EvidenceKind kind) {
    if (rule.kinds.empty())
        return rule.fact.empty() || rule.recurrence == Recurrence::per_appointment;
    return std::find(rule.kinds.begin(), rule.kinds.end(), kind) != rule.kinds.end();
}

Answer by_recurrence(const Question& question) {
    switch (question.rule.recurrence) {
        case Recurrence::term_start:
        case Recurrence::every_term:
        case Recurrence::yearly:
        case Recurrence::quarterly:
        case Recurrence::before_elections:
            return windowed(question);
        case Recurrence::continuous:
            return continuous(question);
        case Recurrence::ad_hoc:
            return ad_hoc(question);
        case Recurrence::per_meeting:
            return per_meeting(question);
        case Recurrence::per_appointment:
            return per_appointment(question);
    }
    return {};
}

Answer not_measurable(const Question& question, std::vector<Asked> asked) {
    Answer answer;
    answer.state = State::not_measurable;
    if (question.rule.waits_for.empty())
        answer.reasons.push_back({"programme.reason.fact_untold"});
    else
        answer.reasons.push_back(
            {"programme.reason.waits_for", {ModuleName{std::string{question.rule.waits_for}}}});
    answer.asked = std::move(asked);
    return answer;
}

bool waits(const Question& question) {
    if (question.rule.waits_for.empty()) return false;
    const FactName fact = fact_name(question.rule.fact);
    return fact.name.empty() || !is_told(question, fact.name);
}

bool rests_on_untold_fact(const Question& question) {
    const FactName fact = fact_name(question.rule.fact);
    return !fact.name.empty() && !is_told(question, fact.name);
}

bool earlier(const facts::Fact* left, const facts::Fact* right) {
    return std::tie(left->day, left->subject, left->link) <
           std::tie(right->day, right->subject, right->link);
}

constexpr std::int64_t kSayableMin = 5;

}  // namespace

Answer answer(const Question& question) {
    if (waits(question)) return not_measurable(question, {});
    Answer found = by_recurrence(question);
    if (question.rule.everyone) ask_everyone(question, found);
    const bool settled = !found.state || *found.state == State::in_order;
    if (!settled && rests_on_untold_fact(question)) return not_measurable(question, {});
    return found;
}

void ask_everyone(const Question& question, Answer& answer) {
    for (const std::string_view body : bodies_of(question.rule)) {
        // Before it happened for a body nobody missed anything: the window itself says so.
        if (counting(question, body).empty()) continue;
        std::int64_t missing = 0;
        std::int64_t recent = 0;
        for (const MemberReach& member : question.happened.members) {
            if (member.measure != question.measure.id || member.reached) continue;
            if (!body.empty() && member.body != body) continue;
            const Day joined = std::max(member.joined, question.term.from);
            if (joined > question.today) continue;
            ++(days_between(joined, question.today) < kJoiningDays ? recent : missing);
        }
        if (missing > 0) answer.add(State::attention);
        // Fewer than five are persons: then no number is said.
        const auto mention = [&](const std::string& key, std::int64_t count) {
            if (count >= kSayableMin)
                answer.reasons.push_back({key + "many", {count, body_word(body)}});
            else if (count > 0)
                answer.reasons.push_back({key + "few", {body_word(body)}});
        };
        mention("programme.reason.members_missing.", missing);
        mention("programme.reason.members_recent.", recent);
    }
}

std::vector<std::string_view> bodies_of(const content::Rule& rule) {
    if (rule.bodies.empty()) return {""};
    return {rule.bodies.begin(), rule.bodies.end()};
}

std::vector<const Evidence*> counting(const Question& question, std::string_view body) {
    std::vector<const Evidence*> found;
    for (const Evidence& evidence : question.happened.evidence)
        if (!evidence.withdrawn && evidence.day <= question.today &&
            evidence.serves(question.measure.id) && kind_counts(question.rule, evidence.kind) &&
            (body.empty() || evidence.concerns(body)))
            found.push_back(&evidence);
    std::sort(found.begin(), found.end(), [](const Evidence* left, const Evidence* right) {
        return std::tie(left->day, left->id) < std::tie(right->day, right->id);
    });
    return found;
}

FactName fact_name(std::string_view written) {
    const auto open = written.find('(');
    if (open == std::string_view::npos) return {written, {}};
    return {written.substr(0, open), written.substr(open + 1, written.size() - open - 2)};
}

bool is_told(const Question& question, std::string_view name) {
    const auto& told = question.happened.told;
    return std::find(told.begin(), told.end(), name) != told.end();
}

bool is_standing(std::string_view name) {
    return std::find(kStandingFacts.begin(), kStandingFacts.end(), name) != kStandingFacts.end();
}

std::vector<const facts::Fact*> fact_matches(const Question& question, std::string_view body) {
    const FactName wanted = fact_name(question.rule.fact);
    const std::string_view subject = wanted.subject.empty() ? body : wanted.subject;
    std::vector<const facts::Fact*> found;
    if (wanted.name.empty()) return found;
    for (const facts::Fact& fact : question.happened.facts)
        if (fact.name == wanted.name && fact.day <= question.today &&
            (subject.empty() || fact.subject == subject))
            found.push_back(&fact);
    std::sort(found.begin(), found.end(), earlier);
    return found;
}

const facts::Fact* counting_fact(const Question& question, std::string_view body,
                                 const Period& days) {
    const bool standing = is_standing(fact_name(question.rule.fact).name);
    // In a window that is over, a standing fact counts if it held at its end.
    const Day looked_at = std::min(question.today, days.last);
    const facts::Fact* found = nullptr;
    for (const facts::Fact* fact : fact_matches(question, body)) {
        const bool holds = fact->day <= looked_at && (!fact->until || looked_at <= *fact->until);
        if (standing ? holds : days.contains(fact->day)) found = fact;
    }
    return found;
}

std::string evidence_link(const Evidence& evidence) {
    return "/programma/bewijs/" + evidence.id.value;
}

Reason reason(std::string_view key, std::vector<Argument> args, std::string_view body,
              std::string link) {
    std::string text = "programme.reason." + std::string{key};
    if (!body.empty()) {
        text += "_body";
        args.emplace_back(body_word(body));
    }
    return {std::move(text), std::move(args), std::move(link)};
}

Reason done_by(const Evidence& evidence, std::string_view body) {
    return reason("done", {kind_word(evidence.kind), evidence.day}, body, evidence_link(evidence));
}

Reason done_by(const facts::Fact& fact, std::string_view body) {
    const auto key = is_standing(fact.name) ? "standing" : "fact";
    return reason(key, {fact_word(fact.name), fact.day}, body, fact.link);
}

}  // namespace vt::programme::derivation
