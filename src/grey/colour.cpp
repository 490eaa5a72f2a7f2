// SPDX-License-Identifier: EUPL-1.2
#include "grey/colour.h"

#include <algorithm>

#include "grey/measures.h"

namespace vt::grey {
namespace {

Margins margins_of(const Counts& counts, const Fraction& share) {
    const auto needed = static_cast<int>(ceiling(share * Fraction{counts.voters()}));
    const auto& votes = counts.votes();
    return {votes[0] + votes[1] - needed, votes[3] + votes[4] - needed};
}

Colour colour_of(const Margins& margins) {
    if (margins.white >= 0) return Colour::white;
    return margins.black >= 0 ? Colour::black : Colour::grey;
}

std::vector<Border> borders_of(const Reading& reading, int voters) {
    const int within = std::max(1, static_cast<int>(ceiling(Fraction{voters, 10})));
    std::vector<Border> borders;
    for (const Border border : {Border::white_grey, Border::grey_black}) {
        const auto crossing = voters_to_cross(reading, border);
        if (crossing && *crossing <= within) borders.push_back(border);
    }
    return borders;
}

}  // namespace

std::string_view code(Colour colour) {
    switch (colour) {
        case Colour::white:
            return "wit";
        case Colour::grey:
            return "grijs";
        case Colour::black:
            return "zwart";
    }
    return {};
}

std::string_view code(Kind kind) {
    return kind == Kind::doubt ? "twijfel" : "verdeeld";
}

std::string_view code(Border border) {
    return border == Border::white_grey ? "wit-grijs" : "grijs-zwart";
}

Reading reading(const Counts& counts, const Fraction& share) {
    VT_CHECK(counts.answers() == kCaseAnswers);
    VT_CHECK(share >= kShareMin && share <= kShareMax);
    Reading reading{.margins = margins_of(counts, share)};
    reading.colour = colour_of(reading.margins);
    if (reading.colour == Colour::grey)
        reading.kind = shared_doubt(counts) >= dispersion(counts) ? Kind::doubt : Kind::divided;
    reading.borders = borders_of(reading, counts.voters());
    return reading;
}

std::optional<int> voters_to_cross(const Reading& reading, Border border) {
    const bool at_white = border == Border::white_grey;
    const int margin = at_white ? reading.margins.white : reading.margins.black;
    if (reading.colour == Colour::grey) return -margin;
    const Colour own = at_white ? Colour::white : Colour::black;
    if (reading.colour != own) return std::nullopt;
    return margin + 1;
}

}  // namespace vt::grey
