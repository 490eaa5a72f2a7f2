// SPDX-License-Identifier: EUPL-1.2
// Deliberation: a group talks a made-up case through, one step of a method after the other.
//
// Life cycle: prepared, under way (at one step of the method), concluded for good. It may be broken
// off with a reason, also before it began, and taken up again where it was. What a step gave is
// written down as lines, never by whom.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/id.h"
#include "identity/actor.h"

namespace vt::deliberation {

struct DeliberationTag;
using DeliberationId = Id<DeliberationTag>;

inline constexpr std::size_t kTitleMax = 120;  // Characters.
inline constexpr std::size_t kStoryMax = 3000;
inline constexpr std::size_t kWordsMax = 4000;   // Running words of a step.
inline constexpr std::size_t kLineMax = 300;     // One line of a list or table.
inline constexpr std::size_t kRemarkMax = 1000;  // Beside a choice or a mark; reasons and examples.
inline constexpr std::size_t kLinesMax = 60;
inline constexpr std::size_t kRowsMax = 12;
inline constexpr int kPeopleMin = 2;
inline constexpr int kPeopleMax = 60;
inline constexpr int kCardsFrom = 5;  // Under so many people nobody is anonymous (GREY-AREA 5.1).
inline constexpr int kScoreMax = 10;

// Who sits at the table. What the executive talks about only the executive and its staff see.
enum class Body { council, executive, mixed };
inline constexpr std::array kBodies{Body::council, Body::executive, Body::mixed};
std::string_view code(Body body);
std::optional<Body> body_from_code(std::string_view code);

enum class Stage { prepared, under_way, broken_off, concluded };
inline constexpr std::array kStages{Stage::prepared, Stage::under_way, Stage::broken_off,
                                    Stage::concluded};
std::string_view code(Stage stage);  // "under-way"
std::optional<Stage> stage_from_code(std::string_view code);

struct Deliberation {
    DeliberationId id{};
    std::string method{};   // Id of a content::Method.
    std::string case_id{};  // Of the library; empty: title and story were typed in.
    std::string title{};    // In Dutch, as it was when it was prepared.
    std::string story{};    // Empty for a case of the library.
    Body body{Body::executive};
    int people{0};  // At the table.
    identity::PersonId leader{};
    identity::PersonId prepared_by{};
    Day prepared_on{};
    Stage stage{Stage::prepared};
    int step{0};  // Where the talk is, from 1; 0 before it began.
    std::optional<Instant> step_begun{};
    std::string reason{};  // Why it was broken off.
    std::optional<Day> concluded_on{};

    bool uses_cards() const { return people >= kCardsFrom; }
};

// One line of what a step gave. What its three texts are depends on the step: see step_input.h.
struct Line {
    std::string first{};
    std::string second{};
    std::string third{};
    bool operator==(const Line&) const = default;
};
using Lines = std::vector<Line>;

inline constexpr std::string_view kNoValue = "none";      // No value decided.
inline constexpr std::string_view kOtherValue = "other";  // One that is in no list: its words.

struct Outcome {
    std::string outcome{};  // Must be there.
    std::string value{};    // Which value decided: an id, kNoValue or kOtherValue. Must be there.
    std::string other_value{};
    std::string agreement{};   // What now. Must be there.
    std::string dissent{};     // Who saw it differently, without names; may be empty.
    bool keeps{false};         // Whether it becomes a conclusion about the case of the library…
    std::string rule{};        // …with this rule, which then must be there…
    std::string example{};     // …and this example, which may be empty.
    std::string conclusion{};  // Id of that conclusion, once concluded.
};

// Each text with its length, so that no two read the same: what the audit log keeps the hash of.
std::string canonical(const Deliberation& deliberation);
std::string canonical(const Lines& lines);
std::string canonical(const Outcome& outcome);

}  // namespace vt::deliberation
