// SPDX-License-Identifier: EUPL-1.2
// The directory: people, the offices they hold and held, parties, and who sits in which body.
//
// Reading only; changes go through identity/people.h (service). A holding runs from its first day
// up to and including its last day; while it has no last day it goes on. Aldermen are no council
// members. The executive is the mayor (or acting mayor) and the aldermen; the council is the
// council members.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "db/db.h"
#include "identity/actor.h"

namespace vt::identity {

enum class Body { council, executive };
std::string_view code(Body body);  // "council", "executive"
std::optional<Body> body_from_code(std::string_view code);

struct Person {
    PersonId id{};
    std::string initials{};  // "M."
    std::string given{};     // "Marleen"
    std::string family{};    // "de Wit", with its prefix
    std::string email{};     // Empty when unknown; unique otherwise.
    std::string language{"nl"};
    std::string short_name() const;  // "M. de Wit"; the given name's letter where initials lack.
    std::string full_name() const;   // "Marleen de Wit"
};

struct HoldingTag;
using HoldingId = Id<HoldingTag>;

struct Holding {
    HoldingId id{};
    PersonId person{};
    Office office{Office::civil_servant};
    Day from{};
    std::optional<Day> until{};  // Last day.
    std::string party{};         // Name of the party or group; empty outside council and executive.
    std::string note{};          // "opvolger", "tijdelijk"; no reasons that are private.
    bool external{false};        // Confidential adviser from outside the municipality.
    std::string scope{};         // Confidential adviser: "" politicians, "civil-servants".
    PersonId substitute_for{};   // Whose seat is kept warm during leave; empty otherwise.
    bool holds_on(Day day) const { return from <= day && (!until || day <= *until); }
};

struct PartyTag;
using PartyId = Id<PartyTag>;

// A party, or a group that split off from one.
struct Party {
    PartyId id{};
    std::string name{};        // "Groen en Sociaal Voorbeeldstad"
    std::string short_name{};  // "GSV"; empty when there is none.
};

class Directory {
public:
    // `db` must outlive the Directory.
    explicit Directory(db::Db& db) : db_{db} {}

    std::optional<Person> person(const PersonId& id);
    std::optional<Person> person_by_email(std::string_view email);  // Any case.
    std::vector<Person> people();                                   // Sorted by family name.
    std::vector<Holding> holdings_of(const PersonId& id);           // Oldest first.
    std::vector<Holding> holdings(Period period);                   // All that touch the period.
    std::vector<Office> offices_on(const PersonId& id, Day day);
    std::vector<Person> holders(Office office, Day day);  // Sorted by family name.
    std::vector<Person> members(Body body, Day day);      // Sorted by family name.
    // Whoever was a member on any day of the period, with the first and last day of the membership.
    // Holdings that follow one another without a day between them (another group, from alderman to
    // mayor) are one membership, with office and party of the last of them. Oldest first.
    std::vector<Holding> member_holdings(Body body, Period period);
    std::optional<Actor> actor(const PersonId& id, Day day);
    std::vector<Party> parties();  // Sorted by name.

private:
    db::Db& db_;
};

}  // namespace vt::identity
