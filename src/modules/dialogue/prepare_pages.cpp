// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/prepare_pages.h"

#include <algorithm>

#include "base/text.h"
#include "identity/directory.h"
#include "modules/dialogue/choosing.h"
#include "modules/dialogue/map_service.h"
#include "modules/dialogue/outside_words.h"
#include "web/forms.h"
#include "web/saved.h"

namespace vt::dialogue {
namespace {

using identity::Right;
using web::Visit;
using Refused = std::optional<Error>;

constexpr int kProposed = 4;
constexpr std::string_view kNewPath = "/dialoog/nieuw";

std::string as_typed(Day day) {
    const std::string iso = day.iso();
    return iso.substr(8, 2) + "-" + iso.substr(5, 2) + "-" + iso.substr(0, 4);
}

std::vector<web::Option> group_options(const Visit& visit) {
    std::vector<web::Option> options;
    for (const Group group : {Group::council, Group::executive, Group::both}) {
        const std::string which{code(group)};
        const std::string many = std::to_string(SessionService{visit.work}.members_of(group));
        options.push_back({.value = which,
                           .text = say(visit, "group." + which),
                           .hint = say(visit, "prepare.group-members", {many})});
    }
    return options;
}

std::vector<web::Option> tier_options(const Visit& visit) {
    std::vector<web::Option> options;
    for (const Tier tier : {Tier::code, Tier::slips}) {
        const std::string which{code(tier)};
        options.push_back({.value = which,
                           .text = say(visit, "tier." + which),
                           .hint = say(visit, "tier-hint." + which)});
    }
    return options;
}

std::vector<web::Option> facilitator_options(const Visit& visit) {
    identity::Directory directory{visit.work.db};
    std::vector<web::Option> options;
    for (const auto& id : SessionService{visit.work}.facilitators())
        if (const auto person = directory.person(id))
            options.push_back({.value = id.value, .text = person->full_name()});
    return options;
}

// The action the group voted on last, so that the votes can be compared; else the one of the case.
std::string action_to_ask(const std::vector<Asked>& asked, const dilemmas::Case& one) {
    const auto last = std::find_if(asked.rbegin(), asked.rend(),
                                   [&](const Asked& each) { return each.case_id == one.id; });
    const bool is_there = last != asked.rend() &&
                          std::ranges::find(one.options, last->option, &dilemmas::CaseOption::id) !=
                              one.options.end();
    return is_there ? last->option : one.probe;
}

// What the rule proposes comes first, with its reason; the rest of the library under it.
std::vector<web::Option> case_options(const Visit& visit, const SessionPlan& plan,
                                      const std::vector<Proposed>& proposed) {
    std::vector<web::Option> options;
    const auto library = dilemmas::library(visit.work);
    const auto asked = MapService{visit.work}.asked(plan.group);
    const auto add = [&](const dilemmas::Case& one, const std::string& why) {
        const auto chosen = std::ranges::find(plan.cases, one.id, &SessionCase::id);
        const bool is_chosen = chosen != plan.cases.end();
        const bool is_settled = is_chosen && !chosen->option.empty();
        const std::string action = is_settled ? chosen->option : action_to_ask(asked, one);
        options.push_back({.value = one.id,
                           .text = std::string{one.title.in(visit.texts.language())},
                           .hint = why + option_text(visit, one, action),
                           .checked = is_chosen});
    };
    for (const Proposed& each : proposed) {
        const auto one = std::ranges::find(library, each.case_id, &dilemmas::Case::id);
        if (one != library.end()) add(*one, proposed_words(visit.texts, each) + ". ");
    }
    for (const auto& one : library)
        if (std::ranges::find(proposed, one.id, &Proposed::case_id) == proposed.end()) add(one, "");
    return options;
}

struct Draft {
    std::string path{};
    std::string title{};  // Key.
    SessionPlan plan{};
    std::vector<Proposed> proposed{};
};

void fields(web::Form& form, const Visit& visit, const Draft& draft) {
    const SessionPlan& plan = draft.plan;
    form.text({.name = "title",
               .label = say(visit, "prepare.name"),
               .hint = say(visit, "prepare.name-hint"),
               .value = plan.title});
    form.date({.name = "day", .label = say(visit, "prepare.day"), .value = as_typed(plan.day)});
    form.text({.name = "starts",
               .label = say(visit, "prepare.starts"),
               .hint = say(visit, "prepare.starts-hint"),
               .value = plan.starts,
               .optional = true},
              {.narrow = true});
    form.radios({.name = "group",
                 .label = say(visit, "prepare.group"),
                 .value = std::string{code(plan.group)}},
                group_options(visit));
    form.text({.name = "members",
               .label = say(visit, "prepare.members"),
               .hint = say(visit, "prepare.members-hint"),
               .value = std::to_string(plan.members)},
              {.kind = web::TextKind::number, .narrow = true});
    form.radios({.name = "tier",
                 .label = say(visit, "prepare.tier"),
                 .value = std::string{code(plan.tier)}},
                tier_options(visit));
    form.select({.name = "facilitator",
                 .label = say(visit, "prepare.facilitator"),
                 .hint = say(visit, "prepare.facilitator-hint"),
                 .value = plan.facilitator.value,
                 .optional = true},
                facilitator_options(visit), say(visit, "prepare.myself"));
    form.checkboxes({.name = "cases",
                     .label = say(visit, "prepare.cases"),
                     .hint = say(visit, "prepare.cases-hint")},
                    case_options(visit, plan, draft.proposed));
}

http::Response plan_form(const Visit& visit, const Draft& draft, const Refused& refusal) {
    html::Html body;
    const std::string title = say(visit, draft.title);
    web::page_head(body, visit, {.title = title, .intro = say(visit, "prepare.intro")});
    web::Form form{visit, draft.path, refusal};
    fields(form, visit, draft);
    form.submit(say(visit, "prepare.act"), kSessionsPath);
    body.append(form.finish());
    return web::page(visit,
                     {.title = title,
                      .above = {{std::string{kSessionsPath}, say(visit, "list.title")}},
                      .refusal = refusal,
                      .narrow = true},
                     std::move(body));
}

Draft new_draft(const Visit& visit) {
    Draft draft{.path = std::string{kNewPath}, .title = "prepare.title"};
    draft.plan = {.title = say(visit, "prepare.default-name"),
                  .day = visit.today().plus_days(14),
                  .members = SessionService{visit.work}.members_of(Group::council)};
    draft.proposed = MapService{visit.work}.proposed(Group::council, kProposed);
    for (const Proposed& each : draft.proposed) draft.plan.cases.push_back({each.case_id, ""});
    return draft;
}

// The option of a case that was planned before stays as it was chosen.
std::vector<SessionCase> typed_cases(const Visit& visit, const std::vector<SessionCase>& before,
                                     Group group) {
    std::vector<SessionCase> cases;
    const auto asked = MapService{visit.work}.asked(group);
    for (const std::string_view typed : visit.form.values("cases")) {
        const std::string id{typed};
        const auto known = std::ranges::find(before, id, &SessionCase::id);
        const auto one = dilemmas::find_case(visit.work, id);
        if (known != before.end() && !known->option.empty())
            cases.push_back(*known);
        else
            cases.push_back({id, one ? action_to_ask(asked, *one) : ""});
    }
    return cases;
}

Result<SessionPlan> typed_plan(const Visit& visit, const SessionPlan& before) {
    const auto day = Day::parse_typed(trim(visit.form.value("day")));
    if (!day) return Error{Refusal::invalid, "dialogue.error.day", {}, "day"};
    const auto group = group_from_code(visit.form.value("group"));
    if (!group) return Error{Refusal::invalid, "dialogue.error.group", {}, "group"};
    const auto tier = tier_from_code(visit.form.value("tier"));
    if (!tier) return Error{Refusal::invalid, "dialogue.error.tier", {}, "tier"};
    const auto members = parse_int(trim(visit.form.value("members"))).value_or(0);
    return SessionPlan{.title = std::string{visit.form.value("title")},
                       .day = *day,
                       .starts = std::string{visit.form.value("starts")},
                       .group = *group,
                       .members = members > kMembersMax ? 0 : static_cast<int>(members),
                       .tier = *tier,
                       .facilitator = {std::string{visit.form.value("facilitator")}},
                       .cases = typed_cases(visit, before.cases, *group)};
}

http::Response new_page(Visit& visit) {
    return plan_form(visit, new_draft(visit), {});
}

http::Response prepare(Visit& visit) {
    const Draft draft = new_draft(visit);
    const auto plan = typed_plan(visit, {});
    const auto prepared =
        plan ? SessionService{visit.work}.prepare(*plan) : Result<SessionId>{plan.error()};
    if (!prepared)
        return web::refused(visit, prepared.error(),
                            [&](const Error& error) { return plan_form(visit, draft, error); });
    return web::saved(visit, session_page_path(*prepared), "klaargezet");
}

Result<Session> prepared_here(const Visit& visit) {
    const auto id = session_id(visit);
    if (!id) return Error{Refusal::not_found, "dialogue.error.unknown"};
    return SessionService{visit.work}.find(*id);
}

Draft draft_of(const Session& session) {
    return {.path = session_page_path(session.id, "/wijzigen"),
            .title = "prepare.change-title",
            .plan = session.plan};
}

http::Response change_page(Visit& visit) {
    const auto session = prepared_here(visit);
    if (!session || session->stage != SessionStage::prepared) return web::error_page(visit, 404);
    return plan_form(visit, draft_of(*session), {});
}

http::Response change(Visit& visit) {
    const auto session = prepared_here(visit);
    if (!session) return web::error_page(visit, 404);
    const auto plan = typed_plan(visit, session->plan);
    const Done changed =
        plan ? SessionService{visit.work}.change(session->id, *plan) : Done{plan.error()};
    if (!changed)
        return web::refused(visit, changed.error(), [&](const Error& error) {
            return plan_form(visit, draft_of(*session), error);
        });
    return web::saved(visit, session_page_path(session->id), "gewijzigd");
}

http::Response settle(Visit& visit, Done (SessionService::*act)(const SessionId&),
                      std::string_view told) {
    const auto id = session_id(visit);
    if (!id) return web::error_page(visit, 404);
    SessionService service{visit.work};
    const Done settled = (service.*act)(*id);
    if (!settled) return web::error_page(visit, web::status_of(settled.error().kind));
    return web::saved(visit, session_page_path(*id), told);
}

}  // namespace

web::Routes prepare_routes() {
    return {web::get("/dialoog/nieuw", Right::dilemmas_write, new_page),
            web::post("/dialoog/nieuw", Right::dilemmas_write, prepare),
            web::get("/dialoog/{id}/wijzigen", Right::dilemmas_write, change_page),
            web::post("/dialoog/{id}/wijzigen", Right::dilemmas_write, change),
            web::post(
                "/dialoog/{id}/afgelasten", Right::dilemmas_write,
                [](Visit& visit) { return settle(visit, &SessionService::call_off, "afgelast"); }),
            web::post("/dialoog/{id}/toch-door", Right::dilemmas_write, [](Visit& visit) {
                return settle(visit, &SessionService::put_back, "toch-door");
            })};
}

}  // namespace vt::dialogue
