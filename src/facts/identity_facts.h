// SPDX-License-Identifier: EUPL-1.2
// What the directory of people tells the programme. The period asked for is the council term: the
// first day of it decides who joined later.
//
//   office-held           subject: code of the office; one per holding, while it holds
//   office-held-external  subject confidential-adviser: advisers for politicians from outside
//   appointed             subject alderman: one per holding that starts in the period
//   member-joined         subject council or executive: whoever became a member after the first
//   day.
//                         Going on with another group, or from alderman to mayor, is not joining.
#pragma once

#include "facts/fact.h"

namespace vt::facts {

class IdentityFacts final : public FactSource {
public:
    std::string_view room() const override { return "identity"; }
    std::vector<std::string_view> names() const override;
    std::vector<Fact> facts(db::Db& db, Period period) const override;
};

}  // namespace vt::facts
