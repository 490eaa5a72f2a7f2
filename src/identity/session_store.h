// SPDX-License-Identifier: EUPL-1.2
// The SQL of sessions.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "db/db.h"
#include "identity/sessions.h"

namespace vt::identity {

class SessionStore {
public:
    // `db` must outlive the store.
    explicit SessionStore(db::Db& db) : db_{db} {}

    void insert(const Session& session);
    // Not expired at `now`, not older than the last change of role or password, and of somebody who
    // holds an office on `today`.
    std::optional<Session> find(std::string_view token_hash, Instant now, Day today);
    std::vector<Session> of(const PersonId& person, Instant now);  // Newest first.
    bool erase(std::string_view token_hash);
    bool erase(const PersonId& person, const SessionId& id);
    void erase_all_of(const PersonId& person);
    void erase_expired(Instant now);
    void set_last_seen(std::string_view token_hash, Instant at);

private:
    db::Db& db_;
};

}  // namespace vt::identity
