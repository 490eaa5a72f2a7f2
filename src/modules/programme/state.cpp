// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/state.h"

#include <algorithm>
#include <iterator>

#include "modules/programme/derivation.h"

namespace vt::programme {
namespace {

int badness(State state) {
    switch (state) {
        case State::late:
            return 5;
        case State::attention:
            return 4;
        case State::not_begun:
            return 3;
        case State::not_measurable:
            return 2;
        case State::in_order:
            return 1;
        case State::not_applicable:
            return 0;
    }
    return 0;
}

bool sooner(const NextDue& left, const NextDue& right) {
    if (left.late != right.late) return left.late;
    return left.due < right.due;
}

void take(MeasureState& state, derivation::Answer answer) {
    if (answer.state) state.state = worse(state.state, *answer.state);
    std::move(answer.reasons.begin(), answer.reasons.end(), std::back_inserter(state.reasons));
    std::move(answer.asked.begin(), answer.asked.end(), std::back_inserter(state.asked));
    if (answer.next && (!state.next || sooner(*answer.next, *state.next))) state.next = answer.next;
}

MeasureState asking_nothing(const MeasureView& measure) {
    MeasureState state;
    state.state = State::not_applicable;
    if (measure.not_applicable())
        state.reasons.push_back({"programme.reason.not_applicable", {measure.choice->reason}});
    else
        state.reasons.push_back({"programme.reason.optional_not_chosen"});
    return state;
}

}  // namespace

std::string_view code(State state) {
    switch (state) {
        case State::in_order:
            return "in-order";
        case State::attention:
            return "attention";
        case State::late:
            return "late";
        case State::not_begun:
            return "not-begun";
        case State::not_measurable:
            return "not-measurable";
        case State::not_applicable:
            return "not-applicable";
    }
    return "";
}

std::string_view code(Settlement settlement) {
    switch (settlement) {
        case Settlement::done:
            return "done";
        case Settlement::skipped:
            return "skipped";
        case Settlement::late:
            return "late";
        case Settlement::open:
            return "open";
        case Settlement::coming:
            return "coming";
    }
    return "";
}

State worse(State left, State right) {
    return badness(left) >= badness(right) ? left : right;
}

MeasureState derive(const MeasureView& measure, const CouncilTerm& term, const Happened& happened,
                    Day today) {
    if (!measure.asks()) return asking_nothing(measure);
    MeasureState state;
    state.state = State::not_applicable;
    for (std::size_t index = 0; index < measure.rules.size(); ++index) {
        const content::Rule& rule = measure.rules[index];
        state.done_when.push_back({rule.recurrence, rule.done_when});
        take(state, derivation::answer({measure, index, rule, term, happened, today}));
    }
    if (state.state == State::not_applicable)
        state.reasons.push_back({"programme.reason.asks_nothing"});
    return state;
}

}  // namespace vt::programme
