// SPDX-License-Identifier: EUPL-1.2
// Counts: how often each answer was given in one vote.
//
// The answers are ordered, from white (may be done) to black (may not be done): a case has five of
// them, a published scale three to seven. "No opinion" is no answer and is not counted here. Who
// voted is not known here. Counts say nothing of what may be shown: see privacy.h.
#pragma once

#include <optional>
#include <vector>

namespace vt::grey {

inline constexpr int kAnswersMin = 3;
inline constexpr int kAnswersMax = 7;
inline constexpr int kCaseAnswers = 5;
inline constexpr int kVotersMax = 1'000'000;

class Counts {
public:
    // Nothing unless there are kAnswersMin to kAnswersMax numbers, none negative, and together they
    // are 1 to kVotersMax.
    static std::optional<Counts> from(std::vector<int> votes);

    const std::vector<int>& votes() const { return votes_; }  // From white to black.
    int answers() const { return static_cast<int>(votes_.size()); }
    int voters() const { return voters_; }
    // For each answer but the last, how many voted that or whiter.
    std::vector<int> cumulative() const;

    bool operator==(const Counts&) const = default;

private:
    Counts(std::vector<int> votes, int voters) : votes_{std::move(votes)}, voters_{voters} {}
    std::vector<int> votes_;
    int voters_{0};
};

}  // namespace vt::grey
