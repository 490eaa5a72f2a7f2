// SPDX-License-Identifier: EUPL-1.2
#include "modules/deliberation/deliberation_service.h"

#include <algorithm>

#include "base/text.h"
#include "content/value.h"
#include "identity/rights.h"
#include "modules/deliberation/deliberation_store.h"
#include "modules/deliberation/refusals.h"
#include "modules/programme/api.h"
#include "texts/texts.h"

namespace vt::deliberation {
namespace {

using identity::Office;
using identity::Right;

// The executive, and who works for it.
constexpr std::array kSeeTheExecutive{Office::mayor,
                                      Office::deputy_mayor,
                                      Office::acting_mayor,
                                      Office::alderman,
                                      Office::council_clerk,
                                      Office::deputy_clerk,
                                      Office::municipal_secretary,
                                      Office::integrity_coordinator};

// A case that somebody made up, with the words cleaned.
Prepared cleaned(const Prepared& typed) {
    Prepared clean = typed;
    clean.title = trim(typed.title);
    clean.story = trim(typed.story);
    return clean;
}

}  // namespace

const content::MethodStep& View::step(int number) const {
    VT_CHECK(number >= 1 && number <= steps());
    return method->steps[static_cast<std::size_t>(number - 1)];
}

const Lines& View::lines_of(int number) const {
    static const Lines kNothing;
    const auto found = lines.find(step(number).id);
    return found == lines.end() ? kNothing : found->second;
}

std::vector<NamedValue> values_for(const identity::Work& work, const View& view) {
    using texts::Language;
    const auto named = [&](std::string_view id, bool of_case) {
        return NamedValue{std::string{id},
                          {dilemmas::value_name(work, Language::nl, id),
                           dilemmas::value_name(work, Language::en, id)},
                          of_case};
    };
    std::vector<NamedValue> found;
    for (const std::string& id : view.values) found.push_back(named(id, true));
    for (const content::Value& value : content::values())
        if (std::ranges::find(found, value.id, &NamedValue::id) == found.end())
            found.push_back(named(value.id, false));
    return found;
}

bool DeliberationService::may_prepare() const {
    return identity::may(work_.actor, Right::dilemmas_write);
}

bool DeliberationService::may_see(const Deliberation& one) const {
    if (one.body != Body::executive) return identity::may(work_.actor, Right::dilemmas_read);
    return std::ranges::any_of(kSeeTheExecutive,
                               [&](Office office) { return work_.actor.has(office); });
}

bool DeliberationService::leads(const Deliberation& one) const {
    const auto& person = work_.actor.person;
    return may_prepare() && (person == one.leader || person == one.prepared_by);
}

View DeliberationService::view_of(Deliberation one) const {
    View view{.method = content::find_method(one.method),
              .title = {one.title, one.title},
              .story = {one.story, one.story}};
    VT_CHECK(view.method != nullptr);
    if (!one.case_id.empty()) {
        if (const auto found = dilemmas::find_case(work_, one.case_id)) {
            view.title = found->title;
            view.story = found->story;
            view.values = found->values;
        }
    }
    if (const auto leader = identity::Directory{work_.db}.person(one.leader))
        view.leader = leader->full_name();
    view.leads = leads(one);
    view.deliberation = std::move(one);
    return view;
}

std::vector<View> DeliberationService::all() const {
    std::vector<View> found;
    for (Deliberation& one : DeliberationStore{work_.db}.all())
        if (may_see(one)) found.push_back(view_of(std::move(one)));
    return found;
}

Result<Deliberation> DeliberationService::seen(const DeliberationId& id) const {
    auto found = DeliberationStore{work_.db}.find(id);
    if (!found || !may_see(*found)) return not_found();
    return *std::move(found);
}

Result<Deliberation> DeliberationService::led(const DeliberationId& id, Stage stage) const {
    Deliberation one = VT_TRY(seen(id));
    if (!leads(one)) return refusal(Refusal::forbidden, "not-yours");
    if (one.stage != stage)
        return refusal(Refusal::conflict, "stage-" + std::string{code(one.stage)});
    return one;
}

Result<View> DeliberationService::find(const DeliberationId& id) const {
    Deliberation one = VT_TRY(seen(id));
    DeliberationStore store{work_.db};
    View view = view_of(std::move(one));
    view.lines = store.lines(id);
    view.outcome = store.outcome(id);
    return view;
}

std::vector<identity::Person> DeliberationService::leaders() const {
    identity::Directory directory{work_.db};
    std::vector<identity::Person> found;
    for (const Office office : identity::kOffices) {
        if (!identity::grants(office, Right::dilemmas_write)) continue;
        for (identity::Person& person : directory.holders(office, work_.clock.today()))
            if (std::ranges::find(found, person.id, &identity::Person::id) == found.end())
                found.push_back(std::move(person));
    }
    std::ranges::sort(found, [](const identity::Person& left, const identity::Person& right) {
        return texts::sorts_before(left.family, right.family);
    });
    return found;
}

Done DeliberationService::without_names(std::string_view field, std::string_view words,
                                        bool names_allowed) const {
    return names_allowed ? done() : programme::without_names(work_, field, words);
}

Done DeliberationService::check_case(const Prepared& typed, bool names_allowed) const {
    if (!typed.case_id.empty()) {
        if (!dilemmas::find_case(work_, typed.case_id)) return invalid("case-unknown", "case");
        return done();
    }
    VT_TRY(fits_and_is_there(typed.title, kTitleMax, "title", "title-missing"));
    VT_TRY(fits_and_is_there(typed.story, kStoryMax, "story", "story-missing"));
    VT_TRY(without_names("title", typed.title, names_allowed));
    return without_names("story", typed.story, names_allowed);
}

Done DeliberationService::check_table(const Prepared& typed) const {
    if (!typed.body) return invalid("body-missing", "body");
    if (typed.people < kPeopleMin || typed.people > kPeopleMax)
        return invalid("people", "people",
                       {std::to_string(kPeopleMin), std::to_string(kPeopleMax)});
    const auto can_lead = leaders();
    if (std::ranges::find(can_lead, typed.leader, &identity::Person::id) == can_lead.end())
        return invalid("leader-missing", "leader");
    return done();
}

Result<Deliberation> DeliberationService::checked(const Prepared& typed, bool names_allowed) const {
    if (!content::find_method(typed.method)) return invalid("method-missing", "method");
    VT_TRY(check_case(typed, names_allowed));
    VT_TRY(check_table(typed));
    Deliberation one{.method = typed.method,
                     .case_id = typed.case_id,
                     .title = typed.title,
                     .story = typed.story,
                     .body = *typed.body,
                     .people = typed.people,
                     .leader = typed.leader};
    if (const auto found = dilemmas::find_case(work_, typed.case_id)) {
        one.title = found->title.nl;
        one.story.clear();
    }
    return one;
}

void DeliberationService::save(const Deliberation& one, std::string_view type,
                               const std::string& data) {
    DeliberationStore{work_.db}.change(one);
    work_.log({.type = "deliberation." + std::string{type}, .object = one.id.value, .data = data});
}

Result<DeliberationId> DeliberationService::prepare(const Prepared& typed, bool names_allowed) {
    if (!may_prepare()) return refusal(Refusal::forbidden, "not-yours");
    Deliberation one = VT_TRY(checked(cleaned(typed), names_allowed));
    one.id = DeliberationId::random();
    one.prepared_by = work_.actor.person;
    one.prepared_on = work_.clock.today();
    DeliberationStore{work_.db}.add(one);
    work_.log({.type = "deliberation.prepared", .object = one.id.value, .data = canonical(one)});
    return one.id;
}

Done DeliberationService::change(const DeliberationId& id, const Prepared& typed,
                                 bool names_allowed) {
    const Deliberation before = VT_TRY(seen(id));
    if (!may_prepare()) return refusal(Refusal::forbidden, "not-yours");
    if (before.stage == Stage::concluded) return refusal(Refusal::conflict, "stage-concluded");
    Deliberation after = before;
    if (before.step == 0) {
        const Deliberation wanted = VT_TRY(checked(cleaned(typed), names_allowed));
        after.method = wanted.method;
        after.case_id = wanted.case_id;
        after.title = wanted.title;
        after.story = wanted.story;
        after.body = wanted.body;
    }
    Prepared table = typed;
    table.body = after.body;
    VT_TRY(check_table(table));
    after.people = typed.people;
    after.leader = typed.leader;
    if (canonical(after) != canonical(before)) save(after, "changed", canonical(after));
    return done();
}

}  // namespace vt::deliberation
