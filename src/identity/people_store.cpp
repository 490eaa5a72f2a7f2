// SPDX-License-Identifier: EUPL-1.2
#include "identity/people_store.h"

#include "base/result.h"

namespace vt::identity {
namespace {

constexpr std::string_view kInsertPerson = R"sql(
    INSERT INTO identity_person (id, initials, given, family, email, language)
    VALUES ($1, $2, $3, $4, $5, $6)
)sql";
constexpr std::string_view kUpdatePerson = R"sql(
    UPDATE identity_person
    SET initials = $2, given = $3, family = $4, email = $5, language = $6
    WHERE id = $1
)sql";
constexpr std::string_view kFindPerson = R"sql(
    SELECT id, initials, given, family, email, language FROM identity_person WHERE id = $1
)sql";
constexpr std::string_view kFindPersonByEmail = R"sql(
    SELECT id, initials, given, family, email, language FROM identity_person WHERE email = $1
)sql";
constexpr std::string_view kListPeople = R"sql(
    SELECT id, initials, given, family, email, language FROM identity_person
)sql";
constexpr std::string_view kListHolders = R"sql(
    SELECT id, initials, given, family, email, language FROM identity_person
    WHERE id IN (SELECT person_id FROM identity_holding
                 WHERE office = $1 AND from_day <= $2
                   AND (until_day IS NULL OR until_day >= $2))
)sql";

constexpr std::string_view kInsertHolding = R"sql(
    INSERT INTO identity_holding (id, person_id, office, from_day, until_day, party_id, note,
                                  external, scope, substitute_for)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
)sql";
constexpr std::string_view kSetLastDay = R"sql(
    UPDATE identity_holding SET until_day = $2 WHERE id = $1
)sql";
constexpr std::string_view kSetParty = R"sql(
    UPDATE identity_holding SET party_id = $2 WHERE id = $1
)sql";
constexpr std::string_view kFindHolding = R"sql(
    SELECT h.id, h.person_id, h.office, h.from_day, h.until_day, p.name, h.note, h.external,
           h.scope, h.substitute_for
    FROM identity_holding h LEFT JOIN identity_party p ON p.id = h.party_id
    WHERE h.id = $1
)sql";
constexpr std::string_view kListHoldingsOf = R"sql(
    SELECT h.id, h.person_id, h.office, h.from_day, h.until_day, p.name, h.note, h.external,
           h.scope, h.substitute_for
    FROM identity_holding h LEFT JOIN identity_party p ON p.id = h.party_id
    WHERE h.person_id = $1
    ORDER BY h.from_day, h.office, h.id
)sql";
constexpr std::string_view kListHoldings = R"sql(
    SELECT h.id, h.person_id, h.office, h.from_day, h.until_day, p.name, h.note, h.external,
           h.scope, h.substitute_for
    FROM identity_holding h LEFT JOIN identity_party p ON p.id = h.party_id
    WHERE h.from_day <= $2 AND (h.until_day IS NULL OR h.until_day >= $1)
    ORDER BY h.from_day, h.office, h.id
)sql";
constexpr std::string_view kListHoldingsIn = R"sql(
    SELECT h.id, h.person_id, h.office, h.from_day, h.until_day, p.name, h.note, h.external,
           h.scope, h.substitute_for
    FROM identity_holding h LEFT JOIN identity_party p ON p.id = h.party_id
    WHERE h.office = $3 AND h.from_day <= $2 AND (h.until_day IS NULL OR h.until_day >= $1)
    ORDER BY h.from_day, h.id
)sql";
constexpr std::string_view kListAllHoldings = R"sql(
    SELECT h.id, h.person_id, h.office, h.from_day, h.until_day, p.name, h.note, h.external,
           h.scope, h.substitute_for
    FROM identity_holding h LEFT JOIN identity_party p ON p.id = h.party_id
    ORDER BY h.from_day, h.office, h.id
)sql";

