// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/round.h"

#include <array>

namespace vt::dialogue {

std::string_view code(RoundKind kind) {
    if (kind == RoundKind::first) return "first";
    return kind == RoundKind::second ? "second" : "ladder";
}

std::optional<RoundKind> round_kind_from_code(std::string_view wanted) {
    for (const RoundKind kind : {RoundKind::first, RoundKind::second, RoundKind::ladder})
        if (code(kind) == wanted) return kind;
    return std::nullopt;
}

std::string_view code(RoundStage stage) {
    switch (stage) {
        case RoundStage::open:
            return "open";
        case RoundStage::counted:
            return "counted";
        case RoundStage::too_few:
            return "too-few";
        case RoundStage::lost:
            break;
    }
    return "lost";
}

std::optional<RoundStage> round_stage_from_code(std::string_view wanted) {
    using enum RoundStage;
    for (const RoundStage stage : {open, counted, too_few, lost})
        if (code(stage) == wanted) return stage;
    return std::nullopt;
}

}  // namespace vt::dialogue
