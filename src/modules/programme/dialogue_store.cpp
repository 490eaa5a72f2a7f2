// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/dialogue_store.h"

namespace vt::programme {
namespace {

constexpr std::string_view kFind = R"sql(
    SELECT d.id, d.title, d.goal, d.tone, d.form, d.day, d.starts, d.place, d.facilitator,
        d.opened_by, d.closed_by, d.opening_notes, d.closing_notes, d.programme, d.material,
        d.occurrence_id, d.stage, d.prepared_by, d.conclusions, d.code_revision, d.code_reason,
        e.id, d.points_to_self_scan
    FROM programme_dialogue d LEFT JOIN programme_evidence e ON e.dialogue_id = d.id
    WHERE d.id = $1
)sql";
constexpr std::string_view kAll = R"sql(
    SELECT d.id, d.title, d.goal, d.tone, d.form, d.day, d.starts, d.place, d.facilitator,
        d.opened_by, d.closed_by, d.opening_notes, d.closing_notes, d.programme, d.material,
        d.occurrence_id, d.stage, d.prepared_by, d.conclusions, d.code_revision, d.code_reason,
        e.id, d.points_to_self_scan
    FROM programme_dialogue d LEFT JOIN programme_evidence e ON e.dialogue_id = d.id
    ORDER BY d.day, d.starts, d.id
)sql";
constexpr std::string_view kMeasures = R"sql(
    SELECT measure FROM programme_dialogue_measure WHERE dialogue_id = $1 ORDER BY measure
)sql";
constexpr std::string_view kBodies = R"sql(
    SELECT body FROM programme_dialogue_body WHERE dialogue_id = $1 ORDER BY body
)sql";
constexpr std::string_view kAdd = R"sql(
    INSERT INTO programme_dialogue
        (id, title, goal, tone, form, day, starts, place, facilitator, opened_by, closed_by,
         opening_notes, closing_notes, programme, material, occurrence_id, stage, prepared_by,
         conclusions, code_revision, code_reason, points_to_self_scan)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 'prepared', $17,
            '', '', '', $18)
)sql";
constexpr std::string_view kChange = R"sql(
    UPDATE programme_dialogue SET title = $2, goal = $3, tone = $4, form = $5, day = $6,
        starts = $7, place = $8, facilitator = $9, opened_by = $10, closed_by = $11,
        opening_notes = $12, closing_notes = $13, programme = $14, material = $15,
        occurrence_id = $16, points_to_self_scan = $17
    WHERE id = $1 AND stage = 'prepared'
)sql";
constexpr std::string_view kConclude = R"sql(
    UPDATE programme_dialogue SET stage = $2, conclusions = $3, code_revision = $4,
        code_reason = $5
    WHERE id = $1 AND stage = 'prepared'
)sql";
constexpr std::string_view kPutBack = R"sql(
    UPDATE programme_dialogue SET stage = 'prepared' WHERE id = $1 AND stage = 'called-off'
)sql";
constexpr std::string_view kClearMeasures = R"sql(
    DELETE FROM programme_dialogue_measure WHERE dialogue_id = $1
)sql";
constexpr std::string_view kClearBodies = R"sql(
    DELETE FROM programme_dialogue_body WHERE dialogue_id = $1
)sql";
constexpr std::string_view kAddMeasure = R"sql(
    INSERT INTO programme_dialogue_measure (dialogue_id, measure) VALUES ($1, $2)
)sql";
constexpr std::string_view kAddBody = R"sql(
    INSERT INTO programme_dialogue_body (dialogue_id, body) VALUES ($1, $2)
)sql";

DialoguePlan plan_of(const db::Row& row) {
    DialoguePlan plan{.title = row.text(1),
                      .goal = row.text(2),
                      .tone = tone_from_code(row.text(3)).value(),
                      .form = form_from_code(row.text(4)).value(),
                      .day = row.day(5),
                      .starts = row.text(6),
                      .place = row.text(7),
                      .facilitator = row.text(8),
                      .opened_by = row.id<identity::PersonTag>(9),
                      .closed_by = row.id<identity::PersonTag>(10),
                      .opening_notes = row.text(11),
                      .closing_notes = row.text(12),
                      .programme = row.text(13),
                      .material = row.text(14),
                      .points_to_self_scan = row.boolean(22)};
    if (!row.is_null(15)) plan.occurrence = row.id<OccurrenceTag>(15);
    return plan;
}

