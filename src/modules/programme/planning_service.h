// SPDX-License-Identifier: EUPL-1.2
// What the other services of the programme share: the measures as they hold, the term of today, and
// keeping the planned occurrences in step with both.
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "identity/work.h"
#include "modules/programme/choice.h"
#include "modules/programme/grounds.h"
#include "modules/programme/term.h"

namespace vt::programme {

// The handbook's in its order, then the municipality's own in the order they were added.
std::vector<MeasureView> measure_views(db::Db& db, const Grounds& grounds);
const MeasureView* find_view(const std::vector<MeasureView>& views, std::string_view id);

// Refuses with conflict "programme.error.no_term" when no term was set up.
Result<CouncilTerm> term_today(const identity::Work& work);

// Brings the occurrences of the term in step with plan(). Changes the planned day of those that lie
// ahead and that nobody touched; touched are moved, skipped, or referred to by evidence or a
// dialogue. What lies behind, and occasions planned by hand, stay.
void replan(const identity::Work& work, const Grounds& grounds, const CouncilTerm& term);
// The same for the term of today and those to come.
void replan_all(const identity::Work& work, const Grounds& grounds);

}  // namespace vt::programme
