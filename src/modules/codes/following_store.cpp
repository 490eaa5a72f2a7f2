// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/following_store.h"

namespace vt::codes {
namespace {

constexpr std::string_view kGroupOf = R"sql(
    SELECT document_id, person_id, first_day, last_day FROM codes_group_member
    WHERE document_id = $1 ORDER BY first_day, person_id
)sql";
constexpr std::string_view kGroups = R"sql(
    SELECT document_id, person_id, first_day, last_day FROM codes_group_member
    ORDER BY document_id, first_day, person_id
)sql";
constexpr std::string_view kAddMember = R"sql(
    INSERT INTO codes_group_member (document_id, person_id, first_day, last_day)
    VALUES ($1, $2, $3, $4)
    ON CONFLICT (document_id, person_id, first_day) DO UPDATE SET last_day = excluded.last_day
)sql";
constexpr std::string_view kEndMember = R"sql(
    UPDATE codes_group_member SET last_day = $3
    WHERE document_id = $1 AND person_id = $2 AND last_day IS NULL AND first_day <= $3
)sql";

constexpr std::string_view kSuggestionsOf = R"sql(
    SELECT id, document_id, article, words, origin, made_by, made, outcome, reason
    FROM codes_suggestion WHERE document_id = $1 ORDER BY made, id
)sql";
constexpr std::string_view kFindSuggestion = R"sql(
    SELECT id, document_id, article, words, origin, made_by, made, outcome, reason
    FROM codes_suggestion WHERE id = $1
)sql";
constexpr std::string_view kAddSuggestion = R"sql(
    INSERT INTO codes_suggestion
        (id, document_id, article, words, origin, made_by, made, outcome, reason)
    VALUES ($1, $2, $3, $4, $5, $6, $7, '', '')
)sql";
constexpr std::string_view kSettleSuggestion = R"sql(
    UPDATE codes_suggestion SET outcome = $2, reason = $3 WHERE id = $1 AND outcome = ''
)sql";

constexpr std::string_view kReviewsOf = R"sql(
    SELECT id, document_id, version_id, outcome, begun, settled FROM codes_review
    WHERE document_id = $1 ORDER BY begun, id
)sql";
constexpr std::string_view kReviews = R"sql(
    SELECT id, document_id, version_id, outcome, begun, settled FROM codes_review
    ORDER BY begun, id
)sql";
constexpr std::string_view kFindReview = R"sql(
    SELECT id, document_id, version_id, outcome, begun, settled FROM codes_review WHERE id = $1
)sql";
constexpr std::string_view kAddReview = R"sql(
    INSERT INTO codes_review (id, document_id, version_id, outcome, begun, settled)
    VALUES ($1, $2, $3, $4, $5, $6)
)sql";
constexpr std::string_view kSettleReview = R"sql(
    UPDATE codes_review SET outcome = $2, settled = $3 WHERE id = $1 AND outcome = 'open'
)sql";

constexpr std::string_view kCommitmentsTo = R"sql(
    SELECT version_id, person_id, declined, day, sha256 FROM codes_commitment
    WHERE version_id = $1 ORDER BY person_id
)sql";
constexpr std::string_view kCommitmentsBy = R"sql(
    SELECT version_id, person_id, declined, day, sha256 FROM codes_commitment
    WHERE person_id = $1 ORDER BY day, version_id
)sql";
constexpr std::string_view kCommit = R"sql(
    INSERT INTO codes_commitment (version_id, person_id, declined, day, sha256)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (version_id, person_id) DO UPDATE
    SET declined = excluded.declined, day = excluded.day, sha256 = excluded.sha256
    WHERE codes_commitment.declined AND NOT excluded.declined
)sql";

GroupMember member_of(const db::Row& row) {
    return {.document = row.id<DocumentTag>(0),
            .person = row.id<identity::PersonTag>(1),
            .from = row.day(2),
            .until = row.optional_day(3)};
}

