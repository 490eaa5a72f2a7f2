// SPDX-License-Identifier: EUPL-1.2
#include "modules/core_values/list_service.h"

#include <algorithm>

#include "base/text.h"
#include "content/value.h"
#include "decisions/decision_service.h"
#include "identity/directory.h"
#include "identity/rights.h"
#include "modules/core_values/list_store.h"

namespace vt::core_values {
namespace {

using identity::Right;

Error unknown() {
    return {Refusal::not_found, "core_values.error.unknown"};
}
Error forbidden() {
    return {Refusal::forbidden, "core_values.error.not-allowed"};
}
Error wrong_stage() {
    return {Refusal::conflict, "core_values.error.stage"};
}
Error invalid(std::string text, std::string field, std::vector<std::string> args = {}) {
    return {Refusal::invalid, std::move(text), std::move(args), std::move(field)};
}

std::string words(const Value& value) {
    return value.name + "\n" + value.definition + "\n" + value.opposite;
}

Done check_reason(const Chosen& chosen) {
    const std::string field = "reason-" + chosen.value.value;
    const std::string reason = trim(chosen.reason);
    if (reason.empty()) return invalid("core_values.error.reason-missing", field);
    if (length_in_characters(reason) > kReasonMax)
        return invalid("core_values.error.too-long", field, {std::to_string(kReasonMax)});
    return done();
}

Done check_chosen(const ListView& view, const std::vector<Chosen>& chosen) {
    if (chosen.empty()) return invalid("core_values.error.none-chosen", "values");
    if (chosen.size() > kChosenMax)
        return invalid("core_values.error.too-many-chosen", "values", {std::to_string(kChosenMax)});
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        const auto twice = std::count_if(chosen.begin(), chosen.end(), [&](const Chosen& other) {
            return other.value == chosen[i].value;
        });
        if (!view.find(chosen[i].value) || twice > 1)
            return invalid("core_values.error.none-chosen", "values");
        VT_TRY(check_reason(chosen[i]));
    }
    return done();
}

Value value_from(const content::Value& start) {
    return {.origin = std::string{start.id},
            .name = std::string{start.name.nl},
            .definition = std::string{start.definition.nl},
            .opposite = std::string{start.opposite.nl}};
}

}  // namespace

std::optional<StartWith> start_from_code(std::string_view code) {
    if (code == "handbook") return StartWith::handbook;
    if (code == "previous") return StartWith::previous;
    if (code == "nothing") return StartWith::nothing;
    return std::nullopt;
}

bool ListService::may_read() const {
    return identity::may(work_.actor, Right::norms_read);
}
bool ListService::may_write() const {
    return identity::may(work_.actor, Right::norms_write);
}
bool ListService::may_lead() const {
    return identity::may(work_.actor, Right::norms_decide);
}

std::vector<ValueList> ListService::lists() const {
    auto lists = ListStore{work_.db}.lists();
    if (!may_read())
        std::erase_if(lists, [](const ValueList& list) { return list.stage != Stage::adopted; });
    return lists;
}

Result<ListView> ListService::find(const ListId& id) const {
    auto view = ListStore{work_.db}.find(id);
    if (!view || (!was_adopted(view->list.stage) && !may_read())) return unknown();
    if (!may_read())
        std::erase_if(view->values, [](const Value& value) { return !value.chosen(); });
    return *std::move(view);
}

std::optional<ListView> ListService::adopted() const {
    for (const ValueList& list : lists())
        if (list.stage == Stage::adopted) return *find(list.id);
    return std::nullopt;
}

std::optional<ListView> ListService::in_work() const {
    for (const ValueList& list : lists())
        if (core_values::in_work(list.stage)) return *find(list.id);
    return std::nullopt;
}

Result<ListView> ListService::list_of(const ValueId& id) const {
    const auto value = ListStore{work_.db}.value(id);
    if (!value) return unknown();
    ListView view = VT_TRY(find(value->list));
    if (!view.find(id)) return unknown();
    return view;
}

