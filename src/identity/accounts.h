// SPDX-License-Identifier: EUPL-1.2
// Accounts: how a person comes in. Invited by whoever manages people, enrolled with a password of
// one's own, signed in with e-mail address and password.
//
// Argon2 takes tens of milliseconds and must not hold up the municipality's one writer. So what
// needs a password is done by Accounts, which is given the Database and not a transaction: it
// reads, works outside any transaction, and writes what came of it. What needs no password takes a
// Work.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "crypto/secret.h"
#include "db/database.h"
#include "identity/account_store.h"
#include "identity/sign_in_gate.h"
#include "identity/work.h"

namespace vt::identity {

inline constexpr std::chrono::hours kEnrolmentMax{24};

// Shown once, to whoever invited, to be handed over in person or by mail. The path opens the page
// on which the invited person chooses a password.
struct Invitation {
    std::string path{};  // "/welkom/<64 hex characters>"
    Instant expires{};
};

// Makes an account if there is none, and a new path, which replaces an earlier one. A password that
// stands keeps working until the path is used. Needs people_manage, or the system; refuses with
// forbidden; not_found when there is nobody of this id; conflict when the person has no e-mail
// address to sign in with.
Result<Invitation> invite(const Work& work, const PersonId& person);

// Stores a hash from crypto::hash_password(normalised_password(…)) and closes all sessions: for the
// made-up municipality, and for what Accounts has checked. `why` is the type of the audit entry.
void store_password(const Work& work, const PersonId& person, std::string_view hash,
                    std::string_view why = "identity.password-set");

// What the page of an invitation shows.
struct Enrolment {
    PersonId person{};
    std::string name{};
    std::string email{};
};

// Refuses with not_found when the token is unknown, used or expired: one answer for all three.
Result<Enrolment> enrolment(db::Db& db, std::string_view token, Instant now);

// Whether anybody has a password: false in an installation that has just been founded.
bool somebody_can_sign_in(db::Db& db);

struct SignInTyped {
    std::string_view email{};
    std::string_view password{};
    std::string_view network{};  // network_of() the address; only in memory, never stored.
};

class Accounts {
public:
    // Everything must outlive it. `pepper` may be null: then passwords are hashed without one.
    // `municipality` is its name: too easy to guess to be in a password.
    Accounts(db::Database& database, const Clock& clock, SignInGate& gate, std::string municipality,
             const crypto::SecretBytes* pepper = nullptr)
        : database_{database},
          clock_{clock},
          gate_{gate},
          municipality_{std::move(municipality)},
          pepper_{pepper} {}

    // Refuses alike, and after the same work, an address that nobody has, a person without password
    // and a wrong password (forbidden, "identity.error.sign-in-wrong"). Refuses with too_many while
    // the account's delay runs (the argument is the seconds left) or the network has failed too
    // often; with forbidden ("identity.error.no-office") who knows the password but holds no office
    // today.
    Result<PersonId> sign_in(const SignInTyped& typed);

    // The password entered again, to confirm something weighty. Refuses as sign_in, but a wrong
    // password with invalid at "password".
    Done confirm(const PersonId& person, std::string_view password, std::string_view network);

    // Refuses as enrolment(), and with invalid as passwords.h. Uses up the path and closes all
    // sessions.
    Result<PersonId> enrol(std::string_view token, std::string_view password);

    // Refuses as sign_in about `current` (at field "current"), and with invalid as passwords.h.
    // Closes all sessions, so the caller opens a new one.
    Done change_password(const PersonId& person, std::string_view current, std::string_view fresh,
                         std::string_view network);

private:
    // One try to show that one knows the password of an account.
    struct Try {
        std::string email{};               // As compared; the person's id when sought by that.
        std::optional<Account> account{};  // Nothing when nobody has the address.
        std::string_view password{};
        std::string network{};
        std::string_view success{};  // Type of the audit entry.
    };
    Result<PersonId> attempt(const Try& tried);
    std::optional<Instant> next_allowed(const Try& tried, Instant now);
    Result<PersonId> record(const Try& tried, bool right, std::string_view fresh_hash);
    Result<PersonId> recorded(const Work& work, const Try& tried, bool right);
    Try try_of(const PersonId& person, std::string_view password, std::string_view network);
    Result<std::string> checked_hash(const PersonId& person, std::string_view password);

    db::Database& database_;
    const Clock& clock_;
    SignInGate& gate_;
    std::string municipality_;
    const crypto::SecretBytes* pepper_;
};

}  // namespace vt::identity
