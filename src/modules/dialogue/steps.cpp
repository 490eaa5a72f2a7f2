// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/steps.h"

#include <algorithm>

#include "modules/dialogue/outside_words.h"
#include "modules/dialogue/shown_round.h"

namespace vt::dialogue {
namespace {

using texts::Texts;

std::string extent(const Texts& texts, const std::vector<dilemmas::Words>& steps,
                   const std::vector<Step>& counted, const grey::Ladder& ladder) {
    if (ladder.width == 0) return figure_text(texts, "ladder.no-grey");
    const auto words = [&](std::size_t place) {
        const int number = counted[place].number;
        return std::string{steps[static_cast<std::size_t>(number)].in(texts.language())};
    };
    const std::size_t first = ladder.last_white ? *ladder.last_white + 1 : 0;
    const std::size_t last = first + static_cast<std::size_t>(ladder.width) - 1;
    if (first == last) return texts.text("dialogue.figure.ladder.one", {words(first)});
    return texts.text("dialogue.figure.ladder.from-to",
                      {std::to_string(ladder.width), words(first), words(last)});
}

bool has_pools(const grey::Ladder& ladder) {
    return !ladder.steps.empty() && ladder.steps.back().pool + 1 < ladder.steps.size();
}

}  // namespace

std::vector<Step> counted_steps(const std::vector<Round>& rounds, std::size_t steps) {
    std::vector<Step> counted;
    for (const Round& round : rounds) {
        const bool known =
            round.kind == RoundKind::ladder && static_cast<std::size_t>(round.step) < steps;
        const auto counts = known ? counts_inside(round) : std::nullopt;
        if (counts) counted.push_back({round.step, *counts, round.no_opinion});
    }
    std::ranges::sort(counted, {}, &Step::number);
    return counted;
}

grey::Ladder ladder_of(const std::vector<Step>& counted) {
    std::vector<grey::Counts> counts;
    for (const Step& step : counted) counts.push_back(step.counts);
    return grey::ladder(counts);
}

std::vector<std::string> ladder_sentences(const Texts& texts,
                                          const std::vector<dilemmas::Words>& steps,
                                          const std::vector<Step>& counted) {
    const grey::Ladder ladder = ladder_of(counted);
    std::vector<std::string> sentences{extent(texts, steps, counted, ladder)};
    if (has_pools(ladder)) sentences.push_back(figure_text(texts, "ladder.pooled"));
    if (counted.size() < steps.size()) {
        const auto left_out = static_cast<std::int64_t>(steps.size() - counted.size());
        sentences.push_back(texts.count("dialogue.figure.ladder.left-out", left_out));
    }
    return sentences;
}

}  // namespace vt::dialogue
