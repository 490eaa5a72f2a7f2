// SPDX-License-Identifier: EUPL-1.2
#include "modules/deliberation/deliberation_store.h"

namespace vt::deliberation {
namespace {

constexpr std::string_view kAll = R"sql(
    SELECT id, method, case_id, title, story, body, people, leader, prepared_by, prepared_on, stage,
           step, step_begun, reason, concluded_on
    FROM deliberation_talk
    ORDER BY CASE WHEN stage = 'concluded' THEN 1 ELSE 0 END, prepared_on DESC, id
)sql";
constexpr std::string_view kFind = R"sql(
    SELECT id, method, case_id, title, story, body, people, leader, prepared_by, prepared_on, stage,
           step, step_begun, reason, concluded_on
    FROM deliberation_talk WHERE id = $1
)sql";
constexpr std::string_view kAdd = R"sql(
    INSERT INTO deliberation_talk (id, method, case_id, title, story, body, people, leader,
        prepared_by, prepared_on, stage, step, reason)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'prepared', 0, '')
)sql";
constexpr std::string_view kChange = R"sql(
    UPDATE deliberation_talk SET method = $2, case_id = $3, title = $4, story = $5, body = $6,
        people = $7, leader = $8, stage = $9, step = $10, step_begun = $11, reason = $12,
        concluded_on = $13
    WHERE id = $1
)sql";
constexpr std::string_view kLines = R"sql(
    SELECT step, first, second, third FROM deliberation_line WHERE talk = $1 ORDER BY step, place
)sql";
constexpr std::string_view kDropLines = R"sql(
    DELETE FROM deliberation_line WHERE talk = $1 AND step = $2
)sql";
constexpr std::string_view kAddLine = R"sql(
    INSERT INTO deliberation_line (talk, step, place, first, second, third)
    VALUES ($1, $2, $3, $4, $5, $6)
)sql";
constexpr std::string_view kOutcome = R"sql(
    SELECT outcome, decided_value, other_value, agreement, dissent, keeps, rule, example, conclusion
    FROM deliberation_outcome WHERE talk = $1
)sql";
constexpr std::string_view kSetOutcome = R"sql(
    INSERT INTO deliberation_outcome (talk, outcome, decided_value, other_value, agreement, dissent,
        keeps, rule, example, conclusion)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    ON CONFLICT (talk) DO UPDATE SET outcome = excluded.outcome,
        decided_value = excluded.decided_value, other_value = excluded.other_value,
        agreement = excluded.agreement, dissent = excluded.dissent, keeps = excluded.keeps,
        rule = excluded.rule, example = excluded.example, conclusion = excluded.conclusion
)sql";

Deliberation deliberation_of(const db::Row& row) {
    Deliberation one{.id = row.id<DeliberationTag>(0),
                     .method = row.text(1),
                     .case_id = row.text(2),
                     .title = row.text(3),
                     .story = row.text(4),
                     .body = body_from_code(row.text(5)).value(),
                     .people = static_cast<int>(row.int64(6)),
                     .leader = row.id<identity::PersonTag>(7),
                     .prepared_by = row.id<identity::PersonTag>(8),
                     .prepared_on = row.day(9),
                     .stage = stage_from_code(row.text(10)).value(),
                     .step = static_cast<int>(row.int64(11)),
                     .reason = row.text(13),
                     .concluded_on = row.optional_day(14)};
    if (!row.is_null(12)) one.step_begun = row.instant(12);
    return one;
}

}  // namespace

std::vector<Deliberation> DeliberationStore::all() {
    std::vector<Deliberation> found;
    db_.query(kAll, [&](const db::Row& row) { found.push_back(deliberation_of(row)); });
    return found;
}

std::optional<Deliberation> DeliberationStore::find(const DeliberationId& id) {
    std::optional<Deliberation> found;
    db_.query(
        kFind, [&](const db::Row& row) { found = deliberation_of(row); }, id);
    return found;
}

void DeliberationStore::add(const Deliberation& one) {
    db_.execute(kAdd, one.id, one.method, one.case_id, one.title, one.story, code(one.body),
                one.people, one.leader, one.prepared_by, one.prepared_on);
}

void DeliberationStore::change(const Deliberation& one) {
    db_.execute(kChange, one.id, one.method, one.case_id, one.title, one.story, code(one.body),
                one.people, one.leader, code(one.stage), one.step, one.step_begun, one.reason,
                one.concluded_on);
}

std::map<std::string, Lines, std::less<>> DeliberationStore::lines(const DeliberationId& id) {
    std::map<std::string, Lines, std::less<>> found;
    db_.query(
        kLines,
        [&](const db::Row& row) {
            found[row.text(0)].push_back({row.text(1), row.text(2), row.text(3)});
        },
        id);
    return found;
}

void DeliberationStore::set_lines(const DeliberationId& id, std::string_view step,
                                  const Lines& lines) {
    db_.execute(kDropLines, id, step);
    int place = 0;
    for (const Line& line : lines)
        db_.execute(kAddLine, id, step, place++, line.first, line.second, line.third);
}

std::optional<Outcome> DeliberationStore::outcome(const DeliberationId& id) {
    std::optional<Outcome> found;
    db_.query(
        kOutcome,
        [&](const db::Row& row) {
            found = Outcome{row.text(0),    row.text(1), row.text(2), row.text(3), row.text(4),
                            row.boolean(5), row.text(6), row.text(7), row.text(8)};
        },
        id);
    return found;
}

void DeliberationStore::set_outcome(const DeliberationId& id, const Outcome& one) {
    db_.execute(kSetOutcome, id, one.outcome, one.value, one.other_value, one.agreement,
                one.dissent, one.keeps, one.rule, one.example, one.conclusion);
}

}  // namespace vt::deliberation
