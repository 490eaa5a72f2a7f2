// SPDX-License-Identifier: EUPL-1.2
// What the basic norms tell the programme: basic-norms-completed(civil-servants |
// political-office-holders), one for each year in which every question of the group was answered,
// on the day of the last answer. Its count is the number of questions.
#pragma once

#include "facts/fact.h"

namespace vt::basic_norms {

class BasicNormFacts final : public facts::FactSource {
public:
    std::string_view room() const override { return "basic_norms"; }
    std::vector<std::string_view> names() const override;
    std::vector<facts::Fact> facts(db::Db& db, Period period) const override;
};

}  // namespace vt::basic_norms