std::string ListService::name_of(const identity::PersonId& person) const {
    const auto found = person ? identity::Directory{work_.db}.person(person) : std::nullopt;
    return found ? found->full_name() : std::string{};
}

// A list that the actor leads and that is in one of these stages.
Result<ListView> ListService::led(const ListId& id, std::initializer_list<Stage> stages) const {
    ListView view = VT_TRY(find(id));
    if (!may_lead()) return forbidden();
    if (std::find(stages.begin(), stages.end(), view.list.stage) == stages.end())
        return wrong_stage();
    return view;
}

Result<ListId> ListService::begin(std::string_view typed, StartWith start) {
    if (!may_lead()) return forbidden();
    if (in_work()) return Error{Refusal::conflict, "core_values.error.list-in-work"};
    const std::string title = trim(typed);
    if (title.empty()) return invalid("core_values.error.title-missing", "title");
    if (length_in_characters(title) > kTitleMax)
        return invalid("core_values.error.too-long", "title", {std::to_string(kTitleMax)});
    const ValueList list{.id = ListId::random(), .title = title, .begun = work_.clock.today()};
    ListStore{work_.db}.add(list);
    add_start(list.id, start);
    log("core_values.list-begun", list.id, title);
    return list.id;
}

void ListService::add_start(const ListId& id, StartWith start) {
    std::vector<Value> values;
    if (start == StartWith::handbook)
        for (const content::Value& each : content::values()) values.push_back(value_from(each));
    if (const auto previous = adopted(); previous && start == StartWith::previous)
        for (Value value : previous->chosen()) {
            value.proposed_by = {};
            value.changed_by = {};
            value.place = 0;
            value.reason.clear();
            values.push_back(std::move(value));
        }
    for (Value& value : values) {
        value.id = ValueId::random();
        value.list = id;
        value.version = 1;
        ListStore{work_.db}.add(value);
    }
}

Done ListService::check_name(const ListView& view, const ValueTyped& typed,
                             const ValueId& own) const {
    for (const Value& other : view.values)
        if (other.id != own && folded(other.name) == folded(typed.name))
            return invalid("core_values.error.name-taken", "name");
    return done();
}

Result<ValueId> ListService::propose(const ListId& id, const ValueTyped& typed) {
    const ListView view = VT_TRY(find(id));
    if (!may_write()) return forbidden();
    if (view.list.stage != Stage::collecting) return wrong_stage();
    const ValueTyped words_typed = VT_TRY(checked(typed));
    VT_TRY(check_name(view, words_typed, {}));
    if (view.values.size() >= kValuesMax)
        return Error{
            Refusal::conflict, "core_values.error.list-full", {std::to_string(kValuesMax)}};
    const Value value{.id = ValueId::random(),
                      .list = id,
                      .name = words_typed.name,
                      .definition = words_typed.definition,
                      .opposite = words_typed.opposite,
                      .proposed_by = work_.actor.person};
    ListStore{work_.db}.add(value);
    work_.log({.type = "core_values.value-proposed",
               .object = value.id.value,
               .data = words(value),
               .context = id.value});
    return value.id;
}

bool ListService::may_change(const ListView& view) const {
    if (view.list.stage == Stage::draft) return may_lead();
    return view.list.stage == Stage::collecting && may_write();
}

bool ListService::may_remove(const ListView& view, const Value& value) const {
    if (view.list.stage != Stage::collecting) return false;
    const bool own = value.proposed_by && value.proposed_by == work_.actor.person;
    return may_lead() || (may_write() && own);
}

