// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/term_store.h"

namespace vt::programme {
namespace {

constexpr std::string_view kAll = R"sql(
    SELECT id, elections, first_day, until_day, executive_from, elections_next
    FROM programme_term ORDER BY first_day
)sql";
constexpr std::string_view kRecess = R"sql(
    SELECT name, first_day, last_day FROM programme_recess WHERE term_id = $1 ORDER BY first_day
)sql";
constexpr std::string_view kAdd = R"sql(
    INSERT INTO programme_term
        (id, elections, first_day, until_day, executive_from, elections_next)
    VALUES ($1, $2, $3, $4, $5, $6)
)sql";
constexpr std::string_view kChangeDays = R"sql(
    UPDATE programme_term SET elections = $2, first_day = $3, until_day = $4,
        executive_from = $5, elections_next = $6
    WHERE id = $1
)sql";
constexpr std::string_view kClearRecess = "DELETE FROM programme_recess WHERE term_id = $1";
constexpr std::string_view kAddRecess = R"sql(
    INSERT INTO programme_recess (term_id, name, first_day, last_day) VALUES ($1, $2, $3, $4)
)sql";

CouncilTerm term_of(const db::Row& row) {
    return {.id = row.id<TermTag>(0),
            .elections = row.day(1),
            .from = row.day(2),
            .until = row.day(3),
            .executive_from = row.day(4),
            .elections_next = row.day(5)};
}

}  // namespace

std::vector<CouncilTerm> TermStore::all() {
    std::vector<CouncilTerm> terms;
    db_.query(kAll, [&](const db::Row& row) { terms.push_back(term_of(row)); });
    for (CouncilTerm& term : terms)
        db_.query(
            kRecess,
            [&](const db::Row& row) {
                term.recess.push_back({row.text(0), {row.day(1), row.day(2)}});
            },
            term.id);
    return terms;
}

void TermStore::add(const CouncilTerm& term) {
    db_.execute(kAdd, term.id, term.elections, term.from, term.until, term.executive_from,
                term.elections_next);
    replace_recess(term);
}

void TermStore::change_days(const CouncilTerm& term) {
    db_.execute(kChangeDays, term.id, term.elections, term.from, term.until, term.executive_from,
                term.elections_next);
}

void TermStore::replace_recess(const CouncilTerm& term) {
    db_.execute(kClearRecess, term.id);
    for (const Recess& weeks : term.recess)
        db_.execute(kAddRecess, term.id, weeks.name, weeks.days.first, weeks.days.last);
}

}  // namespace vt::programme
