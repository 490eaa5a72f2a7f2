// SPDX-License-Identifier: EUPL-1.2
#include "grey/shown.h"

#include <algorithm>

#include "grey/measures.h"

namespace vt::grey {
namespace {

// The ledger counts who took part; those with an opinion may be fewer.
bool is_shown(const Counts& counts, Release release) {
    return release != Release::none && counts.voters() >= kVotersMin;
}

bool has_only_large_cells(const Counts& counts) {
    const auto& votes = counts.votes();
    return std::all_of(votes.begin(), votes.end(), [&](int count) {
        return count >= kCellMin && band(count, counts.voters()) != Band::nearly_everyone;
    });
}

}  // namespace

InsideRoom inside_room(const Counts& counts, Release release, std::optional<Verdict> direction,
                       const Fraction& share) {
    if (!is_shown(counts, release)) return {};
    InsideRoom shown{.colour = reading(counts, share).colour, .direction = direction};
    if (release == Release::full) shown.counts = counts;
    return shown;
}

Band band(int part, int whole) {
    const Fraction share{part, whole};
    if (share >= Fraction{9, 10}) return Band::nearly_everyone;
    if (share > Fraction{3, 5}) return Band::majority;
    if (share >= Fraction{2, 5}) return Band::about_half;
    return share > Fraction{1, 10} ? Band::minority : Band::hardly_anyone;
}

std::string_view text_key(Band band) {
    switch (band) {
        case Band::hardly_anyone:
            return "hardly-anyone";
        case Band::minority:
            return "minority";
        case Band::about_half:
            return "about-half";
        case Band::majority:
            return "majority";
        case Band::nearly_everyone:
            break;
    }
    return "nearly-everyone";
}

GroupSize group_size(int voters) {
    if (voters < 10) return GroupSize::under_ten;
    if (voters < 20) return GroupSize::ten_to_nineteen;
    return voters < 35 ? GroupSize::twenty_to_thirty_four : GroupSize::thirty_five_or_more;
}

OutsideRoom outside_room(const Counts& counts, Release release, const Fraction& share) {
    if (!is_shown(counts, release)) return {};
    const Reading read = reading(counts, share);
    if (release == Release::coarse) return {.colour = read.colour};
    OutsideRoom shown{
        .colour = read.colour, .kind = read.kind, .size = group_size(counts.voters())};
    if (counts.voters() < kNumbersFrom) return shown;
    if (has_only_large_cells(counts)) {
        shown.counts = counts;
        return shown;
    }
    for (const int count : counts.votes()) shown.bands.push_back(band(count, counts.voters()));
    return shown;
}

std::optional<OutsideMunicipality> outside_municipality(const Counts& counts, Release release,
                                                        int municipalities, const Fraction& share) {
    if (release != Release::full || counts.voters() < kNumbersFrom ||
        municipalities < kMunicipalitiesMin)
        return std::nullopt;
    return OutsideMunicipality{reading(counts, share).colour, rounded(greyness(counts), 10),
                               group_size(counts.voters())};
}

}  // namespace vt::grey