Done ListService::change(const ValueId& id, const ValueTyped& typed, int version) {
    const ListView view = VT_TRY(list_of(id));
    if (!may_write()) return forbidden();
    if (!may_change(view)) return wrong_stage();
    const ValueTyped words_typed = VT_TRY(checked(typed));
    VT_TRY(check_name(view, words_typed, id));
    Value value = *view.find(id);
    const Error overtaken{Refusal::conflict, "core_values.error.changed-since"};
    if (value.version != version) return overtaken;
    value.name = words_typed.name;
    value.definition = words_typed.definition;
    value.opposite = words_typed.opposite;
    value.changed_by = work_.actor.person;
    ++value.version;
    if (!ListStore{work_.db}.change(value)) return overtaken;
    work_.log({.type = "core_values.value-changed",
               .object = id.value,
               .version = value.version,
               .data = words(value),
               .context = view.list.id.value});
    return done();
}

Done ListService::remove(const ValueId& id) {
    const ListView view = VT_TRY(list_of(id));
    const Value value = *view.find(id);
    if (view.list.stage != Stage::collecting) return may_write() ? wrong_stage() : forbidden();
    if (!may_remove(view, value)) return forbidden();
    if (!ListStore{work_.db}.remove(id)) return unknown();
    work_.log({.type = "core_values.value-removed",
               .object = id.value,
               .data = words(value),
               .context = view.list.id.value});
    return done();
}

Done ListService::conclude(const ListId& id, const std::vector<Chosen>& chosen,
                           std::optional<Day> day) {
    ListView view = VT_TRY(led(id, {Stage::collecting, Stage::weighed, Stage::draft}));
    VT_TRY(check_chosen(view, chosen));
    if (!day) return invalid("core_values.error.day-missing", "day");
    if (*day > work_.clock.today()) return invalid("core_values.error.day-ahead", "day");
    choose(view, chosen);
    view = *ListStore{work_.db}.find(id);
    view.list.concluded = day;
    return move(std::move(view), Stage::draft, "core_values.list-concluded");
}

void ListService::choose(const ListView& view, const std::vector<Chosen>& chosen) {
    ListStore store{work_.db};
    for (Value value : view.values) {
        const auto found = std::ranges::find(chosen, value.id, &Chosen::value);
        const bool taken = found != chosen.end();
        value.place = taken ? static_cast<int>(found - chosen.begin()) + 1 : 0;
        value.reason = taken ? trim(found->reason) : "";
        ++value.version;
        VT_CHECK(store.change(value));
    }
}

Done ListService::put_forward(const ListId& id) {
    ListView view = VT_TRY(led(id, {Stage::draft}));
    view.list.content_sha256 = content_hash(view);
    return move(std::move(view), Stage::proposal, "core_values.list-put-forward");
}

Done ListService::take_back(const ListId& id) {
    ListView view = VT_TRY(led(id, {Stage::proposal}));
    if (!decisions::DecisionService{work_}.about(kSubjectKind, id.value).empty())
        return Error{Refusal::conflict, "core_values.error.decision-entered"};
    view.list.content_sha256.clear();
    return move(std::move(view), Stage::draft, "core_values.list-taken-back");
}

Done ListService::lay_aside(const ListId& id) {
    ListView view =
        VT_TRY(led(id, {Stage::collecting, Stage::weighed, Stage::draft, Stage::proposal}));
    for (const auto& decision : decisions::DecisionService{work_}.about(kSubjectKind, id.value))
        if (!decision.stands())
            return Error{Refusal::conflict, "core_values.error.decision-entered"};
    return move(std::move(view), Stage::laid_aside, "core_values.list-laid-aside");
}

Done ListService::move(ListView view, Stage to, std::string_view event) {
    const Stage from = view.list.stage;
    view.list.stage = to;
    if (!ListStore{work_.db}.change(view.list, from)) return wrong_stage();
    log(event, view.list.id, canonical(view));
    return done();
}

void ListService::log(std::string_view type, const ListId& id, const std::string& data) const {
    work_.log({.type = type, .object = id.value, .data = data});
}

}  // namespace vt::core_values
