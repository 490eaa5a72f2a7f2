// SPDX-License-Identifier: EUPL-1.2
#include "modules/people/checklist.h"

#include <algorithm>

namespace vt::people {
namespace {

using identity::Holding;

const ChecklistText* text_for(Occasion occasion, identity::Office office) {
    for (const ChecklistText& text : checklist_texts())
        if (text.occasion == occasion &&
            std::find(text.offices.begin(), text.offices.end(), office) != text.offices.end())
            return &text;
    return nullptr;
}

bool is_near(Day day, Day today) {
    return day <= today.plus_days(kNeedDaysAhead) && today.plus_days(-kNeedDaysBack) <= day;
}

// The same office up to the day before.
const Holding* predecessor(const Holding& holding, std::span<const Holding> own) {
    for (const Holding& other : own)
        if (other.office == holding.office && other.until &&
            other.until->plus_days(1) == holding.from)
            return &other;
    return nullptr;
}

bool holds_any(std::span<const Holding> own, Day day) {
    return std::any_of(own.begin(), own.end(),
                       [&](const Holding& other) { return other.holds_on(day); });
}

std::optional<Occasion> start_of(const Holding& holding, std::span<const Holding> own) {
    if (holding.substitute_for) return Occasion::replacement;
    const Holding* before = predecessor(holding, own);
    if (!before) return Occasion::arrival;
    if (before->party != holding.party) return Occasion::split;
    return std::nullopt;
}

}  // namespace

const ChecklistText* find_checklist_text(std::string_view id) {
    for (const ChecklistText& text : checklist_texts())
        if (text.id == id) return &text;
    return nullptr;
}

const StepText* find_step(const ChecklistText& text, std::string_view id) {
    for (const StepText& step : text.steps)
        if (step.id == id) return &step;
    return nullptr;
}

std::vector<Need> needs(std::span<const Holding> own, Day today) {
    std::vector<Need> found;
    for (const Holding& holding : own) {
        const auto start = start_of(holding, own);
        const auto* begin = start ? text_for(*start, holding.office) : nullptr;
        if (begin && is_near(holding.from, today)) found.push_back({holding, begin});
        if (!holding.until || !is_near(*holding.until, today)) continue;
        const auto* end = text_for(Occasion::leaving, holding.office);
        if (end && !holds_any(own, holding.until->plus_days(1))) found.push_back({holding, end});
    }
    return found;
}

Day day_of(const ChecklistText& text, const Holding& holding) {
    return text.occasion == Occasion::leaving ? holding.until.value_or(holding.from) : holding.from;
}

std::vector<const StepText*> steps_on(const ChecklistText& text, const Holding& holding,
                                      Day today) {
    std::vector<const StepText*> steps;
    for (const StepText& step : text.steps)
        if (!step.from_appointment || holding.from <= today) steps.push_back(&step);
    return steps;
}

Done check_day(const StepText& step, const Holding& holding, Day day, Day today) {
    if (today < day) return Error{Refusal::invalid, "people.error.day-ahead", {}, "dag"};
    if (step.months_before > 0 && day < holding.from.plus_months(-step.months_before))
        return Error{Refusal::invalid,
                     "people.error.day-too-early",
                     {std::to_string(step.months_before)},
                     "dag"};
    return done();
}

}  // namespace vt::people
