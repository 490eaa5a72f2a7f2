// SPDX-License-Identifier: EUPL-1.2
// What deliberations tell the programme: moral-method-used(council | executive | mixed), one for
// each that was concluded, on that day. Its count is the number of people at the table. That of the
// executive leads nowhere: not everybody who reads how the programme stands may see it.
#pragma once

#include "facts/fact.h"

namespace vt::deliberation {

class DeliberationFacts final : public facts::FactSource {
public:
    std::string_view room() const override { return "deliberation"; }
    std::vector<std::string_view> names() const override;
    std::vector<facts::Fact> facts(db::Db& db, Period period) const override;
};

}  // namespace vt::deliberation
