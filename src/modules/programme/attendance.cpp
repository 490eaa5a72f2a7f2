// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/attendance.h"

#include <algorithm>
#include <map>
#include <set>

namespace vt::programme {
namespace {

std::set<EvidenceId> counting_ids(std::string_view measure, std::span<const Evidence> evidence,
                                  const Period& term) {
    std::set<EvidenceId> ids;
    for (const Evidence& one : evidence)
        if (!one.withdrawn && one.serves(measure) && term.contains(one.day)) ids.insert(one.id);
    return ids;
}

}  // namespace

std::string_view code(Presence presence) {
    switch (presence) {
        case Presence::present:
            return "present";
        case Presence::absent:
            return "absent";
        case Presence::excused:
            return "excused";
    }
    return "";
}

std::optional<Presence> presence_from_code(std::string_view wanted) {
    for (const Presence one : {Presence::present, Presence::absent, Presence::excused})
        if (code(one) == wanted) return one;
    return std::nullopt;
}

std::vector<Membership> memberships_on(std::span<const identity::Holding> holdings, Day day) {
    std::vector<identity::Holding> latest_first{holdings.begin(), holdings.end()};
    std::sort(latest_first.begin(), latest_first.end(),
              [](const auto& left, const auto& right) { return left.from > right.from; });
    std::map<identity::PersonId, Day> joined;
    for (const identity::Holding& holding : latest_first)
        if (holding.holds_on(day)) {
            const auto [at, added] = joined.emplace(holding.person, holding.from);
            if (!added) at->second = std::min(at->second, holding.from);
        }
    for (const identity::Holding& holding : latest_first) {
        const auto at = joined.find(holding.person);
        if (at == joined.end() || !holding.until) continue;
        const bool unbroken = holding.until->plus_days(1) >= at->second;
        if (unbroken) at->second = std::min(at->second, holding.from);
    }
    std::vector<Membership> members;
    for (const auto& [person, since] : joined) members.push_back({person, since});
    return members;
}

std::vector<MemberReach> reach_of(std::string_view measure, std::string_view body,
                                  std::span<const Membership> members,
                                  std::span<const Evidence> evidence,
                                  std::span<const AttendanceEntry> attendance, const Period& term) {
    const auto ids = counting_ids(measure, evidence, term);
    std::set<identity::PersonId> reached;
    for (const AttendanceEntry& entry : attendance)
        if (entry.reached() && ids.contains(entry.evidence)) reached.insert(entry.person);
    std::vector<MemberReach> found;
    for (const Membership& member : members)
        found.push_back({std::string{measure}, std::string{body}, member.joined,
                         reached.contains(member.person)});
    return found;
}

}  // namespace vt::programme
