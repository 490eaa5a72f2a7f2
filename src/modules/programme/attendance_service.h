// SPDX-License-Identifier: EUPL-1.2
// Who was there, and who caught up. Names are for the person and the clerk (council clerk or deputy
// clerk) alone: everybody else, the mayor too, is refused with forbidden
// "programme.error.attendance_is_for_clerk".
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "identity/directory.h"
#include "identity/work.h"
#include "modules/programme/attendance.h"
#include "modules/programme/choice.h"
#include "modules/programme/grounds.h"
#include "modules/programme/term.h"

namespace vt::programme {

// One line of the list that the clerk sees.
struct NamedAttendance {
    identity::Person person{};
    std::optional<Presence> presence{};  // Nothing: not marked; a member then or since.
    std::optional<Day> caught_up{};
    std::optional<Day> joined{};  // Of a member today who joined after it was held.
    bool reached() const { return presence == Presence::present || caught_up.has_value(); }
};

// What one person attended or missed, for that person.
struct OwnAttendance {
    EvidenceId evidence{};
    Day day{};
    std::string title{};
    std::vector<std::string> measures{};
    std::optional<Presence> presence{};
    std::optional<Day> caught_up{};
};

// A measure that asks everyone, and has not reached this person yet.
struct ToCatchUp {
    std::string measure{};
    EvidenceId evidence{};  // The latest that was held for their body.
    Day day{};
};

class AttendanceService {
public:
    // What is passed, and what it refers to, must outlive it.
    AttendanceService(const identity::Work& work, const Grounds& grounds)
        : work_{work}, grounds_{grounds} {}

    // All who were marked, who sat in its bodies that day, and who joined them since and still sit.
    // By family name. Refuses with forbidden, not_found.
    Result<std::vector<NamedAttendance>> list(const EvidenceId& evidence) const;
    // Of list(), members today whom it did not reach.
    Result<std::vector<NamedAttendance>> to_catch_up(const EvidenceId& evidence) const;

    // Marks people, in place of what was marked; the numbers follow. Refuses with forbidden,
    // not_found; with invalid for somebody unknown or named twice.
    Done mark(const EvidenceId& evidence, const std::vector<Attended>& attendance);
    // Refuses with forbidden, not_found; with invalid, at "day": before it was held or in the
    // future, at "person": unknown; with conflict for somebody who was present.
    Done record_catch_up(const EvidenceId& evidence, const identity::PersonId& person, Day day);
    Done undo_catch_up(const EvidenceId& evidence, const identity::PersonId& person);

    // The actor's own; latest first. Only what the actor may see otherwise.
    std::vector<OwnAttendance> mine() const;
    std::vector<ToCatchUp> mine_to_catch_up() const;

private:
    Result<Evidence> for_clerk(const EvidenceId& id) const;

    const identity::Work& work_;
    const Grounds& grounds_;
};

// The bodies that the rules of a measure ask to be reached to the last member.
std::set<std::string> bodies_asked(const MeasureView& measure);

// For each measure that asks everyone: the members today of each of its bodies, without names.
std::vector<MemberReach> member_reach(db::Db& db, const std::vector<MeasureView>& measures,
                                      const std::vector<Evidence>& evidence,
                                      const CouncilTerm& term, Day today);

}  // namespace vt::programme
