// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/session_service.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "crypto/secret.h"
#include "identity/directory.h"
#include "identity/rights.h"
#include "modules/dialogue/session_store.h"
#include "modules/dialogue/slips.h"
#include "modules/dilemmas/api.h"
#include "modules/programme/api.h"

namespace vt::dialogue {
namespace {

using identity::Body;
using identity::Right;

constexpr std::size_t kTitleMax = 120;
constexpr std::size_t kSlipKeyBytes = 32;
constexpr std::string_view kMeasure = "dilemma-routine";

Error invalid(std::string_view why, std::string_view field) {
    return {Refusal::invalid, "dialogue.error." + std::string{why}, {}, std::string{field}};
}
Error unknown() {
    return {Refusal::not_found, "dialogue.error.unknown"};
}
Error not_allowed() {
    return {Refusal::forbidden, "dialogue.error.not-allowed"};
}
Error not_prepared() {
    return {Refusal::conflict, "dialogue.error.not-prepared"};
}

bool is_time_of_day(std::string_view text) {
    const auto parts = split(text, ':');
    if (parts.size() != 2 || parts[0].size() != 2 || parts[1].size() != 2) return false;
    const auto hour = parse_int(parts[0]);
    const auto minute = parse_int(parts[1]);
    return hour && minute && *hour < 24 && *minute < 60;
}

Done check_words(const identity::Work& work, const SessionPlan& plan) {
    if (plan.title.empty()) return invalid("title-missing", "title");
    if (length_in_characters(plan.title) > kTitleMax) return invalid("title-long", "title");
    VT_TRY(programme::without_names(work, "title", plan.title));
    if (plan.day < work.clock.today()) return invalid("day-past", "day");
    if (!plan.starts.empty() && !is_time_of_day(plan.starts)) return invalid("starts", "starts");
    if (plan.members < 1 || plan.members > kMembersMax) return invalid("members", "members");
    return done();
}

Done check_cases(const identity::Work& work, const std::vector<SessionCase>& cases) {
    if (cases.empty()) return invalid("cases-missing", "cases");
    if (cases.size() > static_cast<std::size_t>(kCasesMax)) return invalid("cases-many", "cases");
    std::set<std::string> once;
    for (const SessionCase& one : cases) {
        const auto known = dilemmas::find_case(work, one.id);
        if (!known || !once.insert(one.id).second) return invalid("cases-unknown", "cases");
        const bool has_option = std::ranges::any_of(
            known->options, [&](const auto& option) { return option.id == one.option; });
        if (!has_option) return invalid("option", "cases");
    }
    return done();
}

// The agenda of the programme shows it; a municipality without a term plans sessions all the same.
Result<std::string> moment_for(const identity::Work& work, const SessionPlan& plan) {
    const auto moment = programme::plan_moment(
        work, {.measure = std::string{kMeasure}, .day = plan.day, .about = plan.title});
    if (moment) return moment->value;
    if (moment.error().kind == Refusal::conflict) return std::string{};
    return moment.error();
}

void give_slips(const identity::Work& work, const Session& session) {
    SessionStore store{work.db};
    if (session.plan.tier == Tier::slips && store.slip_key(session.id).empty())
        store.set_slip_key(session.id, crypto::random_bytes(kSlipKeyBytes));
}

void take_out(const identity::Work& work, Session& session) {
    if (const auto moment = programme::OccurrenceId::parse(session.moment))
        programme::call_off_moment(work, *moment);
    session.moment.clear();
}

}  // namespace

std::string plan_text(const SessionPlan& plan) {
    std::string text = plan.title + "\n" + plan.day.iso() + "\n" + plan.starts + "\n" +
                       std::string{code(plan.group)} + "\n" + std::to_string(plan.members) + "\n" +
                       std::string{code(plan.tier)};
    for (const SessionCase& one : plan.cases) text += "\n" + one.id + " " + one.option;
    return text;
}

bool SessionService::may_prepare() const {
    return !work_.actor.system.empty() || identity::may(work_.actor, Right::dilemmas_write) ||
           identity::may(work_.actor, Right::dialogue_decide);
}

bool SessionService::may_lead(const Session& session) const {
    if (!work_.actor.system.empty() || identity::may(work_.actor, Right::dialogue_decide))
        return true;
    return identity::may(work_.actor, Right::dialogue_lead) && session.plan.facilitator &&
           session.plan.facilitator == work_.actor.person;
}

bool SessionService::sees(const Session& session) const {
    return may_lead(session) || may_prepare() || identity::may(work_.actor, Right::dilemmas_read);
}

Result<SessionPlan> SessionService::checked(SessionPlan plan) const {
    if (!may_prepare()) return not_allowed();
    plan.title = trim(plan.title);
    plan.starts = trim(plan.starts);
    VT_TRY(check_words(work_, plan));
    VT_TRY(check_cases(work_, plan.cases));
    const auto leaders = facilitators();
    if (plan.facilitator && std::ranges::find(leaders, plan.facilitator) == leaders.end())
        return invalid("facilitator", "facilitator");
    return plan;
}

Result<SessionId> SessionService::prepare(const SessionPlan& plan) {
    Session session{.id = SessionId::random(), .prepared_by = work_.actor.person};
    session.plan = VT_TRY(checked(plan));
    session.moment = VT_TRY(moment_for(work_, session.plan));
    SessionStore{work_.db}.add(session);
    give_slips(work_, session);
    work_.log({.type = "dialogue.session-prepared",
               .object = session.id.value,
               .data = plan_text(session.plan)});
    return session.id;
}

Result<Session> SessionService::prepared(const SessionId& id) const {
    Session session = VT_TRY(find(id));
    if (!may_prepare()) return not_allowed();
    if (session.stage != SessionStage::prepared) return not_prepared();
    return session;
}

Done SessionService::change(const SessionId& id, const SessionPlan& plan) {
    Session session = VT_TRY(prepared(id));
    session.plan = VT_TRY(checked(plan));
    take_out(work_, session);
    session.moment = VT_TRY(moment_for(work_, session.plan));
    if (!SessionStore{work_.db}.change(session)) return not_prepared();
    give_slips(work_, session);
    work_.log(
        {.type = "dialogue.session-changed", .object = id.value, .data = plan_text(session.plan)});
    return done();
}

Done SessionService::call_off(const SessionId& id) {
    Session session = VT_TRY(prepared(id));
    take_out(work_, session);
    SessionStore store{work_.db};
    if (!store.change(session)) return not_prepared();
    session.stage = SessionStage::called_off;
    VT_CHECK(store.move(session, SessionStage::prepared));
    work_.log({.type = "dialogue.session-called-off", .object = id.value});
    return done();
}

Done SessionService::put_back(const SessionId& id) {
    Session session = VT_TRY(find(id));
    if (!may_prepare()) return not_allowed();
    session.stage = SessionStage::prepared;
    SessionStore store{work_.db};
    if (!store.move(session, SessionStage::called_off))
        return Error{Refusal::conflict, "dialogue.error.not-called-off"};
    session.moment = VT_TRY(moment_for(work_, session.plan));
    VT_CHECK(store.change(session));
    work_.log({.type = "dialogue.session-put-back", .object = id.value});
    return done();
}

Result<Session> SessionService::find(const SessionId& id) const {
    auto session = SessionStore{work_.db}.find(id);
    if (!session || !sees(*session)) return unknown();
    return *std::move(session);
}

std::vector<Session> SessionService::all() const {
    auto sessions = SessionStore{work_.db}.all();
    std::erase_if(sessions, [&](const Session& session) { return !sees(session); });
    return sessions;
}

Result<std::vector<std::string>> SessionService::slips(const SessionId& id) const {
    const Session session = VT_TRY(find(id));
    const std::string key = SessionStore{work_.db}.slip_key(id);
    if (key.empty() || !may_lead(session)) return unknown();
    return slip_codes(key, session.plan.members);
}

int SessionService::members_of(Group group) const {
    identity::Directory directory{work_.db};
    const Day today = work_.clock.today();
    std::set<identity::PersonId> people;
    const auto add = [&](Body body) {
        for (const auto& member : directory.members(body, today)) people.insert(member.id);
    };
    if (group != Group::executive) add(Body::council);
    if (group != Group::council) add(Body::executive);
    return static_cast<int>(people.size());
}

std::vector<identity::PersonId> SessionService::facilitators() const {
    identity::Directory directory{work_.db};
    std::vector<identity::PersonId> people;
    for (const identity::Office office : identity::kOffices) {
        if (!identity::grants(office, Right::dialogue_lead)) continue;
        for (const auto& person : directory.holders(office, work_.clock.today()))
            if (std::ranges::find(people, person.id) == people.end()) people.push_back(person.id);
    }
    return people;
}

}  // namespace vt::dialogue
