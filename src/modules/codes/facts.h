// SPDX-License-Identifier: EUPL-1.2
// What this module tells the programme:
//   code-adopted(council-member | alderman | mayor | civil-servant)  adopted or confirmed
//   agreement-adopted(council), agreement-adopted(executive), protocol-adopted
//   code-reviewed(<whom it is for>)  confirmed, or a revision was begun
//   working-group(<whom it is for>)  from its first day until its last member left
//   council-committed   every council member answered for the council's code in force
//   agreement-answered  everybody who is asked said whether they take part in the gentle agreement
//   agreement-committed with how many committed to the gentle agreement in force, on the last day
//   that somebody did
// "everyone" is the subject where a text is not for one office. Never a name.
#pragma once

#include "facts/fact.h"

namespace vt::codes {

class CodesFacts final : public facts::FactSource {
public:
    std::string_view room() const override { return "codes"; }
    std::vector<std::string_view> names() const override;
    std::vector<facts::Fact> facts(db::Db& db, Period period) const override;
};

}  // namespace vt::codes
