// SPDX-License-Identifier: EUPL-1.2
// The colour of a case after one vote, and how near it is to another.
//
// White when at least a share q of the voters chose one of the two white answers, black when as
// many chose one of the two black ones, else grey. The share is a setting of the municipality.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "grey/counts.h"
#include "grey/fraction.h"

namespace vt::grey {

enum class Colour { white, grey, black };
// What makes a grey case grey, most of all.
enum class Kind { doubt, divided };
enum class Border { white_grey, grey_black };

// As the open formats write them: "wit", "twijfel", "wit-grijs".
std::string_view code(Colour colour);
std::string_view code(Kind kind);
std::string_view code(Border border);

inline constexpr Fraction kShare{3, 4};
inline constexpr Fraction kShareMin{2, 3};
inline constexpr Fraction kShareMax{9, 10};

// How many voters more than needed chose this side; negative is how many are short.
struct Margins {
    int white{0};
    int black{0};
    bool operator==(const Margins&) const = default;
};

struct Reading {
    Colour colour{Colour::grey};
    std::optional<Kind> kind{};  // Of a grey case only.
    Margins margins{};
    // Where at most a tenth of the voters, rounded up, would have to change side for another
    // colour. A case may be on both.
    std::vector<Border> borders{};
};

// `counts` has five answers and `share` is kShareMin to kShareMax: settle both where they are
// typed in.
Reading reading(const Counts& counts, const Fraction& share = kShare);

// How many voters would have to change side to cross that border, at least 1; nothing when the
// case is white or black and the border lies behind the other one.
std::optional<int> voters_to_cross(const Reading& reading, Border border);

}  // namespace vt::grey