constexpr std::string_view kInsertParty = R"sql(
    INSERT INTO identity_party (id, name, short_name) VALUES ($1, $2, $3)
)sql";
constexpr std::string_view kListParties = R"sql(
    SELECT id, name, short_name FROM identity_party ORDER BY name
)sql";

Person person_from(const db::Row& row) {
    return {row.id<PersonTag>(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)};
}

Holding holding_from(const db::Row& row) {
    const auto office = office_from_code(row.text(2));
    VT_CHECK(office.has_value());
    return {row.id<HoldingTag>(0), row.id<PersonTag>(1), *office,     row.day(3),
            row.optional_day(4),   row.text(5),          row.text(6), row.boolean(7),
            row.text(8),           row.id<PersonTag>(9)};
}

template <class... Args>
std::vector<Person> list_people(db::Db& db, std::string_view sql, const Args&... args) {
    std::vector<Person> people;
    db.query(
        sql, [&](const db::Row& row) { people.push_back(person_from(row)); }, args...);
    return people;
}

template <class... Args>
std::vector<Holding> list_holdings(db::Db& db, std::string_view sql, const Args&... args) {
    std::vector<Holding> holdings;
    db.query(
        sql, [&](const db::Row& row) { holdings.push_back(holding_from(row)); }, args...);
    return holdings;
}

template <class T>
std::optional<T> first_of(const std::vector<T>& found) {
    return found.empty() ? std::nullopt : std::optional{found.front()};
}

std::optional<std::string> or_null(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{text};
}

}  // namespace

void PeopleStore::insert(const Person& person) {
    db_.execute(kInsertPerson, person.id, person.initials, person.given, person.family,
                or_null(person.email), person.language);
}

void PeopleStore::update(const Person& person) {
    db_.execute(kUpdatePerson, person.id, person.initials, person.given, person.family,
                or_null(person.email), person.language);
}

std::optional<Person> PeopleStore::person(const PersonId& id) {
    return first_of(list_people(db_, kFindPerson, id));
}

std::optional<Person> PeopleStore::person_by_email(std::string_view email) {
    return first_of(list_people(db_, kFindPersonByEmail, email));
}

std::vector<Person> PeopleStore::people() {
    return list_people(db_, kListPeople);
}

std::vector<Person> PeopleStore::holders(Office office, Day day) {
    return list_people(db_, kListHolders, code(office), day);
}

void PeopleStore::insert(const Holding& holding, const std::optional<PartyId>& party) {
    db_.execute(kInsertHolding, holding.id, holding.person, code(holding.office), holding.from,
                holding.until, party, holding.note, holding.external, holding.scope,
                or_null(holding.substitute_for.value));
}

void PeopleStore::set_last_day(const HoldingId& id, const std::optional<Day>& until) {
    db_.execute(kSetLastDay, id, until);
}

void PeopleStore::set_party(const HoldingId& id, const std::optional<PartyId>& party) {
    db_.execute(kSetParty, id, party);
}

std::optional<Holding> PeopleStore::holding(const HoldingId& id) {
    return first_of(list_holdings(db_, kFindHolding, id));
}

std::vector<Holding> PeopleStore::holdings_of(const PersonId& id) {
    return list_holdings(db_, kListHoldingsOf, id);
}

std::vector<Holding> PeopleStore::holdings(Period period) {
    return list_holdings(db_, kListHoldings, period.first, period.last);
}

std::vector<Holding> PeopleStore::holdings_in(Office office, Period period) {
    return list_holdings(db_, kListHoldingsIn, period.first, period.last, code(office));
}

std::vector<Holding> PeopleStore::all_holdings() {
    return list_holdings(db_, kListAllHoldings);
}

void PeopleStore::insert(const Party& party) {
    db_.execute(kInsertParty, party.id, party.name, party.short_name);
}

std::vector<Party> PeopleStore::parties() {
    std::vector<Party> parties;
    db_.query(kListParties, [&](const db::Row& row) {
        parties.push_back({row.id<PartyTag>(0), row.text(1), row.text(2)});
    });
    return parties;
}

}  // namespace vt::identity
