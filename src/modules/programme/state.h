// SPDX-License-Identifier: EUPL-1.2
// State: how a measure stands, worked out from what happened. Never stored, never ticked.
//
// derive() is a pure function of rules, facts, evidence and day: the order of its inputs, and
// whatever concerns other measures, make no difference (a meeting is no other's business: the rule
// per-meeting counts all of them). The worst of the rules is the state of the measure:
//   late > attention > not_begun > not_measurable > in_order
// Nothing is in order by default: what was not asked yet has not begun.
//
// Per rule, where evidence counts when it serves the measure, is not withdrawn, is of a kind and a
// body the rule asks, and is not of a later day:
//   windows    settled by evidence linked to its occurrence, or lying in the window and not linked
//   to
//              another occurrence of the same rule; by a fact of the rule; or skipped with a
//              reason. Late once its due day passed; attention in the last thirty days when the
//              planned day passed or nothing is planned; not begun while time remains and nothing
//              was done earlier; otherwise in order until the next one.
//   continuous in order on evidence in the last twelve months; else attention, but not begun in the
//              first three months of a term [P].
//   ad hoc     in order once done, or an occasion skipped with a reason, in this term; never late.
//   per meeting     of the last five meetings in the term at least one since the first of those
//   five;
//              not begun while there were fewer than five and none had it.
//   per appointment each appointment of an alderman in the term has it between 180 days before and
//              14 days after; never late. Within those 14 days nothing is held against it.
//   everyone   on top of that: each member today attended or caught up, once it happened for their
//              body. Who joined less than sixty days ago is only mentioned.
// A standing fact ("office-held") holds while it holds; every other fact counts on its day.
// A rule whose fact no module tells yet is not measurable, unless evidence settled it; a rule that
// waits for a module is not measurable until that module tells its fact.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "facts/fact.h"
#include "modules/programme/attendance.h"
#include "modules/programme/choice.h"
#include "modules/programme/evidence.h"
#include "modules/programme/occurrence.h"
#include "modules/programme/reason.h"
#include "modules/programme/term.h"

namespace vt::programme {

enum class State { in_order, attention, late, not_begun, not_measurable, not_applicable };
inline constexpr int kStates = 6;
std::string_view code(State state);  // "in-order"
// The worse of two, in the order above; not_applicable gives way to everything.
State worse(State left, State right);

enum class Settlement { done, skipped, late, open, coming };
std::string_view code(Settlement settlement);

// One window of one rule, and how it ended.
struct Asked {
    std::size_t rule{0};
    content::Recurrence recurrence{content::Recurrence::yearly};
    Window window{};
    Settlement settlement{Settlement::coming};
    std::optional<OccurrenceId> occurrence{};
    std::optional<Day> planned{};
    std::optional<EvidenceId> evidence{};  // What settled it, where it was evidence.
    std::optional<Day> settled_on{};
    bool operator==(const Asked&) const = default;
};

// What must happen next.
struct NextDue {
    Day due{};
    std::string body{};
    bool late{false};
    std::optional<Day> planned{};
    std::optional<OccurrenceId> occurrence{};
    bool operator==(const NextDue&) const = default;
};

struct MeasureState {
    State state{State::not_begun};
    std::vector<Reason> reasons{};
    std::vector<DoneWhen> done_when{};
    std::optional<NextDue> next{};
    std::vector<Asked> asked{};
};

// Everything that happened, as far as it is known. What is viewed must outlive the call.
struct Happened {
    std::span<const facts::Fact> facts{};
    std::span<const std::string> told{};  // Names of facts that some module tells.
    std::span<const Evidence> evidence{};
    std::span<const Occurrence> occurrences{};
    std::span<const MemberReach> members{};
};

MeasureState derive(const MeasureView& measure, const CouncilTerm& term, const Happened& happened,
                    Day today);

}  // namespace vt::programme
