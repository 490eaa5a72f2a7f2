// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/attendance_service.h"

#include <algorithm>
#include <map>
#include <set>

#include "modules/programme/attendance_store.h"
#include "modules/programme/evidence_service.h"
#include "modules/programme/evidence_store.h"
#include "modules/programme/limits.h"
#include "modules/programme/planning_service.h"
#include "modules/programme/sharing.h"
#include "texts/texts.h"

namespace vt::programme {
namespace {

using identity::Body;
using identity::PersonId;

std::vector<Membership> members_since(db::Db& db, Body body, Day from, Day today) {
    const auto holdings = identity::Directory{db}.member_holdings(body, {from, today});
    return memberships_on(holdings, today);
}

// The list of the clerk, while it is put together.
class Roll {
public:
    explicit Roll(db::Db& db) : directory_{db} {}
    NamedAttendance* line(const PersonId& id) {
        const auto at = lines_.find(id);
        if (at != lines_.end()) return &at->second;
        const auto person = directory_.person(id);
        if (!person) return nullptr;
        return &lines_.emplace(id, NamedAttendance{.person = *person}).first->second;
    }
    std::vector<NamedAttendance> by_family_name() && {
        std::vector<NamedAttendance> list;
        for (auto& [id, line] : lines_) list.push_back(std::move(line));
        std::sort(list.begin(), list.end(), [](const auto& left, const auto& right) {
            return texts::sorts_before(left.person.family, right.person.family);
        });
        return list;
    }

private:
    identity::Directory directory_;
    std::map<PersonId, NamedAttendance> lines_;
};

void call_members(Roll& roll, db::Db& db, const Evidence& evidence, Day today) {
    identity::Directory directory{db};
    for (const std::string& code : evidence.bodies) {
        const Body body = *identity::body_from_code(code);
        for (const identity::Person& person : directory.members(body, evidence.day))
            roll.line(person.id);
        for (const Membership& member : members_since(db, body, evidence.day, today)) {
            NamedAttendance* line = roll.line(member.person);
            if (line != nullptr && member.joined > evidence.day) line->joined = member.joined;
        }
    }
}

Error for_clerk_only() {
    return {Refusal::forbidden, "programme.error.attendance_is_for_clerk"};
}

}  // namespace

std::set<std::string> bodies_asked(const MeasureView& measure) {
    std::set<std::string> bodies;
    for (const content::Rule& rule : measure.rules) {
        if (!rule.everyone) continue;
        if (rule.bodies.empty()) bodies.insert({"council", "executive"});
        bodies.insert(rule.bodies.begin(), rule.bodies.end());
    }
    return bodies;
}

Result<Evidence> AttendanceService::for_clerk(const EvidenceId& id) const {
    Evidence evidence = VT_TRY((EvidenceService{work_, grounds_}.find(id)));
    if (!is_clerk(work_.actor) && !is_system(work_.actor)) return for_clerk_only();
    return evidence;
}

Result<std::vector<NamedAttendance>> AttendanceService::list(const EvidenceId& id) const {
    const Evidence evidence = VT_TRY(for_clerk(id));
    Roll roll{work_.db};
    call_members(roll, work_.db, evidence, work_.clock.today());
    for (const AttendanceEntry& entry : AttendanceStore{work_.db}.at(id))
        if (NamedAttendance* line = roll.line(entry.person)) {
            line->presence = entry.presence;
            line->caught_up = entry.caught_up;
        }
    return std::move(roll).by_family_name();
}

Result<std::vector<NamedAttendance>> AttendanceService::to_catch_up(const EvidenceId& id) const {
    auto all = VT_TRY(list(id));
    const Day today = work_.clock.today();
    std::set<PersonId> members;
    for (const Body body : {Body::council, Body::executive})
        for (const auto& person : identity::Directory{work_.db}.members(body, today))
            members.insert(person.id);
    std::erase_if(all, [&](const NamedAttendance& line) {
        return line.reached() || !members.contains(line.person.id);
    });
    return all;
}

Done AttendanceService::mark(const EvidenceId& id, const std::vector<Attended>& attendance) {
    VT_TRY(for_clerk(id));
    identity::Directory directory{work_.db};
    std::set<PersonId> once;
    for (const Attended& attended : attendance)
        if (!once.insert(attended.person).second || !directory.person(attended.person))
            return invalid("unknown_person", "attendance");
    AttendanceStore store{work_.db};
    for (const Attended& attended : attendance) store.put(id, attended);
    int present = 0;
    int invited = 0;
    for (const AttendanceEntry& entry : store.at(id)) {
        present += entry.presence == Presence::present ? 1 : 0;
        invited += entry.presence ? 1 : 0;
    }
    EvidenceStore{work_.db}.set_present(id, present, invited);
    work_.log({.type = "programme.attendance-marked", .object = id.value});
    return done();
}

Done AttendanceService::record_catch_up(const EvidenceId& id, const PersonId& person, Day day) {
    const Evidence evidence = VT_TRY(for_clerk(id));
    if (!identity::Directory{work_.db}.person(person)) return invalid("unknown_person", "person");
    if (day < evidence.day) return invalid("before_it_was_held", "day");
    if (day > work_.clock.today()) return invalid("day_in_future", "day");
    AttendanceStore store{work_.db};
    for (const AttendanceEntry& entry : store.at(id))
        if (entry.person == person && entry.presence == Presence::present)
            return Error{Refusal::conflict, "programme.error.was_present", {}, "person"};
    store.put_catch_up(id, person, day);
    work_.log({.type = "programme.caught-up", .object = id.value});
    return done();
}

Done AttendanceService::undo_catch_up(const EvidenceId& id, const PersonId& person) {
    VT_TRY(for_clerk(id));
    if (!AttendanceStore{work_.db}.remove_catch_up(id, person))
        return Error{Refusal::conflict, "programme.error.not_caught_up", {}, "person"};
    work_.log({.type = "programme.catch-up-undone", .object = id.value});
    return done();
}

std::vector<OwnAttendance> AttendanceService::mine() const {
    if (!work_.actor.signed_in()) return {};
    std::map<EvidenceId, AttendanceEntry> own;
    for (AttendanceEntry& entry : AttendanceStore{work_.db}.of(work_.actor.person))
        own.emplace(entry.evidence, std::move(entry));
    std::vector<OwnAttendance> found;
    for (const Evidence& evidence : EvidenceService{work_, grounds_}.all()) {
        const auto at = own.find(evidence.id);
        if (at == own.end() || evidence.withdrawn) continue;
        found.push_back({evidence.id, evidence.day, evidence.title, evidence.measures,
                         at->second.presence, at->second.caught_up});
    }
    return found;
}

std::vector<ToCatchUp> AttendanceService::mine_to_catch_up() const {
    const auto term = term_today(work_);
    if (!term || !work_.actor.signed_in()) return {};
    const Day today = work_.clock.today();
    const auto own = AttendanceStore{work_.db}.of(work_.actor.person);
    const auto evidence = EvidenceStore{work_.db}.all();
    std::vector<ToCatchUp> found;
    for (const MeasureView& measure : measure_views(work_.db, grounds_)) {
        if (!measure.asks() || measure.sharing != content::Sharing::shared) continue;
        for (const std::string& body : bodies_asked(measure)) {
            auto members =
                members_since(work_.db, *identity::body_from_code(body), term->from, today);
            std::erase_if(members,
                          [&](const auto& one) { return one.person != work_.actor.person; });
            const auto reach = reach_of(measure.id, body, members, evidence, own, term->days());
            if (reach.empty() || reach.front().reached) continue;
            const auto held =
                std::find_if(evidence.rbegin(), evidence.rend(), [&](const Evidence& one) {
                    return !one.withdrawn && one.serves(measure.id) && one.concerns(body) &&
                           term->days().contains(one.day) && one.day <= today;
                });
            if (held != evidence.rend()) found.push_back({measure.id, held->id, held->day});
        }
    }
    return found;
}

std::vector<MemberReach> member_reach(db::Db& db, const std::vector<MeasureView>& measures,
                                      const std::vector<Evidence>& evidence,
                                      const CouncilTerm& term, Day today) {
    const auto attendance = AttendanceStore{db}.all();
    std::map<std::string, std::vector<Membership>> members;
    for (const Body body : {Body::council, Body::executive})
        members[std::string{identity::code(body)}] = members_since(db, body, term.from, today);
    std::vector<MemberReach> found;
    for (const MeasureView& measure : measures)
        for (const std::string& body : bodies_asked(measure)) {
            const auto reach =
                reach_of(measure.id, body, members[body], evidence, attendance, term.days());
            found.insert(found.end(), reach.begin(), reach.end());
        }
    return found;
}

}  // namespace vt::programme
