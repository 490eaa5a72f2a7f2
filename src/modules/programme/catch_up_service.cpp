// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/catch_up_service.h"

#include <algorithm>
#include <map>

#include "modules/programme/evidence_service.h"
#include "modules/programme/planning_service.h"
#include "modules/programme/sharing.h"

namespace vt::programme {
namespace {

using identity::Body;
using identity::PersonId;

std::set<PersonId> members_today(const identity::Work& work, std::string_view body) {
    std::set<PersonId> ids;
    for (const auto& person :
         identity::Directory{work.db}.members(*identity::body_from_code(body), work.clock.today()))
        ids.insert(person.id);
    return ids;
}

// The lists of attendance, each read once however many measures it serves.
class Lists {
public:
    Lists(const identity::Work& work, const Grounds& grounds) : service_{work, grounds} {}
    const std::vector<NamedAttendance>& at(const EvidenceId& id) {
        const auto [at, added] = lists_.try_emplace(id);
        if (!added) return at->second;
        if (auto list = service_.list(id)) at->second = *std::move(list);
        return at->second;
    }

private:
    AttendanceService service_;
    std::map<EvidenceId, std::vector<NamedAttendance>> lists_;
};

}  // namespace

Result<std::vector<CatchUpList>> CatchUpService::lists() const {
    if (!is_clerk(work_.actor) && !is_system(work_.actor))
        return Error{Refusal::forbidden, "programme.error.attendance_is_for_clerk"};
    const CouncilTerm term = VT_TRY(term_today(work_));
    auto evidence = EvidenceService{work_, grounds_}.all();  // Latest first.
    std::erase_if(evidence, [&](const Evidence& one) {
        return one.withdrawn || !term.days().contains(one.day) || one.day > work_.clock.today();
    });
    Lists lists{work_, grounds_};
    std::vector<CatchUpList> found;
    for (const MeasureView& measure : measure_views(work_.db, grounds_)) {
        if (!measure.asks() || measure.sharing != content::Sharing::shared) continue;
        for (const std::string& body : bodies_asked(measure)) {
            CatchUpList list{.measure = measure, .body = body};
            std::set<PersonId> missing = members_today(work_, body);
            for (const Evidence& one : evidence) {
                if (!one.serves(measure.id)) continue;
                if (!list.held.id && one.concerns(body)) list.held = one;
                for (const NamedAttendance& line : lists.at(one.id))
                    if (line.reached()) missing.erase(line.person.id);
            }
            if (!list.held.id) continue;
            for (const NamedAttendance& line : lists.at(list.held.id))
                if (missing.contains(line.person.id)) list.members.push_back(line);
            if (!list.members.empty()) found.push_back(std::move(list));
        }
    }
    return found;
}

}  // namespace vt::programme
