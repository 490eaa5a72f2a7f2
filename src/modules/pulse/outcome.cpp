// SPDX-License-Identifier: EUPL-1.2
#include "modules/pulse/outcome.h"

#include <algorithm>

namespace vt::pulse {
namespace {

std::optional<grey::Counts> counts_of(const Tally& tally) {
    return grey::Counts::from({tally.votes.begin(), tally.votes.begin() + kOpinions});
}

// The scale of the room grey begins at "may be done"; ours at no. Its white is our no.
Standing standing_of(grey::Colour colour, std::optional<grey::Kind> kind) {
    switch (colour) {
        case grey::Colour::white:
            return Standing::disagreed;
        case grey::Colour::black:
            return Standing::agreed;
        case grey::Colour::grey:
            break;
    }
    return kind == grey::Kind::doubt ? Standing::in_doubt : Standing::divided;
}

StatementOutcome seen_inside(const Tally& tally, const grey::Counts& counts) {
    const auto shown = grey::inside_room(counts, grey::Release::full);
    StatementOutcome outcome{.statement = tally.statement};
    if (!shown.colour) return outcome;
    outcome.standing = standing_of(*shown.colour, grey::reading(counts).kind);
    if (shown.counts) outcome.tally = tally;
    return outcome;
}

StatementOutcome seen_outside(const Tally& tally, const grey::Counts& counts) {
    const auto shown = grey::outside_room(counts, grey::Release::full);
    StatementOutcome outcome{.statement = tally.statement};
    if (!shown.colour) return outcome;
    outcome.standing = standing_of(*shown.colour, shown.kind);
    outcome.bands = shown.bands;
    // With the number of voters beside it, who did not know would be a cell as well.
    if (shown.counts && tally.unknown() >= grey::kCellMin) outcome.tally = tally;
    if (shown.counts && !outcome.tally)
        for (const int count : shown.counts->votes())
            outcome.bands.push_back(grey::band(count, shown.counts->voters()));
    return outcome;
}

}  // namespace

std::string_view code(Standing standing) {
    switch (standing) {
        case Standing::agreed:
            return "agreed";
        case Standing::disagreed:
            return "disagreed";
        case Standing::divided:
            return "divided";
        case Standing::in_doubt:
            return "in-doubt";
        case Standing::too_few:
            return "too-few";
    }
    return "";
}

StatementOutcome outcome_of(const std::string& statement, const std::optional<Tally>& tally,
                            Room room) {
    const auto counts = tally ? counts_of(*tally) : std::nullopt;
    if (!counts) return {.statement = statement};
    return room == Room::inside ? seen_inside(*tally, *counts) : seen_outside(*tally, *counts);
}

std::optional<Trend> trend_of(const std::optional<Tally>& before,
                              const std::optional<Tally>& after) {
    if (!before || !after) return std::nullopt;
    const auto earlier = counts_of(*before);
    const auto later = counts_of(*after);
    if (!earlier || !later || std::min(earlier->voters(), later->voters()) < grey::kVotersMin)
        return std::nullopt;
    const auto found = difference(*earlier, *later);
    if (!found) return std::nullopt;
    return found->trend;
}

}  // namespace vt::pulse
