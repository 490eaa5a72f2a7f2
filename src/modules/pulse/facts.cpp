// SPDX-License-Identifier: EUPL-1.2
#include "modules/pulse/facts.h"

#include "grey/shown.h"
#include "modules/pulse/round_store.h"

namespace vt::pulse {
namespace {

constexpr const char* kHeld = "pulse-held";

}  // namespace

std::vector<std::string_view> PulseFacts::names() const {
    return {kHeld};
}

std::vector<facts::Fact> PulseFacts::facts(db::Db& db, Period period) const {
    std::vector<facts::Fact> facts;
    for (const Round& round : RoundStore{db}.all())
        if (round.stage == Stage::counted && period.contains(*round.closed))
            facts.push_back({.name = kHeld,
                             .subject = std::string{code(round.group)},
                             .day = *round.closed,
                             .count = *round.voters >= grey::kNumbersFrom ? *round.voters : 1,
                             .link = "/peiling/" + round.id.value});
    return facts;
}

}  // namespace vt::pulse
