// SPDX-License-Identifier: EUPL-1.2
// The council term: the frame in which everything is planned and judged.
//
// A term runs from its first day up to, and not including, `until`: the day the next council takes
// office. The executive often starts later than the council. Years of the term are counted from its
// first day, quarters are those of the calendar, cut off at the term's ends. All is pure.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/day.h"
#include "base/id.h"

namespace vt::programme {

struct TermTag;
using TermId = Id<TermTag>;

// Weeks in which nothing is planned.
struct Recess {
    std::string name{};
    Period days{};
    auto operator<=>(const Recess&) const = default;
};

struct CouncilTerm {
    TermId id{};
    Day elections{};
    Day from{};
    Day until{};           // The first day that is no longer of this term.
    Day executive_from{};  // First day of this term's executive; `from` while it is not known.
    Day elections_next{};
    std::vector<Recess> recess{};

    Day last_day() const { return until.plus_days(-1); }
    Period days() const { return {from, last_day()}; }
    bool in_recess(Day day) const;
};

// Elections are on a Wednesday in March and the council takes office the Thursday a week later.
Day proposed_next_elections(Day until);

// The years of the term, counted from its first day; the last one ends with the term. A rest of
// less than ninety days belongs to the year before it [P].
std::vector<Period> years(const CouncilTerm& term);

// The years of the term that no recess touches: nobody entered it yet, it seems.
std::vector<Period> years_without_recess(const CouncilTerm& term);

// The calendar quarters that touch the term, cut off at its ends. A piece of less than thirty days
// asks nothing and is left out [P].
std::vector<Period> quarters(const CouncilTerm& term);

// The term that `today` lies in; else the latest that began; else the first one to come.
// Nothing when there are no terms.
std::optional<CouncilTerm> term_on(std::span<const CouncilTerm> terms, Day today);

int length_in_days(const Period& period);

}  // namespace vt::programme
