// SPDX-License-Identifier: EUPL-1.2
#include "modules/people/people_service.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "identity/account_store.h"
#include "identity/rights.h"
#include "identity/sessions.h"
#include "modules/people/checklist_service.h"

namespace vt::people {
namespace {

using identity::Holding;
using identity::Office;
using identity::PersonId;

const Day kAlways = *Day::from(1900, 1, 1);
const Day kForever = *Day::from(2199, 12, 31);

Error not_found() {
    return {Refusal::not_found, "identity.error.person-unknown"};
}

// The council and its committees go by name; elsewhere the office comes first: the mayor before the
// aldermen, the clerk before the office's staff.
bool stands_before(const RollRow& left, const RollRow& right) {
    if (left.group != right.group) return left.group < right.group;
    const bool by_office = left.group == Group::executive || left.group == Group::support;
    if (!by_office) return false;
    const auto rank = [](const RollRow& row) { return row.holdings.front().office; };
    return rank(left) < rank(right);
}

// One who holds several offices stands with the first group that fits.
void place(RollRow& row) {
    row.group = Group::former;
    for (const Holding& holding : row.holdings)
        row.group = std::min(row.group, group_of(holding.office));
}

bool matches(const RollRow& row, const RollFilter& filter) {
    if (filter.group ? row.group != *filter.group : row.group == Group::former) return false;
    const bool office_fits =
        !filter.office || std::any_of(row.holdings.begin(), row.holdings.end(),
                                      [&](const auto& h) { return h.office == *filter.office; });
    const auto name = folded(row.person.full_name() + " " + row.person.short_name());
    return office_fits && name.find(folded(trim(filter.words))) != std::string::npos;
}

}  // namespace

bool PeopleService::may_manage() const {
    return identity::may_manage(work_.actor);
}

bool PeopleService::shows(const Holding& holding) const {
    const bool telling =
        holding.office == Office::assessor || holding.office == Office::investigator;
    return !telling || may_manage();
}

std::vector<RollRow> PeopleService::roll(const RollFilter& filter) {
    const Day today = work_.clock.today();
    identity::Directory directory{work_.db};
    std::map<PersonId, std::vector<Holding>> of;
    for (Holding& holding : directory.holdings({kAlways, kForever}))
        if (shows(holding)) of[holding.person].push_back(std::move(holding));
    std::vector<RollRow> rows;
    for (identity::Person& person : directory.people()) {
        const auto& all = of[person.id];
        if (all.empty() && !may_manage()) continue;
        RollRow row{std::move(person), Group::others, {}};
        for (const Holding& holding : all)
            if (!holding.until || today <= *holding.until) row.holdings.push_back(holding);
        place(row);
        if (all.empty()) row.group = Group::others;
        if (row.group == Group::former) row.holdings.push_back(all.back());
        if (matches(row, filter)) rows.push_back(std::move(row));
    }
    std::stable_sort(rows.begin(), rows.end(), stands_before);
    return rows;
}

Result<PersonView> PeopleService::find(const PersonId& id) {
    identity::Directory directory{work_.db};
    auto person = directory.person(id);
    if (!person) return not_found();
    PersonView view{std::move(*person), {}, AccountState::none};
    for (Holding& holding : directory.holdings_of(id))
        if (shows(holding)) view.holdings.push_back(std::move(holding));
    if (view.holdings.empty() && !may_manage()) return not_found();
    if (const auto account = identity::AccountStore{work_.db}.account(id))
        view.account = account->password_hash.empty() ? AccountState::invited : AccountState::open;
    return view;
}

Done PeopleService::holds(const PersonId& person, const identity::HoldingId& holding) {
    for (const Holding& own : identity::Directory{work_.db}.holdings_of(person))
        if (own.id == holding) return done();
    return Error{Refusal::not_found, "identity.error.holding-unknown"};
}

Result<identity::HoldingId> PeopleService::give_office(const identity::OfficeGiven& given) {
    const auto holding = VT_TRY(identity::People{work_}.give_office(given));
    ChecklistService{work_}.begin_for(given.person);
    return holding;
}

Done PeopleService::end_office(const PersonId& person, const identity::HoldingId& holding,
                               Day last_day) {
    VT_TRY(holds(person, holding));
    VT_TRY(identity::People{work_}.end_office(holding, last_day));
    ChecklistService{work_}.begin_for(person);
    return done();
}

Done PeopleService::change_party(const PersonId& person, const identity::HoldingId& holding,
                                 Day from, std::string_view party) {
    VT_TRY(holds(person, holding));
    VT_TRY(identity::People{work_}.change_party(holding, from, party));
    ChecklistService{work_}.begin_for(person);
    return done();
}

Done PeopleService::end_sessions(const PersonId& id) {
    if (!may_manage()) return Error{Refusal::forbidden, "identity.error.not-allowed"};
    if (!identity::Directory{work_.db}.person(id)) return not_found();
    identity::close_all_sessions(work_.db, id);
    work_.log({.type = "people.sessions-ended", .object = id.value});
    return done();
}

}  // namespace vt::people
