// SPDX-License-Identifier: EUPL-1.2
// Working groups, suggestions, reviews and commitments as rows.
#pragma once

#include <optional>
#include <vector>

#include "db/db.h"
#include "modules/codes/following.h"

namespace vt::codes {

// `db` must outlive each of these.
class GroupStore {
public:
    explicit GroupStore(db::Db& db) : db_{db} {}
    std::vector<GroupMember> of(const DocumentId& document);  // By first day.
    std::vector<GroupMember> all();
    void add(const GroupMember& member);
    bool end(const DocumentId& document, const identity::PersonId& person, Day last);

private:
    db::Db& db_;
};

class SuggestionStore {
public:
    explicit SuggestionStore(db::Db& db) : db_{db} {}
    std::vector<Suggestion> of(const DocumentId& document);  // Oldest first.
    std::optional<Suggestion> find(const SuggestionId& id);
    void add(const Suggestion& suggestion);
    bool settle(const SuggestionId& id, bool taken_over, std::string_view reason);  // An open one.

private:
    db::Db& db_;
};

class ReviewStore {
public:
    explicit ReviewStore(db::Db& db) : db_{db} {}
    std::vector<Review> of(const DocumentId& document);  // Oldest first.
    std::vector<Review> all();
    std::optional<Review> find(const ReviewId& id);
    void add(const Review& review);
    bool settle(const ReviewId& id, ReviewOutcome outcome, Day day);  // An open one.

private:
    db::Db& db_;
};

class CommitmentStore {
public:
    explicit CommitmentStore(db::Db& db) : db_{db} {}
    std::vector<Commitment> of(const VersionId& version);
    std::vector<Commitment> of(const identity::PersonId& person);
    // False when the person committed to it before; what was declined becomes a commitment.
    bool add(const Commitment& commitment);

private:
    db::Db& db_;
};

}  // namespace vt::codes
