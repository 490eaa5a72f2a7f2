// SPDX-License-Identifier: EUPL-1.2
// Own dilemma: a case of the municipality's own, made-up like all others (C1).
//
// Begins as a draft in the box of dilemmas to look at: brought in by name, or submitted without
// one. A draft is taken into the library or set aside, with a reason. One that came without a name
// has neither author nor day: nothing tells who wrote it, or when.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/id.h"
#include "identity/actor.h"

namespace vt::dilemmas {

inline constexpr std::size_t kTitleMax = 100;  // Characters, as all below.
inline constexpr std::size_t kStoryMax = 2000;
inline constexpr std::size_t kOptionMax = 300;
inline constexpr std::size_t kDebateMax = 300;
inline constexpr std::size_t kCareMax = 500;
inline constexpr std::size_t kReasonMax = 500;
inline constexpr std::size_t kDraftsMax = 300;  // In the box at once.

inline constexpr std::array<std::string_view, 4> kOptionIds{"a", "b", "c", "d"};
// Offices that a dilemma can be told to.
inline constexpr std::array<std::string_view, 7> kRoles{
    "council-member", "committee-member", "alderman",           "mayor",
    "deputy-mayor",   "council-clerk",    "municipal-secretary"};

// What is in a dilemma. A draft may lack all but title, story and values.
struct OwnWords {
    std::string title{};
    std::string story{};
    std::array<std::string, 4> options{};  // From white to black.
    std::string value_one{};               // Id of content, or of an adopted value of our own.
    std::string value_two{};
    std::string role{};
    std::string theme{};
    std::string probe{};   // "a" to "d".
    std::string debate{};  // May stay empty, as `care`.
    std::string care{};
};

struct OwnTag;
using OwnId = Id<OwnTag>;

enum class Stage { draft, taken_in, set_aside };
std::string_view code(Stage stage);  // "taken-in"
std::optional<Stage> stage_from_code(std::string_view code);

struct OwnDilemma {
    OwnId id{};
    Stage stage{Stage::draft};
    OwnWords words{};
    identity::PersonId author{};   // Empty: came without a name.
    std::optional<Day> brought{};  // Nothing when it came without a name.
    std::optional<Day> settled{};  // Taken in or set aside.
    std::string reason{};          // Why it was set aside.
    bool nameless() const { return !author; }
};

// A case of the library that is not shown there for now, of the handbook or our own.
struct TakenOut {
    std::string case_id{};
    std::string reason{};
    Day day{};
};

// Whether a case is one of our own: its id is one of our ids.
bool is_own(std::string_view case_id);
// The content for the audit log's hash.
std::string canonical(const OwnWords& words);

}  // namespace vt::dilemmas
