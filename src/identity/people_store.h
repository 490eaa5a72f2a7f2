// SPDX-License-Identifier: EUPL-1.2
// The SQL of people, parties and holdings. Rules are elsewhere: people.h decides, holding_rules.h
// judges; what comes here is written as it is. Lists come in no order that means anything, unless
// said.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "db/db.h"
#include "identity/directory.h"

namespace vt::identity {

class PeopleStore {
public:
    // `db` must outlive the store.
    explicit PeopleStore(db::Db& db) : db_{db} {}

    void insert(const Person& person);
    void update(const Person& person);
    std::optional<Person> person(const PersonId& id);
    std::optional<Person> person_by_email(std::string_view email);  // In lower case.
    std::vector<Person> people();
    std::vector<Person> holders(Office office, Day day);

    // `party` is that of holding.party; it must exist.
    void insert(const Holding& holding, const std::optional<PartyId>& party);
    void set_last_day(const HoldingId& id, const std::optional<Day>& until);
    void set_party(const HoldingId& id, const std::optional<PartyId>& party);
    std::optional<Holding> holding(const HoldingId& id);
    std::vector<Holding> holdings_of(const PersonId& id);            // Oldest first.
    std::vector<Holding> holdings(Period period);                    // Oldest first.
    std::vector<Holding> holdings_in(Office office, Period period);  // Oldest first.
    std::vector<Holding> all_holdings();                             // Oldest first.

    void insert(const Party& party);
    std::vector<Party> parties();

private:
    db::Db& db_;
};

}  // namespace vt::identity
