// SPDX-License-Identifier: EUPL-1.2
// Sessions and their rounds as rows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/db.h"
#include "grey/release.h"
#include "modules/dialogue/round.h"

namespace vt::dialogue {

class SessionStore {
public:
    // `db` must outlive the store.
    explicit SessionStore(db::Db& db) : db_{db} {}

    std::optional<Session> find(const SessionId& id);
    std::optional<Session> by_code(std::string_view code);  // Of one that is open.
    std::vector<Session> all();                             // Newest day first.
    std::vector<Session> open_ones();
    void add(const Session& session);
    // Its plan; false unless it is still prepared.
    bool change(const Session& session);
    // Stage, code and where it stands; false when the stage was not `from` any more.
    bool move(const Session& session, SessionStage from);

    void pick_option(const SessionId& id, int at, std::string_view option);

    // 32 bytes; empty when the session has no slips, or is over.
    std::string slip_key(const SessionId& id);
    void set_slip_key(const SessionId& id, std::string_view key);

private:
    void read_cases(Session& session);
    void write_cases(const Session& session);
    std::vector<Session> found(std::string_view sql);
    db::Db& db_;
};

class RoundStore {
public:
    // `db` must outlive the store.
    explicit RoundStore(db::Db& db) : db_{db} {}

    void add(const Round& round);
    // False when it was not open any more.
    bool close(const Round& round, const grey::Cohort& cohort);
    std::vector<Round> of(const SessionId& session);  // In the order of cases, kinds and steps.
    std::optional<Round> open_one(const SessionId& session);
    std::vector<RoundId> open_ones();
    // Of counted rounds of a session that is not over; the order is nobody's.
    std::vector<grey::Cohort> cohorts(const SessionId& session);
    void forget_cohorts(const SessionId& session);
    // Counted rounds of ended sessions, with the day; oldest first.
    struct Held {
        Day day{};
        Group group{Group::council};
        int members{0};
        Round round{};
    };
    std::vector<Held> history();

private:
    db::Db& db_;
};

}  // namespace vt::dialogue
