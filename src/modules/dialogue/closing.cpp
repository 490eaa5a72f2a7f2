// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/closing.h"

#include "base/result.h"
#include "grey/shown.h"

namespace vt::dialogue {
namespace {

grey::Release release_of(const grey::Cohort& cohort, const std::vector<grey::Cohort>& released) {
    grey::Ledger ledger;
    for (const grey::Cohort& earlier : released) ledger.release(earlier);
    return ledger.release(cohort);
}

std::optional<grey::Verdict> direction_of(const grey::Counts& after, const Round* first) {
    const auto before = first == nullptr ? std::nullopt : first->counts();
    if (!before) return std::nullopt;
    const auto change = grey::change(*before, after);
    return change ? std::optional{change->verdict} : std::nullopt;
}

}  // namespace

Round counted_round(Round round, const ballots::Counts& counts, const grey::Cohort& cohort,
                    const std::vector<grey::Cohort>& released, const Round* first) {
    VT_CHECK(counts.dots.size() == static_cast<std::size_t>(kAnswers));
    round.stage = RoundStage::too_few;
    std::vector<int> votes{counts.dots.begin(), counts.dots.begin() + kShades};
    const auto shades = grey::Counts::from(votes);
    const auto release = release_of(cohort, released);
    // Who had no opinion voted, but five opinions are needed for a result.
    if (!shades || release == grey::Release::none || shades->voters() < kVotersMin) return round;
    const auto shown = grey::inside_room(*shades, release, direction_of(*shades, first));
    round.stage = RoundStage::counted;
    round.release = release;
    round.voters = counts.voters;
    round.colour = shown.colour;
    round.direction = shown.direction;
    if (release == grey::Release::full) {
        round.votes = std::move(votes);
        round.no_opinion = static_cast<int>(counts.dots[kNoOpinion]);
    }
    return round;
}

std::string round_text(const Round& round) {
    std::string text = std::string{code(round.stage)} + "\n" + round.case_id + " " + round.option +
                       "\n" + std::string{code(round.kind)};
    for (const int count : round.votes) text += " " + std::to_string(count);
    return text;
}

}  // namespace vt::dialogue
