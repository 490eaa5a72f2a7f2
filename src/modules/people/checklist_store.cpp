// SPDX-License-Identifier: EUPL-1.2
#include "modules/people/checklist_store.h"

namespace vt::people {
namespace {

constexpr std::string_view kInsert = R"sql(
    INSERT INTO people_checklist (id, person_id, holding_id, list) VALUES ($1, $2, $3, $4)
    ON CONFLICT (holding_id, list) DO NOTHING
)sql";
constexpr std::string_view kFind = R"sql(
    SELECT id, person_id, holding_id, list FROM people_checklist WHERE id = $1
)sql";
constexpr std::string_view kAll = R"sql(
    SELECT id, person_id, holding_id, list FROM people_checklist
)sql";
constexpr std::string_view kOf = R"sql(
    SELECT id, person_id, holding_id, list FROM people_checklist WHERE person_id = $1
)sql";
constexpr std::string_view kSetDone = R"sql(
    INSERT INTO people_checklist_item (checklist_id, item, done_day, done_by)
    VALUES ($1, $2, $3, $4)
    ON CONFLICT (checklist_id, item)
    DO UPDATE SET done_day = excluded.done_day, done_by = excluded.done_by
)sql";
constexpr std::string_view kEraseDone = R"sql(
    DELETE FROM people_checklist_item WHERE checklist_id = $1 AND item = $2
)sql";
constexpr std::string_view kDoneSteps = R"sql(
    SELECT item, done_day, done_by FROM people_checklist_item WHERE checklist_id = $1
)sql";

constexpr std::string_view kBySystem = "system";

void read(const db::Row& row, std::vector<Checklist>& into) {
    Checklist checklist{row.id<ChecklistTag>(0), row.id<identity::PersonTag>(1),
                        row.id<identity::HoldingTag>(2), find_checklist_text(row.text(3))};
    if (checklist.text) into.push_back(std::move(checklist));
}

}  // namespace

bool ChecklistStore::insert(const Checklist& checklist) {
    return db_.execute(kInsert, checklist.id, checklist.person, checklist.holding,
                       checklist.text->id) == 1;
}

std::optional<Checklist> ChecklistStore::find(const ChecklistId& id) {
    std::vector<Checklist> found;
    db_.query(
        kFind, [&](const db::Row& row) { read(row, found); }, id);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::vector<Checklist> ChecklistStore::all() {
    std::vector<Checklist> found;
    db_.query(kAll, [&](const db::Row& row) { read(row, found); });
    return found;
}

std::vector<Checklist> ChecklistStore::of(const identity::PersonId& person) {
    std::vector<Checklist> found;
    db_.query(
        kOf, [&](const db::Row& row) { read(row, found); }, person);
    return found;
}

void ChecklistStore::set_done(const ChecklistId& id, const DoneStep& step) {
    const std::string_view by = step.by ? std::string_view{step.by.value} : kBySystem;
    db_.execute(kSetDone, id, step.id, step.day, by);
}

bool ChecklistStore::erase_done(const ChecklistId& id, std::string_view step) {
    return db_.execute(kEraseDone, id, step) == 1;
}

std::vector<DoneStep> ChecklistStore::done_steps(const ChecklistId& id) {
    std::vector<DoneStep> steps;
    const auto each = [&](const db::Row& row) {
        const auto by = identity::PersonId::parse(row.text(2));
        steps.push_back({row.text(0), row.day(1), by.value_or(identity::PersonId{})});
    };
    db_.query(kDoneSteps, each, id);
    return steps;
}

}  // namespace vt::people
