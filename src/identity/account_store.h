// SPDX-License-Identifier: EUPL-1.2
// The SQL of accounts: password hashes, failed sign-ins, enrolment tokens (as hashes only).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "db/db.h"
#include "identity/actor.h"

namespace vt::identity {

struct Account {
    PersonId person{};
    std::string password_hash{};   // Empty while only invited.
    std::int64_t failed_count{0};  // Since the last right password.
    std::optional<Instant> next_allowed{};
    std::int64_t role_changes{0};
};

struct StoredEnrolment {
    PersonId person{};
    Instant expires{};
};

class AccountStore {
public:
    // `db` must outlive the store.
    explicit AccountStore(db::Db& db) : db_{db} {}

    std::optional<Account> account(const PersonId& person);
    std::int64_t count_with_password();
    // Makes the account where there is none. Ends the enrolment, clears failures and delay.
    void set_password(const PersonId& person, std::string_view hash);
    void replace_hash(const PersonId& person, std::string_view hash);
    void set_failures(const PersonId& person, std::int64_t count,
                      const std::optional<Instant>& next_allowed);
    // Replaces an earlier invitation.
    void set_enrolment(const PersonId& person, std::string_view token_hash, Instant expires);
    std::optional<StoredEnrolment> enrolment(std::string_view token_hash);
    void count_role_change(const PersonId& person);

private:
    db::Db& db_;
};

}  // namespace vt::identity
