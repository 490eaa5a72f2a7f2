// SPDX-License-Identifier: EUPL-1.2
// Methods for moral deliberation, as content/deliberation_methods.yaml says: steps to walk with a
// group, each with a question, who speaks, how long, and what is written down. Lives as long as the
// program.
#pragma once

#include <span>
#include <string_view>

#include "texts/texts.h"

namespace vt::content {

// Who speaks in a step. The owner is who brings the case in.
enum class Speaker { owner, all, facilitator };
std::string_view code(Speaker speaker);

// What is written down in a step.
enum class InputKind {
    text,          // Running words.
    list,          // One thing a line.
    choice,        // One of the step's choices, or of the values.
    stakeholders,  // Who, and two things about each: the step's `asks` name the columns.
    arguments,     // For or against, and of which kind.
    score,         // One mark of 0 to 10 for the group.
    vote,          // What the group leans to, and despite what: words, never a count.
    none,
};
std::string_view code(InputKind kind);

struct MethodChoice {
    std::string_view id{};
    texts::Both text{};
};

struct MethodStep {
    std::string_view id{};
    Speaker by{Speaker::all};
    InputKind input{InputKind::none};
    int minutes{0};
    bool anonymous{false};  // May be written on cards without a name, from five people on.
    texts::Both title{};
    texts::Both prompt{};
    std::span<const texts::Both> asks{};      // Names of its fields: three, one or two; or none.
    std::span<const MethodChoice> choices{};  // Of a choice that is not among the values.
    bool among_values{false};
};

struct Method {
    std::string_view id{};
    texts::Both name{};
    texts::Both tradition{};
    texts::Both best_for{};
    int people_min{0};  // Fits best from so many people…
    int people_max{0};  // …to so many.
    std::span<const MethodStep> steps{};
    std::span<const texts::Both> output{};  // What the talk gives, as parts of a sentence.

    int minutes() const;  // Of all steps together.
    bool fits(int people) const { return people_min <= people && people <= people_max; }
};

std::span<const Method> methods();
const Method* find_method(std::string_view id);

}  // namespace vt::content
