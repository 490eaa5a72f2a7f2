// SPDX-License-Identifier: EUPL-1.2
#include "modules/basic_norms/norm_service.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "modules/basic_norms/norm_store.h"
#include "modules/programme/api.h"

namespace vt::basic_norms {
namespace {

constexpr std::string_view kMeasure = "integrity-policy-duty";

Error refusal(Refusal kind, std::string_view key, std::string field = {}) {
    return {kind, "basic_norms.error." + std::string{key}, {}, std::move(field)};
}

Error not_found() {
    return refusal(Refusal::not_found, "unknown");
}

bool contains(const std::vector<identity::Office>& offices, identity::Office office) {
    return std::ranges::find(offices, office) != offices.end();
}

Done fits(std::string_view text, std::size_t max, const std::string& field) {
    if (!is_utf8(text)) return refusal(Refusal::invalid, "not-readable", field);
    if (length_in_characters(text) > max)
        return Error{Refusal::invalid, "basic_norms.error.too-long", {std::to_string(max)}, field};
    return done();
}

bool same(const Answer& left, const Answer& right) {
    return left.year == right.year && left.norm == right.norm && left.question == right.question &&
           left.value == right.value && left.evidence == right.evidence &&
           left.owner == right.owner;
}

// Each text with its length, so that no two answers read the same.
std::string canonical(const Answer& answer) {
    const std::string head = std::to_string(answer.year) + " " + answer.norm + " " +
                             answer.question + " " + std::to_string(answer.value) + " " +
                             std::string{identity::code(answer.owner)};
    return head + "\n" + std::to_string(answer.evidence.size()) + ":" + answer.evidence + "\n";
}

// Open ones first, then by day, as the store has them.
void sort(std::vector<Action>& actions) {
    std::ranges::stable_sort(actions, {}, [](const Action& one) { return one.end.has_value(); });
}

}  // namespace

bool NormService::may_answer(const content::BasicNorm& norm) const {
    const auto offices = answerers(norm);
    return std::ranges::any_of(work_.actor.offices,
                               [&](identity::Office held) { return contains(offices, held); });
}

bool NormService::may_answer_any(NormGroup group) const {
    return std::ranges::any_of(content::basic_norms(), [&](const content::BasicNorm& norm) {
        return norm.group == group && may_answer(norm);
    });
}

bool NormService::may_close(NormGroup group) const {
    return work_.actor.has(closer(group));
}

std::vector<int> NormService::years() const {
    const int now = work_.clock.today().year();
    std::set<int, std::greater<>> found;
    for (int year = now; year >= now - kYearsBack; --year) found.insert(year);
    for (const Answer& answer : NormStore{work_.db}.answers()) found.insert(answer.year);
    return {found.begin(), found.end()};
}

Result<NormYear> NormService::year(int year, NormGroup group) const {
    const auto known = years();
    if (std::ranges::find(known, year) == known.end()) return not_found();
    NormStore store{work_.db};
    NormYear found{.year = year,
                   .group = group,
                   .norms = norms_with(group, year, store.answers_between(year - 1, year)),
                   .actions = store.actions(year),
                   .closing = store.closing(year, group)};
    std::erase_if(found.actions, [&](const Action& action) { return !found.find(action.norm); });
    sort(found.actions);
    return found;
}

std::vector<NormYear> NormService::trend(int last, NormGroup group, int count) const {
    const auto answers = NormStore{work_.db}.answers();
    std::vector<NormYear> found;
    for (int year = last - count + 1; year <= last; ++year) {
        NormYear one{.year = year, .group = group, .norms = norms_with(group, year, answers)};
        if (one.answered() > 0) found.push_back(std::move(one));
    }
    return found;
}

Result<const content::BasicNorm*> NormService::answerable(int year, std::string_view id) const {
    const content::BasicNorm* norm = content::find_basic_norm(id);
    const auto known = years();
    if (!norm || std::ranges::find(known, year) == known.end()) return not_found();
    if (!may_answer(*norm)) return refusal(Refusal::forbidden, "not-yours");
    if (NormStore{work_.db}.closing(year, norm->group)) return refusal(Refusal::conflict, "closed");
    return norm;
}

Result<Answer> NormService::checked(int year, const content::BasicNorm& norm,
                                    const Given& given) const {
    if (std::ranges::find(norm.questions, given.question, &content::NormQuestion::id) ==
        norm.questions.end())
        return not_found();
    if (given.value < 0 || given.value > content::kNormScaleMax)
        return refusal(Refusal::invalid, "no-answer", given.question);
    VT_TRY(fits(given.evidence, kEvidenceMax, given.question + "-evidence"));
    if (!contains(owners(norm.group), given.owner))
        return refusal(Refusal::invalid, "owner", given.question + "-owner");
    return Answer{.year = year,
                  .norm = std::string{norm.id},
                  .question = given.question,
                  .value = given.value,
                  .evidence = trim(given.evidence),
                  .owner = given.owner,
                  .day = work_.clock.today(),
                  .by = work_.actor.person};
}

Done NormService::record(int year, std::string_view id, const std::vector<Given>& given) {
    const content::BasicNorm* norm = VT_TRY(answerable(year, id));
    if (given.empty()) return refusal(Refusal::invalid, "no-answer", "q1");
    std::vector<Answer> answers;
    for (const Given& one : given) {
        Answer answer = VT_TRY(checked(year, *norm, one));
        answers.push_back(std::move(answer));
    }
    const auto earlier = NormStore{work_.db}.answers_between(year, year);
    for (const Answer& answer : answers) set(answer, earlier);
    return done();
}

void NormService::set(const Answer& answer, const std::vector<Answer>& earlier) {
    const bool unchanged =
        std::ranges::any_of(earlier, [&](const Answer& one) { return same(one, answer); });
    if (unchanged) return;
    NormStore{work_.db}.set(answer);
    const std::string object =
        std::to_string(answer.year) + " " + answer.norm + " " + answer.question;
    work_.log(
        {.type = "basic_norms.question-answered", .object = object, .data = canonical(answer)});
}

Done NormService::close(int year, NormGroup group) {
    const NormYear found = VT_TRY(this->year(year, group));
    if (!may_close(group)) return refusal(Refusal::forbidden, "not-yours-to-close");
    if (found.closing) return refusal(Refusal::conflict, "closed");
    if (!found.complete()) return refusal(Refusal::conflict, "not-complete");
    NormStore{work_.db}.close(year, group, {work_.clock.today(), work_.actor.person});
    std::string all;
    for (const NormOfYear& norm : found.norms)
        for (const AnsweredQuestion& question : norm.questions) all += canonical(*question.answer);
    const std::string object = std::to_string(year) + " " + std::string{content::code(group)};
    work_.log({.type = "basic_norms.year-closed", .object = object, .data = all});
    return done();
}

Result<ActionId> NormService::plan(int year, const NewAction& wanted) {
    const content::BasicNorm* norm = VT_TRY(answerable(year, wanted.norm));
    const std::string what = trim(wanted.what);
    if (what.empty()) return refusal(Refusal::invalid, "what-missing", "what");
    VT_TRY(fits(what, kActionMax, "what"));
    if (!contains(owners(norm->group), wanted.owner))
        return refusal(Refusal::invalid, "owner", "owner");
    if (wanted.due < work_.clock.today())
        return refusal(Refusal::invalid, "day-before-today", "day");
    NormStore store{work_.db};
    if (store.actions(year).size() >= kActionsMax)
        return refusal(Refusal::conflict, "too-many-actions");
    const auto moment =
        VT_TRY(programme::plan_moment(work_, {std::string{kMeasure}, wanted.due, what}));
    const Action action{.id = ActionId::random(),
                        .year = year,
                        .norm = wanted.norm,
                        .what = what,
                        .owner = wanted.owner,
                        .due = wanted.due,
                        .moment = moment.value};
    store.add(action);
    work_.log({.type = "basic_norms.action-planned",
               .object = action.id.value,
               .data = action.due.iso() + " " + std::string{identity::code(action.owner)} + " " +
                       action.what,
               .context = std::to_string(year) + " " + action.norm});
    return action.id;
}

Done NormService::end(const ActionId& id, ActionEnd how) {
    NormStore store{work_.db};
    const auto action = store.action(id);
    if (!action) return not_found();
    const content::BasicNorm* norm = content::find_basic_norm(action->norm);
    if (!norm) return not_found();
    if (!may_answer(*norm)) return refusal(Refusal::forbidden, "not-yours");
    if (!store.end(id, how, work_.clock.today())) return refusal(Refusal::conflict, "action-ended");
    if (const auto moment = programme::OccurrenceId::parse(action->moment))
        programme::call_off_moment(work_, *moment);
    work_.log({.type = "basic_norms.action-ended", .object = id.value, .data = code(how)});
    return done();
}

}  // namespace vt::basic_norms
