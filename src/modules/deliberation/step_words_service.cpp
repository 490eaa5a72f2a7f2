// SPDX-License-Identifier: EUPL-1.2
#include "modules/deliberation/step_words_service.h"

#include <algorithm>

namespace vt::deliberation {
namespace {

using content::InputKind;
using content::MethodStep;
using texts::Texts;

std::string said(const Texts& texts, const std::string& key) {
    return std::string{texts.text("deliberation." + key)};
}

std::string chosen(const identity::Work& work, const Texts& texts, const MethodStep& step,
                   const std::string& id) {
    if (step.among_values) return dilemmas::value_name(work, texts.language(), id);
    const auto found = std::ranges::find(step.choices, id, &content::MethodChoice::id);
    return found == step.choices.end() ? id : std::string{found->text.in(texts.language())};
}

void add_typed(std::vector<Spoken>& words, const std::string& typed) {
    if (!typed.empty()) words.push_back({typed, true});
}

// "Ondanks: de raad wist ervan."
void add_named(std::vector<Spoken>& words, const Texts& texts, const MethodStep& step,
               std::size_t which, const std::string& typed) {
    if (typed.empty() || which >= step.asks.size()) return;
    words.push_back({std::string{step.asks[which].in(texts.language())} + ":"});
    words.push_back({typed, true});
}

void add_table(StepWords& words, const Texts& texts, const MethodStep& step, const Lines& lines) {
    for (const auto& name : step.asks) words.columns.emplace_back(name.in(texts.language()));
    for (const Line& line : lines)
        words.rows.push_back({{line.first, true}, {line.second, true}, {line.third, true}});
}

void add_arguments(StepWords& words, const Texts& texts, const Lines& lines) {
    for (const char* column : {"argument", "side", "ground"})
        words.columns.push_back(said(texts, "arguments." + std::string{column}));
    const auto word = [&](const std::string& kind, const std::string& of) {
        return Spoken{of.empty() ? std::string{} : said(texts, kind + "." + of)};
    };
    for (const Line& line : lines)
        words.rows.push_back(
            {{line.first, true}, word("side", line.second), word("ground", line.third)});
}

}  // namespace

StepWords words_of_step(const identity::Work& work, const Texts& texts, const View& view,
                        int number) {
    const MethodStep& step = view.step(number);
    const Lines& lines = view.lines_of(number);
    StepWords words;
    if (lines.empty()) return words;
    const Line& line = lines.front();
    switch (step.input) {
        case InputKind::text:
            add_typed(words.paragraphs, line.first);
            break;
        case InputKind::list:
            for (const Line& one : lines) add_typed(words.items, one.first);
            break;
        case InputKind::choice:
            if (!line.first.empty())
                words.paragraphs.push_back({chosen(work, texts, step, line.first)});
            add_typed(words.paragraphs, line.second);
            break;
        case InputKind::stakeholders:
            add_table(words, texts, step, lines);
            break;
        case InputKind::arguments:
            add_arguments(words, texts, lines);
            break;
        case InputKind::score:
            if (!line.first.empty())
                words.paragraphs.push_back({texts.text("deliberation.score.given", {line.first})});
            add_typed(words.paragraphs, line.second);
            break;
        case InputKind::vote:
            add_named(words.paragraphs, texts, step, 0, line.first);
            add_named(words.paragraphs, texts, step, 1, line.second);
            break;
        case InputKind::none:
            break;
    }
    return words;
}

Spoken decided_value(const identity::Work& work, const Texts& texts, const Outcome& outcome) {
    if (outcome.value == kNoValue) return {said(texts, "outcome.no-value")};
    if (outcome.value == kOtherValue) return {outcome.other_value, true};
    return {dilemmas::value_name(work, texts.language(), outcome.value)};
}

}  // namespace vt::deliberation
