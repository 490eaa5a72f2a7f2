// SPDX-License-Identifier: EUPL-1.2
// A reference: in a meeting somebody named an agreement, and it was written down.
//
// It says which body, on which day, and what was cited; never who cited it. Recorded, and withdrawn
// when it was a mistake; nothing of it changes. The same agreement in the same body on the same day
// is one reference.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/day.h"
#include "base/id.h"

namespace vt::agreed {

enum class Body { council, executive, committee };
inline constexpr std::array kBodies{Body::council, Body::executive, Body::committee};
std::string_view code(Body body);
std::optional<Body> body_from_code(std::string_view code);

struct ReferenceTag;
using ReferenceId = Id<ReferenceTag>;

inline constexpr std::size_t kOccasionMax = 120;  // Characters.

struct Reference {
    ReferenceId id{};
    std::string room{};      // Which source gives the agreement, and
    std::string entry_id{};  // under what name.
    std::string title{};
    std::string where{};
    std::string link{};
    Body body{Body::council};
    Day day{};
    std::string occasion{};     // "Debat over de grondverkoop"; may be empty.
    std::string recorded_by{};  // A person's id, or "system".
};

// As typed.
struct NewReference {
    std::string room{};
    std::string entry_id{};
    std::string body{};
    Day day{};
    std::string occasion{};
};

}  // namespace vt::agreed
