// SPDX-License-Identifier: EUPL-1.2
// What the programme itself tells: dialogue-held(council | executive | nothing), with the number
// present; code-revision-answered, for each held dialogue that answered the question. Withdrawn
// ones tell nothing.
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
