// SPDX-License-Identifier: EUPL-1.2
// What hangs on a document between two versions: its working group, suggestions, the review of each
// term, and who committed to it. Values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "identity/actor.h"
#include "modules/codes/version.h"

namespace vt::codes {

// Member of the working group that turns last term's text into this term's (B9). In it from its
// first day up to and including the last.
struct GroupMember {
    DocumentId document{};
    identity::PersonId person{};
    Day from{};
    std::optional<Day> until{};
    bool in_on(Day day) const { return from <= day && (!until || day <= *until); }
};

struct SuggestionTag;
using SuggestionId = Id<SuggestionTag>;

// What somebody would like to see in an article. Open until the working group says what became of
// it, with a reason.
struct Suggestion {
    SuggestionId id{};
    DocumentId document{};
    std::string article{};  // Id; empty: about the document as a whole.
    std::string words{};    // Up to kSuggestionMax characters.
    std::string origin{};   // "dialoog van 3 september 2026"; may be empty.
    identity::PersonId made_by{};
    Day made{};
    std::optional<bool> taken_over{};
    std::string reason{};  // Empty while it is open.
};
inline constexpr std::size_t kSuggestionMax = 1000;
inline constexpr std::size_t kReasonMax = 500;

struct ReviewTag;
using ReviewId = Id<ReviewTag>;

// Once each term: does what was adopted stay as it is? Confirmed by decision of the bodies that
// adopted it, or a revision was begun.
enum class ReviewOutcome { open, confirmed, revision };
std::string_view code(ReviewOutcome outcome);
std::optional<ReviewOutcome> review_outcome_from_code(std::string_view code);

struct Review {
    ReviewId id{};
    DocumentId document{};
    VersionId version{};  // The one in force that was reviewed.
    ReviewOutcome outcome{ReviewOutcome::open};
    Day begun{};
    std::optional<Day> settled{};
};

// One person's word about one exact text. For good: nobody takes it back.
struct Commitment {
    VersionId version{};
    identity::PersonId person{};
    bool declined{false};  // May still become a commitment; never the other way.
    Day day{};
    std::string sha256{};  // Of the text that stood on the page.
};

}  // namespace vt::codes
