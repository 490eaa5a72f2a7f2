// SPDX-License-Identifier: EUPL-1.2
#include "modules/deliberation/talk_pages.h"

#include "modules/deliberation/pages_parts.h"
#include "web/components/alert.h"
#include "web/components/button.h"
#include "web/components/lists.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/saved.h"

namespace vt::deliberation {
namespace {

using identity::Right;
using web::ButtonLook;
using web::Visit;

constexpr std::array<std::string_view, 4> kRoles{"leader", "owner", "time", "writer"};

void screen_link(html::Html& group, const Visit& visit, const View& view) {
    web::button_link(group, visit,
                     {talk_path(view.deliberation.id, "/scherm"), say(visit, "talk.screen")});
}

void change_link(html::Html& group, const Visit& visit, const View& view) {
    if (DeliberationService{visit.work}.may_prepare())
        web::button_link(group, visit,
                         {talk_path(view.deliberation.id, "/wijzigen"), say(visit, "talk.change")},
                         ButtonLook::subtle);
}

void break_off_link(html::Html& group, const Visit& visit, const View& view) {
    if (view.leads)
        web::button_link(
            group, visit,
            {talk_path(view.deliberation.id, "/afbreken"), say(visit, "talk.break-off")},
            ButtonLook::subtle);
}

void prepared_acts(html::Html& body, const Visit& visit, const View& view) {
    web::action_group(body, [&](html::Html& group) {
        if (view.leads)
            web::post_button(group, visit,
                             {.action = talk_path(view.deliberation.id, "/beginnen"),
                              .text = say(visit, "talk.begin"),
                              .look = ButtonLook::primary});
        screen_link(group, visit, view);
        change_link(group, visit, view);
        break_off_link(group, visit, view);
    });
}

void under_way_acts(html::Html& body, const Visit& visit, const View& view) {
    const int step = view.deliberation.step;
    web::action_group(body, [&](html::Html& group) {
        web::button_link(
            group, visit,
            {step_path(view.deliberation.id, step), say(visit, "talk.go-on", {number_words(step)})},
            ButtonLook::primary);
        screen_link(group, visit, view);
        change_link(group, visit, view);
        break_off_link(group, visit, view);
    });
}

void broken_off_acts(html::Html& body, const Visit& visit, const View& view) {
    web::notice(body, visit,
                {.kind = web::NoticeKind::warning,
                 .title = say(visit, "talk.broken-off"),
                 .text = view.deliberation.reason});
    if (!view.leads) return;
    web::action_group(body, [&](html::Html& group) {
        web::post_button(group, visit,
                         {.action = talk_path(view.deliberation.id, "/hervatten"),
                          .text = say(visit, "talk.take-up"),
                          .look = ButtonLook::primary});
        change_link(group, visit, view);
    });
}

void acts(html::Html& body, const Visit& visit, const View& view) {
    switch (view.deliberation.stage) {
        case Stage::prepared:
            return prepared_acts(body, visit, view);
        case Stage::under_way:
            return under_way_acts(body, visit, view);
        case Stage::broken_off:
            return broken_off_acts(body, visit, view);
        case Stage::concluded:
            return web::action_group(body, [&](html::Html& group) {
                web::button_link(group, visit,
                                 {report_path(view.deliberation.id), say(visit, "talk.report")},
                                 ButtonLook::primary);
            });
    }
}

void about(html::Html& body, const Visit& visit, const View& view) {
    const Deliberation& one = view.deliberation;
    html::Html badge;
    web::status_badge(badge, visit, status_of(one.stage), stage_word(visit, one.stage));
    const auto row = [&](std::string_view key, html::Html value) {
        return web::DataRow{say(visit, key), std::move(value), std::nullopt};
    };
    web::data_list(body, visit,
                   {row("list.stage", std::move(badge)),
                    row("list.method", html::text(in(visit, view.method->name))),
                    row("list.body", html::text(body_words(visit, one.body))),
                    row("talk.people", html::text(number_words(one.people))),
                    row("talk.leader", html::text(view.leader)),
                    row("talk.prepared", html::text(visit.texts.day(one.prepared_on)))});
}

void case_section(html::Html& body, const Visit& visit, const View& view) {
    web::section(body, {.id = "geval", .title = visit.text("deliberation.talk.case")},
                 [&](html::Html& part) {
                     case_words(part, visit, view);
                     if (!view.deliberation.case_id.empty())
                         web::more_link(part, visit,
                                        {dilemmas::case_path(view.deliberation.case_id),
                                         say(visit, "talk.case-link")});
                 });
}

web::Task step_task(const Visit& visit, const View& view, int number) {
    const Deliberation& one = view.deliberation;
    const content::MethodStep& step = view.step(number);
    web::Task task{.title = say(visit, "talk.step", {number_words(number), in(visit, step.title)}),
                   .hint = say(visit, "talk.step-hint",
                               {number_words(step.minutes), speaker_words(visit, step.by)})};
    if (view.is_under_way()) task.path = step_path(one.id, number);
    const bool here = view.is_under_way() && number == one.step;
    const bool been = one.stage == Stage::concluded || number < one.step;
    task.status = here ? web::Status::attention : been ? web::Status::done : web::Status::not_begun;
    task.status_word = say(visit, here ? "talk.here" : been ? "talk.been" : "talk.to-come");
    return task;
}

void steps_section(html::Html& body, const Visit& visit, const View& view) {
    std::vector<web::Task> tasks;
    for (int number = 1; number <= view.steps(); ++number)
        tasks.push_back(step_task(visit, view, number));
    web::section(body, {.id = "stappen", .title = visit.text("deliberation.talk.steps")},
                 [&](html::Html& part) { web::task_list(part, visit, tasks); });
}

void roles_section(html::Html& body, const Visit& visit) {
    std::vector<std::string> roles;
    for (const std::string_view role : kRoles)
        roles.push_back(say(visit, "role." + std::string{role}));
    web::section(body,
                 {.id = "rollen",
                  .title = visit.text("deliberation.talk.roles"),
                  .intro = visit.text("deliberation.talk.roles-intro")},
                 [&](html::Html& part) { web::bullet_list(part, roles); });
}

http::Response talk_page(Visit& visit) {
    const auto view = asked(visit);
    if (!view) return web::error_page(visit, 404);
    const std::string title = title_of(visit, *view);
    const std::string kind = say(visit, "talk.kind");
    html::Html body;
    web::page_head(body, visit, {.title = title, .above = kind, .typed = is_typed(*view)});
    if (view->deliberation.stage != Stage::concluded) {
        made_up_notice(body, visit);
        size_warning(body, visit, *view);
    }
    acts(body, visit, *view);
    case_section(body, visit, *view);
    web::section(body, {.id = "gegevens", .title = visit.text("deliberation.talk.about")},
                 [&](html::Html& part) { about(part, visit, *view); });
    steps_section(body, visit, *view);
    if (view->deliberation.stage == Stage::prepared) roles_section(body, visit);
    return web::page(visit,
                     {.title = title,
                      .above = {{std::string{kRootPath}, say(visit, "menu")}},
                      .notice = saved_words(visit)},
                     std::move(body));
}

// Refusals here are of the moment, not of a field: it began or ended meanwhile.
http::Response said_no(const Visit& visit, const Error& error, const DeliberationId& id) {
    return web::refused(visit, error,
                        [&](const Error&) { return web::see_other(visit, talk_path(id)); });
}

http::Response begin(Visit& visit) {
    const auto view = asked(visit);
    if (!view) return web::error_page(visit, 404);
    const auto& id = view->deliberation.id;
    const Done begun = DeliberationService{visit.work}.begin(id);
    if (!begun) return said_no(visit, begun.error(), id);
    return web::see_other(visit, step_path(id, 1));
}

http::Response take_up(Visit& visit) {
    const auto view = asked(visit);
    if (!view) return web::error_page(visit, 404);
    const auto& id = view->deliberation.id;
    const Done taken = DeliberationService{visit.work}.take_up(id);
    if (!taken) return said_no(visit, taken.error(), id);
    return web::saved(visit, talk_path(id), "hervat");
}

// Breaking off

http::Response show_break_off(const Visit& visit, const View& view, const Refused& refusal) {
    const std::string title = say(visit, "break-off.title");
    html::Html body;
    web::page_head(body, visit,
                   {.title = title, .intro = visit.text("deliberation.break-off.intro")});
    web::Form form{visit, talk_path(view.deliberation.id, "/afbreken"), refusal};
    form.area(
        {.name = "reason", .label = say(visit, "break-off.reason"), .hint = say(visit, "no-names")},
        static_cast<int>(kRemarkMax), 3);
    names_box(form, visit, refusal);
    form.submit(say(visit, "break-off.act"), talk_path(view.deliberation.id));
    body.append(form.finish());
    return narrow_page(visit, view, title, refusal, std::move(body));
}

http::Response break_off_page(Visit& visit) {
    const auto view = asked(visit);
    if (!view) return web::error_page(visit, 404);
    if (!view->leads) return web::error_page(visit, 403);
    return show_break_off(visit, *view, std::nullopt);
}

http::Response break_off(Visit& visit) {
    const auto view = asked(visit);
    if (!view) return web::error_page(visit, 404);
    const auto& id = view->deliberation.id;
    const Done broken = DeliberationService{visit.work}.break_off(id, visit.form.value("reason"),
                                                                  names_allowed(visit));
    if (!broken)
        return web::refused(visit, broken.error(), [&](const Error& error) {
            return show_break_off(visit, *view, error);
        });
    return web::saved(visit, talk_path(id), "afgebroken");
}

}  // namespace

web::Routes talk_routes() {
    const std::string path = std::string{kRootPath} + "/{id}";
    return {
        web::get(path, Right::dilemmas_read, talk_page),
        web::post(path + "/beginnen", Right::dilemmas_write, begin),
        web::post(path + "/hervatten", Right::dilemmas_write, take_up),
        web::get(path + "/afbreken", Right::dilemmas_write, break_off_page),
        web::post(path + "/afbreken", Right::dilemmas_write, break_off),
    };
}

}  // namespace vt::deliberation
