// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/advice.h"

#include "modules/programme/derivation.h"

namespace vt::programme {

std::vector<FollowedAdvice> followed_advice(const MeasureView& measure,
                                            std::span<const content::Advice> advice,
                                            const CouncilTerm& term, const Happened& happened,
                                            Day today) {
    std::vector<FollowedAdvice> found;
    if (measure.sharing != content::Sharing::shared || measure.day_only) return found;
    for (const content::Advice& one : advice) {
        if (one.measure != measure.id || one.fact.empty()) continue;
        const content::Rule rule{.fact = one.fact};
        const derivation::Question question{measure, 0, rule, term, happened, today};
        if (const facts::Fact* fact = derivation::counting_fact(question, "", term.days()))
            found.push_back({one.id, derivation::done_by(*fact, "")});
    }
    return found;
}

}  // namespace vt::programme
