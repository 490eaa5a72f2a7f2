// SPDX-License-Identifier: EUPL-1.2
// What sessions tell the programme, on the day they were held: dilemma-session(council |
// executive), with how many dilemmas were on the table; doubt-measured and grey-area-shown of the
// same subjects, for sessions of which a vote was counted; border-discussed, for a session on a
// case that lay on a border before. One of council and executive together tells both. Never who was
// there.
#pragma once

#include "facts/fact.h"

namespace vt::dialogue {

class DialogueFacts final : public facts::FactSource {
public:
    std::string_view room() const override { return "dialogue"; }
    std::vector<std::string_view> names() const override;
    std::vector<facts::Fact> facts(db::Db& db, Period period) const override;
};

}  // namespace vt::dialogue
