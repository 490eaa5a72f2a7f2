// SPDX-License-Identifier: EUPL-1.2
// Occurrences as people handle them: move one, skip one with a reason, plan an occasion by hand.
//
// Whoever may record for the measure, or decides on the programme, may do so; for a measure that
// not everyone may see, only who may record. One that the actor may not know of refuses with
// not_found, as one that does not exist; else a lacking right refuses with forbidden
// "programme.error.not_yours_to_record".
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "identity/work.h"
#include "modules/programme/choice.h"
#include "modules/programme/grounds.h"
#include "modules/programme/occurrence.h"

namespace vt::programme {

// Whether a day after the day it must be done by is taken, or sent back to be asked once more.
enum class PastDue { taken, asked };

class OccurrenceService {
public:
    // What is passed, and what it refers to, must outlive it.
    OccurrenceService(const identity::Work& work, const Grounds& grounds)
        : work_{work}, grounds_{grounds} {}

    // Of the term of today, as far as the actor may see; by planned day. None without a term.
    std::vector<Occurrence> all() const;
    Result<Occurrence> find(const OccurrenceId& id) const;

    // Refuses with invalid, at "planned": before the window opens, outside the term, or past a due
    // day that has not passed yet, where that is to be asked ("programme.error.past_due"); with
    // conflict when it was skipped. The due day stays.
    Done move(const OccurrenceId& id, Day planned, PastDue past_due = PastDue::taken);
    // Refuses with invalid without a reason, and before the window opens
    // ("programme.error.skip_too_early", with that day); with conflict when it was skipped already.
    Done skip(const OccurrenceId& id, const std::string& reason);
    Done undo_skip(const OccurrenceId& id);  // Refuses with conflict when it was not skipped.

    // An occasion of a measure that comes up when there is reason to. Refuses with not_found; with
    // invalid when the day is outside the term, the body unknown, or it has no ad-hoc rule.
    Result<OccurrenceId> plan_occasion(const std::string& measure, Day day,
                                       const std::string& body);

private:
    Result<Occurrence> handling(const OccurrenceId& id) const;
    Done may_handle(const MeasureView& view, bool public_rule) const;
    void tell(std::string_view type, const Occurrence& occurrence) const;

    const identity::Work& work_;
    const Grounds& grounds_;
};

}  // namespace vt::programme
