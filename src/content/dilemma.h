// SPDX-License-Identifier: EUPL-1.2
// The dilemmas to start from, as content/dilemmas.yaml says: made-up cases about doubt, with four
// options each. Lives as long as the program.
//
// The shade of an option is where its authors would put it on the map from white to black: a start
// for talk, never a verdict. It stays hidden until after the vote.
#pragma once

#include <span>
#include <string_view>

#include "texts/texts.h"

namespace vt::content {

enum class Shade { white, light_grey, dark_grey, black };

struct DilemmaOption {
    std::string_view id{};  // "a" to "d", from white to black; a page shows them in another order.
    Shade shade{Shade::white};
    texts::Both text{};
};

// The same action with rising severity: "en als het een fles wijn van 25 euro is?"
struct Ladder {
    std::string_view option{};           // The action that is asked about.
    std::span<const texts::Both> steps;  // Three to seven, from light to grave.
};

struct Dilemma {
    std::string_view id{};
    std::string_view role{};   // Office of who decides in it: "council-member".
    std::string_view theme{};  // Id of a Theme.
    texts::Both title{};
    texts::Both story{};
    std::span<const DilemmaOption> options{};
    std::string_view probe{};                    // The option put to the vote.
    std::span<const std::string_view> values{};  // Ids of content/values.yaml.
    std::span<const std::string_view> norms{};   // Ids of articles of the skeleton code.
    std::span<const std::string_view> laws{};
    texts::Both debate{};    // A question for the talk.
    texts::Both care{};      // What a facilitator takes care of; empty for most.
    const Ladder* ladder{};  // Null for most.
};

struct Theme {
    std::string_view id{};
    texts::Both name{};
};

std::span<const Dilemma> dilemmas();
const Dilemma* find_dilemma(std::string_view id);
std::span<const Theme> dilemma_themes();

}  // namespace vt::content
