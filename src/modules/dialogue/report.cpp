// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/report.h"

#include <algorithm>

namespace vt::dialogue {

const Round* ReportCase::of(RoundKind kind) const {
    const auto found = std::ranges::find_if(rounds, [&](const Round& round) {
        return round.kind == kind && round.stage == RoundStage::counted;
    });
    return found == rounds.end() ? nullptr : &*found;
}

std::string_view ReportCase::action(std::string_view id, texts::Language language) const {
    const auto found = std::ranges::find(dilemma.options, id, &dilemmas::CaseOption::id);
    return found == dilemma.options.end() ? std::string_view{} : found->text.in(language);
}

}  // namespace vt::dialogue
