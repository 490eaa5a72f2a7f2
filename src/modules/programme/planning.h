// SPDX-License-Identifier: EUPL-1.2
// Planning: a day for every window of every measure, spread over the term.
//
// Deterministic: the same measures and term give the same days, and one measure's days do not
// depend on the others, so that adapting one moves no other. Each planned day lies in its window,
// outside recess, on no public holiday, on the weekday of its body: the council on Thursday, the
// executive on Tuesday, everything else on Monday. Where a window has no such day: another working
// day outside recess; where recess covers all of it: its last working day; its due day only where
// it has none. What belongs to the start of the term comes early in
// its window.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "modules/programme/choice.h"
#include "modules/programme/occurrence.h"

namespace vt::programme {

// Monday 1 … Sunday 7.
unsigned weekday_of(std::string_view body);

// The day for one window. `position` tells measures apart: neighbours land far from each other.
Day planned_day(const Window& window, content::Recurrence recurrence, std::size_t position,
                const CouncilTerm& term);

// Occurrences without ids, in the order of `measures`. Pass all measures, so that positions stay:
// one that asks nothing is left out, and so is a rule that waits for a module.
std::vector<Occurrence> plan(std::span<const MeasureView> measures, const CouncilTerm& term);

}  // namespace vt::programme
