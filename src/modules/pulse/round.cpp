// SPDX-License-Identifier: EUPL-1.2
#include "modules/pulse/round.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace vt::pulse {
namespace {

template <class Thing>
using Code = std::pair<Thing, std::string_view>;

constexpr std::array kGroupCodes{Code<Group>{Group::council, "council"},
                                 Code<Group>{Group::executive, "executive"}};
constexpr std::array kStageCodes{
    Code<Stage>{Stage::open, "open"}, Code<Stage>{Stage::counted, "counted"},
    Code<Stage>{Stage::too_few, "too-few"}, Code<Stage>{Stage::lost, "lost"}};
constexpr std::array kAnswerCodes{Code<Answer>{Answer::strongly_disagree, "strongly-disagree"},
                                  Code<Answer>{Answer::disagree, "disagree"},
                                  Code<Answer>{Answer::neutral, "neutral"},
                                  Code<Answer>{Answer::agree, "agree"},
                                  Code<Answer>{Answer::strongly_agree, "strongly-agree"},
                                  Code<Answer>{Answer::unknown, "unknown"}};

template <class Thing, std::size_t N>
std::string_view code_in(const std::array<Code<Thing>, N>& codes, Thing wanted) {
    return std::ranges::find(codes, wanted, &Code<Thing>::first)->second;
}

template <class Thing, std::size_t N>
std::optional<Thing> find_in(const std::array<Code<Thing>, N>& codes, std::string_view wanted) {
    const auto found = std::ranges::find(codes, wanted, &Code<Thing>::second);
    if (found == codes.end()) return std::nullopt;
    return found->first;
}

}  // namespace

std::string_view code(Group group) {
    return code_in(kGroupCodes, group);
}
std::optional<Group> group_from_code(std::string_view code) {
    return find_in(kGroupCodes, code);
}

std::string_view code(Stage stage) {
    return code_in(kStageCodes, stage);
}
std::optional<Stage> stage_from_code(std::string_view code) {
    return find_in(kStageCodes, code);
}

std::string_view code(Answer answer) {
    return code_in(kAnswerCodes, answer);
}
std::optional<Answer> answer_from_code(std::string_view code) {
    return find_in(kAnswerCodes, code);
}

int Tally::opinions() const {
    return std::accumulate(votes.begin(), votes.begin() + kOpinions, 0);
}

}  // namespace vt::pulse
