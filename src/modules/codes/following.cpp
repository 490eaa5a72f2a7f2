// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/following.h"

#include <algorithm>
#include <array>

namespace vt::codes {
namespace {

constexpr std::array<std::string_view, 3> kOutcomes{"open", "confirmed", "revision"};

}  // namespace

std::string_view code(ReviewOutcome outcome) {
    return kOutcomes[static_cast<std::size_t>(outcome)];
}

std::optional<ReviewOutcome> review_outcome_from_code(std::string_view wanted) {
    const auto at = std::find(kOutcomes.begin(), kOutcomes.end(), wanted);
    if (at == kOutcomes.end()) return std::nullopt;
    return static_cast<ReviewOutcome>(at - kOutcomes.begin());
}

}  // namespace vt::codes
