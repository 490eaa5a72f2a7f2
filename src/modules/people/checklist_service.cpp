// SPDX-License-Identifier: EUPL-1.2
#include "modules/people/checklist_service.h"

#include <algorithm>
#include <map>
#include <set>

#include "identity/rights.h"
#include "modules/people/checklist_store.h"

namespace vt::people {
namespace {

using identity::Holding;
using identity::PersonId;

Error not_found() {
    return {Refusal::not_found, "people.error.checklist-unknown"};
}
Error forbidden() {
    return {Refusal::forbidden, "people.error.not-allowed"};
}

std::optional<Day> day_done(const std::vector<DoneStep>& steps, std::string_view id) {
    for (const DoneStep& step : steps)
        if (step.id == id) return step.day;
    return std::nullopt;
}

bool comes_first(const ChecklistView& left, const ChecklistView& right) {
    if (left.complete() != right.complete()) return right.complete();
    if (left.day() != right.day()) return right.day() < left.day();
    return left.person.family < right.person.family;
}

}  // namespace

int ChecklistView::done_count() const {
    return static_cast<int>(std::count_if(steps.begin(), steps.end(),
                                          [](const Step& step) { return step.done.has_value(); }));
}

bool ChecklistService::may_manage() const {
    return !work_.actor.system.empty() ||
           identity::may(work_.actor, identity::Right::arrivals_manage);
}

bool ChecklistService::may_see(const Checklist& checklist) const {
    return may_manage() || (checklist.person && checklist.person == work_.actor.person);
}

std::optional<ChecklistView> ChecklistService::view(const Checklist& checklist) {
    identity::Directory directory{work_.db};
    const auto person = directory.person(checklist.person);
    if (!person) return std::nullopt;
    for (const Holding& holding : directory.holdings_of(checklist.person)) {
        if (holding.id != checklist.holding) continue;
        ChecklistView view{checklist, *person, holding, {}};
        const auto ticked = ChecklistStore{work_.db}.done_steps(checklist.id);
        for (const StepText* step : steps_on(*checklist.text, holding, work_.clock.today()))
            view.steps.push_back({step, day_done(ticked, step->id)});
        return view;
    }
    return std::nullopt;
}

std::vector<ChecklistView> ChecklistService::list() {
    ChecklistStore store{work_.db};
    std::vector<ChecklistView> views;
    for (const Checklist& checklist : may_manage() ? store.all() : store.of(work_.actor.person))
        if (auto seen = view(checklist)) views.push_back(std::move(*seen));
    std::sort(views.begin(), views.end(), comes_first);
    return views;
}

Result<ChecklistView> ChecklistService::find(const ChecklistId& id) {
    const auto checklist = ChecklistStore{work_.db}.find(id);
    if (!checklist || !may_see(*checklist)) return not_found();
    auto seen = view(*checklist);
    if (!seen) return not_found();
    return std::move(*seen);
}

std::vector<Need> ChecklistService::all_needs() {
    const Day today = work_.clock.today();
    std::map<PersonId, std::vector<Holding>> own;
    // A day more on both sides, so that what joins a near holding is there as well.
    const Period near{today.plus_days(-kNeedDaysBack - 1), today.plus_days(kNeedDaysAhead + 1)};
    for (const Holding& holding : identity::Directory{work_.db}.holdings(near))
        own[holding.person].push_back(holding);
    std::set<std::pair<identity::HoldingId, const ChecklistText*>> begun;
    for (const Checklist& checklist : ChecklistStore{work_.db}.all())
        begun.insert({checklist.holding, checklist.text});
    std::vector<Need> open;
    for (const auto& [person, holdings] : own)
        for (Need& need : needs(holdings, today))
            if (!begun.contains({need.holding.id, need.text})) open.push_back(std::move(need));
    return open;
}

int ChecklistService::missing() {
    return may_manage() ? static_cast<int>(all_needs().size()) : 0;
}

Result<int> ChecklistService::begin_missing() {
    if (!may_manage()) return forbidden();
    return begin(all_needs());
}

void ChecklistService::begin_for(const PersonId& person) {
    begin(needs(identity::Directory{work_.db}.holdings_of(person), work_.clock.today()));
}

int ChecklistService::begin(const std::vector<Need>& open) {
    ChecklistStore store{work_.db};
    int begun = 0;
    for (const Need& need : open) {
        const Checklist checklist{ChecklistId::random(), need.holding.person, need.holding.id,
                                  need.text};
        if (!store.insert(checklist)) continue;
        work_.log({.type = "people.checklist-begun",
                   .object = checklist.id.value,
                   .data = checklist.text->id,
                   .context = checklist.person.value});
        ++begun;
    }
    return begun;
}

Result<ChecklistView> ChecklistService::changeable(const ChecklistId& id, std::string_view step) {
    auto seen = VT_TRY(find(id));
    if (!may_manage()) return forbidden();
    const bool there = std::any_of(seen.steps.begin(), seen.steps.end(),
                                   [&](const Step& one) { return one.text->id == step; });
    if (!there) return not_found();
    return seen;
}

Done ChecklistService::tick(const ChecklistId& id, std::string_view step, Day day) {
    const auto seen = VT_TRY(changeable(id, step));
    const auto& text = *find_step(*seen.checklist.text, step);
    VT_TRY(check_day(text, seen.holding, day, work_.clock.today()));
    ChecklistStore{work_.db}.set_done(id, {std::string{step}, day, work_.actor.person});
    const std::string data = std::string{step} + "\n" + day.iso();
    work_.log({.type = "people.checklist-step-done", .object = id.value, .data = data});
    return done();
}

Done ChecklistService::untick(const ChecklistId& id, std::string_view step) {
    VT_TRY(changeable(id, step));
    if (!ChecklistStore{work_.db}.erase_done(id, step)) return not_found();
    work_.log({.type = "people.checklist-step-undone", .object = id.value, .data = step});
    return done();
}

}  // namespace vt::people
