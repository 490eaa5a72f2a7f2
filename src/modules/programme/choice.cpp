// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/choice.h"

#include <algorithm>

namespace vt::programme {
namespace {

constexpr std::string_view kOwnPrefix = "eigen-";
constexpr std::size_t kOwnIdLength = 18;

std::string chosen_or(const std::string& chosen, std::string_view given) {
    return chosen.empty() ? std::string{given} : chosen;
}

bool may_change(const content::Rule& rule) {
    return !rule.mayor_alone;
}

std::vector<content::Rule> rules_for(const std::vector<content::Rule>& given,
                                     content::Recurrence recurrence) {
    std::vector<content::Rule> rules;
    std::copy_if(given.begin(), given.end(), std::back_inserter(rules),
                 [&](const content::Rule& rule) {
                     return may_change(rule) && rule.recurrence == recurrence;
                 });
    if (!rules.empty()) return rules;
    const auto first = std::find_if(given.begin(), given.end(), may_change);
    content::Rule changed = first == given.end() ? content::Rule{} : *first;
    changed.recurrence = recurrence;
    changed.done_when = {};
    return {changed};
}

std::vector<content::Rule> with_recurrences(const std::vector<content::Rule>& given,
                                            const std::vector<content::Recurrence>& wanted) {
    if (wanted.empty()) return given;
    std::vector<content::Rule> rules;
    for (const content::Recurrence recurrence : wanted) {
        const auto asked = rules_for(given, recurrence);
        rules.insert(rules.end(), asked.begin(), asked.end());
    }
    std::copy_if(given.begin(), given.end(), std::back_inserter(rules),
                 [](const content::Rule& rule) { return rule.mayor_alone; });
    return rules;
}

void apply(MeasureView& view, const std::optional<Choice>& choice) {
    view.choice = choice;
    if (!choice) return;
    view.owner = chosen_or(choice->owner, view.owner);
    view.deputy = chosen_or(choice->deputy, view.deputy);
    view.title = chosen_or(choice->title, view.title);
    view.why = chosen_or(choice->why, view.why);
    view.rules = with_recurrences(view.rules, choice->recurrences);
}

}  // namespace

std::string_view code(Decision decision) {
    switch (decision) {
        case Decision::adopted:
            return "adopted";
        case Decision::not_applicable:
            return "not-applicable";
    }
    return "";
}

std::optional<Decision> decision_from_code(std::string_view wanted) {
    for (const Decision decision : {Decision::adopted, Decision::not_applicable})
        if (code(decision) == wanted) return decision;
    return std::nullopt;
}

bool is_own_measure_id(std::string_view id) {
    if (id.size() != kOwnIdLength || !id.starts_with(kOwnPrefix)) return false;
    return id.find_first_not_of("0123456789abcdef", kOwnPrefix.size()) == std::string_view::npos;
}

std::string MeasureView::title_in(texts::Language language) const {
    if (!title.empty() || handbook == nullptr) return title;
    return std::string{handbook->title.in(language)};
}

std::string MeasureView::why_in(texts::Language language) const {
    if (!why.empty() || handbook == nullptr) return why;
    return std::string{handbook->why.in(language)};
}

bool MeasureView::not_applicable() const {
    return choice && choice->decision == Decision::not_applicable;
}

bool Choice::changes() const {
    return !owner.empty() || !deputy.empty() || !recurrences.empty() || !title.empty() ||
           !why.empty();
}

MeasureView view_of(const content::Measure& measure, const std::optional<Choice>& choice) {
    MeasureView view;
    view.id = std::string{measure.id};
    view.handbook = &measure;
    view.section = std::string{measure.section};
    view.owner = std::string{measure.responsible};
    view.deputy = std::string{measure.deputy};
    view.sharing = measure.sharing;
    view.day_only = measure.day_only;
    view.optional = measure.optional;
    view.rules.assign(measure.rules.begin(), measure.rules.end());
    apply(view, choice);
    return view;
}

MeasureView view_of(const OwnMeasure& own, const std::optional<Choice>& choice) {
    MeasureView view;
    view.id = own.id;
    view.title = own.title;
    view.why = own.why;
    view.owner = own.owner;
    view.deputy = own.deputy;
    view.rules.push_back({.recurrence = own.recurrence});
    apply(view, choice);
    return view;
}

}  // namespace vt::programme
