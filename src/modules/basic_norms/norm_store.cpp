// SPDX-License-Identifier: EUPL-1.2
#include "modules/basic_norms/norm_store.h"

namespace vt::basic_norms {
namespace {

constexpr std::string_view kAnswers = R"sql(
    SELECT year, norm, question, answer, evidence, owner, answered_on, answered_by
    FROM basic_norms_answer ORDER BY year, norm, question
)sql";
constexpr std::string_view kAnswersBetween = R"sql(
    SELECT year, norm, question, answer, evidence, owner, answered_on, answered_by
    FROM basic_norms_answer WHERE year BETWEEN $1 AND $2 ORDER BY year, norm, question
)sql";
constexpr std::string_view kSetAnswer = R"sql(
    INSERT INTO basic_norms_answer
        (year, norm, question, answer, evidence, owner, answered_on, answered_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT (year, norm, question) DO UPDATE SET answer = excluded.answer,
        evidence = excluded.evidence, owner = excluded.owner, answered_on = excluded.answered_on,
        answered_by = excluded.answered_by
)sql";
constexpr std::string_view kClosing = R"sql(
    SELECT closed_on, closed_by FROM basic_norms_closing WHERE year = $1 AND norm_group = $2
)sql";
constexpr std::string_view kClosed = R"sql(
    SELECT year, norm_group FROM basic_norms_closing ORDER BY year, norm_group
)sql";
constexpr std::string_view kClose = R"sql(
    INSERT INTO basic_norms_closing (year, norm_group, closed_on, closed_by)
    VALUES ($1, $2, $3, $4)
    ON CONFLICT (year, norm_group) DO NOTHING
)sql";
constexpr std::string_view kActions = R"sql(
    SELECT id, year, norm, what, owner, due, moment_id, ended, ended_on
    FROM basic_norms_action WHERE year = $1 ORDER BY due, id
)sql";
constexpr std::string_view kAction = R"sql(
    SELECT id, year, norm, what, owner, due, moment_id, ended, ended_on
    FROM basic_norms_action WHERE id = $1
)sql";
constexpr std::string_view kAddAction = R"sql(
    INSERT INTO basic_norms_action (id, year, norm, what, owner, due, moment_id, ended)
    VALUES ($1, $2, $3, $4, $5, $6, $7, '')
)sql";
constexpr std::string_view kEndAction = R"sql(
    UPDATE basic_norms_action SET ended = $2, ended_on = $3, moment_id = ''
    WHERE id = $1 AND ended = ''
)sql";

Answer answer_of(const db::Row& row) {
    return {.year = static_cast<int>(row.int64(0)),
            .norm = row.text(1),
            .question = row.text(2),
            .value = static_cast<int>(row.int64(3)),
            .evidence = row.text(4),
            .owner = identity::office_from_code(row.text(5)).value(),
            .day = row.day(6),
            .by = row.id<identity::PersonTag>(7)};
}

Action action_of(const db::Row& row) {
    return {.id = row.id<ActionTag>(0),
            .year = static_cast<int>(row.int64(1)),
            .norm = row.text(2),
            .what = row.text(3),
            .owner = identity::office_from_code(row.text(4)).value(),
            .due = row.day(5),
            .moment = row.text(6),
            .end = action_end_from_code(row.text(7)),
            .ended = row.optional_day(8)};
}

}  // namespace

std::vector<Answer> NormStore::answers() {
    std::vector<Answer> found;
    db_.query(kAnswers, [&](const db::Row& row) { found.push_back(answer_of(row)); });
    return found;
}

std::vector<Answer> NormStore::answers_between(int first_year, int last_year) {
    std::vector<Answer> found;
    db_.query(
        kAnswersBetween, [&](const db::Row& row) { found.push_back(answer_of(row)); }, first_year,
        last_year);
    return found;
}

void NormStore::set(const Answer& answer) {
    db_.execute(kSetAnswer, answer.year, answer.norm, answer.question, answer.value,
                answer.evidence, identity::code(answer.owner), answer.day, answer.by);
}

std::optional<Closing> NormStore::closing(int year, NormGroup group) {
    std::optional<Closing> found;
    db_.query(
        kClosing,
        [&](const db::Row& row) {
            found = Closing{row.day(0), row.id<identity::PersonTag>(1)};
        },
        year, content::code(group));
    return found;
}

std::vector<std::pair<int, NormGroup>> NormStore::closed() {
    std::vector<std::pair<int, NormGroup>> found;
    db_.query(kClosed, [&](const db::Row& row) {
        found.emplace_back(static_cast<int>(row.int64(0)),
                           content::norm_group_from_code(row.text(1)).value());
    });
    return found;
}

bool NormStore::close(int year, NormGroup group, const Closing& closing) {
    return db_.execute(kClose, year, content::code(group), closing.day, closing.by) == 1;
}

std::vector<Action> NormStore::actions(int year) {
    std::vector<Action> found;
    db_.query(
        kActions, [&](const db::Row& row) { found.push_back(action_of(row)); }, year);
    return found;
}

std::optional<Action> NormStore::action(const ActionId& id) {
    std::optional<Action> found;
    db_.query(
        kAction, [&](const db::Row& row) { found = action_of(row); }, id);
    return found;
}

void NormStore::add(const Action& action) {
    db_.execute(kAddAction, action.id, action.year, action.norm, action.what,
                identity::code(action.owner), action.due, action.moment);
}

bool NormStore::end(const ActionId& id, ActionEnd end, Day day) {
    return db_.execute(kEndAction, id, code(end), day) == 1;
}

}  // namespace vt::basic_norms
