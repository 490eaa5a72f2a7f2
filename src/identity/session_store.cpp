// SPDX-License-Identifier: EUPL-1.2
#include "identity/session_store.h"

namespace vt::identity {
namespace {

constexpr std::string_view kInsert = R"sql(
    INSERT INTO identity_session (token_hash, id, person_id, created_at, last_seen_at, expires_at,
                                  label, role_changes)
    VALUES ($1, $2, $3, $4, $5, $6, $7,
            COALESCE((SELECT role_changes FROM identity_account WHERE person_id = $3), 0))
)sql";
constexpr std::string_view kFind = R"sql(
    SELECT s.id, s.person_id, s.created_at, s.last_seen_at, s.expires_at, s.label, s.token_hash
    FROM identity_session s
    WHERE s.token_hash = $1 AND s.expires_at > $2
      AND s.role_changes = COALESCE(
          (SELECT a.role_changes FROM identity_account a WHERE a.person_id = s.person_id), 0)
      AND EXISTS (SELECT 1 FROM identity_holding h
                  WHERE h.person_id = s.person_id AND h.from_day <= $3
                    AND (h.until_day IS NULL OR h.until_day >= $3))
)sql";
constexpr std::string_view kListOf = R"sql(
    SELECT id, person_id, created_at, last_seen_at, expires_at, label, token_hash
    FROM identity_session WHERE person_id = $1 AND expires_at > $2
    ORDER BY created_at DESC, id
)sql";
constexpr std::string_view kErase = R"sql(
    DELETE FROM identity_session WHERE token_hash = $1
)sql";
constexpr std::string_view kEraseOwn = R"sql(
    DELETE FROM identity_session WHERE person_id = $1 AND id = $2
)sql";
constexpr std::string_view kEraseAllOf = R"sql(
    DELETE FROM identity_session WHERE person_id = $1
)sql";
constexpr std::string_view kEraseExpired = R"sql(
    DELETE FROM identity_session WHERE expires_at <= $1
)sql";
constexpr std::string_view kSetLastSeen = R"sql(
    UPDATE identity_session SET last_seen_at = $2 WHERE token_hash = $1 AND last_seen_at < $2
)sql";

Session session_from(const db::Row& row) {
    return {row.id<SessionTag>(0), row.id<PersonTag>(1), row.instant(2), row.instant(3),
            row.instant(4),        row.text(5),          row.text(6)};
}

}  // namespace

void SessionStore::insert(const Session& session) {
    db_.execute(kInsert, session.token_hash, session.id, session.person, session.created,
                session.last_seen, session.expires, session.label);
}

std::optional<Session> SessionStore::find(std::string_view token_hash, Instant now, Day today) {
    std::optional<Session> found;
    const auto take = [&](const db::Row& row) { found = session_from(row); };
    db_.query(kFind, take, token_hash, now, today);
    return found;
}

std::vector<Session> SessionStore::of(const PersonId& person, Instant now) {
    std::vector<Session> sessions;
    const auto take = [&](const db::Row& row) { sessions.push_back(session_from(row)); };
    db_.query(kListOf, take, person, now);
    return sessions;
}

bool SessionStore::erase(std::string_view token_hash) {
    return db_.execute(kErase, token_hash) == 1;
}

bool SessionStore::erase(const PersonId& person, const SessionId& id) {
    return db_.execute(kEraseOwn, person, id) == 1;
}

void SessionStore::erase_all_of(const PersonId& person) {
    db_.execute(kEraseAllOf, person);
}

void SessionStore::erase_expired(Instant now) {
    db_.execute(kEraseExpired, now);
}

void SessionStore::set_last_seen(std::string_view token_hash, Instant at) {
    db_.execute(kSetLastSeen, token_hash, at);
}

}  // namespace vt::identity
