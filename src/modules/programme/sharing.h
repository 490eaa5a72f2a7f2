// SPDX-License-Identifier: EUPL-1.2
// Sharing: who may know how a measure stands, and who may record for it (DESIGN 6 rule 11; SECURITY
// amendment 8). All functions are pure.
//
//   shared       everyone with the right programme-state sees all of it; it counts in totals.
//   public_acts  everyone sees what public acts alone make of it. What holds per appointment or
//   case
//                is for the mayor, on the measure's own page, and counts nowhere.
//   owner_only   the responsible office alone, without a deputy; counts nowhere.
//
// An acting mayor stands where the mayor stands, a deputy clerk where the council clerk stands.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "identity/actor.h"
#include "modules/programme/state.h"

namespace vt::programme {

// The rules of a measure that everyone may know of; rules keep their index in `state`.
// Nothing when no rule remains.
std::optional<MeasureState> shared_state(const MeasureView& measure, const CouncilTerm& term,
                                         const Happened& happened, Day today);

// All of it, for whoever sees_own(). For a shared measure the same as shared_state.
MeasureState own_state(const MeasureView& measure, const CouncilTerm& term,
                       const Happened& happened, Day today);

bool acts_as(const identity::Actor& actor, std::string_view office);
bool is_system(const identity::Actor& actor);  // The program itself: may do all of it.
bool is_mayor(const identity::Actor& actor);
bool is_clerk(const identity::Actor& actor);  // Council clerk or deputy clerk.

// Adopt, adapt or set aside a measure; set term and recess; plan, move and skip.
bool may_decide(const identity::Actor& actor);

// Whether the actor may see more of it than everyone does.
bool sees_own(const identity::Actor& actor, const MeasureView& measure);
// Whether the actor may know that the measure exists for this municipality in any state at all:
// content is public knowledge, so this is about evidence and occurrences.
bool sees(const identity::Actor& actor, const MeasureView& measure, const Evidence& evidence);
bool sees(const identity::Actor& actor, const MeasureView& measure, const Occurrence& occurrence);

// The measure's owner, its deputy, the clerk, the clerk's office, the secretary; for measures of
// the council, the executive or the Commissioner the clerk, the clerk's office or the secretary. Of
// public_acts: a public act by mayor or clerk, the rest by the mayor. Of owner_only: the
// responsible office.
bool may_record(const identity::Actor& actor, const MeasureView& measure, bool public_act);

// Whether `office` can own a measure or stand in for its owner: it may record, or it is the
// council, the executive or the Commissioner, for whom the clerk records.
bool can_own(std::string_view office);

}  // namespace vt::programme
