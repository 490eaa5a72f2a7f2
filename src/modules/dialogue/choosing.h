// SPDX-License-Identifier: EUPL-1.2
// Which cases the next session could talk about (C5, GREY-AREA 3): a rule proposes, the clerk
// decides.
//
// Half come from the borders, white-grey and grey-black in turn; a quarter from grey, the most
// divided first; a quarter are white or black and were not asked for 24 months: views drift. What
// these cannot fill comes from the library, of cases never asked. Pure: the same history and day
// give the same proposal. No person and no party is in it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "grey/colour.h"
#include "grey/fraction.h"
#include "modules/dialogue/session.h"

namespace vt::dialogue {

// One vote of the past. Of small groups and of coarse releases the reading is the colour alone.
struct Asked {
    std::string case_id{};
    std::string option{};
    Group group{Group::council};
    Day day{};
    grey::Reading reading{};
    grey::Fraction dispersion{};
};

enum class Reason {
    border_white_grey,
    border_grey_black,
    division,     // Grey, and the group disagrees.
    drift,        // White or black, and long ago.
    never_asked,  // Next in the library.
};
std::string_view code(Reason reason);  // "border-white-grey"

struct Proposed {
    std::string case_id{};
    Reason reason{Reason::never_asked};
    std::optional<Day> last{};  // When it was last asked.
    bool operator==(const Proposed&) const = default;
};

inline constexpr int kDriftMonths = 24;

// How many of `how_many` each rule may choose; what is left of them the library fills.
struct Shares {
    int borders{0};
    int division{0};
    int drift{0};
    bool operator==(const Shares&) const = default;
};
Shares shares(int how_many);

// `history` is of the group that will talk, in any order: of each case its latest vote counts. Only
// cases of `library` (ids, in its order) are proposed, each once; fewer than `how_many` when there
// are no more. Borders first, then division, drift and the library.
std::vector<Proposed> propose(std::span<const Asked> history, std::span<const std::string> library,
                              Day today, int how_many);

}  // namespace vt::dialogue
