// SPDX-License-Identifier: EUPL-1.2
// The only door for other modules: the cases of the library, and what was concluded about them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "identity/work.h"
#include "modules/dilemmas/case.h"
#include "modules/dilemmas/conclusion.h"
#include "modules/dilemmas/value_choice.h"

namespace vt::dilemmas {

// In the order of the library.
std::vector<Case> library(const identity::Work& work);
// Also one that was taken out of the library since. Nothing when there never was such a case.
std::optional<Case> find_case(const identity::Work& work, std::string_view id);

// Refuses with invalid at the fields "rule", "value", "example": empty or too long, or holding a
// name of a person (see programme/names.h; `names_allowed` after the warning was seen); at "value"
// also one that is none of the case's; with not_found when there is no such case. Tells the audit
// log and the search. The caller settles who may.
Result<ConclusionId> conclude(const identity::Work& work, const ConclusionTyped& typed,
                              std::string_view origin, bool names_allowed);
// Both latest first.
std::vector<Conclusion> conclusions_about(const identity::Work& work, std::string_view case_id);
std::vector<Conclusion> conclusions_from(const identity::Work& work, std::string_view origin);

// A dilemma that somebody would like to bring in.
struct DraftTyped {
    std::string title{};
    std::string story{};
    std::vector<std::string> options{};  // Up to four, from white to black; may be empty here.
    std::vector<std::string> values{};   // Two that pull: ids that values_to_choose() gives.
};
// Puts it in the box of dilemmas to look at, without a trace of who: no person, no day, no audit
// entry. Refuses with invalid at "title", "story", "value_one", "value_two", "option_a" to
// "option_d": empty where it must be there, too long, or holding a name of a person
// (`names_allowed` after the warning was seen); with conflict when the box is full. The caller
// settles who may.
Done submit_anonymously(const identity::Work& work, const DraftTyped& typed,
                        bool names_allowed = false);

}  // namespace vt::dilemmas
