// SPDX-License-Identifier: EUPL-1.2
// What this module tells the programme.
//
//   agreement-cited   subject: council, executive or committee; one per reference that was recorded
//                     and not withdrawn, on the day of the meeting
#pragma once

#include "facts/fact.h"

namespace vt::agreed {

class AgreedFacts final : public facts::FactSource {
public:
    std::string_view room() const override { return "agreed"; }
    std::vector<std::string_view> names() const override;
    std::vector<facts::Fact> facts(db::Db& db, Period period) const override;
};

}  // namespace vt::agreed
