// SPDX-License-Identifier: EUPL-1.2
#include "grey/counts.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace vt::grey {

std::optional<Counts> Counts::from(std::vector<int> votes) {
    if (votes.size() < kAnswersMin || votes.size() > kAnswersMax) return std::nullopt;
    const auto impossible = [](int count) { return count < 0 || count > kVotersMax; };
    if (std::any_of(votes.begin(), votes.end(), impossible)) return std::nullopt;
    const int voters = std::accumulate(votes.begin(), votes.end(), 0);
    if (voters < 1 || voters > kVotersMax) return std::nullopt;
    return Counts{std::move(votes), voters};
}

std::vector<int> Counts::cumulative() const {
    std::vector<int> cumulative(votes_.size() - 1);
    std::partial_sum(votes_.begin(), votes_.end() - 1, cumulative.begin());
    return cumulative;
}

}  // namespace vt::grey
