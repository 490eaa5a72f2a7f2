// SPDX-License-Identifier: EUPL-1.2
// A letter of a checklist with the names and the day filled in: to print or copy, never sent from
// here.
#pragma once

#include <string>
#include <string_view>

#include "modules/people/checklist_text.h"

namespace vt::people {

struct LetterWords {
    std::string name{};
    std::string office{};
    std::string day{};
    std::string municipality{};
};

const LetterText* find_letter(std::string_view id);

// The paragraph with its places filled, once: what fills them is not read again.
std::string filled(std::string_view paragraph, const LetterWords& words);

}  // namespace vt::people
