// SPDX-License-Identifier: EUPL-1.2
// The only door for other modules: what is adopted and in force, for the public site and the pages
// of values; the values that articles and dilemmas name; and bringing in a suggestion. Never a
// draft, a foreign code or the arrangement with the Commissioner.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "identity/work.h"
#include "modules/codes/following.h"
#include "modules/codes/named_value.h"
#include "modules/codes/version.h"

namespace vt::codes {

struct DecidedBy {
    decisions::Body body{decisions::Body::council};
    std::string reference{};
    Day day{};
};

// A version in force, or one that was.
struct AdoptedDocument {
    Document document{};
    Version version{};
    std::vector<DecidedBy> decided{};  // About adopting it; oldest first.
    std::optional<Day> confirmed{};    // The last review that left it as it is.
    std::string path{};                // Permanent: "/gedragscodes/…/versies/…".
};

struct CitingArticle {
    std::string label{};     // "4.2 Drempel en register"
    std::string document{};  // Title.
    std::string path{};      // Permanent.
    std::vector<std::string> values{};
    std::vector<std::string> laws{};  // Ids, as text.h says.
};

// In force today, in the order of the shelf.
std::vector<AdoptedDocument> adopted_documents(const identity::Work& work);
// Also a superseded one. Nothing when it is not public.
std::optional<AdoptedDocument> adopted_document(const identity::Work& work,
                                                const VersionId& version);
// Nothing when it is not public.
std::optional<Text> adopted_text(const identity::Work& work, const VersionId& version);
// Articles in force that follow from this value, or cite this law. A value that council and
// executive adopted and the one of the handbook it began as are one and the same.
std::vector<CitingArticle> articles_by_value(const identity::Work& work, std::string_view value);
std::vector<CitingArticle> articles_by_law(const identity::Work& work, std::string_view law);
// Articles in force that began as this article of the skeleton: "cc-4-2".
std::vector<CitingArticle> articles_from_skeleton(const identity::Work& work, std::string_view id);

// The codes and agreements that take a suggestion of this actor, in the order of the shelf; none
// without the rights norms_read and norms_write.
std::vector<Document> open_to_suggestions(const identity::Work& work);
// A suggestion about the document as a whole, for its working group. Refuses with not_found;
// forbidden without those rights; invalid at "words" or "origin": empty, or longer than
// kSuggestionMax and kTitleMax. Tells the audit log.
Result<SuggestionId> bring_in_suggestion(const identity::Work& work, const DocumentId& document,
                                         std::string_view words, std::string_view origin);

std::string version_path(const DocumentId& document, const VersionId& version);
std::string article_path(const DocumentId& document, const VersionId& version,
                         std::string_view article);

}  // namespace vt::codes
