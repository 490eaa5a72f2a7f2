// SPDX-License-Identifier: EUPL-1.2
// Posture: how the whole programme stands, for everyone who may see it. Pure.
//
// Made of shared states only: a measure that nobody else may know of is in no figure here, nor does
// its absence show in one. Never a person's name.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "modules/programme/choice.h"
#include "modules/programme/state.h"

namespace vt::programme {

struct Totals {
    int in_order{0};
    int attention{0};
    int late{0};
    int not_begun{0};
    int not_measurable{0};
    int not_applicable{0};

    void add(State state);
    // What "in order of n" counts: that can be measured and applies.
    int counted() const { return in_order + attention + late + not_begun; }
    bool operator==(const Totals&) const = default;
};

// One measure with its shared state.
struct Standing {
    MeasureView measure{};
    MeasureState state{};
};

struct SectionTotals {
    std::string section{};  // Empty: the municipality's own measures.
    Totals totals{};
};

struct NextAction {
    std::string measure{};
    std::string owner{};  // Office code, or "council".
    NextDue due{};
};

// One measure on the timeline of the term: its windows in order of day.
struct TimelineRow {
    std::string measure{};
    std::string section{};
    std::vector<Asked> marks{};
};

struct Posture {
    CouncilTerm term{};
    Day today{};
    Totals totals{};
    std::vector<SectionTotals> sections{};  // In the order the measures come.
    std::vector<Standing> standings{};      // In the order of the handbook, own measures last.
    std::vector<NextAction> next{};         // Late ones first, then the soonest.
    std::vector<TimelineRow> timeline{};    // Of measures that have windows.

    const Standing* find(std::string_view measure) const;
};

Posture posture_of(std::span<const MeasureView> measures, const CouncilTerm& term,
                   const Happened& happened, Day today);

}  // namespace vt::programme
