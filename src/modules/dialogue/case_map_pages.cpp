// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/case_map_pages.h"

#include <algorithm>

#include "modules/dialogue/figures_pages.h"
#include "modules/dialogue/map_pages.h"
#include "modules/dialogue/map_parts_pages.h"
#include "modules/dialogue/outside_words.h"
#include "modules/dialogue/pages_parts.h"
#include "modules/dialogue/strip_pages.h"
#include "web/components/button.h"
#include "web/components/lists.h"
#include "web/components/table.h"

namespace vt::dialogue {
namespace {

using web::Visit;

// Where it stands now, for each group that voted.
void standing(html::Html& body, const Visit& visit, const CaseCourse& course) {
    web::Table table{.id = "stand",
                     .caption = say(visit, "map.now"),
                     .caption_hidden = true,
                     .columns = {{say(visit, "map.group")},
                                 {say(visit, "map.colour")},
                                 {say(visit, "map.border")},
                                 {say(visit, "map.trend")},
                                 {say(visit, "map.last")}}};
    for (const Place& place : course.places)
        table.rows.push_back({group_name(visit.texts, place.group), colour_cell(visit, place),
                              borders_cell(visit, place), trend_cell(visit, place),
                              day_cell(visit, place)});
    web::section(body, {.id = "nu", .title = say(visit, "map.now")},
                 [&](html::Html& part) { web::table(part, table); });
}

// Rounds of one session, which are next to each other.
std::vector<std::vector<HeldRound>> by_session(const std::vector<HeldRound>& rounds) {
    std::vector<std::vector<HeldRound>> sessions;
    for (const HeldRound& held : rounds) {
        if (sessions.empty() || sessions.back().front().round.session != held.round.session)
            sessions.emplace_back();
        sessions.back().push_back(held);
    }
    return sessions;
}

void votes(html::Html& part, const Visit& visit, const CaseCourse& course,
           const std::vector<HeldRound>& session) {
    std::vector<Round> rounds;
    for (const HeldRound& held : session) rounds.push_back(held.round);
    const std::string day = visit.texts.short_day(session.front().day);
    // In one session all votes but those of the ladder are about one action.
    if (rounds.front().kind != RoundKind::ladder)
        action_asked(part, visit, course.dilemma, rounds.front().option);
    for (const Round& round : rounds) {
        if (round.kind == RoundKind::ladder) continue;
        web::heading(part, 3, round_name(visit.texts, round.kind));
        round_outside(part, visit, round, day);
    }
    html::Html ladder;
    ladder_outside(ladder, visit, course.dilemma.ladder_steps, rounds);
    if (ladder.empty()) return;
    web::heading(part, 3, say(visit, "map.ladder"));
    action_asked(part, visit, course.dilemma, course.dilemma.ladder_option);
    part.append(ladder);
}

void through_time(html::Html& body, const Visit& visit, const CaseCourse& course) {
    for (const auto& session : by_session(course.rounds)) {
        const HeldRound& first = session.front();
        const SessionId& id = first.round.session;
        const std::string title =
            say(visit, "map.session",
                {visit.texts.day(first.day), group_name(visit.texts, first.group)});
        web::section(body, {.id = "gesprek-" + id.value, .title = title}, [&](html::Html& part) {
            html::Html link;
            web::link(link, visit, session_page_path(id, "/verslag"),
                      web::typed_here(visit, MapService{visit.work}.session_title(id)));
            web::paragraph(part, link);
            votes(part, visit, course, session);
        });
    }
}

void conclusions(html::Html& body, const Visit& visit, const CaseCourse& course) {
    std::vector<html::Html> items;
    for (const auto& one : course.conclusions) {
        html::Html item;
        web::link(item, visit, dilemmas::conclusion_path(one.id), web::typed_here(visit, one.rule));
        html::out<" ({})">(item, visit.texts.day(one.day));
        items.push_back(std::move(item));
    }
    web::section(body, {.id = "conclusies", .title = say(visit, "map.conclusions")},
                 [&](html::Html& part) {
                     if (items.empty())
                         web::paragraph(part, say(visit, "map.no-conclusions"));
                     else
                         web::bullet_list(part, items);
                 });
}

void beside(html::Html& body, const Visit& visit, const CaseCourse& course) {
    if (course.beside.empty()) return;
    web::Table table{.id = "ernaast-tabel",
                     .caption = say(visit, "map.beside"),
                     .caption_hidden = true,
                     .columns = {{say(visit, "map.case")},
                                 {say(visit, "map.group")},
                                 {say(visit, "map.colour")},
                                 {say(visit, "map.border")}}};
    for (const Place& place : course.beside)
        table.rows.push_back({map_link(visit, place.case_id), group_name(visit.texts, place.group),
                              colour_cell(visit, place), borders_cell(visit, place)});
    web::section(body,
                 {.id = "ernaast",
                  .title = say(visit, "map.beside"),
                  .intro = visit.text("dialogue.map.beside-intro")},
                 [&](html::Html& part) { web::table(part, table); });
}

void not_voted(html::Html& body, const Visit& visit, const dilemmas::Case& dilemma) {
    web::empty_state(
        body, visit,
        {.title = say(visit, "map.case-none"),
         .text = say(visit, "map.case-none-text"),
         .action = web::Link{dilemmas::case_path(dilemma.id), say(visit, "map.to-case")}});
}

}  // namespace

http::Response case_map_page(Visit& visit) {
    const auto course = MapService{visit.work}.course(visit.place("case"));
    if (!course) return web::error_page(visit, 404);
    const dilemmas::Case& dilemma = course->dilemma;
    const std::string title{dilemma.title.in(visit.texts.language())};
    html::Html body;
    web::page_head(body, visit,
                   {.title = title,
                    .above = say(visit, "map.title"),
                    .typed = is_id_text(dilemma.id),
                    .actions = {{dilemmas::case_path(dilemma.id), say(visit, "map.to-case")}}});
    web::paragraph(body, case_words(visit, dilemma, dilemma.story));
    if (course->rounds.empty()) {
        not_voted(body, visit, dilemma);
    } else {
        if (!course->places.empty()) standing(body, visit, *course);
        through_time(body, visit, *course);
    }
    conclusions(body, visit, *course);
    beside(body, visit, *course);
    web::action_group(body, [&](html::Html& group) { web::print_button(group, visit); });
    return web::page(visit,
                     {.title = title,
                      .above = {{std::string{kSessionsPath}, say(visit, "map.sessions")},
                                {std::string{kMapPath}, say(visit, "map.title")}}},
                     std::move(body));
}

}  // namespace vt::dialogue
