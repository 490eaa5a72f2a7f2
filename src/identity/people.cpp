// SPDX-License-Identifier: EUPL-1.2
#include "identity/people.h"

#include <algorithm>

#include "base/text.h"
#include "identity/email.h"
#include "identity/holding_rules.h"
#include "identity/names.h"
#include "identity/people_store.h"
#include "identity/rights.h"
#include "identity/sessions.h"

namespace vt::identity {
namespace {

constexpr std::size_t kShortNameMax = 20;

Error invalid(std::string_view text, std::string_view field) {
    return {Refusal::invalid, std::string{text}, {}, std::string{field}};
}

Error not_found(std::string_view text) {
    return {Refusal::not_found, std::string{text}};
}

bool is_language(std::string_view code) {
    return code == "nl" || code == "en";
}

Done check_names(const Person& person) {
    if (person.family.empty()) return invalid("identity.error.family-empty", "family");
    if (length_in_characters(person.family) > kNameMax)
        return invalid("identity.error.name-too-long", "family");
    if (length_in_characters(person.given) > kNameMax)
        return invalid("identity.error.name-too-long", "given");
    if (length_in_characters(person.initials) > kInitialsMax)
        return invalid("identity.error.initials-too-long", "initials");
    return done();
}

}  // namespace

std::string canonical(const Person& person) {
    return person.initials + "\n" + person.given + "\n" + person.family + "\n" + person.email +
           "\n" + person.language;
}

std::string canonical(const Holding& holding) {
    return holding.person.value + "\n" + std::string{code(holding.office)} + "\n" +
           holding.from.iso() + "\n" + (holding.until ? holding.until->iso() : "") + "\n" +
           holding.party + "\n" + holding.note + "\n" + (holding.external ? "external" : "") +
           "\n" + holding.scope + "\n" + holding.substitute_for.value;
}

bool may_manage(const Actor& actor) {
    return !actor.system.empty() || may(actor, Right::people_manage);
}

Done People::allowed() const {
    if (may_manage(work_.actor)) return done();
    return Error{Refusal::forbidden, "identity.error.not-allowed"};
}

void People::log(std::string_view type, const std::string& object, const std::string& data,
                 std::string_view context) const {
    work_.log({.type = type, .object = object, .data = data, .context = context});
}

Result<Person> People::judged(const PersonId& id, const PersonTyped& typed) {
    Person person{id,
                  one_line(typed.initials),
                  one_line(typed.given),
                  one_line(typed.family),
                  {},
                  typed.language};
    VT_TRY(check_names(person));
    if (!is_language(person.language)) return invalid("identity.error.language", "language");
    if (trim(typed.email).empty()) return person;
    const auto email = email_from_typed(typed.email);
    if (!email) return invalid("identity.error.email-malformed", "email");
    person.email = *email;
    const auto holder = PeopleStore{work_.db}.person_by_email(*email);
    if (holder && holder->id != id)
        return Error{Refusal::conflict, "identity.error.email-in-use", {}, "email"};
    return person;
}

Result<PersonId> People::add(const PersonTyped& typed) {
    VT_TRY(allowed());
    const Person person = VT_TRY(judged(PersonId::random(), typed));
    PeopleStore{work_.db}.insert(person);
    log("identity.person-added", person.id.value, canonical(person));
    return person.id;
}

Done People::change(const PersonId& id, const PersonTyped& typed) {
    VT_TRY(allowed());
    if (!PeopleStore{work_.db}.person(id)) return not_found("identity.error.person-unknown");
    const Person person = VT_TRY(judged(id, typed));
    PeopleStore{work_.db}.update(person);
    log("identity.person-changed", id.value, canonical(person));
    return done();
}

Done People::choose_language(const PersonId& id, std::string_view language) {
    if (!id || work_.actor.person != id) VT_TRY(allowed());
    auto person = PeopleStore{work_.db}.person(id);
    if (!person) return not_found("identity.error.person-unknown");
    if (!is_language(language)) return invalid("identity.error.language", "language");
    person->language = language;
    PeopleStore{work_.db}.update(*person);
    log("identity.language-chosen", id.value, person->language);
    return done();
}

Result<Holding> People::judged(const OfficeGiven& given) {
    PeopleStore store{work_.db};
    if (!store.person(given.person)) return not_found("identity.error.person-unknown");
    Holding holding{HoldingId::random(), given.person, given.office, given.from, given.until};
    if (has_party(given.office)) holding.party = one_line(given.party);
    holding.note = one_line(given.note);
    if (length_in_characters(holding.note) > kNoteMax)
        return invalid("identity.error.note-too-long", "note");
    if (given.office == Office::confidential_adviser) {
        holding.external = given.external;
        holding.scope = given.scope;
    }
    if (!holding.scope.empty() && holding.scope != "civil-servants")
        return invalid("identity.error.scope", "scope");
    holding.substitute_for = given.substitute_for;
    if (given.substitute_for == given.person)
        return invalid("identity.error.substitute-self", "substitute_for");
    if (given.substitute_for && !store.person(given.substitute_for))
        return not_found("identity.error.person-unknown");
    const auto own = store.holdings_of(given.person);
    const Period touched{holding.from, holding.until.value_or(*Day::from(2199, 12, 31))};
    const auto others = is_single_seat(given.office) ? store.holdings_in(given.office, touched)
                                                     : std::vector<Holding>{};
    if (auto error = refusal(holding, own, others)) return std::move(*error);
    return holding;
}

Result<HoldingId> People::give_office(const OfficeGiven& given) {
    VT_TRY(allowed());
    const Holding holding = VT_TRY(judged(given));
    std::optional<PartyId> party;
    if (!holding.party.empty()) party = VT_TRY(add_party(holding.party, {}));
    PeopleStore{work_.db}.insert(holding, party);
    close_all_sessions(work_.db, holding.person);
    log("identity.office-given", holding.id.value, canonical(holding), holding.person.value);
    return holding.id;
}

Done People::end_office(const HoldingId& id, Day last_day) {
    VT_TRY(allowed());
    PeopleStore store{work_.db};
    const auto holding = store.holding(id);
    if (!holding) return not_found("identity.error.holding-unknown");
    if (last_day < holding->from) return invalid("identity.error.end-before-start", "until");
    if (holding->until && *holding->until < last_day)
        return Error{
            Refusal::conflict, "identity.error.ended-already", {written(*holding->until)}, "until"};
    store.set_last_day(id, last_day);
    end_dependents(*holding, last_day);
    close_all_sessions(work_.db, holding->person);
    log("identity.office-ended", id.value, last_day.iso(), holding->person.value);
    return done();
}

void People::end_dependents(const Holding& base, Day last_day) {
    PeopleStore store{work_.db};
    for (const Holding& held : ending_with(base, last_day, store.holdings_of(base.person))) {
        store.set_last_day(held.id, last_day);
        log("identity.office-ended", held.id.value, last_day.iso(), held.person.value);
    }
}

Result<HoldingId> People::change_party(const HoldingId& id, Day from, std::string_view name) {
    VT_TRY(allowed());
    PeopleStore store{work_.db};
    auto holding = store.holding(id);
    if (!holding || !has_party(holding->office)) return not_found("identity.error.holding-unknown");
    if (from <= holding->from || (holding->until && *holding->until < from))
        return invalid("identity.error.party-day", "from");
    const PartyId party = VT_TRY(add_party(name, {}));
    store.set_last_day(id, from.plus_days(-1));
    holding->id = HoldingId::random();
    holding->from = from;
    holding->party = one_line(name);
    store.insert(*holding, party);
    log("identity.party-changed", holding->id.value, canonical(*holding), id.value);
    return holding->id;
}

Result<PartyId> People::add_party(std::string_view name, std::string_view short_name) {
    VT_TRY(allowed());
    const Party wanted{PartyId::random(), one_line(name), one_line(short_name)};
    if (wanted.name.empty()) return invalid("identity.error.party-empty", "party");
    if (length_in_characters(wanted.name) > kNameMax ||
        length_in_characters(wanted.short_name) > kShortNameMax)
        return invalid("identity.error.name-too-long", "party");
    PeopleStore store{work_.db};
    for (const Party& known : store.parties())
        if (folded(known.name) == folded(wanted.name)) return known.id;
    store.insert(wanted);
    log("identity.party-added", wanted.id.value, wanted.name + "\n" + wanted.short_name);
    return wanted.id;
}

}  // namespace vt::identity
