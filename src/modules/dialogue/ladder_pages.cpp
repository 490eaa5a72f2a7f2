// SPDX-License-Identifier: EUPL-1.2
// The grey area of a ladder: the same action with rising severity.
#include <algorithm>

#include "grey/ladder.h"
#include "modules/dialogue/figures_pages.h"
#include "modules/dialogue/outside_words.h"
#include "modules/dialogue/steps.h"
#include "modules/dialogue/strip_pages.h"
#include "web/components/details.h"
#include "web/components/table.h"
#include "web/components/text.h"

namespace vt::dialogue {
namespace {

using web::Visit;

std::string_view words_of(const Visit& visit, const std::vector<dilemmas::Words>& steps,
                          const Step& step) {
    return steps[static_cast<std::size_t>(step.number)].in(visit.texts.language());
}

void step_item(html::Html& list, const Visit& visit, std::string_view words, grey::Colour colour,
               bool border) {
    const auto tag = [&](html::Html& part) {
        if (border)
            html::out<R"( <strong class="vt-ladder__border">{}</strong>)">(
                part, figure_text(visit.texts, "ladder.border"));
    };
    html::out<R"(<li><span class="vt-ladder__step">{}</span> {}{}</li>)">(
        list, words, colour_mark(visit, colour, std::nullopt), tag);
}

void ladder_list(html::Html& html, const Visit& visit, const std::vector<dilemmas::Words>& steps,
                 const std::vector<Step>& counted, const grey::Ladder& ladder) {
    html::out<R"(<ol class="vt-ladder">{}</ol>)">(html, [&](html::Html& list) {
        for (std::size_t i = 0; i < counted.size(); ++i) {
            const bool border =
                std::ranges::find(ladder.border_steps, i) != ladder.border_steps.end();
            step_item(list, visit, words_of(visit, steps, counted[i]), ladder.steps[i].colour,
                      border);
        }
    });
}

void sentences(html::Html& html, const Visit& visit, const std::vector<dilemmas::Words>& steps,
               const std::vector<Step>& counted) {
    std::string words;
    for (const std::string& sentence : ladder_sentences(visit.texts, steps, counted))
        words += (words.empty() ? "" : " ") + sentence;
    web::paragraph(html, words);
}

void table(html::Html& html, const Visit& visit, const std::vector<dilemmas::Words>& steps,
           const std::vector<Step>& counted) {
    web::Table table{.id = "ladder-tabel",
                     .caption = figure_text(visit.texts, "ladder.table"),
                     .columns = {{figure_text(visit.texts, "ladder.step")}}};
    for (int shade = 0; shade < kAnswers; ++shade)
        table.columns.push_back({.title = shade_name(visit.texts, shade), .number = true});
    for (const Step& step : counted) {
        std::vector<web::Cell> row{words_of(visit, steps, step)};
        for (const int count : step.counts.votes()) row.emplace_back(std::to_string(count));
        row.emplace_back(std::to_string(step.no_opinion));
        table.rows.push_back(std::move(row));
    }
    web::details(
        html,
        visit.text("dialogue.figure.table.open", {round_name(visit.texts, RoundKind::ladder)}),
        [&](html::Html& part) { web::table(part, table); });
}

}  // namespace

void ladder_inside(html::Html& html, const Visit& visit, const std::vector<dilemmas::Words>& steps,
                   const std::vector<Round>& rounds) {
    const auto counted = counted_steps(rounds, steps.size());
    if (counted.empty()) return web::paragraph(html, figure_text(visit.texts, "ladder.none"));
    ladder_list(html, visit, steps, counted, ladder_of(counted));
    sentences(html, visit, steps, counted);
    table(html, visit, steps, counted);
}

void ladder_outside(html::Html& html, const Visit& visit, const std::vector<dilemmas::Words>& steps,
                    const std::vector<Round>& rounds) {
    const auto counted = counted_steps(rounds, steps.size());
    if (counted.empty()) return;
    ladder_list(html, visit, steps, counted, ladder_of(counted));
    sentences(html, visit, steps, counted);
}

}  // namespace vt::dialogue
