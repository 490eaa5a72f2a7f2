// SPDX-License-Identifier: EUPL-1.2
#include "decisions/decision_service.h"

#include <algorithm>

#include "base/text.h"
#include "decisions/decision_store.h"

namespace vt::decisions {
namespace {

using identity::Office;

Error forbidden() {
    return {Refusal::forbidden, "decisions.error.not-yours"};
}

bool is_sha256(std::string_view text) {
    return text.size() == 64 &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

Result<std::string> checked_reference(std::string_view typed) {
    std::string reference = trim(typed);
    if (reference.empty())
        return Error{Refusal::invalid, "decisions.error.reference-missing", {}, "reference"};
    if (!is_utf8(reference))
        return Error{Refusal::invalid, "decisions.error.not-readable", {}, "reference"};
    if (length_in_characters(reference) > kReferenceMax)
        return Error{Refusal::invalid,
                     "decisions.error.reference-too-long",
                     {std::to_string(kReferenceMax)},
                     "reference"};
    return reference;
}

Result<Day> checked_day(std::optional<Day> day, Day today) {
    if (!day) return Error{Refusal::invalid, "decisions.error.day-missing", {}, "day"};
    if (*day > today) return Error{Refusal::invalid, "decisions.error.day-in-future", {}, "day"};
    return *day;
}

// Whether `earlier` leaves no room for `wanted`.
bool stands_in_the_way(const Decision& earlier, const Decision& wanted) {
    if (earlier.body != wanted.body ||
        earlier.subject.content_sha256 != wanted.subject.content_sha256)
        return false;
    if (!earlier.stands()) return true;
    if (earlier.outcome != wanted.outcome) return false;
    return wanted.outcome == Outcome::adopted || earlier.day == wanted.day;
}

}  // namespace

// The offices of the mayor shut the door, whatever else the same person holds: no code is ever
// adopted by the mayor's hand.
bool DecisionService::may_enter() const {
    const identity::Actor& actor = work_.actor;
    if (!actor.signed_in()) return false;
    for (const Office office : {Office::mayor, Office::acting_mayor, Office::deputy_mayor})
        if (actor.has(office)) return false;
    return actor.has(Office::council_clerk) || actor.has(Office::deputy_clerk) ||
           actor.has(Office::municipal_secretary);
}

Result<DecisionId> DecisionService::enter(const Entering& entering) {
    const Subject& subject = entering.subject;
    VT_CHECK(!subject.kind.empty() && !subject.id.empty() && is_sha256(subject.content_sha256));
    if (!may_enter()) return forbidden();
    const std::string reference = VT_TRY(checked_reference(entering.reference));
    const Day day = VT_TRY(checked_day(entering.day, work_.clock.today()));
    const Decision decision{.id = DecisionId::random(),
                            .subject = subject,
                            .body = entering.body,
                            .outcome = entering.outcome,
                            .reference = reference,
                            .day = day,
                            .entered_by = work_.actor.person,
                            .entered = work_.clock.now()};
    for (const Decision& earlier : about(subject.kind, subject.id))
        if (stands_in_the_way(earlier, decision))
            return Error{Refusal::conflict, "decisions.error.entered-already"};
    DecisionStore{work_.db}.add(decision);
    tell("decisions.decision-entered", decision);
    return decision.id;
}

Result<Decision> DecisionService::unconfirmed(const DecisionId& id) const {
    auto decision = find(id);
    if (!decision) return Error{Refusal::not_found, "decisions.error.unknown"};
    if (!may_enter()) return forbidden();
    if (decision->stands()) return Error{Refusal::conflict, "decisions.error.confirmed-already"};
    return *std::move(decision);
}

Done DecisionService::confirm(const DecisionId& id) {
    const Decision decision = VT_TRY(unconfirmed(id));
    if (decision.entered_by == work_.actor.person)
        return Error{Refusal::forbidden, "decisions.error.own-entry"};
    if (!DecisionStore{work_.db}.confirm(id, work_.actor.person, work_.clock.now()))
        return Error{Refusal::conflict, "decisions.error.confirmed-already"};
    tell("decisions.decision-confirmed", decision);
    return done();
}

Done DecisionService::take_back(const DecisionId& id) {
    const Decision decision = VT_TRY(unconfirmed(id));
    if (!DecisionStore{work_.db}.remove_unconfirmed(id))
        return Error{Refusal::conflict, "decisions.error.confirmed-already"};
    tell("decisions.decision-taken-back", decision);
    return done();
}

std::optional<Decision> DecisionService::find(const DecisionId& id) const {
    return DecisionStore{work_.db}.find(id);
}

std::vector<Decision> DecisionService::about(std::string_view kind, std::string_view id) const {
    return DecisionStore{work_.db}.about(kind, id);
}

std::vector<Decision> DecisionService::standing(const Subject& subject, Body body) const {
    auto found = about(subject.kind, subject.id);
    std::erase_if(found, [&](const Decision& decision) {
        return !decision.stands() || decision.body != body ||
               decision.subject.content_sha256 != subject.content_sha256;
    });
    std::reverse(found.begin(), found.end());
    return found;
}

std::vector<Decision> DecisionService::waiting() const {
    if (!may_enter()) return {};
    auto found = DecisionStore{work_.db}.unconfirmed();
    std::erase_if(
        found, [&](const Decision& decision) { return decision.entered_by == work_.actor.person; });
    return found;
}

void DecisionService::tell(std::string_view type, const Decision& decision) const {
    const std::string context = decision.subject.kind + " " + decision.subject.id + " " +
                                std::string{code(decision.body)} + " " +
                                std::string{code(decision.outcome)} + " " + decision.day.iso();
    work_.log({.type = type,
               .object = decision.id.value,
               .context = context,
               .data_sha256 = decision.subject.content_sha256});
}

}  // namespace vt::decisions
