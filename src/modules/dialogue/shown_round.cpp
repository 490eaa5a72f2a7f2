// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/shown_round.h"

namespace vt::dialogue {
namespace {

int whole(const grey::Fraction& fraction, int parts) {
    return static_cast<int>(fraction.numerator() * parts / fraction.denominator());
}

bool is_full(const Round& round) {
    return round.stage == RoundStage::counted && round.release == grey::Release::full;
}

}  // namespace

std::optional<grey::Counts> counts_inside(const Round& round) {
    const auto counts = is_full(round) ? round.counts() : std::nullopt;
    return counts ? grey::inside_room(*counts, round.release).counts : std::nullopt;
}

grey::OutsideRoom outside(const Round& round) {
    if (round.stage != RoundStage::counted) return {};
    if (round.release == grey::Release::coarse) return {.colour = round.colour};
    const auto counts = round.counts();
    return counts ? grey::outside_room(*counts, round.release) : grey::OutsideRoom{};
}

std::optional<grey::Counts> counts_for_figures(const Round& round) {
    auto counts = counts_inside(round);
    return counts && counts->voters() >= grey::kNumbersFrom ? counts : std::nullopt;
}

std::vector<grey::Border> borders_outside(const Round& round) {
    const auto counts = counts_for_figures(round);
    return counts ? grey::reading(*counts).borders : std::vector<grey::Border>{};
}

bool is_same_question(const Round& before, const Round& after) {
    return before.case_id == after.case_id && before.option == after.option &&
           before.kind != RoundKind::ladder && after.kind != RoundKind::ladder;
}

std::optional<grey::Verdict> verdict_between(const Round& before, const Round& after) {
    if (!is_same_question(before, after)) return std::nullopt;
    const auto earlier = counts_inside(before);
    const auto later = counts_inside(after);
    if (!earlier || !later) return std::nullopt;
    const bool of_one_session = before.session == after.session && before.at == after.at;
    if (of_one_session && after.direction) return after.direction;
    const auto change = grey::change(*earlier, *later);
    return change ? std::optional{change->verdict} : std::nullopt;
}

Tenths tenths(const grey::Fraction& greyness, const grey::Fraction& doubt) {
    const int all = whole(grey::rounded(greyness, 10), 10);
    const int shared = whole(grey::rounded(doubt, 10), 10);
    return {all, all - shared, shared};
}

}  // namespace vt::dialogue
