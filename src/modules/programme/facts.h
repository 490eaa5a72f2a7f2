// SPDX-License-Identifier: EUPL-1.2
// What the programme itself tells, of each held dialogue whose evidence was not withdrawn:
//   dialogue-held(council | executive | nothing)  with the number present
//   code-revision-answered                        where the question was answered
//   self-scan-pointed-to                          where the invitation did
// and of one of council or executive only, since everyone may open it:
//   dialogue-facilitated                          by a person or bureau from outside
//   dialogue-goal-set                             with its tone
//   dialogue-opened-by-mayor                      mayor or acting mayor of that day
//   dialogue-led-by-deputy-mayor                  who opened or closed it
#pragma once

#include "facts/fact.h"

namespace vt::programme {

class ProgrammeFacts final : public facts::FactSource {
public:
    std::string_view room() const override { return "programme"; }
    std::vector<std::string_view> names() const override;
    std::vector<facts::Fact> facts(db::Db& db, Period period) const override;
};

}  // namespace vt::programme
