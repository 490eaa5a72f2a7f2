// SPDX-License-Identifier: EUPL-1.2
// The values that articles follow from: those of the handbook, and those that council and executive
// adopted (modules/core_values). An article names either by its id.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "identity/work.h"
#include "texts/texts.h"

namespace vt::codes {

struct NamedValue {
    std::string id{};
    std::string name{};  // In the language asked where the handbook has it, else as adopted.
    std::string definition{};
    std::string adopted_path{};  // Its page as adopted; empty for one of the handbook alone.
};

// Nothing for an id that is of neither.
std::optional<NamedValue> named_value(const identity::Work& work, texts::Language language,
                                      std::string_view id);
// What an article can name: what is adopted now, then what of the handbook is no part of it.
std::vector<std::string> values_to_name(const identity::Work& work);

}  // namespace vt::codes
