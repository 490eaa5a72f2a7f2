// SPDX-License-Identifier: EUPL-1.2
// Outcome: what may be shown of a counted round, to whom (DESIGN 8, GREY-AREA 5). Pages show this
// and take nothing from the tallies themselves.
//
// Inside the room, for who could answer, there are counts. For others there is a sentence and
// bands; counts only of at least ten people and three for each answer, "I do not know" included.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "grey/shown.h"
#include "modules/pulse/round.h"
#include "modules/pulse/trend.h"

namespace vt::pulse {

// How a statement stands, said in a sentence.
enum class Standing {
    agreed,     // Three quarters agree.
    disagreed,  // Three quarters do not agree.
    divided,
    in_doubt,
    too_few,  // Fewer than five people had an opinion: not a word more.
};
std::string_view code(Standing standing);  // "in-doubt"

enum class Room { inside, outside };

struct StatementOutcome {
    std::string statement{};
    Standing standing{Standing::too_few};
    std::optional<Tally> tally{};     // Only where counts may be shown.
    std::vector<grey::Band> bands{};  // Five, from no to yes, where bands may be shown.
    std::optional<Trend> trend{};     // Since the round before, where there was one.
};

struct Outcome {
    Round round{};
    Room room{Room::outside};
    std::optional<Round> before{};  // The round it is compared with.
    std::vector<StatementOutcome> statements{};
};

// A tally may be missing: of too few opinions.
StatementOutcome outcome_of(const std::string& statement, const std::optional<Tally>& tally,
                            Room room);
// Nothing unless both have an outcome.
std::optional<Trend> trend_of(const std::optional<Tally>& before,
                              const std::optional<Tally>& after);

}  // namespace vt::pulse
