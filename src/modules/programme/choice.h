// SPDX-License-Identifier: EUPL-1.2
// Choice: what a municipality decided about a measure, and the measure as it then holds for it.
//
// Without a choice a measure holds as the handbook gives it; an optional one ("eventueel", "zo
// mogelijk") holds only once adopted. A measure of the municipality's own has the id
// "eigen-<12 hex>" and one rule. What holds per appointment or case is law's or the mayor's: a
// choice never changes those rules.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "content/measure.h"
#include "identity/actor.h"
#include "texts/texts.h"

namespace vt::programme {

enum class Decision { adopted, not_applicable };
std::string_view code(Decision decision);  // "adopted", "not-applicable"
std::optional<Decision> decision_from_code(std::string_view code);

struct Choice {
    std::string measure{};
    Decision decision{Decision::adopted};
    std::string reason{};  // Of not applicable.
    // Empty: as the handbook, or the measure of its own, has it.
    std::string owner{};
    std::string deputy{};
    std::vector<content::Recurrence> recurrences{};
    std::string title{};
    std::string why{};
    identity::PersonId decided_by{};  // Empty: by the system, or before this was kept.
    std::optional<Day> decided_on{};
    // Whether it says anything of its own; else the measure holds as the handbook gives it.
    bool changes() const;
    auto operator<=>(const Choice&) const = default;
};

struct OwnMeasure {
    std::string id{};
    std::string title{};
    std::string why{};
    std::string owner{};   // Office code, or "council".
    std::string deputy{};  // Office code; empty: none.
    content::Recurrence recurrence{content::Recurrence::yearly};
};
bool is_own_measure_id(std::string_view id);

// A measure as it holds for this municipality. Views point into content and live as long as it.
struct MeasureView {
    std::string id{};
    const content::Measure* handbook{nullptr};  // Null: the municipality's own.
    std::string section{};                      // Empty for its own.
    std::string title{};                        // Own wording; empty: the handbook's.
    std::string why{};
    std::string owner{};
    std::string deputy{};
    content::Sharing sharing{content::Sharing::shared};
    bool day_only{false};
    bool optional{false};
    std::vector<content::Rule> rules{};
    std::optional<Choice> choice{};

    std::string title_in(texts::Language language) const;
    std::string why_in(texts::Language language) const;
    bool not_applicable() const;
    bool chosen() const { return choice && choice->decision == Decision::adopted; }
    // Whether it asks something: not set aside, and chosen where it is optional.
    bool asks() const { return !not_applicable() && (!optional || chosen()); }
};

MeasureView view_of(const content::Measure& measure, const std::optional<Choice>& choice);
MeasureView view_of(const OwnMeasure& own, const std::optional<Choice>& choice);

}  // namespace vt::programme
