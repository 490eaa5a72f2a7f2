// SPDX-License-Identifier: EUPL-1.2
// Case: a dilemma of the library, one of the handbook's or one of our own that was taken in. A
// value, put together where it is asked for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "texts/texts.h"

namespace vt::dilemmas {

// A text in both languages. Of an own dilemma both are what was typed.
struct Words {
    std::string nl{};
    std::string en{};
    std::string_view in(texts::Language language) const {
        return language == texts::Language::nl ? nl : en;
    }
};

struct CaseOption {
    std::string id{};  // "a" to "d", from white to black.
    Words text{};
};

struct Case {
    std::string id{};  // "hamper-at-home", or 32 hex characters of an own one.
    std::string role{};
    std::string theme{};
    Words title{};
    Words story{};
    std::vector<CaseOption> options{};
    std::string probe{};  // The option put to the vote unless the facilitator picks another.
    std::vector<std::string> values{};  // Ids of values: of content, or hex of an adopted one.
    Words debate{};
    Words care{};                 // Empty for most.
    std::string ladder_option{};  // Empty: no ladder.
    std::vector<Words> ladder_steps{};
};

std::string case_path(std::string_view id);  // "/dilemmas/hamper-at-home"
// The options as they are shown: in an order that is always the same for this case and tells
// nothing of their shades. Do not show their ids.
std::vector<CaseOption> shown_options(const Case& dilemma);

}  // namespace vt::dilemmas
