// SPDX-License-Identifier: EUPL-1.2
// Version: one text of a document and how far it came (B4).
//
// Life cycle: draft, worked on per article; proposed, when its content is fixed and waits for the
// decisions; adopted, for good: neither text nor label ever changes again; superseded, when a newer
// one is adopted. A draft can be thrown away and a proposal taken back; a correction of an adopted
// text is a new version. A foreign text and an arrangement become adopted without a decision.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "modules/codes/document.h"
#include "modules/codes/text.h"

namespace vt::codes {

struct VersionTag;
using VersionId = Id<VersionTag>;

enum class State { draft, proposed, adopted, superseded };
std::string_view code(State state);
std::optional<State> state_from_code(std::string_view code);

// Without its text, which is read only where it is shown.
struct Version {
    VersionId id{};
    DocumentId document{};
    std::string label{};  // "2026", "concept 1"; up to kLabelMax characters.
    State state{State::draft};
    std::string sha256{};        // content_hash() of its text; empty while it is a draft.
    std::optional<Day> from{};   // In force from this day; nothing while it never was.
    std::optional<Day> until{};  // The day a newer one took its place.
    VersionId based_on{};        // The version it was made from; empty without one.
    Instant changed{};

    bool settled() const { return state == State::adopted || state == State::superseded; }
};

inline constexpr std::string_view kDraftWord = "concept";  // In the label of a draft only.
inline constexpr std::size_t kLabelMax = 40;               // Characters.

// A version with its document and text, as a page reads it.
struct Reading {
    Document document{};
    Version version{};
    Text text{};
};

// Kind of subject under which decisions are entered: about adopting a version, whose id is the
// version's, and about leaving one as it is, whose id is the review's.
inline constexpr std::string_view kVersionSubject = "code-version";
inline constexpr std::string_view kReviewSubject = "code-review";

}  // namespace vt::codes
