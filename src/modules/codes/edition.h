// SPDX-License-Identifier: EUPL-1.2
// Edition: one version of a document as it leaves the house, with what says where it came from. A
// value; every export is made from it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "decisions/decision.h"
#include "modules/codes/version.h"
#include "texts/texts.h"

namespace vt::codes {

struct Edition {
    Reading reading{};
    std::string municipality{};                    // Name of the one that made it.
    std::vector<decisions::Decision> decisions{};  // About this text; those that stand count.
};

// Key in words, value.
using About = std::vector<std::pair<std::string, std::string>>;

// Not adopted yet: the word CONCEPT stands in every export.
bool is_concept(const Edition& edition);
// Version, state, decisions with reference and day, hash: in the language of `texts`.
About about(const Edition& edition, const texts::Texts& texts);
// "gedragscode-raadsleden-2026", without extension; with "concept" while it is one.
std::string file_stem(const Edition& edition);
// Lower case without accents, a hyphen for whatever is no letter or digit.
std::string slug(std::string_view words);

}  // namespace vt::codes
