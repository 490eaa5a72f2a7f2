// SPDX-License-Identifier: EUPL-1.2
#include "modules/deliberation/preparing_pages.h"

#include "base/text.h"
#include "modules/deliberation/pages_parts.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/saved.h"

namespace vt::deliberation {
namespace {

using identity::Right;
using web::Form;
using web::Visit;

constexpr std::string_view kOwnCase = "own";

std::vector<web::Option> method_options(const Visit& visit) {
    std::vector<web::Option> options;
    for (const content::Method& method : content::methods())
        options.push_back({.value = std::string{method.id},
                           .text = in(visit, method.name),
                           .hint = say(visit, "prepare.method-hint",
                                       {in(visit, method.best_for), size_words(visit, method)})});
    return options;
}

std::vector<web::Option> case_options(const Visit& visit) {
    std::vector<web::Option> options{
        {.value = std::string{kOwnCase}, .text = say(visit, "prepare.own-case")}};
    for (const dilemmas::Case& one : dilemmas::library(visit.work))
        options.push_back({.value = one.id, .text = in(visit, one.title)});
    return options;
}

std::vector<web::Option> body_options(const Visit& visit) {
    std::vector<web::Option> options;
    for (const Body body : kBodies) {
        const std::string word{code(body)};
        options.push_back({.value = word,
                           .text = body_words(visit, body),
                           .hint = say(visit, "prepare.body-hint." + word)});
    }
    return options;
}

std::vector<web::Option> leader_options(const Visit& visit) {
    std::vector<web::Option> options;
    for (const identity::Person& person : DeliberationService{visit.work}.leaders())
        options.push_back({.value = person.id.value, .text = person.full_name()});
    return options;
}

void case_fields(Form& form, const Visit& visit, const Prepared& now) {
    form.select({.name = "case",
                 .label = say(visit, "prepare.case"),
                 .hint = say(visit, "prepare.case-hint"),
                 .value = now.case_id},
                case_options(visit), say(visit, "prepare.choose-case"));
    form.text({.name = "title",
               .label = say(visit, "prepare.title"),
               .hint = say(visit, "prepare.title-hint"),
               .value = now.title,
               .optional = true},
              {.characters_max = static_cast<int>(kTitleMax)});
    form.area({.name = "story",
               .label = say(visit, "prepare.story"),
               .hint = say(visit, "prepare.story-hint"),
               .value = now.story,
               .optional = true},
              static_cast<int>(kStoryMax), 6);
}

void table_fields(Form& form, const Visit& visit, const Prepared& now) {
    form.text({.name = "people",
               .label = say(visit, "prepare.people"),
               .hint = say(visit, "prepare.people-hint"),
               .value = now.people > 0 ? number_words(now.people) : std::string{}},
              {.kind = web::TextKind::number, .narrow = true});
    form.select({.name = "leader",
                 .label = say(visit, "prepare.leader"),
                 .hint = say(visit, "prepare.leader-hint"),
                 .value = now.leader.value},
                leader_options(visit), say(visit, "prepare.choose-leader"));
}

void case_and_method_fields(Form& form, const Visit& visit, const Prepared& now) {
    form.radios({.name = "method", .label = say(visit, "prepare.method"), .value = now.method},
                method_options(visit));
    case_fields(form, visit, now);
    form.radios({.name = "body",
                 .label = say(visit, "prepare.body"),
                 .value = now.body ? std::string{code(*now.body)} : std::string{}},
                body_options(visit));
}

Prepared typed_in(const Visit& visit) {
    const auto value = [&](std::string_view name) { return std::string{visit.form.value(name)}; };
    const auto people = parse_int(trim(value("people"))).value_or(0);
    Prepared typed{.method = value("method"),
                   .title = value("title"),
                   .story = value("story"),
                   .body = body_from_code(value("body")),
                   .people = people > kPeopleMax ? kPeopleMax + 1 : static_cast<int>(people),
                   .leader = {value("leader")}};
    if (value("case") != kOwnCase) typed.case_id = value("case");
    return typed;
}

// A choice that was not made is not an own case.
Done case_is_chosen(const Visit& visit) {
    if (!visit.form.value("case").empty()) return done();
    return Error{Refusal::invalid, "deliberation.error.case-missing", {}, "case"};
}

// New

http::Response show_new(const Visit& visit, const Refused& refusal) {
    const std::string title = say(visit, "prepare.page");
    const Prepared start{.case_id = std::string{visit.query.value("geval")},
                         .leader = visit.actor().person};
    html::Html body;
    web::page_head(body, visit,
                   {.title = title, .intro = visit.text("deliberation.prepare.intro")});
    made_up_notice(body, visit);
    Form form{visit, std::string{kRootPath} + "/nieuw", refusal};
    case_and_method_fields(form, visit, start);
    table_fields(form, visit, start);
    names_box(form, visit, refusal);
    form.submit(say(visit, "prepare.save"), kRootPath);
    body.append(form.finish());
    return web::page(visit,
                     {.title = title,
                      .above = {{std::string{kRootPath}, say(visit, "menu")}},
                      .refusal = refusal,
                      .narrow = true},
                     std::move(body));
}

Result<DeliberationId> prepare_typed(const Visit& visit) {
    VT_TRY(case_is_chosen(visit));
    return DeliberationService{visit.work}.prepare(typed_in(visit), names_allowed(visit));
}

http::Response prepare(Visit& visit) {
    const auto prepared = prepare_typed(visit);
    if (!prepared)
        return web::refused(visit, prepared.error(),
                            [&](const Error& error) { return show_new(visit, error); });
    return web::saved(visit, talk_path(*prepared), "klaargezet");
}

// Changing

Prepared as_it_is(const View& view) {
    const Deliberation& one = view.deliberation;
    return {.method = one.method,
            .case_id = one.case_id.empty() ? std::string{kOwnCase} : one.case_id,
            .title = one.case_id.empty() ? one.title : std::string{},
            .story = one.story,
            .body = one.body,
            .people = one.people,
            .leader = one.leader};
}

http::Response show_change(const Visit& visit, const View& view, const Refused& refusal) {
    const std::string title = say(visit, "prepare.change-page");
    const bool began = view.deliberation.step > 0;
    const std::string intro =
        say(visit, began ? "prepare.change-intro-began" : "prepare.change-intro");
    html::Html body;
    web::page_head(body, visit, {.title = title, .intro = intro});
    Form form{visit, talk_path(view.deliberation.id, "/wijzigen"), refusal};
    if (!began) case_and_method_fields(form, visit, as_it_is(view));
    table_fields(form, visit, as_it_is(view));
    names_box(form, visit, refusal);
    form.submit(say(visit, "prepare.save-change"), talk_path(view.deliberation.id));
    body.append(form.finish());
    return narrow_page(visit, view, title, refusal, std::move(body));
}

http::Response change_page(Visit& visit) {
    const auto view = asked(visit);
    if (!view) return web::error_page(visit, 404);
    if (view->deliberation.stage == Stage::concluded)
        return web::see_other(visit, report_path(view->deliberation.id));
    return show_change(visit, *view, std::nullopt);
}

Done change_typed(const Visit& visit, const View& view) {
    if (view.deliberation.step == 0) VT_TRY(case_is_chosen(visit));
    return DeliberationService{visit.work}.change(view.deliberation.id, typed_in(visit),
                                                  names_allowed(visit));
}

http::Response change(Visit& visit) {
    const auto view = asked(visit);
    if (!view) return web::error_page(visit, 404);
    const Done changed = change_typed(visit, *view);
    if (!changed)
        return web::refused(visit, changed.error(),
                            [&](const Error& error) { return show_change(visit, *view, error); });
    return web::saved(visit, talk_path(view->deliberation.id), "gewijzigd");
}

}  // namespace

web::Routes preparing_routes() {
    const std::string root{kRootPath};
    return {
        web::get(root + "/nieuw", Right::dilemmas_write,
                 [](Visit& visit) { return show_new(visit, std::nullopt); }),
        web::post(root + "/nieuw", Right::dilemmas_write, prepare),
        web::get(root + "/{id}/wijzigen", Right::dilemmas_write, change_page),
        web::post(root + "/{id}/wijzigen", Right::dilemmas_write, change),
    };
}

}  // namespace vt::deliberation
