// SPDX-License-Identifier: EUPL-1.2
// Names of people, the Dutch way: initials, given name, and a family name with its prefix
// ("de", "van der"), which does not count in sorting.
#pragma once

#include <string>
#include <string_view>

namespace vt::identity {

inline constexpr std::size_t kNameMax = 100;     // Characters of one part of a name.
inline constexpr std::size_t kInitialsMax = 20;  // Characters.

struct NameParts {
    std::string initials{};
    std::string given{};
    std::string family{};
};

// "M. de Wit" and "Marleen de Wit" fall apart at the prefix; without one the last word is the
// family name. "Wit, Marleen de" is understood as well.
NameParts split_name(std::string_view whole);

// Control characters become spaces, and there are none around it: names are one line.
std::string one_line(std::string_view text);

// The first letter of a name, whole, accent and all; empty of an empty name.
std::string first_letter(std::string_view name);

// What a family name is sorted by: "de Wit" comes under "wit".
std::string sort_key(std::string_view family);

}  // namespace vt::identity
