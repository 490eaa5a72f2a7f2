// SPDX-License-Identifier: EUPL-1.2
#include "modules/dilemmas/own_dilemma.h"

#include <algorithm>

namespace vt::dilemmas {
namespace {

constexpr std::array<std::string_view, 3> kStages{"draft", "taken-in", "set-aside"};

}  // namespace

std::string_view code(Stage stage) {
    return kStages[static_cast<std::size_t>(stage)];
}

std::optional<Stage> stage_from_code(std::string_view wanted) {
    const auto found = std::ranges::find(kStages, wanted);
    if (found == kStages.end()) return std::nullopt;
    return static_cast<Stage>(found - kStages.begin());
}

bool is_own(std::string_view case_id) {
    return is_id_text(case_id);
}

// Each text with its length, so that no two dilemmas read the same.
std::string canonical(const OwnWords& words) {
    std::string all;
    const auto add = [&](std::string_view text) {
        all += std::to_string(text.size()) + ":" + std::string{text} + "\n";
    };
    for (const auto* text : {&words.title, &words.story, &words.value_one, &words.value_two,
                             &words.role, &words.theme, &words.probe, &words.debate, &words.care})
        add(*text);
    for (const std::string& option : words.options) add(option);
    return all;
}

}  // namespace vt::dilemmas
