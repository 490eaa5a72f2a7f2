// SPDX-License-Identifier: EUPL-1.2
#include "modules/basic_norms/action_pages.h"

#include <algorithm>

#include "modules/basic_norms/pages_parts.h"
#include "web/components/lists.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/frame.h"

namespace vt::basic_norms {
namespace {

using identity::Right;
using web::Visit;

std::string actions_path(const NormYear& year) {
    return year_path(year.year, year.group) + "/verbeteringen";
}

std::vector<web::Option> norm_options(const Visit& visit, const NormYear& year) {
    const NormService service{visit.work};
    std::vector<web::Option> options;
    for (const NormOfYear& norm : year.norms)
        if (service.may_answer(*norm.norm))
            options.push_back({.value = std::string{norm.norm->id},
                               .text = std::string{norm.norm->title.in(visit.texts.language())}});
    return options;
}

http::Response show_planning(const Visit& visit, const NormYear& year,
                             const std::optional<Error>& refusal) {
    const std::string title = text_of(visit, "basic_norms.actions.plan");
    html::Html body;
    web::page_head(body, visit,
                   {.title = title, .intro = visit.text("basic_norms.actions.plan-intro")});
    web::Form form{visit, actions_path(year), refusal};
    form.select({.name = "norm",
                 .label = text_of(visit, "basic_norms.actions.which-norm"),
                 .value = std::string{visit.query.value("norm")}},
                norm_options(visit, year), visit.text("basic_norms.actions.choose-norm"));
    form.text({.name = "what",
               .label = text_of(visit, "basic_norms.actions.what-label"),
               .hint = text_of(visit, "basic_norms.actions.what-hint")},
              {.characters_max = static_cast<int>(kActionMax)});
    form.select({.name = "owner",
                 .label = text_of(visit, "basic_norms.actions.who-label"),
                 .value = std::string{identity::code(closer(year.group))}},
                owner_options(visit, year.group));
    form.date({.name = "day", .label = text_of(visit, "basic_norms.actions.day-label")});
    form.submit(visit.text("basic_norms.actions.save"), year_path(year.year, year.group));
    body.append(form.finish());
    return web::page(
        visit, {.title = title, .above = above(visit, year), .refusal = refusal, .narrow = true},
        std::move(body));
}

http::Response planning_page(Visit& visit) {
    const auto year = asked_year(visit);
    if (!year) return web::error_page(visit, 404);
    if (!NormService{visit.work}.may_answer_any(year->group)) return web::error_page(visit, 403);
    if (year->closing) return web::see_other(visit, year_path(year->year, year->group));
    return show_planning(visit, *year, std::nullopt);
}

// The norm of the form, if it is one of this year and group.
Result<NewAction> typed_action(const Visit& visit, const NormYear& year) {
    const NormOfYear* norm = year.find(visit.form.value("norm"));
    if (!norm) return Error{Refusal::invalid, "basic_norms.error.norm-missing", {}, "norm"};
    const auto owner = identity::office_from_code(visit.form.value("owner"));
    if (!owner) return Error{Refusal::invalid, "basic_norms.error.owner", {}, "owner"};
    const auto day = Day::parse_typed(visit.form.value("day"));
    if (!day) return Error{Refusal::invalid, "basic_norms.error.day", {}, "day"};
    return NewAction{std::string{norm->norm->id}, std::string{visit.form.value("what")}, *owner,
                     *day};
}

Done plan_typed(const Visit& visit, const NormYear& year) {
    const NewAction action = VT_TRY(typed_action(visit, year));
    VT_TRY(NormService{visit.work}.plan(year.year, action));
    return done();
}

http::Response plan(Visit& visit) {
    const auto year = asked_year(visit);
    if (!year) return web::error_page(visit, 404);
    const Done planned = plan_typed(visit, *year);
    if (!planned)
        return web::refused(visit, planned.error(),
                            [&](const Error& error) { return show_planning(visit, *year, error); });
    return web::see_other(visit, year_path(year->year, year->group) + "?gelukt=gepland");
}

// How it ended

struct Asked {
    NormYear year{};
    Action action{};
};

Result<Asked> asked_action(const Visit& visit) {
    const NormYear year = VT_TRY(asked_year(visit));
    const auto found = std::ranges::find(year.actions, visit.place("id"),
                                         [](const Action& one) { return one.id.value; });
    if (found == year.actions.end()) return Error{Refusal::not_found, "basic_norms.error.unknown"};
    return Asked{year, *found};
}

void about_action(html::Html& body, const Visit& visit, const Asked& asked) {
    const content::BasicNorm& norm = *asked.year.find(asked.action.norm)->norm;
    const auto row = [&](std::string_view key, html::Html value) {
        return web::DataRow{text_of(visit, key), std::move(value), std::nullopt};
    };
    web::data_list(
        body, visit,
        {row("basic_norms.actions.what", web::typed_here(visit, asked.action.what)),
         row("basic_norms.year.norm", html::text(norm.title.in(visit.texts.language()))),
         row("basic_norms.actions.who", html::text(office_name(visit, asked.action.owner))),
         row("basic_norms.actions.when", html::text(visit.texts.day(asked.action.due)))});
}

http::Response show_ending(const Visit& visit, const Asked& asked,
                           const std::optional<Error>& refusal) {
    const std::string title = text_of(visit, "basic_norms.actions.end-title");
    html::Html body;
    web::page_head(body, visit,
                   {.title = title, .intro = visit.text("basic_norms.actions.end-intro")});
    about_action(body, visit, asked);
    web::Form form{visit, actions_path(asked.year) + "/" + asked.action.id.value, refusal};
    form.radios({.name = "end", .label = text_of(visit, "basic_norms.actions.end-label")},
                {{"finished", text_of(visit, "basic_norms.actions.finished")},
                 {"dropped", text_of(visit, "basic_norms.actions.dropped")}});
    form.submit(visit.text("basic_norms.actions.end"),
                year_path(asked.year.year, asked.year.group));
    body.append(form.finish());
    return web::page(
        visit,
        {.title = title, .above = above(visit, asked.year), .refusal = refusal, .narrow = true},
        std::move(body));
}

http::Response ending_page(Visit& visit) {
    const auto asked = asked_action(visit);
    if (!asked) return web::error_page(visit, 404);
    if (!NormService{visit.work}.may_answer(*asked->year.find(asked->action.norm)->norm))
        return web::error_page(visit, 403);
    if (asked->action.end)
        return web::see_other(visit, year_path(asked->year.year, asked->year.group));
    return show_ending(visit, *asked, std::nullopt);
}

Done end_typed(const Visit& visit, const Action& action) {
    const auto how = action_end_from_code(visit.form.value("end"));
    if (!how) return Error{Refusal::invalid, "basic_norms.error.end-missing", {}, "end"};
    return NormService{visit.work}.end(action.id, *how);
}

http::Response end(Visit& visit) {
    const auto asked = asked_action(visit);
    if (!asked) return web::error_page(visit, 404);
    const Done ended = end_typed(visit, asked->action);
    if (!ended)
        return web::refused(visit, ended.error(),
                            [&](const Error& error) { return show_ending(visit, *asked, error); });
    return web::see_other(visit,
                          year_path(asked->year.year, asked->year.group) + "?gelukt=afgerond");
}

}  // namespace

web::Routes action_routes() {
    const std::string path = std::string{kRootPath} + "/{year}/{group}/verbeteringen";
    return {
        web::get(path + "/nieuw", Right::basic_norms_record, planning_page),
        web::post(path, Right::basic_norms_record, plan),
        web::get(path + "/{id}", Right::basic_norms_record, ending_page),
        web::post(path + "/{id}", Right::basic_norms_record, end),
    };
}

}  // namespace vt::basic_norms
