// SPDX-License-Identifier: EUPL-1.2
// Sessions: a browser in which somebody signed in (SECURITY 5).
//
// A session ends 30 minutes after it was last used, 12 hours after it began (4 for functional and
// technical administrators), at sign-out, when its person's offices or password change, and when
// the person holds no office any more. The token, 256 random bits, is in the browser only; stored
// is its SHA-256. When a session was last used is kept in memory, in the SessionClock, and written
// at most once a minute: after a restart it can be up to a minute too early, never too late.
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "identity/work.h"

namespace vt::identity {

inline constexpr std::chrono::minutes kSessionIdleMax{30};
inline constexpr std::chrono::hours kSessionMax{12};
inline constexpr std::chrono::hours kAdminSessionMax{4};
inline constexpr std::size_t kSessionLabelMax = 100;  // Characters.

struct SessionTag;
using SessionId = Id<SessionTag>;

struct Session {
    SessionId id{};  // For lists and closing; opens nothing.
    PersonId person{};
    Instant created{};
    Instant last_seen{};
    Instant expires{};
    std::string label{};       // "Firefox op Windows", for the person's own list.
    std::string token_hash{};  // 64 hex characters.
};

struct OpenedSession {
    std::string token{};  // 64 hex characters: for the cookie, and nowhere else.
    Instant expires{};
};

// When sessions were last used. One per municipality; any thread may call it.
class SessionClock {
public:
    // The later of what was stored and what was seen since.
    Instant last_seen(const Session& session) const;
    void touch(const std::string& token_hash, Instant now);
    struct Seen {
        std::string token_hash{};
        Instant at{};
    };
    // What must be written now: everything touched since the last time, and nothing within a minute
    // of that. Forgets what was idle too long.
    std::vector<Seen> take_due(Instant now);

private:
    struct Touched {
        Instant at{};
        bool written{false};
    };
    mutable std::mutex mutex_{};
    std::unordered_map<std::string, Touched> touched_{};
    Instant last_taken_{};
};

// Needs a write. `work.actor` is who signed in, or the system. Also erases what has expired.
OpenedSession open_session(const Work& work, const PersonId& person, std::string_view label);

// In a read. Nothing when there is no such session or it has ended, for whatever reason. A session
// that is found counts as used now.
std::optional<Session> find_session(db::Db& db, SessionClock& clock, std::string_view token,
                                    const Clock& now);

// In a write: what take_due() gave.
void write_last_seen(db::Db& db, const std::vector<SessionClock::Seen>& seen);

// Sign-out. A token that is unknown is no matter.
void close_session(const Work& work, std::string_view token);
// One of the own sessions, from the list. Refuses with not_found.
Done close_session(const Work& work, const PersonId& person, const SessionId& id);
// All of a person: after a change of offices or password. The caller logs that change.
void close_all_sessions(db::Db& db, const PersonId& person);
// The open ones, newest first.
std::vector<Session> sessions_of(db::Db& db, const SessionClock& clock, const PersonId& person,
                                 Instant now);

// The secret that forms of this session carry, masked: HMAC of the token, 64 hex characters.
std::string csrf_of(std::string_view token);

}  // namespace vt::identity
