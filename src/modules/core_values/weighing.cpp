// SPDX-License-Identifier: EUPL-1.2
#include "modules/core_values/weighing.h"

#include <algorithm>
#include <array>

namespace vt::core_values {
namespace {

struct StageCode {
    WeighingStage stage;
    std::string_view code;
};
constexpr std::array kCodes{
    StageCode{WeighingStage::open, "open"}, StageCode{WeighingStage::counted, "counted"},
    StageCode{WeighingStage::too_few, "too-few"}, StageCode{WeighingStage::lost, "lost"}};

}  // namespace

std::string_view code(WeighingStage stage) {
    return std::ranges::find(kCodes, stage, &StageCode::stage)->code;
}

std::optional<WeighingStage> weighing_stage_from_code(std::string_view code) {
    const auto found = std::ranges::find(kCodes, code, &StageCode::code);
    if (found == kCodes.end()) return std::nullopt;
    return found->stage;
}

std::optional<std::int64_t> shown(std::int64_t dots) {
    if (dots < kDotsShownMin) return std::nullopt;
    return dots;
}

std::vector<Weight> by_weight(std::vector<Weight> weights, const std::vector<Value>& values) {
    const auto place = [&](const Weight& weight) {
        return std::ranges::find(values, weight.value, &Value::id) - values.begin();
    };
    std::sort(weights.begin(), weights.end(), [&](const Weight& left, const Weight& right) {
        if (left.dots != right.dots) return left.dots > right.dots;
        return place(left) < place(right);
    });
    return weights;
}

}  // namespace vt::core_values
