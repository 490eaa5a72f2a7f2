// SPDX-License-Identifier: EUPL-1.2
#include "identity/sessions.h"

#include <algorithm>
#include <span>

#include "base/text.h"
#include "crypto/encoding.h"
#include "crypto/hash.h"
#include "crypto/secret.h"
#include "identity/account_store.h"
#include "identity/directory.h"
#include "identity/names.h"
#include "identity/session_store.h"

namespace vt::identity {
namespace {

constexpr std::size_t kTokenBytes = 32;
constexpr std::size_t kTokenCharacters = 2 * kTokenBytes;
constexpr std::chrono::minutes kWriteEvery{1};

std::string hash_of(std::string_view token) {
    const auto hash = crypto::sha256(token);
    return crypto::hex(crypto::view(hash));
}

std::chrono::hours longest_for(db::Db& db, const PersonId& person, Day today) {
    const auto offices = Directory{db}.offices_on(person, today);
    const bool admin = std::any_of(offices.begin(), offices.end(), [](Office office) {
        return office == Office::functional_admin || office == Office::technical_admin;
    });
    return admin ? kAdminSessionMax : kSessionMax;
}

// Browsers call themselves what they like; cut between characters.
std::string short_label(std::string_view label) {
    std::string text = is_utf8(label) ? one_line(label) : std::string{};
    while (length_in_characters(text) > kSessionLabelMax) {
        while ((static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U) text.pop_back();
        text.pop_back();
    }
    return text;
}

}  // namespace

Instant SessionClock::last_seen(const Session& session) const {
    const std::lock_guard lock{mutex_};
    const auto found = touched_.find(session.token_hash);
    return found == touched_.end() ? session.last_seen
                                   : std::max(found->second.at, session.last_seen);
}

void SessionClock::touch(const std::string& token_hash, Instant now) {
    const std::lock_guard lock{mutex_};
    Touched& touched = touched_[token_hash];
    touched = {std::max(touched.at, now), false};
}

std::vector<SessionClock::Seen> SessionClock::take_due(Instant now) {
    const std::lock_guard lock{mutex_};
    if (now - last_taken_ < kWriteEvery) return {};
    last_taken_ = now;
    std::vector<Seen> due;
    for (auto& [hash, touched] : touched_)
        if (!touched.written) due.push_back({hash, touched.at});
    std::erase_if(touched_, [&](const auto& entry) {
        return entry.second.written && now - entry.second.at > kSessionIdleMax;
    });
    for (auto& [hash, touched] : touched_) touched.written = true;
    return due;
}

OpenedSession open_session(const Work& work, const PersonId& person, std::string_view label) {
    const Instant now = work.clock.now();
    SessionStore store{work.db};
    store.erase_expired(now);
    const std::string token = crypto::hex(crypto::random_bytes(kTokenBytes));
    const Instant expires = now + longest_for(work.db, person, work.clock.today());
    const Session session{SessionId::random(), person,        now, now, expires,
                          short_label(label),  hash_of(token)};
    store.insert(session);
    work.log(
        {.type = "identity.session-opened", .object = person.value, .context = session.id.value});
    return {token, expires};
}

std::optional<Session> find_session(db::Db& db, SessionClock& clock, std::string_view token,
                                    const Clock& now) {
    if (token.size() != kTokenCharacters) return std::nullopt;
    auto session = SessionStore{db}.find(hash_of(token), now.now(), now.today());
    if (!session) return std::nullopt;
    session->last_seen = clock.last_seen(*session);
    if (now.now() - session->last_seen >= kSessionIdleMax) return std::nullopt;
    clock.touch(session->token_hash, now.now());
    return session;
}

void write_last_seen(db::Db& db, const std::vector<SessionClock::Seen>& seen) {
    SessionStore store{db};
    for (const auto& [token_hash, at] : seen) store.set_last_seen(token_hash, at);
}

void close_session(const Work& work, std::string_view token) {
    if (SessionStore{work.db}.erase(hash_of(token)))
        work.log({.type = "identity.signed-out", .object = work.actor.person.value});
}

Done close_session(const Work& work, const PersonId& person, const SessionId& id) {
    if (!SessionStore{work.db}.erase(person, id))
        return Error{Refusal::not_found, "identity.error.session-unknown"};
    work.log({.type = "identity.session-closed", .object = person.value, .context = id.value});
    return done();
}

void close_all_sessions(db::Db& db, const PersonId& person) {
    AccountStore{db}.count_role_change(person);
    SessionStore{db}.erase_all_of(person);
}

std::vector<Session> sessions_of(db::Db& db, const SessionClock& clock, const PersonId& person,
                                 Instant now) {
    auto sessions = SessionStore{db}.of(person, now);
    for (Session& session : sessions) session.last_seen = clock.last_seen(session);
    std::erase_if(sessions, [&](const Session& session) {
        return now - session.last_seen >= kSessionIdleMax;
    });
    return sessions;
}

std::string csrf_of(std::string_view token) {
    const std::span key{reinterpret_cast<const unsigned char*>(token.data()), token.size()};
    const auto secret = crypto::hmac_sha256(key, "vt1/session/csrf");
    return crypto::hex(crypto::view(secret));
}

}  // namespace vt::identity