Dialogue dialogue_of(const db::Row& row) {
    Dialogue dialogue{.id = row.id<DialogueTag>(0),
                      .plan = plan_of(row),
                      .stage = stage_from_code(row.text(16)).value(),
                      .prepared_by = row.id<identity::PersonTag>(17),
                      .conclusions = row.text(18)};
    const std::string answer = row.text(19);
    if (!answer.empty()) dialogue.code_revision = CodeRevision{answer == "yes", row.text(20)};
    if (!row.is_null(21)) dialogue.evidence = row.id<EvidenceTag>(21);
    return dialogue;
}

}  // namespace

std::optional<Dialogue> DialogueStore::find(const DialogueId& id) {
    std::optional<Dialogue> found;
    db_.query(
        kFind, [&](const db::Row& row) { found = dialogue_of(row); }, id);
    if (found) read_lists(*found);
    return found;
}

std::vector<Dialogue> DialogueStore::all() {
    std::vector<Dialogue> found;
    db_.query(kAll, [&](const db::Row& row) { found.push_back(dialogue_of(row)); });
    for (Dialogue& dialogue : found) read_lists(dialogue);
    return found;
}

void DialogueStore::add(const Dialogue& dialogue) {
    const DialoguePlan& plan = dialogue.plan;
    db_.execute(kAdd, dialogue.id, plan.title, plan.goal, code(plan.tone), code(plan.form),
                plan.day, plan.starts, plan.place, plan.facilitator, plan.opened_by, plan.closed_by,
                plan.opening_notes, plan.closing_notes, plan.programme, plan.material,
                plan.occurrence, dialogue.prepared_by, plan.points_to_self_scan);
    replace_lists(dialogue);
}

bool DialogueStore::change(const Dialogue& dialogue) {
    const DialoguePlan& plan = dialogue.plan;
    const auto changed =
        db_.execute(kChange, dialogue.id, plan.title, plan.goal, code(plan.tone), code(plan.form),
                    plan.day, plan.starts, plan.place, plan.facilitator, plan.opened_by,
                    plan.closed_by, plan.opening_notes, plan.closing_notes, plan.programme,
                    plan.material, plan.occurrence, plan.points_to_self_scan);
    if (changed == 1) replace_lists(dialogue);
    return changed == 1;
}

bool DialogueStore::conclude(const Dialogue& dialogue) {
    const auto& revision = dialogue.code_revision;
    const std::string_view answer = !revision ? "" : revision->needed ? "yes" : "no";
    return db_.execute(kConclude, dialogue.id, code(dialogue.stage), dialogue.conclusions, answer,
                       revision ? revision->reason : std::string{}) == 1;
}

bool DialogueStore::put_back(const DialogueId& id) {
    return db_.execute(kPutBack, id) == 1;
}

void DialogueStore::replace_lists(const Dialogue& dialogue) {
    db_.execute(kClearMeasures, dialogue.id);
    db_.execute(kClearBodies, dialogue.id);
    for (const std::string& measure : dialogue.plan.measures)
        db_.execute(kAddMeasure, dialogue.id, measure);
    for (const std::string& body : dialogue.plan.bodies) db_.execute(kAddBody, dialogue.id, body);
}

void DialogueStore::read_lists(Dialogue& dialogue) {
    DialoguePlan& plan = dialogue.plan;
    db_.query(
        kMeasures, [&](const db::Row& row) { plan.measures.push_back(row.text(0)); }, dialogue.id);
    db_.query(
        kBodies, [&](const db::Row& row) { plan.bodies.push_back(row.text(0)); }, dialogue.id);
}

}  // namespace vt::programme
