// SPDX-License-Identifier: EUPL-1.2
// One rule for small numbers: what of a result may be shown, and to whom.
//
// Inside the room means those who voted. Outside it are search, reports, posture, the yearly
// account and the public pages. Outside the municipality are comparisons and open data. Pages show
// what these functions give and take nothing from the counts themselves.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "grey/change.h"
#include "grey/colour.h"
#include "grey/release.h"

namespace vt::grey {

// Outside the room a number of voters or of votes for one answer is shown from here on.
inline constexpr int kNumbersFrom = 10;
inline constexpr int kCellMin = 3;
// Outside the municipality a figure is made of at least as many municipalities.
inline constexpr int kMunicipalitiesMin = 5;

struct InsideRoom {
    std::optional<Colour> colour{};      // Nothing: say that fewer than five voted.
    std::optional<Verdict> direction{};  // Compared with an earlier round, if there was one.
    std::optional<Counts> counts{};      // Only of a full release.
};

// `release` as the ledger of the session gave it.
InsideRoom inside_room(const Counts& counts, Release release,
                       std::optional<Verdict> direction = std::nullopt,
                       const Fraction& share = kShare);

// A share of the voters in words. No band says "nobody" or "everybody": unanimity reveals
// everybody's vote.
enum class Band { hardly_anyone, minority, about_half, majority, nearly_everyone };
// At most 10%, under 40%, to 60%, under 90%, from 90%. `whole` is at least 1.
Band band(int part, int whole);
std::string_view text_key(Band band);  // "hardly-anyone", in the key of a text.

enum class GroupSize { under_ten, ten_to_nineteen, twenty_to_thirty_four, thirty_five_or_more };
GroupSize group_size(int voters);

struct OutsideRoom {
    std::optional<Colour> colour{};   // Nothing: not a word about the result.
    std::optional<Kind> kind{};       // Of a grey case of a full release.
    std::optional<GroupSize> size{};  // Of a full release.
    std::optional<Counts> counts{};   // At least ten voters, at least three for each answer, and
                                      // no answer of nearly everyone.
    std::vector<Band> bands{};        // Of at least ten voters where counts are not given.
};

OutsideRoom outside_room(const Counts& counts, Release release, const Fraction& share = kShare);

struct OutsideMunicipality {
    Colour colour{Colour::grey};
    Fraction greyness{};  // To a tenth.
    GroupSize size{GroupSize::ten_to_nineteen};
};

// Nothing of fewer than ten voters, of a release that is not full, or where fewer than
// kMunicipalitiesMin municipalities stand in the same cell of the comparison.
std::optional<OutsideMunicipality> outside_municipality(const Counts& counts, Release release,
                                                        int municipalities,
                                                        const Fraction& share = kShare);

}  // namespace vt::grey
