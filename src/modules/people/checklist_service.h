// SPDX-License-Identifier: EUPL-1.2
// The checklists of arrival and departure: begun from the offices people hold, ticked off with a
// day.
//
// Whoever has the right arrivals_manage, or the system itself, sees and changes all of them;
// everybody else sees the own ones and changes nothing. A checklist one may not see is not_found,
// like one that never was.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "identity/work.h"
#include "modules/people/checklist.h"

namespace vt::people {

// A step as it stands today.
struct Step {
    const StepText* text{nullptr};
    std::optional<Day> done{};
};

struct ChecklistView {
    Checklist checklist{};
    identity::Person person{};
    identity::Holding holding{};
    std::vector<Step> steps{};
    int done_count() const;
    bool complete() const { return done_count() == static_cast<int>(steps.size()); }
    Day day() const { return day_of(*checklist.text, holding); }
};

class ChecklistService {
public:
    // What `work` refers to, and `work`, must outlive it.
    explicit ChecklistService(const identity::Work& work) : work_{work} {}

    bool may_manage() const;

    // Those the actor may see; what is not complete first, then the latest day first.
    std::vector<ChecklistView> list();
    Result<ChecklistView> find(const ChecklistId& id);

    // How many checklists the offices of today ask for that were not begun; 0 for who may not
    // begin.
    int missing();
    // Begins them all and says how many. Refuses with forbidden.
    Result<int> begin_missing();
    // After a change of somebody's offices: begins what they ask for now. Asks no right, for
    // whoever may change the offices may cause it.
    void begin_for(const identity::PersonId& person);

    // The step was done on `day`; replaces an earlier day. Refuses with not_found, also for a step
    // that is not there (yet); forbidden; invalid as check_day().
    Done tick(const ChecklistId& id, std::string_view step, Day day);
    // Not done after all. Refuses with not_found, also when it was not ticked, and forbidden.
    Done untick(const ChecklistId& id, std::string_view step);

private:
    bool may_see(const Checklist& checklist) const;
    std::optional<ChecklistView> view(const Checklist& checklist);
    Result<ChecklistView> changeable(const ChecklistId& id, std::string_view step);
    std::vector<Need> all_needs();
    int begin(const std::vector<Need>& needs);

    const identity::Work& work_;
};

}  // namespace vt::people
