// SPDX-License-Identifier: EUPL-1.2
// A round of the pulse: seven statements on speaking up, put to one group, anonymously (C9).
//
// Life cycle: open until it is closed by hand; nothing goes in after its last day. Then counted, or
// too few (under five people answered), or lost (the ballots were on a machine that is gone). A
// counted round stays the only one of its group for kDaysBetween days [P], so that no two results
// differ by one person. Ballots live in the room ballots alone.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/id.h"
#include "modules/programme/api.h"

namespace vt::pulse {

struct RoundTag;
using RoundId = Id<RoundTag>;

// Who is asked. Nobody is in both, so that no result is a part of another one. Civil servants are
// another legal world: not here.
enum class Group {
    council,    // Council members, committee members and the deputy chair.
    executive,  // Mayor and aldermen.
};
inline constexpr std::array kGroups{Group::council, Group::executive};
std::string_view code(Group group);
std::optional<Group> group_from_code(std::string_view code);

enum class Stage { open, counted, too_few, lost };
std::string_view code(Stage stage);  // "too-few"
std::optional<Stage> stage_from_code(std::string_view code);

// From no to yes, which is from black to white read backwards; unknown is no answer of the scale.
enum class Answer {
    strongly_disagree,
    disagree,
    neutral,
    agree,
    strongly_agree,
    unknown,
};
inline constexpr std::array kAnswers{Answer::strongly_disagree, Answer::disagree,
                                     Answer::neutral,           Answer::agree,
                                     Answer::strongly_agree,    Answer::unknown};
inline constexpr std::size_t kOpinions = 5;  // Without unknown.
std::string_view code(Answer answer);        // "strongly-disagree"
std::optional<Answer> answer_from_code(std::string_view code);

// What one person fills in: an answer to every statement.
using Answers = std::map<std::string, Answer>;

inline constexpr int kDaysUsual = 14;  // How long a round is open unless one says otherwise.
inline constexpr int kDaysMax = 60;
inline constexpr int kDaysBetween = 120;  // [P]

struct Round {
    RoundId id{};
    Group group{Group::council};
    Stage stage{Stage::open};
    std::vector<std::string> statements{};  // Ids, in the order asked.
    int invited{0};                         // How many could answer on the day it opened.
    Day opened{};
    Day last_day{};
    std::optional<Day> closed{};
    std::optional<int> voters{};  // Of a counted one.

    bool is_open() const { return stage == Stage::open; }
    // It waits to be counted: nothing goes in any more.
    bool is_over(Day today) const { return is_open() && last_day < today; }
};

// How often each answer was given to one statement, in the order of kAnswers.
struct Tally {
    std::string statement{};
    std::array<int, kAnswers.size()> votes{};

    int opinions() const;
    int unknown() const { return votes.back(); }
};

// What will be done about what people said.
struct Activity {
    programme::OccurrenceId moment{};
    std::string about{};
    Day day{};
};

}  // namespace vt::pulse
