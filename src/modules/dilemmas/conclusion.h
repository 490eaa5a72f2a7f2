// SPDX-License-Identifier: EUPL-1.2
// Conclusion: what a conversation concluded about a case (C6): which value decided, which rule
// follows, and an example. No names. Recorded for good: a new insight is a new conclusion.
#pragma once

#include <string>
#include <string_view>

#include "base/day.h"
#include "base/id.h"

namespace vt::dilemmas {

inline constexpr std::size_t kRuleMax = 300;  // Characters.
inline constexpr std::size_t kExampleMax = 600;

struct ConclusionTag;
using ConclusionId = Id<ConclusionTag>;

struct ConclusionTyped {
    std::string case_id{};
    std::string value{};    // Id of one of the case's values; may be empty.
    std::string rule{};     // Must be there.
    std::string example{};  // May be empty.
};
struct Conclusion {
    ConclusionId id{};
    std::string case_id{};
    std::string value{};
    std::string rule{};
    std::string example{};
    std::string origin{};  // Path of the session or deliberation it came from; empty: typed in.
    Day day{};
};

// A conclusion that was brought in at the working group of a code or agreement.
struct Suggested {
    std::string document{};    // Id in the room of codes.
    std::string suggestion{};  // Likewise.
    Day day{};
};

std::string conclusion_path(const ConclusionId& id);  // Permanent.

}  // namespace vt::dilemmas
