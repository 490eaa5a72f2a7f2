// SPDX-License-Identifier: EUPL-1.2
#include "modules/core_values/adoption_service.h"

#include "decisions/decision_service.h"
#include "modules/core_values/list_service.h"
#include "modules/core_values/list_store.h"
#include "search/source.h"

namespace vt::core_values {
namespace {

using decisions::DecisionId;
using decisions::DecisionService;

Error unknown() {
    return {Refusal::not_found, "core_values.error.unknown"};
}

void tell_search(db::Db& db, const ListView& view) {
    for (const Value& value : view.chosen()) search::note_change(db, "core_values", value.id.value);
}

}  // namespace

bool AdoptionService::may_decide() const {
    return DecisionService{work_}.may_enter();
}

std::vector<decisions::Decision> AdoptionService::about(const ListId& list) const {
    if (!ListService{work_}.may_read()) return {};
    return DecisionService{work_}.about(kSubjectKind, list.value);
}

Result<DecisionView> AdoptionService::find(const DecisionId& id) const {
    auto decision = DecisionService{work_}.find(id);
    if (!decision || decision->subject.kind != kSubjectKind) return unknown();
    const auto list = ListId::parse(decision->subject.id);
    VT_CHECK(list.has_value());
    const ListView view = VT_TRY(ListService{work_}.find(*list));
    const bool own = decision->entered_by == work_.actor.person;
    return DecisionView{*std::move(decision), view, own};
}

Result<DecisionId> AdoptionService::enter(const ListId& id, const DecisionTyped& typed) {
    const ListView view = VT_TRY(ListService{work_}.find(id));
    if (!may_decide()) return Error{Refusal::forbidden, "core_values.error.not-allowed"};
    if (view.list.stage != Stage::proposal)
        return Error{Refusal::conflict, "core_values.error.stage"};
    const auto body = decisions::body_from_code(typed.body);
    if (!body) return Error{Refusal::invalid, "core_values.error.body-missing", {}, "body"};
    if (typed.day && view.list.concluded && *typed.day < *view.list.concluded)
        return Error{Refusal::invalid, "core_values.error.day-before-choice", {}, "day"};
    return DecisionService{work_}.enter(
        {.subject = {std::string{kSubjectKind}, id.value, view.list.content_sha256},
         .body = *body,
         .reference = typed.reference,
         .day = typed.day});
}

Done AdoptionService::confirm(const DecisionId& id) {
    const DecisionView view = VT_TRY(find(id));
    const auto& decision = view.decision;
    if (!decision.stands() && (view.list.list.stage != Stage::proposal ||
                               decision.subject.content_sha256 != content_hash(view.list)))
        return Error{Refusal::conflict, "core_values.error.words-changed"};
    VT_TRY(DecisionService{work_}.confirm(id));
    ListStore{work_.db}.adopt(view.list.list.id,
                              {std::string{code(decision.body)}, decision.reference, decision.day});
    settle(view.list.list.id);
    return done();
}

// Once both bodies have adopted it.
void AdoptionService::settle(const ListId& id) {
    ListStore store{work_.db};
    ListView view = *store.find(id);
    const auto day = view.adopted();
    if (!day) return;
    supersede_previous(id, *day);
    view.list.stage = Stage::adopted;
    VT_CHECK(store.change(view.list, Stage::proposal));
    work_.log({.type = "core_values.list-adopted",
               .object = id.value,
               .context = day->iso(),
               .data_sha256 = view.list.content_sha256});
    tell_search(work_.db, view);
}

void AdoptionService::supersede_previous(const ListId& id, Day day) {
    ListStore store{work_.db};
    for (ValueList list : store.lists()) {
        if (list.stage != Stage::adopted) continue;
        list.stage = Stage::superseded;
        list.superseded = day;
        VT_CHECK(store.change(list, Stage::adopted));
        work_.log({.type = "core_values.list-superseded",
                   .object = list.id.value,
                   .context = id.value,
                   .data_sha256 = list.content_sha256});
        tell_search(work_.db, *store.find(list.id));
    }
}

Done AdoptionService::take_back(const DecisionId& id) {
    VT_TRY(find(id));
    return DecisionService{work_}.take_back(id);
}

Done confirm_in(db::Database& database, const identity::Work& work, const DecisionId& decision) {
    Done confirmed = done();
    database.write([&](db::Db& db) {
        const identity::Work writing{db, work.actor, work.clock};
        confirmed = AdoptionService{writing}.confirm(decision);
        return confirmed ? db::Outcome::keep : db::Outcome::undo;
    });
    return confirmed;
}

}  // namespace vt::core_values
