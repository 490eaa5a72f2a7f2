// SPDX-License-Identifier: EUPL-1.2
// What the pulse tells the programme.
//
//   pulse-held(council | executive)  a round was counted, on the day it closed; count is how many
//                                    answered, or 1 where they were fewer than ten
#pragma once

#include "facts/fact.h"

namespace vt::pulse {

class PulseFacts final : public facts::FactSource {
public:
    std::string_view room() const override { return "pulse"; }
    std::vector<std::string_view> names() const override;
    std::vector<facts::Fact> facts(db::Db& db, Period period) const override;
};

}  // namespace vt::pulse
