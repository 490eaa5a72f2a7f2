// SPDX-License-Identifier: EUPL-1.2
// Moments that another module plans for a measure: an improvement of the basic norms, to be done on
// a day. They stand in the programme beside its own occasions and settle no rule.
//
// No right is asked here: whoever may change what a moment follows from may cause it.
#pragma once

#include <string>

#include "base/result.h"
#include "identity/work.h"
#include "modules/programme/occurrence.h"

namespace vt::programme {

struct NewMoment {
    std::string measure{};  // Id of a measure of the handbook that everyone may see.
    Day day{};
    std::string about{};  // What is to be done, up to kTitleMax characters; no names.
};

// Refuses with invalid at "day" when it lies outside the term, and at "about" when that is empty or
// too long; with conflict when no term was set up.
Result<OccurrenceId> plan_moment(const identity::Work& work, const NewMoment& moment);

// Takes it out of the programme, unless evidence or a dialogue refers to it. One that is not there
// is no matter.
void call_off_moment(const identity::Work& work, const OccurrenceId& moment);

}  // namespace vt::programme
