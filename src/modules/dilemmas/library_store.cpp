// SPDX-License-Identifier: EUPL-1.2
#include "modules/dilemmas/library_store.h"

#include <algorithm>

namespace vt::dilemmas {
namespace {

constexpr std::string_view kFind = R"sql(
    SELECT id, stage, title, story, option_a, option_b, option_c, option_d, value_one, value_two,
           role, theme, probe, debate, care, author, brought_on, settled_on, reason
    FROM dilemmas_own WHERE id = $1
)sql";
constexpr std::string_view kFindSubmission = R"sql(
    SELECT id, title, story, option_a, option_b, option_c, option_d, value_one, value_two
    FROM dilemmas_submission WHERE id = $1
)sql";
constexpr std::string_view kSubmissions = R"sql(
    SELECT id, title, story, option_a, option_b, option_c, option_d, value_one, value_two
    FROM dilemmas_submission ORDER BY title, id
)sql";
constexpr std::string_view kInStage = R"sql(
    SELECT id, stage, title, story, option_a, option_b, option_c, option_d, value_one, value_two,
           role, theme, probe, debate, care, author, brought_on, settled_on, reason
    FROM dilemmas_own WHERE stage = $1 ORDER BY title, id
)sql";
constexpr std::string_view kBroughtInBy = R"sql(
    SELECT id, stage, title, story, option_a, option_b, option_c, option_d, value_one, value_two,
           role, theme, probe, debate, care, author, brought_on, settled_on, reason
    FROM dilemmas_own WHERE author = $1 ORDER BY title, id
)sql";
constexpr std::string_view kDrafts = R"sql(
    SELECT (SELECT count(*) FROM dilemmas_own WHERE stage = 'draft') +
           (SELECT count(*) FROM dilemmas_submission)
)sql";
constexpr std::string_view kAdd = R"sql(
    INSERT INTO dilemmas_own
        (id, stage, title, story, option_a, option_b, option_c, option_d, value_one, value_two,
         role, theme, probe, debate, care, author, brought_on, settled_on, reason)
    VALUES ($1, 'draft', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, NULL,
            '')
)sql";
constexpr std::string_view kSubmit = R"sql(
    INSERT INTO dilemmas_submission
        (id, title, story, option_a, option_b, option_c, option_d, value_one, value_two)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
)sql";
constexpr std::string_view kCopySubmission = R"sql(
    INSERT INTO dilemmas_own
        (id, stage, title, story, option_a, option_b, option_c, option_d, value_one, value_two,
         role, theme, probe, debate, care, author, brought_on, settled_on, reason)
    SELECT id, 'draft', title, story, option_a, option_b, option_c, option_d, value_one, value_two,
           '', '', '', '', '', NULL, NULL, NULL, ''
    FROM dilemmas_submission WHERE id = $1
)sql";
constexpr std::string_view kRemoveSubmission = R"sql(
    DELETE FROM dilemmas_submission WHERE id = $1
)sql";
constexpr std::string_view kChange = R"sql(
    UPDATE dilemmas_own SET title = $2, story = $3, option_a = $4, option_b = $5, option_c = $6,
        option_d = $7, value_one = $8, value_two = $9, role = $10, theme = $11, probe = $12,
        debate = $13, care = $14
    WHERE id = $1
)sql";
constexpr std::string_view kSettle = R"sql(
    UPDATE dilemmas_own SET stage = $2, settled_on = $3, reason = $4
    WHERE id = $1 AND stage = 'draft'
)sql";
constexpr std::string_view kTakenOut = R"sql(
    SELECT case_id, reason, day FROM dilemmas_taken_out ORDER BY case_id
)sql";
constexpr std::string_view kFindTakenOut = R"sql(
    SELECT case_id, reason, day FROM dilemmas_taken_out WHERE case_id = $1
)sql";
constexpr std::string_view kTakeOut = R"sql(
    INSERT INTO dilemmas_taken_out (case_id, reason, day) VALUES ($1, $2, $3)
    ON CONFLICT (case_id) DO NOTHING
)sql";
constexpr std::string_view kPutBack = R"sql(
    DELETE FROM dilemmas_taken_out WHERE case_id = $1
)sql";

