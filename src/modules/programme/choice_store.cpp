// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/choice_store.h"

#include "base/text.h"

namespace vt::programme {
namespace {

constexpr std::string_view kChoices = R"sql(
    SELECT measure, decision, reason, owner, deputy, recurrences, title, why, decided_by, decided_on
    FROM programme_choice
)sql";
constexpr std::string_view kPut = R"sql(
    INSERT INTO programme_choice
        (measure, decision, reason, owner, deputy, recurrences, title, why, decided_by,
         decided_on)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    ON CONFLICT (measure) DO UPDATE SET decision = excluded.decision, reason = excluded.reason,
        owner = excluded.owner, deputy = excluded.deputy, recurrences = excluded.recurrences,
        title = excluded.title, why = excluded.why, decided_by = excluded.decided_by,
        decided_on = excluded.decided_on
)sql";
constexpr std::string_view kRemove = "DELETE FROM programme_choice WHERE measure = $1";
constexpr std::string_view kOwn = R"sql(
    SELECT id, title, why, owner, deputy, recurrence FROM programme_own_measure
    ORDER BY added_at, id
)sql";
constexpr std::string_view kAddOwn = R"sql(
    INSERT INTO programme_own_measure (id, title, why, owner, deputy, recurrence, added_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
)sql";

std::string joined(const std::vector<content::Recurrence>& recurrences) {
    std::string text;
    for (const content::Recurrence recurrence : recurrences) {
        if (!text.empty()) text += ',';
        text += content::code(recurrence);
    }
    return text;
}

std::vector<content::Recurrence> recurrences_of(const std::string& text) {
    std::vector<content::Recurrence> found;
    for (const std::string_view part : split(text, ','))
        if (const auto recurrence = content::recurrence_from_code(part))
            found.push_back(*recurrence);
    return found;
}

Choice choice_of(const db::Row& row) {
    return {.measure = row.text(0),
            .decision = decision_from_code(row.text(1)).value(),
            .reason = row.text(2),
            .owner = row.text(3),
            .deputy = row.text(4),
            .recurrences = recurrences_of(row.text(5)),
            .title = row.text(6),
            .why = row.text(7),
            .decided_by = row.id<identity::PersonTag>(8),
            .decided_on = row.optional_day(9)};
}

OwnMeasure own_of(const db::Row& row) {
    return {.id = row.text(0),
            .title = row.text(1),
            .why = row.text(2),
            .owner = row.text(3),
            .deputy = row.text(4),
            .recurrence = content::recurrence_from_code(row.text(5)).value()};
}

}  // namespace

std::map<std::string, Choice> ChoiceStore::choices() {
    std::map<std::string, Choice> found;
    db_.query(kChoices, [&](const db::Row& row) {
        Choice choice = choice_of(row);
        found.emplace(choice.measure, std::move(choice));
    });
    return found;
}

void ChoiceStore::put(const Choice& choice) {
    db_.execute(kPut, choice.measure, code(choice.decision), choice.reason, choice.owner,
                choice.deputy, joined(choice.recurrences), choice.title, choice.why,
                choice.decided_by, choice.decided_on);
}

bool ChoiceStore::remove(const std::string& measure) {
    return db_.execute(kRemove, measure) == 1;
}

std::vector<OwnMeasure> ChoiceStore::own_measures() {
    std::vector<OwnMeasure> found;
    db_.query(kOwn, [&](const db::Row& row) { found.push_back(own_of(row)); });
    return found;
}

void ChoiceStore::add(const OwnMeasure& own, Instant now) {
    db_.execute(kAddOwn, own.id, own.title, own.why, own.owner, own.deputy,
                content::code(own.recurrence), now);
}

}  // namespace vt::programme
