// SPDX-License-Identifier: EUPL-1.2
// The parts of derive(): one rule at a time. Rules are explained in state.h.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "modules/programme/state.h"

namespace vt::programme::derivation {

// One rule of one measure, asked on one day. Refers to what derive() was given.
struct Question {
    const MeasureView& measure;
    std::size_t index;
    const content::Rule& rule;
    const CouncilTerm& term;
    const Happened& happened;
    Day today;
};

struct Answer {
    std::optional<State> state{};  // Nothing: the rule asks nothing in this term.
    std::vector<Reason> reasons{};
    std::optional<NextDue> next{};
    std::vector<Asked> asked{};

    void add(State part) { state = state ? worse(*state, part) : part; }
};

Answer answer(const Question& question);

Answer windowed(const Question& question);
Answer continuous(const Question& question);
Answer ad_hoc(const Question& question);
Answer per_meeting(const Question& question);
Answer per_appointment(const Question& question);
void ask_everyone(const Question& question, Answer& answer);

// The bodies that must each have it; one empty body where the rule names none.
std::vector<std::string_view> bodies_of(const content::Rule& rule);

// Evidence that counts for this rule and body, earliest first (then by id).
std::vector<const Evidence*> counting(const Question& question, std::string_view body);

// A rule's fact: "office-held(confidential-adviser)" is a name and a subject.
struct FactName {
    std::string_view name{};
    std::string_view subject{};
};
FactName fact_name(std::string_view written);
bool is_told(const Question& question, std::string_view name);
// Holds for as long as it lasts, instead of counting on its day.
bool is_standing(std::string_view name);

// Facts of the rule for this body, not later than today, earliest first.
std::vector<const facts::Fact*> fact_matches(const Question& question, std::string_view body);

// The latest fact of the rule that counts in `days`: standing and not over, or dated in `days`.
const facts::Fact* counting_fact(const Question& question, std::string_view body,
                                 const Period& days);

std::string evidence_link(const Evidence& evidence);
// `key`, or `key`_body with the body as last argument.
Reason reason(std::string_view key, std::vector<Argument> args, std::string_view body,
              std::string link = {});
Reason done_by(const Evidence& evidence, std::string_view body);
Reason done_by(const facts::Fact& fact, std::string_view body);

}  // namespace vt::programme::derivation
