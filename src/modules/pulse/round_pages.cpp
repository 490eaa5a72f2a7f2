// SPDX-License-Identifier: EUPL-1.2
#include "modules/pulse/round_pages.h"

#include "content/pulse.h"
#include "modules/pulse/outcome_pages.h"
#include "web/components/alert.h"
#include "web/components/button.h"
#include "web/components/details.h"
#include "web/components/lists.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/saved.h"

namespace vt::pulse {
namespace {

using identity::Right;
using web::Visit;

// An open round: until when, how many answered, and what one can do.

void round_buttons(html::Html& html, const Visit& visit, const RoundView& view) {
    const bool answers = view.takes_answers() && view.invited;
    if (!answers && !may_lead(visit)) return;
    web::action_group(html, [&](html::Html& group) {
        if (answers)
            web::button_link(
                group, visit,
                {round_path(view.round.id, "/invullen"),
                 text_of(visit, view.answered ? "pulse.fill.again" : "pulse.fill.now")},
                web::ButtonLook::primary);
        if (may_lead(visit))
            web::button_link(
                group, visit,
                {round_path(view.round.id, "/sluiten"), text_of(visit, "pulse.close.title")},
                view.over ? web::ButtonLook::primary : web::ButtonLook::secondary);
    });
}

void open_round(html::Html& html, const Visit& visit, const RoundView& view) {
    const std::string until = visit.texts.day(view.round.last_day);
    if (view.lost) {
        web::notice(html, visit,
                    {.kind = web::NoticeKind::warning,
                     .title = text_of(visit, "pulse.round.lost-title"),
                     .text = text_of(visit, "pulse.round.lost-text"),
                     .level = 3});
    } else {
        web::paragraph(html,
                       visit.text(view.over ? "pulse.round.over" : "pulse.round.until", {until}));
        web::paragraph(html, progress(visit, view));
    }
    round_buttons(html, visit, view);
}

void now_section(html::Html& body, const Visit& visit, const std::vector<RoundView>& rounds) {
    web::section(
        body, {.id = "nu", .title = visit.text("pulse.overview.now")}, [&](html::Html& part) {
            for (const RoundView& view : rounds) {
                if (!view.round.is_open()) continue;
                html::Html title;
                web::link(title, visit, round_path(view.round.id), round_title(visit, view.round));
                html::out<R"(<h3 class="nl-heading nl-heading--level-3">{}</h3>)">(part, title);
                open_round(part, visit, view);
            }
        });
}

void nothing_yet(html::Html& body, const Visit& visit) {
    web::EmptyState empty{.title = text_of(visit, "pulse.overview.empty-title"),
                          .text = text_of(visit, may_lead(visit) ? "pulse.overview.empty-lead"
                                                                 : "pulse.overview.empty-text")};
    if (may_lead(visit))
        empty.action = web::Link{"/peiling/nieuw", text_of(visit, "pulse.open.title")};
    web::empty_state(body, visit, empty);
}

void statements_part(html::Html& body, const Visit& visit) {
    std::vector<std::string> statements;
    for (const auto& statement : content::pulse_statements())
        statements.emplace_back(statement.text.in(visit.texts.language()));
    web::details(body, visit.text("pulse.overview.statements"),
                 [&](html::Html& part) { web::numbered_list(part, statements); });
}

http::Response overview(const Visit& visit, const Votes& votes) {
    const PulseService pulse = pulse_of(visit, votes);
    const auto rounds = pulse.rounds();
    web::PageHead head{.title = visit.text("pulse.title"), .intro = visit.text("pulse.intro")};
    if (may_lead(visit) && !rounds.empty())
        head.actions = {{"/peiling/nieuw", text_of(visit, "pulse.open.title")}};
    html::Html body;
    web::page_head(body, visit, head);
    if (rounds.empty()) nothing_yet(body, visit);
    if (!rounds.empty() && rounds.front().round.is_open()) now_section(body, visit, rounds);
    for (const Group group : kGroups)
        if (const auto outcomes = pulse.outcomes(group); !outcomes.empty())
            years_section(body, visit, group, outcomes);
    statements_part(body, visit);
    return web::page(visit, {.title = text_of(visit, "pulse.title")}, std::move(body));
}

// One round

void not_counted(html::Html& body, const Visit& visit, Stage stage) {
    const std::string key = "pulse.round." + std::string{code(stage)};
    web::notice(body, visit,
                {.kind = web::NoticeKind::info,
                 .title = text_of(visit, key + "-title"),
                 .text = text_of(visit, key + "-text")});
}

// The page of a moment opens for who records; everyone else reads what is planned, and when.
void activity_list(html::Html& part, const Visit& visit, const std::vector<Activity>& activities) {
    const bool opens = identity::may(visit.actor(), identity::Right::programme_record);
    std::vector<web::Task> tasks;
    for (const Activity& one : activities)
        tasks.push_back({.title = one.about,
                         .path = opens ? "/programma/momenten/" + one.moment.value : "",
                         .hint = visit.texts.day(one.day),
                         .status = web::Status::planned});
    web::task_list(part, visit, tasks);
}

// Ideas for what people did not agree with.
std::vector<std::string> ideas(const Visit& visit, const Outcome& outcome) {
    std::vector<std::string> found;
    for (const StatementOutcome& one : outcome.statements) {
        const auto* statement = content::find_pulse_statement(one.statement);
        if (!statement || one.standing == Standing::agreed || one.standing == Standing::too_few)
            continue;
        found.emplace_back(statement->activity.in(visit.texts.language()));
    }
    return found;
}

void follow_section(html::Html& body, const Visit& visit, const Outcome& outcome,
                    const std::vector<Activity>& activities) {
    const auto inside = [&](html::Html& part) {
        if (const auto some = ideas(visit, outcome); !some.empty()) {
            web::paragraph(part, visit.text("pulse.follow.ideas"));
            web::bullet_list(part, some);
        }
        if (activities.empty())
            web::paragraph(part, visit.text("pulse.follow.none"));
        else
            activity_list(part, visit, activities);
        if (!may_lead(visit)) return;
        web::action_group(part, [&](html::Html& group) {
            web::button_link(
                group, visit,
                {round_path(outcome.round.id, "/activiteit"), text_of(visit, "pulse.plan.title")},
                web::ButtonLook::primary);
        });
    };
    web::section(body,
                 {.id = "vervolg",
                  .title = visit.text("pulse.follow.title"),
                  .intro = visit.text("pulse.follow.intro")},
                 inside);
}

http::Response round_page(const Visit& visit, const Votes& votes) {
    const auto view = round_here(visit, votes);
    if (!view) return web::error_page(visit, 404);
    const PulseService pulse = pulse_of(visit, votes);
    const std::string title = round_title(visit, view->round);
    html::Html body;
    web::page_head(body, visit, {.title = title, .intro = visit.text("pulse.intro")});
    if (view->round.is_open()) {
        open_round(body, visit, *view);
        web::bullet_list(body, promises(visit));
    } else if (view->round.stage != Stage::counted) {
        not_counted(body, visit, view->round.stage);
    } else if (const auto outcome = pulse.outcome(view->round.id)) {
        outcome_section(body, visit, *outcome);
        follow_section(body, visit, *outcome, pulse.activities(view->round.id));
    }
    return web::page(visit,
                     {.title = title,
                      .above = {{std::string{kRootPath}, text_of(visit, "pulse.title")}},
                      .notice = web::saved_notice(visit, "pulse.done.")},
                     std::move(body));
}

}  // namespace

web::Routes round_routes(const Votes& votes) {
    return {
        web::get(std::string{kRootPath}, Right::dilemmas_read,
                 [votes](Visit& visit) { return overview(visit, votes); }),
        web::get("/peiling/{id}", Right::dilemmas_read,
                 [votes](Visit& visit) { return round_page(visit, votes); }),
    };
}

}  // namespace vt::pulse