OwnDilemma own_of(const db::Row& row) {
    return {.id = row.id<OwnTag>(0),
            .stage = stage_from_code(row.text(1)).value(),
            .words = {.title = row.text(2),
                      .story = row.text(3),
                      .options = {row.text(4), row.text(5), row.text(6), row.text(7)},
                      .value_one = row.text(8),
                      .value_two = row.text(9),
                      .role = row.text(10),
                      .theme = row.text(11),
                      .probe = row.text(12),
                      .debate = row.text(13),
                      .care = row.text(14)},
            .author = row.id<identity::PersonTag>(15),
            .brought = row.optional_day(16),
            .settled = row.optional_day(17),
            .reason = row.text(18)};
}

OwnDilemma submission_of(const db::Row& row) {
    return {.id = row.id<OwnTag>(0),
            .words = {.title = row.text(1),
                      .story = row.text(2),
                      .options = {row.text(3), row.text(4), row.text(5), row.text(6)},
                      .value_one = row.text(7),
                      .value_two = row.text(8)}};
}

TakenOut out_of(const db::Row& row) {
    return {row.text(0), row.text(1), row.day(2)};
}

}  // namespace

std::optional<OwnDilemma> LibraryStore::find(const OwnId& id) {
    std::optional<OwnDilemma> found;
    db_.query(
        kFind, [&](const db::Row& row) { found = own_of(row); }, id);
    if (found) return found;
    db_.query(
        kFindSubmission, [&](const db::Row& row) { found = submission_of(row); }, id);
    return found;
}

std::vector<OwnDilemma> LibraryStore::in_stage(Stage stage) {
    std::vector<OwnDilemma> found;
    db_.query(
        kInStage, [&](const db::Row& row) { found.push_back(own_of(row)); }, code(stage));
    if (stage != Stage::draft) return found;
    db_.query(kSubmissions, [&](const db::Row& row) { found.push_back(submission_of(row)); });
    std::ranges::stable_sort(found, {}, [](const OwnDilemma& one) { return one.words.title; });
    return found;
}

std::vector<OwnDilemma> LibraryStore::brought_in_by(const identity::PersonId& author) {
    std::vector<OwnDilemma> found;
    db_.query(
        kBroughtInBy, [&](const db::Row& row) { found.push_back(own_of(row)); }, author);
    return found;
}

std::int64_t LibraryStore::drafts() {
    return db_.number(kDrafts);
}

void LibraryStore::add(const OwnDilemma& dilemma) {
    const OwnWords& words = dilemma.words;
    db_.execute(kAdd, dilemma.id, words.title, words.story, words.options[0], words.options[1],
                words.options[2], words.options[3], words.value_one, words.value_two, words.role,
                words.theme, words.probe, words.debate, words.care, dilemma.author,
                dilemma.brought);
}

void LibraryStore::submit(const OwnId& id, const OwnWords& words) {
    db_.execute(kSubmit, id, words.title, words.story, words.options[0], words.options[1],
                words.options[2], words.options[3], words.value_one, words.value_two);
}

void LibraryStore::move_submission(const OwnId& id) {
    db_.execute(kCopySubmission, id);
    db_.execute(kRemoveSubmission, id);
}

void LibraryStore::change(const OwnId& id, const OwnWords& words) {
    move_submission(id);
    db_.execute(kChange, id, words.title, words.story, words.options[0], words.options[1],
                words.options[2], words.options[3], words.value_one, words.value_two, words.role,
                words.theme, words.probe, words.debate, words.care);
}

bool LibraryStore::settle(const OwnId& id, Stage stage, Day day, std::string_view reason) {
    move_submission(id);
    return db_.execute(kSettle, id, code(stage), day, reason) == 1;
}

std::vector<TakenOut> LibraryStore::taken_out() {
    std::vector<TakenOut> found;
    db_.query(kTakenOut, [&](const db::Row& row) { found.push_back(out_of(row)); });
    return found;
}

std::optional<TakenOut> LibraryStore::taken_out(std::string_view case_id) {
    std::optional<TakenOut> found;
    db_.query(
        kFindTakenOut, [&](const db::Row& row) { found = out_of(row); }, case_id);
    return found;
}

bool LibraryStore::take_out(const TakenOut& out) {
    return db_.execute(kTakeOut, out.case_id, out.reason, out.day) == 1;
}

bool LibraryStore::put_back(std::string_view case_id) {
    return db_.execute(kPutBack, case_id) == 1;
}

}  // namespace vt::dilemmas
