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
        case WeekLine::What::invited:
            return visit.text("programme.week.invited", {title});
        case WeekLine::What::catch_up:
            return visit.text("programme.week.catch-up", {title});
        case WeekLine::What::others_to_catch_up:
            return visit.texts.count("programme.week.others", line.count);
    }
    return title;
}

std::string meeting_day(const web::Visit& visit, const WeekLine& line) {
    const bool today = line.day == visit.today();
    const std::string day = visit.texts.weekday_day(line.day);
    if (line.starts.empty())
        return today ? words(visit, "programme.week.today")
                     : visit.text("programme.week.on", {day});
    return today ? visit.text("programme.week.today-at", {line.starts})
                 : visit.text("programme.week.on-at", {day, line.starts});
}

std::string hint_of(const web::Visit& visit, const WeekLine& line) {
    const std::string day = visit.texts.weekday_day(line.day);
    switch (line.what) {
        case WeekLine::What::chairing:
        case WeekLine::What::invited:
            return meeting_day(visit, line);
        case WeekLine::What::catch_up:
            return visit.text("programme.week.was-on", {day});
        case WeekLine::What::others_to_catch_up:
            return words(visit, "programme.week.others-hint");
        case WeekLine::What::owed:
            break;
    }
    if (line.late && line.as_deputy) return visit.text("programme.week.was-due-deputy", {day});
    if (line.late) return visit.text("programme.week.was-due", {day});
    if (line.as_deputy) return visit.text("programme.week.due-deputy", {day});
    return visit.text("programme.week.due", {day});
}

std::string path_of(const WeekLine& line) {
    const bool catches_up =
        line.what == WeekLine::What::catch_up || line.what == WeekLine::What::others_to_catch_up;
    if (catches_up) return std::string{kCatchUpPath};
    if (!line.dialogue.empty()) return dialogue_path(DialogueId{line.dialogue});
    return measure_path(line.measure);
}

web::Task task_of(const web::Visit& visit, const WeekLine& line) {
    const bool meets =
        line.what == WeekLine::What::chairing || line.what == WeekLine::What::invited;
    web::Task task{.title = title_of(visit, line),
                   .path = path_of(line),
                   .hint = hint_of(visit, line),
                   .status = line.late ? Status::late
                             : meets   ? Status::planned
                                       : Status::not_begun};
    if (line.what == WeekLine::What::catch_up)
        task.status_word = words(visit, "programme.week.to-catch-up");
    if (line.what == WeekLine::What::others_to_catch_up)
        task.status_word = words(visit, "programme.week.to-do");
    return task;
}

web::Task task_of(const web::Visit& visit, const web::Waiting& waiting) {
    return {.title = waiting.title,
            .path = waiting.path,
            .hint = waiting.hint,
            .status = Status::not_begun,
            .status_word = words(visit, "programme.week.to-do")};
}

// What other modules ask of the visitor.
std::vector<web::Waiting> waiting_for(const web::Visit& visit) {
    std::vector<web::Waiting> all;
    for (const web::MenuEntry& entry : *visit.menu)
        if (entry.waiting && identity::may(visit.actor(), entry.right))
            for (web::Waiting& one : entry.waiting(visit)) all.push_back(std::move(one));
    return all;
}

void lines(html::Html& html, const web::Visit& visit, const Week& week,
           const std::vector<web::Waiting>& waiting) {
    if (week.lines.empty() && waiting.empty()) {
        web::notice(html, visit,
                    {.kind = web::NoticeKind::ok,
                     .title = words(visit, "programme.week.nothing"),
                     .text = words(visit, "programme.week.nothing-text")});
        return;
    }
    std::vector<web::Task> tasks;
    for (const WeekLine& line : week.lines) tasks.push_back(task_of(visit, line));
    for (const web::Waiting& one : waiting)
        if (tasks.size() < Week::kLinesMax) tasks.push_back(task_of(visit, one));
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
        if (entry.path != web::kStartPath && !entry.text.empty() &&
            identity::may(visit.actor(), entry.right))
            add(entry.path, entry.text);
    add("/programma/hulpbronnen", "programme.week.resources");
    add(web::kAccountPath, "programme.week.account");
    web::section(html, {.id = "ways", .title = visit.text("programme.week.ways")},
                 [&](html::Html& part) { web::bullet_list(part, items); });
}

Week week_of(const web::Visit& visit, PageGround& ground, std::size_t room) {
    const OverviewService overview{visit.work, ground.grounds};
    const auto kept = posture(visit, ground);
    if (kept) return overview.my_week(**kept, visit.texts.language(), room);
    return overview.my_week(visit.texts.language());
}

http::Response my_week(web::Visit& visit, PageGround& ground) {
    const bool takes_part = identity::may(visit.actor(), Right::programme_state);
    const auto waiting = waiting_for(visit);
    const Week week = week_of(visit, ground, waiting.size());
    const std::string title = words(visit, "programme.week.title");
    const std::string today = visit.texts.weekday_day(visit.today());
    html::Html body;
    web::page_head(body, visit, {.title = title, .intro = capitalised(today)});
    if (takes_part)
        lines(body, visit, week, waiting);
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
