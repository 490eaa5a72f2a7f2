// SPDX-License-Identifier: EUPL-1.2
// My week: the page a person sees first. At most five things, and for whoever owes nothing here a
// friendly word and the ways into the house.
#include "identity/rights.h"
#include "modules/programme/meeting_pages.h"
#include "modules/programme/overview_service.h"
#include "modules/programme/reason.h"
#include "web/components/alert.h"
#include "web/components/text.h"
#include "web/frame.h"

namespace vt::programme {
namespace {

using identity::Right;
using web::Status;

std::string title_of(const web::Visit& visit, const WeekLine& line) {
    const std::string title = for_body(visit, line.title, line.body);
    switch (line.what) {
        case WeekLine::What::owed:
            return title;
        case WeekLine::What::chairing:
            return visit.text("programme.week.chairing", {title});
        case WeekLine::What::catch_up:
            return visit.text("programme.week.catch-up", {title});
    }
    return title;
}

std::string hint_of(const web::Visit& visit, const WeekLine& line) {
    const std::string day = visit.texts.weekday_day(line.day);
    if (line.what == WeekLine::What::chairing) return visit.text("programme.week.on", {day});
    if (line.what == WeekLine::What::catch_up) return visit.text("programme.week.was-on", {day});
    if (line.late && line.as_deputy) return visit.text("programme.week.was-due-deputy", {day});
    if (line.late) return visit.text("programme.week.was-due", {day});
    if (line.as_deputy) return visit.text("programme.week.due-deputy", {day});
    return visit.text("programme.week.due", {day});
}

web::Task task_of(const web::Visit& visit, const WeekLine& line) {
    web::Task task{.title = title_of(visit, line), .hint = hint_of(visit, line)};
    if (line.what == WeekLine::What::catch_up)
        task.path = kCatchUpPath;
    else if (!line.dialogue.empty())
        task.path = dialogue_path(DialogueId{line.dialogue});
    else
        task.path = measure_path(line.measure);
    task.status = line.late                               ? Status::late
                  : line.what == WeekLine::What::chairing ? Status::planned
                                                          : Status::not_begun;
    if (line.what == WeekLine::What::catch_up)
        task.status_word = words(visit, "programme.week.to-catch-up");
    return task;
}

void lines(html::Html& html, const web::Visit& visit, const Week& week) {
    if (week.lines.empty()) {
        web::notice(html, visit,
                    {.kind = web::NoticeKind::ok,
                     .title = words(visit, "programme.week.nothing"),
                     .text = words(visit, "programme.week.nothing-text")});
        return;
    }
    std::vector<web::Task> tasks;
    for (const WeekLine& line : week.lines) tasks.push_back(task_of(visit, line));
    web::section(html, {.id = "week", .title = visit.text("programme.week.lines")},
                 [&](html::Html& part) { web::task_list(part, visit, tasks); });
}

void opening(html::Html& html, const web::Visit& visit, const std::string& key) {
    web::section(html,
                 {.id = "opening",
                  .title = visit.text("programme.week.opening"),
                  .intro = visit.text("programme.week.opening-intro")},
                 [&](html::Html& part) {
                     html::out<R"(<p class="nl-paragraph nl-paragraph--lead">{}</p>)">(
                         part, visit.text(key));
                 });
}

// The ways into the house that stay open to somebody without a part in the programme.
void ways(html::Html& html, const web::Visit& visit) {
    std::vector<html::Html> items;
    const auto add = [&](std::string_view path, std::string_view text) {
        html::Html item;
        web::link(item, visit, path, visit.text(text));
        items.push_back(std::move(item));
    };
    for (const web::MenuEntry& entry : *visit.menu)
        if (entry.path != web::kStartPath && identity::may(visit.actor(), entry.right))
            add(entry.path, entry.text);
    add("/programma/hulpbronnen", "programme.week.resources");
    add(web::kAccountPath, "programme.week.account");
    web::section(html, {.id = "ways", .title = visit.text("programme.week.ways")},
                 [&](html::Html& part) { web::bullet_list(part, items); });
}

Week week_of(const web::Visit& visit, PageGround& ground) {
    const OverviewService overview{visit.work, ground.grounds};
    const auto kept = posture(visit, ground);
    if (kept) return overview.my_week(**kept, visit.texts.language());
    return overview.my_week(visit.texts.language());
}

http::Response my_week(web::Visit& visit, PageGround& ground) {
    const bool takes_part = identity::may(visit.actor(), Right::programme_state);
    const Week week = week_of(visit, ground);
    const std::string title = words(visit, "programme.week.title");
    const std::string today = visit.texts.weekday_day(visit.today());
    html::Html body;
    web::page_head(body, visit, {.title = title, .intro = capitalised(today)});
    if (takes_part)
        lines(body, visit, week);
    else
        web::paragraph(body, visit.text("programme.week.no-part"));
    opening(body, visit, week.opening);
    if (!takes_part) ways(body, visit);
    return web::page(visit, {.title = title}, std::move(body));
}

http::Response start(web::Visit& visit) {
    return web::see_other(visit, web::kStartPath);
}

}  // namespace

web::Routes week_routes(const std::shared_ptr<PageGround>& ground) {
    return {web::get("/", Right::own, start),
            web::get(std::string{web::kStartPath}, Right::own, with(ground, my_week))};
}

}  // namespace vt::programme
