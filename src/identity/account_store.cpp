// SPDX-License-Identifier: EUPL-1.2
#include "identity/account_store.h"

namespace vt::identity {
namespace {

constexpr std::string_view kFindAccount = R"sql(
    SELECT person_id, password_hash, failed_count, next_allowed_at, role_changes
    FROM identity_account WHERE person_id = $1
)sql";
constexpr std::string_view kCountWithPassword = R"sql(
    SELECT count(*) FROM identity_account WHERE password_hash IS NOT NULL
)sql";
constexpr std::string_view kSetPassword = R"sql(
    INSERT INTO identity_account (person_id, password_hash, failed_count, role_changes)
    VALUES ($1, $2, 0, 0)
    ON CONFLICT (person_id) DO UPDATE
    SET password_hash = excluded.password_hash, failed_count = 0, next_allowed_at = NULL,
        enrolment_hash = NULL, enrolment_expires = NULL
)sql";
constexpr std::string_view kReplaceHash = R"sql(
    UPDATE identity_account SET password_hash = $2 WHERE person_id = $1
)sql";
constexpr std::string_view kSetFailures = R"sql(
    UPDATE identity_account SET failed_count = $2, next_allowed_at = $3 WHERE person_id = $1
)sql";
constexpr std::string_view kSetEnrolment = R"sql(
    INSERT INTO identity_account (person_id, failed_count, enrolment_hash, enrolment_expires,
                                  role_changes)
    VALUES ($1, 0, $2, $3, 0)
    ON CONFLICT (person_id) DO UPDATE
    SET enrolment_hash = excluded.enrolment_hash, enrolment_expires = excluded.enrolment_expires
)sql";
constexpr std::string_view kFindEnrolment = R"sql(
    SELECT person_id, enrolment_expires FROM identity_account WHERE enrolment_hash = $1
)sql";
constexpr std::string_view kCountRoleChange = R"sql(
    UPDATE identity_account SET role_changes = role_changes + 1 WHERE person_id = $1
)sql";

}  // namespace

std::optional<Account> AccountStore::account(const PersonId& person) {
    std::optional<Account> found;
    const auto take = [&](const db::Row& row) {
        found = Account{row.id<PersonTag>(0), row.text(1), row.int64(2), {}, row.int64(4)};
        if (!row.is_null(3)) found->next_allowed = row.instant(3);
    };
    db_.query(kFindAccount, take, person);
    return found;
}

std::int64_t AccountStore::count_with_password() {
    return db_.number(kCountWithPassword);
}

void AccountStore::set_password(const PersonId& person, std::string_view hash) {
    db_.execute(kSetPassword, person, hash);
}

void AccountStore::replace_hash(const PersonId& person, std::string_view hash) {
    db_.execute(kReplaceHash, person, hash);
}

void AccountStore::set_failures(const PersonId& person, std::int64_t count,
                                const std::optional<Instant>& next_allowed) {
    db_.execute(kSetFailures, person, count, next_allowed);
}

void AccountStore::set_enrolment(const PersonId& person, std::string_view token_hash,
                                 Instant expires) {
    db_.execute(kSetEnrolment, person, token_hash, expires);
}

std::optional<StoredEnrolment> AccountStore::enrolment(std::string_view token_hash) {
    std::optional<StoredEnrolment> found;
    const auto take = [&](const db::Row& row) {
        found = StoredEnrolment{row.id<PersonTag>(0), row.instant(1)};
    };
    db_.query(kFindEnrolment, take, token_hash);
    return found;
}

void AccountStore::count_role_change(const PersonId& person) {
    db_.execute(kCountRoleChange, person);
}

}  // namespace vt::identity
