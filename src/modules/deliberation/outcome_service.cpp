// SPDX-License-Identifier: EUPL-1.2
// How a deliberation ends: what came out of it, and which value decided.
#include <algorithm>

#include "base/text.h"
#include "modules/deliberation/deliberation_service.h"
#include "modules/deliberation/deliberation_store.h"
#include "modules/deliberation/paths.h"
#include "modules/deliberation/refusals.h"

namespace vt::deliberation {
namespace {

Outcome cleaned(const Outcome& typed, const View& view) {
    Outcome clean{.outcome = trim(typed.outcome),
                  .value = typed.value,
                  .agreement = trim(typed.agreement),
                  .dissent = trim(typed.dissent)};
    if (typed.value == kOtherValue) clean.other_value = trim(typed.other_value);
    clean.keeps = typed.keeps && !view.deliberation.case_id.empty();
    if (!clean.keeps) return clean;
    clean.rule = trim(typed.rule);
    clean.example = trim(typed.example);
    return clean;
}

Done value_is_known(const identity::Work& work, const Outcome& outcome, const View& view) {
    if (outcome.value == kNoValue) return done();
    if (outcome.value == kOtherValue)
        return fits_and_is_there(outcome.other_value, kTitleMax, "other", "other-missing");
    const auto values = values_for(work, view);
    if (std::ranges::find(values, outcome.value, &NamedValue::id) == values.end())
        return invalid("value-missing", "value");
    return done();
}

Done words_are_right(const Outcome& outcome) {
    VT_TRY(fits_and_is_there(outcome.outcome, kWordsMax, "outcome", "outcome-missing"));
    VT_TRY(fits_and_is_there(outcome.agreement, kWordsMax, "agreement", "agreement-missing"));
    VT_TRY(fits(outcome.dissent, kWordsMax, "dissent"));
    VT_TRY(fits(outcome.example, kRemarkMax, "example"));
    if (!outcome.keeps) return done();
    return fits_and_is_there(outcome.rule, kRemarkMax, "rule", "rule-missing");
}

dilemmas::ConclusionTyped conclusion_of(const View& view) {
    const Outcome& outcome = *view.outcome;
    const bool of_case = std::ranges::find(view.values, outcome.value) != view.values.end();
    return {.case_id = view.deliberation.case_id,
            .value = of_case ? outcome.value : std::string{},
            .rule = outcome.rule,
            .example = outcome.example};
}

// Whoever reads conclusions may not learn from one that the executive deliberated.
std::string origin_of(const View& view) {
    const Deliberation& one = view.deliberation;
    return one.body == Body::executive ? std::string{} : report_path(one.id);
}

}  // namespace

Done DeliberationService::set_outcome(const DeliberationId& id, const Outcome& typed,
                                      bool names_allowed) {
    VT_TRY(led(id, Stage::under_way));
    const View view = VT_TRY(find(id));
    const Outcome outcome = cleaned(typed, view);
    VT_TRY(words_are_right(outcome));
    VT_TRY(value_is_known(work_, outcome, view));
    VT_TRY(without_names("outcome", outcome.outcome, names_allowed));
    VT_TRY(without_names("agreement", outcome.agreement, names_allowed));
    VT_TRY(without_names("dissent", outcome.dissent, names_allowed));
    VT_TRY(without_names("rule", outcome.rule, names_allowed));
    VT_TRY(without_names("example", outcome.example, names_allowed));
    if (view.outcome && canonical(*view.outcome) == canonical(outcome)) return done();
    DeliberationStore{work_.db}.set_outcome(id, outcome);
    work_.log(
        {.type = "deliberation.outcome-recorded", .object = id.value, .data = canonical(outcome)});
    return done();
}

Done DeliberationService::conclude(const DeliberationId& id) {
    Deliberation one = VT_TRY(led(id, Stage::under_way));
    const View view = VT_TRY(find(id));
    if (!view.outcome) return refusal(Refusal::conflict, "no-outcome");
    if (view.outcome->keeps) {
        // Names were looked for when the words were typed.
        const auto kept =
            VT_TRY(dilemmas::conclude(work_, conclusion_of(view), origin_of(view), true));
        Outcome outcome = *view.outcome;
        outcome.conclusion = kept.value;
        DeliberationStore{work_.db}.set_outcome(id, outcome);
    }
    one.stage = Stage::concluded;
    one.step_begun.reset();
    one.concluded_on = work_.clock.today();
    save(one, "concluded", canonical(*view.outcome));
    return done();
}

}  // namespace vt::deliberation
