// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/evidence_store.h"

#include <algorithm>
#include <map>

namespace vt::programme {
namespace {

constexpr std::string_view kFind = R"sql(
    SELECT id, day, kind, title, report, reference, form, public_act, occurrence_id, dialogue_id,
        present, invited, recorded_by, recorded_at, withdrawn_reason, withdrawn_on, withdrawn_by
    FROM programme_evidence WHERE id = $1
)sql";
constexpr std::string_view kAll = R"sql(
    SELECT id, day, kind, title, report, reference, form, public_act, occurrence_id, dialogue_id,
        present, invited, recorded_by, recorded_at, withdrawn_reason, withdrawn_on, withdrawn_by
    FROM programme_evidence ORDER BY day, id
)sql";
constexpr std::string_view kMeasures = R"sql(
    SELECT evidence_id, measure FROM programme_evidence_measure ORDER BY evidence_id, measure
)sql";
constexpr std::string_view kBodies = R"sql(
    SELECT evidence_id, body FROM programme_evidence_body ORDER BY evidence_id, body
)sql";
constexpr std::string_view kFiles = R"sql(
    SELECT evidence_id, file_id FROM programme_evidence_file ORDER BY evidence_id, position
)sql";
constexpr std::string_view kMeasuresOf = R"sql(
    SELECT evidence_id, measure FROM programme_evidence_measure WHERE evidence_id = $1
    ORDER BY measure
)sql";
constexpr std::string_view kBodiesOf = R"sql(
    SELECT evidence_id, body FROM programme_evidence_body WHERE evidence_id = $1 ORDER BY body
)sql";
constexpr std::string_view kFilesOf = R"sql(
    SELECT evidence_id, file_id FROM programme_evidence_file WHERE evidence_id = $1
    ORDER BY position
)sql";
constexpr std::string_view kAdd = R"sql(
    INSERT INTO programme_evidence
        (id, day, kind, title, report, reference, form, public_act, occurrence_id, dialogue_id,
         present, invited, recorded_by, recorded_at, withdrawn_reason, withdrawn_on, withdrawn_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, '', NULL, NULL)
)sql";
constexpr std::string_view kAddMeasure = R"sql(
    INSERT INTO programme_evidence_measure (evidence_id, measure) VALUES ($1, $2)
)sql";
constexpr std::string_view kAddBody = R"sql(
    INSERT INTO programme_evidence_body (evidence_id, body) VALUES ($1, $2)
)sql";
constexpr std::string_view kAddFile = R"sql(
    INSERT INTO programme_evidence_file (evidence_id, file_id, position) VALUES ($1, $2, $3)
)sql";
constexpr std::string_view kWithdraw = R"sql(
    UPDATE programme_evidence SET withdrawn_reason = $2, withdrawn_on = $3, withdrawn_by = $4
    WHERE id = $1 AND withdrawn_on IS NULL
)sql";
constexpr std::string_view kRestore = R"sql(
    UPDATE programme_evidence SET withdrawn_reason = '', withdrawn_on = NULL, withdrawn_by = NULL
    WHERE id = $1 AND withdrawn_on IS NOT NULL
)sql";
constexpr std::string_view kSetPresent = R"sql(
    UPDATE programme_evidence SET present = $2, invited = $3 WHERE id = $1
)sql";

std::optional<int> optional_int(const db::Row& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    return static_cast<int>(row.int64(column));
}

template <class Tag>
std::optional<Id<Tag>> optional_id(const db::Row& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    return row.id<Tag>(column);
}

Evidence evidence_of(const db::Row& row) {
    Evidence found{.id = row.id<EvidenceTag>(0),
                   .day = row.day(1),
                   .kind = content::evidence_kind_from_code(row.text(2)).value(),
                   .title = row.text(3),
                   .report = row.text(4),
                   .reference = row.text(5),
                   .form = form_from_code(row.text(6)),
                   .public_act = row.boolean(7),
                   .occurrence = optional_id<OccurrenceTag>(row, 8),
                   .dialogue = optional_id<DialogueTag>(row, 9),
                   .present = optional_int(row, 10),
                   .invited = optional_int(row, 11),
                   .recorded_by = row.id<identity::PersonTag>(12),
                   .recorded_at = row.instant(13)};
    if (const auto day = row.optional_day(15))
        found.withdrawn = Withdrawal{row.text(14), *day, row.id<identity::PersonTag>(16)};
    return found;
}

}  // namespace

std::optional<Evidence> EvidenceStore::find(const EvidenceId& id) {
    std::optional<Evidence> found;
    db_.query(
        kFind, [&](const db::Row& row) { found = evidence_of(row); }, id);
    if (!found) return found;
    db_.query(
        kMeasuresOf, [&](const db::Row& row) { found->measures.push_back(row.text(1)); }, id);
    db_.query(
        kBodiesOf, [&](const db::Row& row) { found->bodies.push_back(row.text(1)); }, id);
    db_.query(
        kFilesOf, [&](const db::Row& row) { found->attachments.push_back({row.text(1)}); }, id);
    return found;
}

std::vector<Evidence> EvidenceStore::all() {
    std::vector<Evidence> found;
    db_.query(kAll, [&](const db::Row& row) { found.push_back(evidence_of(row)); });
    fill(found);
    return found;
}

void EvidenceStore::fill(std::vector<Evidence>& evidence) {
    std::map<std::string, Evidence*> by_id;
    for (Evidence& one : evidence) by_id.emplace(one.id.value, &one);
    db_.query(kMeasures,
              [&](const db::Row& row) { by_id.at(row.text(0))->measures.push_back(row.text(1)); });
    db_.query(kBodies,
              [&](const db::Row& row) { by_id.at(row.text(0))->bodies.push_back(row.text(1)); });
    db_.query(kFiles, [&](const db::Row& row) {
        by_id.at(row.text(0))->attachments.push_back({row.text(1)});
    });
}

void EvidenceStore::add(const Evidence& evidence) {
    db_.execute(kAdd, evidence.id, evidence.day, content::code(evidence.kind), evidence.title,
                evidence.report, evidence.reference,
                evidence.form ? code(*evidence.form) : std::string_view{}, evidence.public_act,
                evidence.occurrence, evidence.dialogue, evidence.present, evidence.invited,
                evidence.recorded_by, evidence.recorded_at);
    for (const std::string& measure : evidence.measures)
        db_.execute(kAddMeasure, evidence.id, measure);
    for (const std::string& body : evidence.bodies) db_.execute(kAddBody, evidence.id, body);
    int position = 0;
    for (const Id<files::FileTag>& file : evidence.attachments)
        db_.execute(kAddFile, evidence.id, file, position++);
}

bool EvidenceStore::withdraw(const EvidenceId& id, const Withdrawal& withdrawal) {
    return db_.execute(kWithdraw, id, withdrawal.reason, withdrawal.day, withdrawal.by) == 1;
}

bool EvidenceStore::restore(const EvidenceId& id) {
    return db_.execute(kRestore, id) == 1;
}

void EvidenceStore::set_present(const EvidenceId& id, int present, int invited) {
    db_.execute(kSetPresent, id, present, invited);
}

}  // namespace vt::programme
