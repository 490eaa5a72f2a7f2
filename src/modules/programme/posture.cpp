// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/posture.h"

#include <algorithm>

#include "modules/programme/sharing.h"

namespace vt::programme {
namespace {

Totals& totals_of(Posture& posture, const std::string& section) {
    const auto at = std::find_if(posture.sections.begin(), posture.sections.end(),
                                 [&](const auto& one) { return one.section == section; });
    if (at != posture.sections.end()) return at->totals;
    return posture.sections.emplace_back(SectionTotals{section, {}}).totals;
}

void add_to_timeline(Posture& posture, const Standing& standing) {
    if (standing.state.asked.empty()) return;
    TimelineRow row{standing.measure.id, standing.measure.section, standing.state.asked};
    std::stable_sort(row.marks.begin(), row.marks.end(), [](const Asked& left, const Asked& right) {
        return left.window.days.first < right.window.days.first;
    });
    posture.timeline.push_back(std::move(row));
}

void add(Posture& posture, Standing standing) {
    posture.totals.add(standing.state.state);
    totals_of(posture, standing.measure.section).add(standing.state.state);
    if (standing.state.next)
        posture.next.push_back({standing.measure.id, standing.measure.owner, *standing.state.next});
    add_to_timeline(posture, standing);
    posture.standings.push_back(std::move(standing));
}

bool sooner(const NextAction& left, const NextAction& right) {
    if (left.due.late != right.due.late) return left.due.late;
    return left.due.due < right.due.due;
}

}  // namespace

void Totals::add(State state) {
    switch (state) {
        case State::in_order:
            ++in_order;
            return;
        case State::attention:
            ++attention;
            return;
        case State::late:
            ++late;
            return;
        case State::not_begun:
            ++not_begun;
            return;
        case State::not_measurable:
            ++not_measurable;
            return;
        case State::not_applicable:
            ++not_applicable;
            return;
    }
}

const Standing* Posture::find(std::string_view measure) const {
    const auto at = std::find_if(standings.begin(), standings.end(),
                                 [&](const Standing& one) { return one.measure.id == measure; });
    return at == standings.end() ? nullptr : &*at;
}

Posture posture_of(std::span<const MeasureView> measures, const CouncilTerm& term,
                   const Happened& happened, Day today) {
    Posture posture;
    posture.term = term;
    posture.today = today;
    for (const MeasureView& measure : measures)
        if (auto state = shared_state(measure, term, happened, today))
            add(posture, {measure, *std::move(state)});
    std::stable_sort(posture.next.begin(), posture.next.end(), sooner);
    return posture;
}

}  // namespace vt::programme
