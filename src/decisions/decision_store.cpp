// SPDX-License-Identifier: EUPL-1.2
#include "decisions/decision_store.h"

namespace vt::decisions {
namespace {

constexpr std::string_view kAdd = R"sql(
    INSERT INTO decisions_decision
        (id, subject_kind, subject_id, content_sha256, body, outcome, reference, decided_on,
         entered_by, entered_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
)sql";
constexpr std::string_view kConfirm = R"sql(
    UPDATE decisions_decision SET confirmed_by = $2, confirmed_at = $3
    WHERE id = $1 AND confirmed_by IS NULL
)sql";
constexpr std::string_view kRemoveUnconfirmed = R"sql(
    DELETE FROM decisions_decision WHERE id = $1 AND confirmed_by IS NULL
)sql";
constexpr std::string_view kFind = R"sql(
    SELECT id, subject_kind, subject_id, content_sha256, body, outcome, reference, decided_on,
        entered_by, entered_at, confirmed_by, confirmed_at
    FROM decisions_decision WHERE id = $1
)sql";
constexpr std::string_view kAbout = R"sql(
    SELECT id, subject_kind, subject_id, content_sha256, body, outcome, reference, decided_on,
        entered_by, entered_at, confirmed_by, confirmed_at
    FROM decisions_decision WHERE subject_kind = $1 AND subject_id = $2
    ORDER BY decided_on, entered_at, id
)sql";
constexpr std::string_view kUnconfirmed = R"sql(
    SELECT id, subject_kind, subject_id, content_sha256, body, outcome, reference, decided_on,
        entered_by, entered_at, confirmed_by, confirmed_at
    FROM decisions_decision WHERE confirmed_by IS NULL
    ORDER BY entered_at, id
)sql";

Decision decision_of(const db::Row& row) {
    Decision found{.id = row.id<DecisionTag>(0),
                   .subject = {row.text(1), row.text(2), row.text(3)},
                   .body = body_from_code(row.text(4)).value(),
                   .outcome = outcome_from_code(row.text(5)).value(),
                   .reference = row.text(6),
                   .day = row.day(7),
                   .entered_by = row.id<identity::PersonTag>(8),
                   .entered = row.instant(9)};
    if (row.is_null(10)) return found;
    found.confirmed_by = row.id<identity::PersonTag>(10);
    found.confirmed = row.instant(11);
    return found;
}

}  // namespace

void DecisionStore::add(const Decision& decision) {
    const Subject& subject = decision.subject;
    db_.execute(kAdd, decision.id, subject.kind, subject.id, subject.content_sha256,
                code(decision.body), code(decision.outcome), decision.reference, decision.day,
                decision.entered_by, decision.entered);
}

bool DecisionStore::confirm(const DecisionId& id, const identity::PersonId& by, Instant at) {
    return db_.execute(kConfirm, id, by, at) == 1;
}

bool DecisionStore::remove_unconfirmed(const DecisionId& id) {
    return db_.execute(kRemoveUnconfirmed, id) == 1;
}

std::optional<Decision> DecisionStore::find(const DecisionId& id) {
    std::optional<Decision> found;
    db_.query(
        kFind, [&](const db::Row& row) { found = decision_of(row); }, id);
    return found;
}

std::vector<Decision> DecisionStore::about(std::string_view kind, std::string_view id) {
    std::vector<Decision> found;
    db_.query(
        kAbout, [&](const db::Row& row) { found.push_back(decision_of(row)); }, kind, id);
    return found;
}

std::vector<Decision> DecisionStore::unconfirmed() {
    std::vector<Decision> found;
    db_.query(kUnconfirmed, [&](const db::Row& row) { found.push_back(decision_of(row)); });
    return found;
}

}  // namespace vt::decisions
