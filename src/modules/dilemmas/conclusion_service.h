// SPDX-License-Identifier: EUPL-1.2
// Conclusions: all of them, one, and bringing one in at the working group of a code (B9). Recording
// one is in api.h.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "identity/work.h"
#include "modules/dilemmas/api.h"

namespace vt::dilemmas {

// Where a conclusion was brought in.
struct SuggestedTo {
    std::string document{};  // Id.
    std::string title{};     // Empty for whom that document is not open.
    Day day{};
};

class ConclusionService {
public:
    // `work` must outlive it.
    explicit ConclusionService(const identity::Work& work) : work_{work} {}

    std::vector<Conclusion> all() const;  // Latest first.
    std::optional<Conclusion> find(std::string_view id) const;
    std::vector<SuggestedTo> suggested(const ConclusionId& id) const;
    // Documents where it can still be brought in by this actor.
    std::vector<SuggestedTo> open_to(const ConclusionId& id) const;
    // Words of the suggestion, and what it says of where it came from. In Dutch, as all that is
    // agreed.
    std::string words(const Conclusion& conclusion) const;
    std::string origin(const Conclusion& conclusion) const;

    // Becomes a suggestion about the whole document. Refuses with not_found; with invalid at
    // "document" when it is none of open_to(); with forbidden as codes::bring_in_suggestion() does.
    Done suggest(const ConclusionId& id, std::string_view document);

private:
    const identity::Work& work_;
};

}  // namespace vt::dilemmas
