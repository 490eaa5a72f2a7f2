// SPDX-License-Identifier: EUPL-1.2
// Walking a deliberation: from step to step, what each gave, and breaking off.
#include <algorithm>

#include "base/text.h"
#include "modules/deliberation/deliberation_service.h"
#include "modules/deliberation/deliberation_store.h"
#include "modules/deliberation/refusals.h"
#include "modules/deliberation/step_input.h"
#include "texts/texts.h"

namespace vt::deliberation {
namespace {

using content::InputKind;

bool has_step(const Deliberation& one, int step) {
    const auto* method = content::find_method(one.method);
    VT_CHECK(method != nullptr);
    return step >= 1 && step <= static_cast<int>(method->steps.size());
}

// Whoever collects the cards may not tell by the order whose card it was.
void shuffle_by_alphabet(Lines& lines) {
    std::ranges::stable_sort(lines, [](const Line& left, const Line& right) {
        return texts::sorts_before(left.first, right.first);
    });
}

std::vector<std::string> ids_of(const std::vector<NamedValue>& values) {
    std::vector<std::string> ids;
    for (const NamedValue& value : values) ids.push_back(value.id);
    return ids;
}

}  // namespace

Done DeliberationService::begin(const DeliberationId& id) {
    Deliberation one = VT_TRY(led(id, Stage::prepared));
    one.stage = Stage::under_way;
    one.step = 1;
    one.step_begun = work_.clock.now();
    save(one, "begun", "1");
    return done();
}

Done DeliberationService::go_to(const DeliberationId& id, int step) {
    Deliberation one = VT_TRY(led(id, Stage::under_way));
    if (!has_step(one, step)) return not_found();
    one.step = step;
    one.step_begun = work_.clock.now();
    save(one, "step-opened", std::to_string(step));
    return done();
}

Done DeliberationService::record(const DeliberationId& id, int number, const Lines& typed,
                                 bool names_allowed) {
    const Deliberation one = VT_TRY(led(id, Stage::under_way));
    if (!has_step(one, number)) return not_found();
    const View view = VT_TRY(find(id));
    const content::MethodStep& step = view.step(number);
    Lines lines = VT_TRY(deliberation::checked(step, typed, ids_of(values_for(work_, view))));
    // At the fields as they were typed: with the empty rows between them.
    for (const Written& written : written_in(step, typed))
        VT_TRY(without_names(written.field, written.words, names_allowed));
    if (step.anonymous && one.uses_cards() && step.input == InputKind::list)
        shuffle_by_alphabet(lines);
    if (lines == view.lines_of(number)) return done();
    DeliberationStore{work_.db}.set_lines(id, step.id, lines);
    work_.log({.type = "deliberation.step-recorded",
               .object = id.value,
               .data = canonical(lines),
               .context = std::string{step.id}});
    return done();
}

Done DeliberationService::break_off(const DeliberationId& id, std::string_view reason,
                                    bool names_allowed) {
    Deliberation one = VT_TRY(seen(id));
    if (!leads(one)) return refusal(Refusal::forbidden, "not-yours");
    if (one.stage != Stage::prepared && one.stage != Stage::under_way)
        return refusal(Refusal::conflict, "stage-" + std::string{code(one.stage)});
    const std::string why = trim(reason);
    VT_TRY(fits_and_is_there(why, kRemarkMax, "reason", "reason-missing"));
    VT_TRY(without_names("reason", why, names_allowed));
    one.stage = Stage::broken_off;
    one.reason = why;
    one.step_begun.reset();
    save(one, "broken-off", why);
    return done();
}

Done DeliberationService::take_up(const DeliberationId& id) {
    Deliberation one = VT_TRY(led(id, Stage::broken_off));
    one.stage = one.step == 0 ? Stage::prepared : Stage::under_way;
    one.reason.clear();
    if (one.step > 0) one.step_begun = work_.clock.now();
    save(one, "taken-up", std::to_string(one.step));
    return done();
}

}  // namespace vt::deliberation
