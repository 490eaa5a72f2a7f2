// SPDX-License-Identifier: EUPL-1.2
// What dilemmas tell the programme:
//
//   dilemma-submitted  dilemmas that came without a name and were taken into the library: how many
//                      on that day. The day they were submitted is not known to anybody.
//   border-concluded   a conclusion was recorded about a case, on its day, with its page.
#pragma once

#include "facts/fact.h"

namespace vt::dilemmas {

class DilemmaFacts final : public facts::FactSource {
public:
    std::string_view room() const override { return "dilemmas"; }
    std::vector<std::string_view> names() const override;
    std::vector<facts::Fact> facts(db::Db& db, Period period) const override;
};

}  // namespace vt::dilemmas
