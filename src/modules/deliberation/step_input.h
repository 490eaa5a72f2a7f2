// SPDX-License-Identifier: EUPL-1.2
// What may be written down in a step, by its kind of input:
//
//   text          first: the words
//   list          a line each, in first
//   choice        first: id of what was chosen; second: a remark
//   stakeholders  a line each: the three things that the step's `asks` name
//   arguments     a line each: the words; "for" or "against"; "right", "duty", "consequence" or
//                 "character"
//   score         first: "0" to "10", one for the group; second: a remark
//   vote          first and second: what the step's `asks` name. Words, never a count.
//   none          nothing
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "content/method.h"
#include "modules/deliberation/deliberation.h"

namespace vt::deliberation {

inline constexpr std::array<std::string_view, 2> kSides{"for", "against"};
inline constexpr std::array<std::string_view, 4> kGrounds{"right", "duty", "consequence",
                                                          "character"};

// Whether its lines are typed one under the other, in rows of fields.
bool has_rows(content::InputKind kind);
// "second" of a step without rows; "r3-second" for the third row.
std::string field_name(const content::MethodStep& step, std::size_t row, std::string_view part);

// The lines without spaces around their words and without empty ones. Refuses with invalid, at the
// field where it is wrong: too long, too many, not readable, no such choice, no mark of 0 to 10, a
// row that begins nowhere. `values` are the ids that can be chosen in a step about values.
Result<Lines> checked(const content::MethodStep& step, const Lines& typed,
                      const std::vector<std::string>& values);

// What somebody wrote in their own words, with the field where it stands.
struct Written {
    std::string field{};
    std::string words{};
};
std::vector<Written> written_in(const content::MethodStep& step, const Lines& lines);

}  // namespace vt::deliberation