Suggestion suggestion_of(const db::Row& row) {
    Suggestion suggestion{.id = row.id<SuggestionTag>(0),
                          .document = row.id<DocumentTag>(1),
                          .article = row.text(2),
                          .words = row.text(3),
                          .origin = row.text(4),
                          .made_by = row.id<identity::PersonTag>(5),
                          .made = row.day(6),
                          .reason = row.text(8)};
    if (const std::string outcome = row.text(7); !outcome.empty())
        suggestion.taken_over = outcome == "taken-over";
    return suggestion;
}

Review review_of(const db::Row& row) {
    return {.id = row.id<ReviewTag>(0),
            .document = row.id<DocumentTag>(1),
            .version = row.id<VersionTag>(2),
            .outcome = review_outcome_from_code(row.text(3)).value(),
            .begun = row.day(4),
            .settled = row.optional_day(5)};
}

Commitment commitment_of(const db::Row& row) {
    return {.version = row.id<VersionTag>(0),
            .person = row.id<identity::PersonTag>(1),
            .declined = row.boolean(2),
            .day = row.day(3),
            .sha256 = row.text(4)};
}

// Every row of the query, each made by `make`.
template <class Make, class... Args>
auto rows(db::Db& db, std::string_view sql, Make make, const Args&... args) {
    std::vector<std::invoke_result_t<Make, const db::Row&>> found;
    db.query(
        sql, [&](const db::Row& row) { found.push_back(make(row)); }, args...);
    return found;
}

template <class T>
std::optional<T> first_of(std::vector<T> found) {
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

}  // namespace

std::vector<GroupMember> GroupStore::of(const DocumentId& document) {
    return rows(db_, kGroupOf, member_of, document);
}

std::vector<GroupMember> GroupStore::all() {
    return rows(db_, kGroups, member_of);
}

void GroupStore::add(const GroupMember& member) {
    db_.execute(kAddMember, member.document, member.person, member.from, member.until);
}

bool GroupStore::end(const DocumentId& document, const identity::PersonId& person, Day last) {
    return db_.execute(kEndMember, document, person, last) == 1;
}

std::vector<Suggestion> SuggestionStore::of(const DocumentId& document) {
    return rows(db_, kSuggestionsOf, suggestion_of, document);
}

std::optional<Suggestion> SuggestionStore::find(const SuggestionId& id) {
    return first_of(rows(db_, kFindSuggestion, suggestion_of, id));
}

void SuggestionStore::add(const Suggestion& suggestion) {
    db_.execute(kAddSuggestion, suggestion.id, suggestion.document, suggestion.article,
                suggestion.words, suggestion.origin, suggestion.made_by, suggestion.made);
}

bool SuggestionStore::settle(const SuggestionId& id, bool taken_over, std::string_view reason) {
    return db_.execute(kSettleSuggestion, id, taken_over ? "taken-over" : "not", reason) == 1;
}

std::vector<Review> ReviewStore::of(const DocumentId& document) {
    return rows(db_, kReviewsOf, review_of, document);
}

std::vector<Review> ReviewStore::all() {
    return rows(db_, kReviews, review_of);
}

std::optional<Review> ReviewStore::find(const ReviewId& id) {
    return first_of(rows(db_, kFindReview, review_of, id));
}

void ReviewStore::add(const Review& review) {
    db_.execute(kAddReview, review.id, review.document, review.version, code(review.outcome),
                review.begun, review.settled);
}

bool ReviewStore::settle(const ReviewId& id, ReviewOutcome outcome, Day day) {
    return db_.execute(kSettleReview, id, code(outcome), day) == 1;
}

std::vector<Commitment> CommitmentStore::of(const VersionId& version) {
    return rows(db_, kCommitmentsTo, commitment_of, version);
}

std::vector<Commitment> CommitmentStore::of(const identity::PersonId& person) {
    return rows(db_, kCommitmentsBy, commitment_of, person);
}

bool CommitmentStore::add(const Commitment& commitment) {
    return db_.execute(kCommit, commitment.version, commitment.person, commitment.declined,
                       commitment.day, commitment.sha256) == 1;
}

}  // namespace vt::codes
