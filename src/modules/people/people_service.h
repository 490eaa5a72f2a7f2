// SPDX-License-Identifier: EUPL-1.2
// People and their offices, for the pages: identity's rules, with what this module adds to them:
// the roll, the account's state, and the checklists that a change of office asks for.
//
// Looking needs the right people_view, changing people_manage; somebody one may not see is
// not_found. Who holds no other office than assessor or investigator is seen only by whoever may
// change people: that such a person is here would tell that there is an analysis or an
// investigation.
#pragma once

#include <vector>

#include "base/result.h"
#include "identity/accounts.h"
#include "identity/people.h"
#include "identity/work.h"
#include "modules/people/roll.h"

namespace vt::people {

class PeopleService {
public:
    // What `work` refers to, and `work`, must outlive it.
    explicit PeopleService(const identity::Work& work) : work_{work} {}

    bool may_manage() const;

    // By group, then by family name; in the executive and its support by office first. Without a
    // wanted group: everybody who is not former.
    std::vector<RollRow> roll(const RollFilter& filter);
    Result<PersonView> find(const identity::PersonId& id);

    // These refuse as identity::People does; add and give_office begin checklists where they are
    // asked for.
    Result<identity::HoldingId> give_office(const identity::OfficeGiven& given);
    // Refuses with not_found when the holding is not this person's.
    Done end_office(const identity::PersonId& person, const identity::HoldingId& holding,
                    Day last_day);
    Done change_party(const identity::PersonId& person, const identity::HoldingId& holding,
                      Day from, std::string_view party);
    // Signs the person out everywhere. Refuses with forbidden and not_found.
    Done end_sessions(const identity::PersonId& id);

private:
    bool shows(const identity::Holding& holding) const;
    Done holds(const identity::PersonId& person, const identity::HoldingId& holding);

    const identity::Work& work_;
};

}  // namespace vt::people
