// SPDX-License-Identifier: EUPL-1.2
#include "modules/dilemmas/conclusion_store.h"

namespace vt::dilemmas {
namespace {

constexpr std::string_view kAll = R"sql(
    SELECT id, case_id, value, rule, example, origin, day
    FROM dilemmas_conclusion ORDER BY day DESC, id
)sql";
constexpr std::string_view kAbout = R"sql(
    SELECT id, case_id, value, rule, example, origin, day
    FROM dilemmas_conclusion WHERE case_id = $1 ORDER BY day DESC, id
)sql";
constexpr std::string_view kFrom = R"sql(
    SELECT id, case_id, value, rule, example, origin, day
    FROM dilemmas_conclusion WHERE origin = $1 ORDER BY day DESC, id
)sql";
constexpr std::string_view kFind = R"sql(
    SELECT id, case_id, value, rule, example, origin, day
    FROM dilemmas_conclusion WHERE id = $1
)sql";
constexpr std::string_view kAdd = R"sql(
    INSERT INTO dilemmas_conclusion (id, case_id, value, rule, example, origin, day)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
)sql";
constexpr std::string_view kSuggested = R"sql(
    SELECT document_id, suggestion_id, day FROM dilemmas_suggested
    WHERE conclusion_id = $1 ORDER BY day, document_id
)sql";
constexpr std::string_view kSuggest = R"sql(
    INSERT INTO dilemmas_suggested (conclusion_id, document_id, suggestion_id, day)
    VALUES ($1, $2, $3, $4)
)sql";

Conclusion conclusion_of(const db::Row& row) {
    return {.id = row.id<ConclusionTag>(0),
            .case_id = row.text(1),
            .value = row.text(2),
            .rule = row.text(3),
            .example = row.text(4),
            .origin = row.text(5),
            .day = row.day(6)};
}

}  // namespace

std::vector<Conclusion> ConclusionStore::all() {
    std::vector<Conclusion> found;
    db_.query(kAll, [&](const db::Row& row) { found.push_back(conclusion_of(row)); });
    return found;
}

std::vector<Conclusion> ConclusionStore::about(std::string_view case_id) {
    std::vector<Conclusion> found;
    db_.query(
        kAbout, [&](const db::Row& row) { found.push_back(conclusion_of(row)); }, case_id);
    return found;
}

std::vector<Conclusion> ConclusionStore::from(std::string_view origin) {
    std::vector<Conclusion> found;
    db_.query(
        kFrom, [&](const db::Row& row) { found.push_back(conclusion_of(row)); }, origin);
    return found;
}

std::optional<Conclusion> ConclusionStore::find(std::string_view id) {
    std::optional<Conclusion> found;
    db_.query(
        kFind, [&](const db::Row& row) { found = conclusion_of(row); }, id);
    return found;
}

void ConclusionStore::add(const Conclusion& conclusion) {
    db_.execute(kAdd, conclusion.id, conclusion.case_id, conclusion.value, conclusion.rule,
                conclusion.example, conclusion.origin, conclusion.day);
}

std::vector<Suggested> ConclusionStore::suggested(std::string_view conclusion) {
    std::vector<Suggested> found;
    db_.query(
        kSuggested,
        [&](const db::Row& row) {
            found.push_back({row.text(0), row.text(1), row.day(2)});
        },
        conclusion);
    return found;
}

void ConclusionStore::suggest(std::string_view conclusion, const Suggested& suggested) {
    db_.execute(kSuggest, conclusion, suggested.document, suggested.suggestion, suggested.day);
}

}  // namespace vt::dilemmas
