// SPDX-License-Identifier: EUPL-1.2
// The only door for other modules: the cases of the library, and what was concluded about them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/id.h"
#include "identity/work.h"
#include "texts/texts.h"

namespace vt::dilemmas {

// A text in both languages. Of an own dilemma both are what was typed.
struct Words {
    std::string nl{};
    std::string en{};
    std::string_view in(texts::Language language) const {
        return language == texts::Language::nl ? nl : en;
    }
};

struct CaseOption {
    std::string id{};  // "a" to "d", from white to black.
    Words text{};
};

// A dilemma of the library: one of the handbook's or one of our own that was taken in.
struct Case {
    std::string id{};  // "hamper-at-home", or 32 hex characters of an own one.
    std::string role{};
    std::string theme{};
    Words title{};
    Words story{};
    std::vector<CaseOption> options{};
    std::string probe{};  // The option put to the vote unless the facilitator picks another.
    std::vector<std::string> values{};  // Ids of values: of content, or hex of an adopted one.
    Words debate{};
    Words care{};                 // Empty for most.
    std::string ladder_option{};  // Empty: no ladder.
    std::vector<Words> ladder_steps{};
};

// In the order of the library.
std::vector<Case> library(const identity::Work& work);
// Also one that was taken out of the library since. Nothing when there never was such a case.
std::optional<Case> find_case(const identity::Work& work, std::string_view id);
std::string case_path(std::string_view id);  // "/dilemmas/hamper-at-home"

struct ConclusionTag;
using ConclusionId = Id<ConclusionTag>;

// What a conversation concluded about a case (C6): which value decided, which rule follows, and an
// example. No names.
struct ConclusionTyped {
    std::string case_id{};
    std::string value{};    // Id of one of the case's values; may be empty.
    std::string rule{};     // Must be there.
    std::string example{};  // May be empty.
};
struct Conclusion {
    ConclusionId id{};
    std::string case_id{};
    std::string value{};
    std::string rule{};
    std::string example{};
    std::string origin{};  // Path of the session or deliberation it came from; empty: typed in.
    Day day{};
};

// Refuses with invalid at the fields "rule", "value", "example": empty or too long, or holding a
// name of a person (see programme/names.h; `names_allowed` after the warning was seen). Tells the
// audit log and the search. The caller settles who may.
Result<ConclusionId> conclude(const identity::Work& work, const ConclusionTyped& typed,
                              std::string_view origin, bool names_allowed);
std::vector<Conclusion> conclusions_about(const identity::Work& work, std::string_view case_id);
std::vector<Conclusion> conclusions_from(const identity::Work& work, std::string_view origin);

// Puts a draft in the box of dilemmas to look at, without a trace of who: no person, no day, no
// audit entry. Refuses as an own dilemma does.
struct DraftTyped {
    std::string title{};
    std::string story{};
    std::vector<std::string> options{};  // Four, from white to black; later ones may be empty here.
    std::vector<std::string> values{};   // Two that pull.
};
Done submit_anonymously(const identity::Work& work, const DraftTyped& typed);

}  // namespace vt::dilemmas
