// SPDX-License-Identifier: EUPL-1.2
#include "identity/directory.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/text.h"
#include "identity/email.h"
#include "identity/names.h"
#include "identity/people_store.h"

namespace vt::identity {
namespace {

bool sits_in(Office office, Body body) {
    if (body == Body::council) return office == Office::council_member;
    return office == Office::mayor || office == Office::acting_mayor || office == Office::alderman;
}

std::vector<Person> sorted(std::vector<Person> people) {
    std::vector<std::pair<std::string, Person>> keyed;
    keyed.reserve(people.size());
    for (Person& person : people)
        keyed.emplace_back(sort_key(person.family) + "\n" + folded(person.given + person.initials),
                           std::move(person));
    std::sort(keyed.begin(), keyed.end(),
              [](const auto& l, const auto& r) { return l.first < r.first; });
    people.clear();
    for (auto& [key, person] : keyed) people.push_back(std::move(person));
    return people;
}

// Whether `later` begins at the latest on the day after `earlier` ends.
bool joins(const Holding& earlier, const Holding& later) {
    return !earlier.until || later.from <= earlier.until->plus_days(1);
}

void extend(Holding& membership, const Holding& next) {
    membership.office = next.office;
    membership.party = next.party;
    membership.note = next.note;
    if (!next.until || (membership.until && *membership.until < *next.until))
        membership.until = next.until;
}

}  // namespace

std::string_view code(Body body) {
    switch (body) {
        case Body::council:
            return "council";
        case Body::executive:
            return "executive";
    }
    return "";
}

std::optional<Body> body_from_code(std::string_view wanted) {
    for (const Body body : {Body::council, Body::executive})
        if (code(body) == wanted) return body;
    return std::nullopt;
}

std::string Person::short_name() const {
    std::string first = initials;
    if (first.empty() && !given.empty()) first = first_letter(given) + ".";
    return first.empty() ? family : first + " " + family;
}

std::string Person::full_name() const {
    const std::string& first = given.empty() ? initials : given;
    return first.empty() ? family : first + " " + family;
}

std::optional<Person> Directory::person(const PersonId& id) {
    return PeopleStore{db_}.person(id);
}

std::optional<Person> Directory::person_by_email(std::string_view email) {
    const auto known_form = email_from_typed(email);
    if (!known_form) return std::nullopt;
    return PeopleStore{db_}.person_by_email(*known_form);
}

std::vector<Person> Directory::people() {
    return sorted(PeopleStore{db_}.people());
}

std::vector<Holding> Directory::holdings_of(const PersonId& id) {
    return PeopleStore{db_}.holdings_of(id);
}

std::vector<Holding> Directory::holdings(Period period) {
    return PeopleStore{db_}.holdings(period);
}

std::vector<Office> Directory::offices_on(const PersonId& id, Day day) {
    std::vector<Office> offices;
    for (const Holding& holding : holdings_of(id)) {
        const bool known =
            std::find(offices.begin(), offices.end(), holding.office) != offices.end();
        if (holding.holds_on(day) && !known) offices.push_back(holding.office);
    }
    return offices;
}

std::vector<Person> Directory::holders(Office office, Day day) {
    return sorted(PeopleStore{db_}.holders(office, day));
}

std::vector<Person> Directory::members(Body body, Day day) {
    std::map<PersonId, Person> members;
    PeopleStore store{db_};
    for (const Office office : kOffices)
        if (sits_in(office, body))
            for (Person& person : store.holders(office, day))
                members.try_emplace(person.id, std::move(person));
    std::vector<Person> list;
    for (auto& [id, person] : members) list.push_back(std::move(person));
    return sorted(std::move(list));
}

std::vector<Holding> Directory::member_holdings(Body body, Period period) {
    std::map<PersonId, std::vector<Holding>> memberships;
    for (const Holding& holding : PeopleStore{db_}.all_holdings()) {
        if (!sits_in(holding.office, body)) continue;
        auto& own = memberships[holding.person];
        if (!own.empty() && joins(own.back(), holding))
            extend(own.back(), holding);
        else
            own.push_back(holding);
    }
    std::vector<Holding> touching;
    for (const auto& [person, own] : memberships)
        for (const Holding& membership : own)
            if (membership.from <= period.last &&
                (!membership.until || period.first <= *membership.until))
                touching.push_back(membership);
    std::sort(touching.begin(), touching.end(), [](const Holding& l, const Holding& r) {
        return std::tie(l.from, l.person) < std::tie(r.from, r.person);
    });
    return touching;
}

std::optional<Actor> Directory::actor(const PersonId& id, Day day) {
    const auto known = person(id);
    if (!known) return std::nullopt;
    return Actor{id, offices_on(id, day), known->short_name(), {}};
}

std::vector<Party> Directory::parties() {
    return PeopleStore{db_}.parties();
}

}  // namespace vt::identity
