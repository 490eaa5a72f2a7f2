// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/occurrence_store.h"

namespace vt::programme {
namespace {

constexpr std::string_view kFind = R"sql(
    SELECT id, term_id, measure, rule, recurrence, body, first_day, last_day, due, planned, moved,
        skip_reason, skipped_on, skipped_by, about
    FROM programme_occurrence WHERE id = $1
)sql";
constexpr std::string_view kOfTerm = R"sql(
    SELECT id, term_id, measure, rule, recurrence, body, first_day, last_day, due, planned, moved,
        skip_reason, skipped_on, skipped_by, about
    FROM programme_occurrence WHERE term_id = $1 ORDER BY planned, measure, body, id
)sql";
constexpr std::string_view kReferredTo = R"sql(
    SELECT o.id FROM programme_occurrence o WHERE o.term_id = $1 AND (
        EXISTS (SELECT 1 FROM programme_evidence e WHERE e.occurrence_id = o.id)
        OR EXISTS (SELECT 1 FROM programme_dialogue d WHERE d.occurrence_id = o.id))
)sql";
constexpr std::string_view kAdd = R"sql(
    INSERT INTO programme_occurrence
        (id, term_id, measure, rule, recurrence, body, first_day, last_day, due, planned, moved,
         skip_reason, skipped_on, skipped_by, about)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
)sql";
constexpr std::string_view kChange = R"sql(
    UPDATE programme_occurrence SET first_day = $2, last_day = $3, due = $4, planned = $5,
        moved = $6, skip_reason = $7, skipped_on = $8, skipped_by = $9
    WHERE id = $1
)sql";
constexpr std::string_view kRemove = "DELETE FROM programme_occurrence WHERE id = $1";

Occurrence occurrence_of(const db::Row& row) {
    Occurrence found{.id = row.id<OccurrenceTag>(0),
                     .term = row.id<TermTag>(1),
                     .measure = row.text(2),
                     .rule = static_cast<int>(row.int64(3)),
                     .recurrence = content::recurrence_from_code(row.text(4)).value(),
                     .window = {row.text(5), {row.day(6), row.day(7)}, row.day(8)},
                     .planned = row.day(9),
                     .moved = row.boolean(10),
                     .about = row.text(14)};
    if (const auto day = row.optional_day(12))
        found.skipped = Skip{row.text(11), *day, row.id<identity::PersonTag>(13)};
    return found;
}

struct SkipColumns {
    std::string reason{};
    std::optional<Day> day{};
    std::optional<std::string> by{};
};

SkipColumns columns_of(const std::optional<Skip>& skip) {
    if (!skip) return {};
    return {skip->reason, skip->day, skip->by.value};
}

}  // namespace

std::optional<Occurrence> OccurrenceStore::find(const OccurrenceId& id) {
    std::optional<Occurrence> found;
    db_.query(
        kFind, [&](const db::Row& row) { found = occurrence_of(row); }, id);
    return found;
}

std::vector<Occurrence> OccurrenceStore::of_term(const TermId& term) {
    std::vector<Occurrence> found;
    db_.query(
        kOfTerm, [&](const db::Row& row) { found.push_back(occurrence_of(row)); }, term);
    return found;
}

std::vector<OccurrenceId> OccurrenceStore::referred_to(const TermId& term) {
    std::vector<OccurrenceId> found;
    db_.query(
        kReferredTo, [&](const db::Row& row) { found.push_back(row.id<OccurrenceTag>(0)); }, term);
    return found;
}

void OccurrenceStore::add(const Occurrence& occurrence) {
    const Window& window = occurrence.window;
    const SkipColumns skip = columns_of(occurrence.skipped);
    db_.execute(kAdd, occurrence.id, occurrence.term, occurrence.measure, occurrence.rule,
                content::code(occurrence.recurrence), window.body, window.days.first,
                window.days.last, window.due, occurrence.planned, occurrence.moved, skip.reason,
                skip.day, skip.by, occurrence.about);
}

void OccurrenceStore::change(const Occurrence& occurrence) {
    const Window& window = occurrence.window;
    const SkipColumns skip = columns_of(occurrence.skipped);
    db_.execute(kChange, occurrence.id, window.days.first, window.days.last, window.due,
                occurrence.planned, occurrence.moved, skip.reason, skip.day, skip.by);
}

void OccurrenceStore::remove(const OccurrenceId& id) {
    db_.execute(kRemove, id);
}

}  // namespace vt::programme
