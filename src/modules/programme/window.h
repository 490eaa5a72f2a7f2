// SPDX-License-Identifier: EUPL-1.2
// Window: the days in which a rule asks that something happens, and the day it must be settled by.
//
// Follows from rule and term alone; a rule that names bodies has windows for each of them.
//   term-start        the first hundred days; for the executive counted from its own first day
//   every-term        the whole term, due at the end of its second year [P]: what is agreed later
//                     hardly serves the council that agreed it
//   yearly            each year of the term
//   quarterly         each calendar quarter of at least thirty days
//   before-elections  from twelve to nine months before the next elections
// The other recurrences have no windows.
#pragma once

#include <string>
#include <vector>

#include "content/measure.h"
#include "modules/programme/term.h"

namespace vt::programme {

struct Window {
    std::string body{};  // "council", "executive"; empty: one for all.
    Period days{};
    Day due{};  // Within `days`, nearly always the last of them.
    auto operator<=>(const Window&) const = default;
};

// By first day, then by body in the rule's order.
std::vector<Window> windows(const content::Rule& rule, const CouncilTerm& term);

// Whether this recurrence has windows at all.
bool has_windows(content::Recurrence recurrence);

}  // namespace vt::programme
