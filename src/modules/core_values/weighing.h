// SPDX-License-Identifier: EUPL-1.2
// Weighing: a round in which council and executive put dots on the values of a list, anonymously.
//
// Life cycle: open; then counted, or too few (under five voters there is no result), or lost (the
// ballots were on a machine that is gone). One that was not counted may be held again; a counted
// one stays the only one of its list, so that no two results differ by one person. Ballots live in
// the room ballots alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "modules/core_values/value_list.h"

namespace vt::core_values {

struct WeighingTag;
using WeighingId = Id<WeighingTag>;

enum class WeighingStage { open, counted, too_few, lost };
std::string_view code(WeighingStage stage);  // "too-few"
std::optional<WeighingStage> weighing_stage_from_code(std::string_view code);

inline constexpr int kDotsDefault = 5;
inline constexpr int kDotsMax = 20;
inline constexpr int kValueDots = 2;   // Most dots of one person on one value.
inline constexpr int kToWeighMin = 2;  // Values on the list.

struct Weighing {
    WeighingId id{};
    ListId list{};
    WeighingStage stage{WeighingStage::open};
    int dots{kDotsDefault};  // Per person.
    int value_dots{kValueDots};
    int entitled{0};  // How many could weigh on the day it opened.
    Day opened{};
    std::optional<Day> closed{};
    std::optional<int> voters{};  // Of a counted one.
};

// What a counted round says about one value. Fewer than three dots could be one person's: then
// there is no number, also not in the database.
struct Weight {
    ValueId value{};
    std::optional<std::int64_t> dots{};
};
inline constexpr std::int64_t kDotsShownMin = 3;
std::optional<std::int64_t> shown(std::int64_t dots);

// The heaviest first; those without a number last, by the order of `values`.
std::vector<Weight> by_weight(std::vector<Weight> weights, const std::vector<Value>& values);

}  // namespace vt::core_values
