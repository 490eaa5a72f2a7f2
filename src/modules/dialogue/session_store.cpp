// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/session_store.h"

#include "base/result.h"

namespace vt::dialogue {
namespace {

constexpr std::string_view kInsert = R"sql(
    INSERT INTO dialogue_session (id, title, day, starts, for_group, members, tier, facilitator,
        prepared_by, stage, code, at_case, phase, paused, timer_until, held, moment)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
)sql";
constexpr std::string_view kAll = R"sql(
    SELECT id, title, day, starts, for_group, members, tier, facilitator, prepared_by, stage, code,
        at_case, phase, paused, timer_until, held, moment
    FROM dialogue_session ORDER BY day DESC, starts DESC, title, id
)sql";
constexpr std::string_view kFind = R"sql(
    SELECT id, title, day, starts, for_group, members, tier, facilitator, prepared_by, stage, code,
        at_case, phase, paused, timer_until, held, moment
    FROM dialogue_session WHERE id = $1
)sql";
constexpr std::string_view kByCode = R"sql(
    SELECT id, title, day, starts, for_group, members, tier, facilitator, prepared_by, stage, code,
        at_case, phase, paused, timer_until, held, moment
    FROM dialogue_session WHERE code = $1
)sql";
constexpr std::string_view kOpen = R"sql(
    SELECT id, title, day, starts, for_group, members, tier, facilitator, prepared_by, stage, code,
        at_case, phase, paused, timer_until, held, moment
    FROM dialogue_session WHERE stage = 'open' ORDER BY id
)sql";
constexpr std::string_view kChange = R"sql(
    UPDATE dialogue_session SET title = $2, day = $3, starts = $4, for_group = $5, members = $6,
        tier = $7, facilitator = $8, moment = $9
    WHERE id = $1 AND stage = 'prepared'
)sql";
constexpr std::string_view kMove = R"sql(
    UPDATE dialogue_session SET stage = $2, code = $3, at_case = $4, phase = $5, paused = $6,
        timer_until = $7, held = $8,
        slip_key = CASE WHEN $2 IN ('prepared', 'open') THEN slip_key ELSE NULL END
    WHERE id = $1 AND stage = $9
)sql";
constexpr std::string_view kSlipKey = "SELECT slip_key FROM dialogue_session WHERE id = $1";
constexpr std::string_view kSetSlipKey = R"sql(
    UPDATE dialogue_session SET slip_key = $2 WHERE id = $1 AND stage IN ('prepared', 'open')
)sql";
constexpr std::string_view kInsertCase = R"sql(
    INSERT INTO dialogue_case (session_id, position, case_id, option) VALUES ($1, $2, $3, $4)
)sql";
constexpr std::string_view kDeleteCases = "DELETE FROM dialogue_case WHERE session_id = $1";
constexpr std::string_view kPickOption = R"sql(
    UPDATE dialogue_case SET option = $3 WHERE session_id = $1 AND position = $2
)sql";
constexpr std::string_view kCases = R"sql(
    SELECT case_id, option FROM dialogue_case WHERE session_id = $1 ORDER BY position
)sql";

int number(const db::Row& row, int column) {
    return static_cast<int>(row.int64(column));
}

Session read(const db::Row& row) {
    const auto group = group_from_code(row.text(4));
    const auto tier = tier_from_code(row.text(6));
    const auto stage = session_stage_from_code(row.text(9));
    const auto phase = phase_from_code(row.text(12));
    VT_CHECK(group && tier && stage && phase);
    Session session{.id = row.id<SessionTag>(0),
                    .plan = {.title = row.text(1),
                             .day = row.day(2),
                             .starts = row.text(3),
                             .group = *group,
                             .members = number(row, 5),
                             .tier = *tier,
                             .facilitator = row.id<identity::PersonTag>(7)},
                    .stage = *stage,
                    .prepared_by = row.id<identity::PersonTag>(8),
                    .code = row.text(10),
                    .at = number(row, 11),
                    .phase = *phase,
                    .paused = row.boolean(13),
                    .held = row.optional_day(15),
                    .moment = row.text(16)};
    if (!row.is_null(14)) session.timer_until = row.instant(14);
    return session;
}

std::optional<std::string_view> if_any(std::string_view text) {
    return text.empty() ? std::nullopt : std::optional{text};
}

}  // namespace

void SessionStore::read_cases(Session& session) {
    db_.query(
        kCases,
        [&](const db::Row& row) {
            session.plan.cases.push_back({row.text(0), row.text(1)});
        },
        session.id);
}

void SessionStore::write_cases(const Session& session) {
    db_.execute(kDeleteCases, session.id);
    int position = 0;
    for (const SessionCase& one : session.plan.cases)
        db_.execute(kInsertCase, session.id, position++, one.id, one.option);
}

std::vector<Session> SessionStore::found(std::string_view sql) {
    std::vector<Session> sessions;
    db_.query(sql, [&](const db::Row& row) { sessions.push_back(read(row)); });
    for (Session& session : sessions) read_cases(session);
    return sessions;
}

std::vector<Session> SessionStore::all() {
    return found(kAll);
}

std::vector<Session> SessionStore::open_ones() {
    return found(kOpen);
}

std::optional<Session> SessionStore::find(const SessionId& id) {
    std::optional<Session> session;
    db_.query(
        kFind, [&](const db::Row& row) { session = read(row); }, id);
    if (session) read_cases(*session);
    return session;
}

std::optional<Session> SessionStore::by_code(std::string_view code) {
    std::optional<Session> session;
    db_.query(
        kByCode, [&](const db::Row& row) { session = read(row); }, code);
    if (session) read_cases(*session);
    return session;
}

void SessionStore::add(const Session& session) {
    const SessionPlan& plan = session.plan;
    db_.execute(kInsert, session.id, plan.title, plan.day, plan.starts, code(plan.group),
                plan.members, code(plan.tier), if_any(plan.facilitator.value), session.prepared_by,
                code(session.stage), if_any(session.code), session.at, code(session.phase),
                session.paused, session.timer_until, session.held, if_any(session.moment));
    write_cases(session);
}

bool SessionStore::change(const Session& session) {
    const SessionPlan& plan = session.plan;
    if (db_.execute(kChange, session.id, plan.title, plan.day, plan.starts, code(plan.group),
                    plan.members, code(plan.tier), if_any(plan.facilitator.value),
                    if_any(session.moment)) != 1)
        return false;
    write_cases(session);
    return true;
}

bool SessionStore::move(const Session& session, SessionStage from) {
    return db_.execute(kMove, session.id, code(session.stage), if_any(session.code), session.at,
                       code(session.phase), session.paused, session.timer_until, session.held,
                       code(from)) == 1;
}

void SessionStore::pick_option(const SessionId& id, int at, std::string_view option) {
    VT_CHECK(db_.execute(kPickOption, id, at, option) == 1);
}

std::string SessionStore::slip_key(const SessionId& id) {
    std::string key;
    db_.query(
        kSlipKey, [&](const db::Row& row) { key = row.bytes(0); }, id);
    return key;
}

void SessionStore::set_slip_key(const SessionId& id, std::string_view key) {
    db_.execute(kSetSlipKey, id, db::Bytes{key});
}

}  // namespace vt::dialogue
