// SPDX-License-Identifier: EUPL-1.2
// What the values tell the programme.
//
//   values-concluded                     council and executive chose their values; count is how
//   many values-adopted(council | executive)  that body adopted them; until the day before a later
//   list
//                                        took their place
#pragma once

#include "facts/fact.h"

namespace vt::core_values {

class ValueFacts final : public facts::FactSource {
public:
    std::string_view room() const override { return "core_values"; }
    std::vector<std::string_view> names() const override;
    std::vector<facts::Fact> facts(db::Db& db, Period period) const override;
};

}  // namespace vt::core_values
