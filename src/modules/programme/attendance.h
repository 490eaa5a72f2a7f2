// SPDX-License-Identifier: EUPL-1.2
// Attendance: who was there, person by person, and who caught up later.
//
// Seen by name only by the person and the clerk (A3); everything else works with MemberReach, which
// has no persons in it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "identity/directory.h"
#include "modules/programme/evidence.h"

namespace vt::programme {

enum class Presence { present, absent, excused };
std::string_view code(Presence presence);
std::optional<Presence> presence_from_code(std::string_view code);

struct Attended {
    identity::PersonId person{};
    Presence presence{Presence::present};
};

// One person at one thing that happened.
struct AttendanceEntry {
    EvidenceId evidence{};
    identity::PersonId person{};
    std::optional<Presence> presence{};  // Nothing: was not a member yet, only caught up.
    std::optional<Day> caught_up{};
    bool reached() const { return presence == Presence::present || caught_up.has_value(); }
};

// One member of a body today, and whether this measure reached them in the term. No names.
struct MemberReach {
    std::string measure{};
    std::string body{};
    Day joined{};
    bool reached{false};
};

// One who sits in a body on a day, since when without a break.
struct Membership {
    identity::PersonId person{};
    Day joined{};
};

// From holdings in any order. A change of group or party is no break. By person.
std::vector<Membership> memberships_on(std::span<const identity::Holding> holdings, Day day);

// Who of `members` was reached by evidence of `measure` that counts in the term.
std::vector<MemberReach> reach_of(std::string_view measure, std::string_view body,
                                  std::span<const Membership> members,
                                  std::span<const Evidence> evidence,
                                  std::span<const AttendanceEntry> attendance, const Period& term);

}  // namespace vt::programme
