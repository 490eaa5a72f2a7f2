// SPDX-License-Identifier: EUPL-1.2
// The working group of a document and the suggestions it weighs (B9).
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "identity/directory.h"
#include "identity/work.h"
#include "modules/codes/following.h"

namespace vt::codes {

// A member with the name, for whoever may read drafts.
struct NamedMember {
    GroupMember member{};
    identity::Person person{};
};

struct SuggestionTyped {
    std::string article{};  // Id; empty: about the whole.
    std::string words{};
    std::string origin{};
};

class GroupService {
public:
    // `work` must outlive it.
    explicit GroupService(const identity::Work& work) : work_{work} {}

    // By the clerk, deputy clerk, or who else leads the work. Who is in it already stays in it. All
    // refuse with not_found; with forbidden who does not lead the work; with invalid, at "person"
    // or "from": nobody chosen, somebody without a right to work on norms, no day.
    Done set_up(const DocumentId& document, const std::vector<identity::PersonId>& people,
                std::optional<Day> from);
    Done leave(const DocumentId& document, const identity::PersonId& person, Day last);
    std::vector<NamedMember> members(const DocumentId& document) const;  // In it today or later.
    // Who could be in it, by name.
    std::vector<identity::Person> candidates() const;

    // By everyone with the right norms_write. Refuses with not_found (also an article that is in no
    // version the actor sees), forbidden, invalid at "words" or "origin".
    Result<SuggestionId> suggest(const DocumentId& document, const SuggestionTyped& typed);
    // By who may edit a draft of the document. Refuses with not_found, forbidden, invalid at
    // "reason", conflict when it was settled before.
    Done settle(const SuggestionId& suggestion, bool taken_over, std::string_view reason);
    // For the right norms_read; none without it. Who made it is told to that person and to who may
    // settle it; empty for others.
    std::vector<Suggestion> suggestions(const DocumentId& document) const;

private:
    Result<Document> known(const DocumentId& document) const;
    Result<Document> led(const DocumentId& document) const;
    const identity::Work& work_;
};

}  // namespace vt::codes
