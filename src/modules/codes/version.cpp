// SPDX-License-Identifier: EUPL-1.2
#include "modules/codes/version.h"

#include <algorithm>
#include <array>

namespace vt::codes {
namespace {

constexpr std::array<std::string_view, 4> kStates{"draft", "proposed", "adopted", "superseded"};

}  // namespace

std::string_view code(State state) {
    return kStates[static_cast<std::size_t>(state)];
}

std::optional<State> state_from_code(std::string_view wanted) {
    const auto at = std::find(kStates.begin(), kStates.end(), wanted);
    if (at == kStates.end()) return std::nullopt;
    return static_cast<State>(at - kStates.begin());
}

}  // namespace vt::codes
