// SPDX-License-Identifier: EUPL-1.2
#include "identity/accounts.h"

#include "base/text.h"
#include "crypto/encoding.h"
#include "crypto/hash.h"
#include "crypto/password.h"
#include "identity/directory.h"
#include "identity/email.h"
#include "identity/passwords.h"
#include "identity/people.h"
#include "identity/people_store.h"
#include "identity/sessions.h"

namespace vt::identity {
namespace {

constexpr std::size_t kTokenBytes = 32;

std::string hash_of(std::string_view token) {
    const auto hash = crypto::sha256(token);
    return crypto::hex(crypto::view(hash));
}

Error wrong() {
    return {Refusal::forbidden, "identity.error.sign-in-wrong"};
}

Error wait_until(Instant next, Instant now) {
    const auto left = std::chrono::ceil<std::chrono::seconds>(next - now).count();
    return {Refusal::too_many, "identity.error.sign-in-wait", {std::to_string(left)}};
}

Error gone() {
    return {Refusal::not_found, "identity.error.enrolment-gone"};
}

// Names fall apart into words: "Heerkens-Vos" is two things to guess.
void add_words(std::vector<std::string>& words, std::string_view text) {
    std::string word;
    for (const char c : std::string{text} + " ") {
        if (std::string_view{" -.@_,'"}.find(c) == std::string_view::npos) {
            word += c;
            continue;
        }
        if (!word.empty()) words.push_back(word);
        word.clear();
    }
}

}  // namespace

Result<Invitation> invite(const Work& work, const PersonId& person) {
    if (!may_manage(work.actor)) return Error{Refusal::forbidden, "identity.error.not-allowed"};
    const auto invited = Directory{work.db}.person(person);
    if (!invited) return Error{Refusal::not_found, "identity.error.person-unknown"};
    if (invited->email.empty())
        return Error{Refusal::conflict, "identity.error.invite-needs-email", {}, "email"};
    const std::string token = crypto::hex(crypto::random_bytes(kTokenBytes));
    const Instant expires = work.clock.now() + kEnrolmentMax;
    AccountStore{work.db}.set_enrolment(person, hash_of(token), expires);
    work.log({.type = "identity.invited", .object = person.value});
    return Invitation{"/welkom/" + token, expires};
}

void store_password(const Work& work, const PersonId& person, std::string_view hash,
                    std::string_view why) {
    AccountStore{work.db}.set_password(person, hash);
    close_all_sessions(work.db, person);
    work.log({.type = why, .object = person.value});
}

bool somebody_can_sign_in(db::Db& db) {
    return AccountStore{db}.count_with_password() > 0;
}

Result<Enrolment> enrolment(db::Db& db, std::string_view token, Instant now) {
    if (token.size() != 2 * kTokenBytes) return gone();
    const auto stored = AccountStore{db}.enrolment(hash_of(token));
    if (!stored || stored->expires <= now) return gone();
    const auto person = Directory{db}.person(stored->person);
    if (!person) return gone();
    return Enrolment{person->id, person->full_name(), person->email};
}

Result<PersonId> Accounts::sign_in(const SignInTyped& typed) {
    const auto form = email_from_typed(typed.email);
    Try tried{form.value_or(folded(trim(typed.email))),
              {},
              typed.password,
              std::string{typed.network},
              "identity.signed-in"};
    // A malformed address asks the database as well: it must take as long as any other.
    database_.read([&](db::Db& db) {
        const auto person = PeopleStore{db}.person_by_email(tried.email);
        tried.account = AccountStore{db}.account(person ? person->id : PersonId{});
    });
    return attempt(tried);
}

Accounts::Try Accounts::try_of(const PersonId& person, std::string_view password,
                               std::string_view network) {
    Try tried{person.value, {}, password, std::string{network}, "identity.password-confirmed"};
    database_.read([&](db::Db& db) { tried.account = AccountStore{db}.account(person); });
    return tried;
}

Done Accounts::confirm(const PersonId& person, std::string_view password,
                       std::string_view network) {
    auto tried = attempt(try_of(person, password, network));
    if (tried) return done();
    if (tried.error().text != wrong().text) return std::move(tried).error();
    return Error{Refusal::invalid, "identity.error.password-wrong", {}, "password"};
}

std::optional<Instant> Accounts::next_allowed(const Try& tried, Instant now) {
    if (!tried.account) return gate_.unknown_next_allowed(tried.email, now);
    const auto next = tried.account->next_allowed;
    return next && *next > now ? next : std::nullopt;
}

Result<PersonId> Accounts::attempt(const Try& tried) {
    const Instant now = clock_.now();
    if (!gate_.admit(tried.network, now))
        return Error{Refusal::too_many, "identity.error.network-busy"};
    if (const auto next = next_allowed(tried, now)) {
        gate_.give_back(tried.network, now);
        return wait_until(*next, now);
    }
    const std::string stored = tried.account ? tried.account->password_hash : std::string{};
    const std::string normal = normalised_password(tried.password);
    const bool right = crypto::verify_password(normal, stored, pepper_);
    const std::string fresh = right && crypto::is_outdated(stored)
                                  ? crypto::hash_password(normal, pepper_)
                                  : std::string{};
    if (right) gate_.give_back(tried.network, now);
    if (!tried.account) gate_.unknown_failed(tried.email, now);
    return record(tried, right, fresh);
}

// Writes also when nobody has the address: a failed sign-in takes one write, whoever it was for.
Result<PersonId> Accounts::record(const Try& tried, bool right, std::string_view fresh_hash) {
    Result<PersonId> answer = wrong();
    database_.write([&](db::Db& db) {
        Actor actor;
        if (right) actor.person = tried.account->person;
        if (!right) actor.system = "system:sign-in";
        const Work work{db, actor, clock_};
        answer = recorded(work, tried, right);
        if (answer && !fresh_hash.empty()) AccountStore{db}.replace_hash(*answer, fresh_hash);
        return db::Outcome::keep;
    });
    return answer;
}

// The account is read again: another try, or a new password, may have come in between.
Result<PersonId> Accounts::recorded(const Work& work, const Try& tried, bool right) {
    AccountStore store{work.db};
    const auto account = store.account(tried.account ? tried.account->person : PersonId{});
    if (!account) {
        work.log({.type = "identity.sign-in-failed"});
        return wrong();
    }
    const PersonId person = account->person;
    const Instant now = work.clock.now();
    if (!right || account->password_hash != tried.account->password_hash) {
        const auto failures = account->failed_count + 1;
        const auto delay = delay_after(failures);
        store.set_failures(person, failures,
                           delay.count() > 0 ? std::optional{now + delay} : std::nullopt);
        work.log({.type = "identity.sign-in-failed", .object = person.value});
        return wrong();
    }
    if (account->next_allowed && *account->next_allowed > now)
        return wait_until(*account->next_allowed, now);
    store.set_failures(person, 0, std::nullopt);
    if (Directory{work.db}.offices_on(person, work.clock.today()).empty()) {
        work.log({.type = "identity.sign-in-without-office", .object = person.value});
        return Error{Refusal::forbidden, "identity.error.no-office"};
    }
    work.log({.type = tried.success, .object = person.value});
    return person;
}

Result<std::string> Accounts::checked_hash(const PersonId& person, std::string_view password) {
    std::vector<std::string> words;
    add_words(words, municipality_);
    database_.read([&](db::Db& db) {
        Directory directory{db};
        const auto own = directory.person(person).value_or(Person{});
        for (const std::string& name : {own.initials, own.given, own.family, own.email})
            add_words(words, name);
        for (const Party& party : directory.parties()) {
            add_words(words, party.name);
            add_words(words, party.short_name);
        }
    });
    VT_TRY(check_password(password, words));
    return crypto::hash_password(normalised_password(password), pepper_);
}

Result<PersonId> Accounts::enrol(std::string_view token, std::string_view password) {
    Result<Enrolment> invited = gone();
    database_.read([&](db::Db& db) { invited = enrolment(db, token, clock_.now()); });
    const PersonId person = VT_TRY(std::move(invited)).person;
    const std::string hash = VT_TRY(checked_hash(person, password));
    Result<PersonId> answer = gone();
    database_.write([&](db::Db& db) {
        // Two who open the same path at once cannot both win.
        if (!enrolment(db, token, clock_.now())) return db::Outcome::undo;
        const Actor actor{.person = person};
        store_password(Work{db, actor, clock_}, person, hash, "identity.enrolled");
        answer = person;
        return db::Outcome::keep;
    });
    return answer;
}

Done Accounts::change_password(const PersonId& person, std::string_view current,
                               std::string_view fresh, std::string_view network) {
    auto known = attempt(try_of(person, current, network));
    if (!known) {
        Error error = std::move(known).error();
        error.field = "current";
        return error;
    }
    const std::string hash = VT_TRY(checked_hash(person, fresh));
    database_.write([&](db::Db& db) {
        const Actor actor{.person = person};
        store_password(Work{db, actor, clock_}, person, hash, "identity.password-changed");
        return db::Outcome::keep;
    });
    return done();
}

}  // namespace vt::identity
