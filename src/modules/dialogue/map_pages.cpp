// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/map_pages.h"

#include <algorithm>

#include "content/dilemma.h"
#include "modules/dialogue/case_map_pages.h"
#include "modules/dialogue/map_parts_pages.h"
#include "modules/dialogue/outside_words.h"
#include "modules/dialogue/pages_parts.h"
#include "modules/dialogue/strip_pages.h"
#include "web/components/button.h"
#include "web/components/details.h"
#include "web/components/lists.h"
#include "web/components/table.h"
#include "web/forms.h"

namespace vt::dialogue {
namespace {

using identity::Right;
using web::Visit;

std::string of(const Visit& visit, std::string_view key, int part, int whole) {
    return say(visit, key, {std::to_string(part), std::to_string(whole)});
}

MapFilter wanted(const Visit& visit) {
    return {std::string{visit.query.value("thema")}, std::string{visit.query.value("waarde")}};
}

// Only what leads to a case can be chosen.
void filter(html::Html& body, const Visit& visit, const std::vector<dilemmas::Case>& cases) {
    std::vector<web::Option> themes;
    for (const content::Theme& theme : content::dilemma_themes())
        if (std::ranges::find(cases, theme.id, &dilemmas::Case::theme) != cases.end())
            themes.push_back({.value = std::string{theme.id},
                              .text = std::string{theme.name.in(visit.texts.language())}});
    std::vector<web::Option> values;
    for (const std::string& id : dilemmas::values_to_choose(visit.work))
        if (std::ranges::any_of(cases, [&](const dilemmas::Case& one) {
                return std::ranges::find(one.values, id) != one.values.end();
            }))
            values.push_back({.value = id, .text = value_name(visit, id)});
    auto form = web::Form::filter(visit, kMapPath);
    form.select({.name = "thema", .label = say(visit, "map.theme")}, themes,
                say(visit, "map.every-theme"));
    form.select({.name = "waarde", .label = say(visit, "map.value")}, values,
                say(visit, "map.every-value"));
    form.submit(say(visit, "map.show"));
    body.append(form.finish());
}

// Figures

std::string mean_words(const Visit& visit, const Tenths& mean) {
    return say(visit, "map.mean",
               {in_tenths(visit.texts, mean.greyness), in_tenths(visit.texts, mean.division),
                in_tenths(visit.texts, mean.doubt)});
}

html::Html mean_cell(const Visit& visit, const std::optional<Tenths>& mean) {
    if (!mean) return html::text(say(visit, "map.no-mean"));
    return html::make<R"(<span class="vt-greyness-cell">{}<span>{}</span></span>)">(
        greyness_bar(*mean), mean_words(visit, *mean));
}

std::string alive_words(const Visit& visit, const GroupFigures& figures) {
    if (figures.borders == 0) return say(visit, "map.no-borders");
    return say(visit, "map.alive",
               {std::to_string(figures.borders_alive), std::to_string(figures.borders),
                std::to_string(100 * figures.borders_alive / figures.borders)});
}

std::string shrunk_words(const Visit& visit, const GroupFigures& figures) {
    if (figures.was_grey == 0) return say(visit, "map.never-grey");
    return say(visit, "map.shrunk",
               {std::to_string(figures.shrunk_by_vote + figures.shrunk_by_conclusion),
                std::to_string(figures.was_grey), std::to_string(figures.shrunk_by_vote),
                std::to_string(figures.shrunk_by_conclusion)});
}

void figures(html::Html& part, const Visit& visit, const GroupFigures& figures) {
    web::data_list(
        part, visit,
        {{.key = say(visit, "map.mean-of"), .value = mean_cell(visit, figures.mean)},
         {.key = say(visit, "map.grey"),
          .value = html::text(of(visit, "map.grey-of", figures.grey, figures.cases))},
         {.key = say(visit, "map.liveliness"), .value = html::text(alive_words(visit, figures))},
         {.key = say(visit, "map.shrinking"), .value = html::text(shrunk_words(visit, figures))}});
    if (figures.measured > 0 && figures.measured < figures.cases)
        web::small_print(part, of(visit, "map.measured", figures.measured, figures.cases));
}

void cases_table(html::Html& part, const Visit& visit, const GroupMap& map) {
    const std::string name = group_name(visit.texts, map.group);
    web::Table table{.id = "kwesties-" + std::string{code(map.group)},
                     .caption = say(visit, "map.cases-of", {name}),
                     .columns = {{say(visit, "map.case")},
                                 {say(visit, "map.colour")},
                                 {say(visit, "map.border")},
                                 {say(visit, "map.trend")},
                                 {say(visit, "map.last")}}};
    for (const Place& place : map.places)
        table.rows.push_back({map_link(visit, place.case_id), colour_cell(visit, place),
                              borders_cell(visit, place), trend_cell(visit, place),
                              day_cell(visit, place)});
    web::table(part, table);
}

// The course over sessions

html::Html talk_link(const Visit& visit, const Talk& talk) {
    html::Html link;
    web::link(link, visit, session_page_path(talk.session, "/verslag"),
              visit.texts.short_day(talk.day));
    return link;
}

std::string talk_trend(const Visit& visit, const Talk& talk) {
    if (!talk.trend) return say(visit, "map.talk-no-trend");
    return trend_words(visit.texts, *talk.trend) + " " +
           visit.texts.count("dialogue.map.talk-compared", talk.compared);
}

// The same questions, from the session that first asked them to the last one.
std::string course_words(const Visit& visit, const std::vector<Talk>& talks) {
    const auto last = std::ranges::find_if(talks.rbegin(), talks.rend(),
                                           [](const Talk& talk) { return talk.trend.has_value(); });
    if (talks.size() < 2) return say(visit, "map.course-one");
    if (last == talks.rend()) return say(visit, "map.course-apart");
    return change_words(visit.texts, *last->trend) + " " +
           say(visit, "map.course-last", {visit.texts.day(last->day)});
}

void course(html::Html& part, const Visit& visit, const GroupMap& map) {
    const std::string name = group_name(visit.texts, map.group);
    web::paragraph(part, course_words(visit, map.talks));
    web::Table table{.id = "verloop-" + std::string{code(map.group)},
                     .caption = say(visit, "map.course-of", {name}),
                     .columns = {{.title = say(visit, "map.talk"), .nowrap = true},
                                 {say(visit, "map.mean-of")},
                                 {.title = say(visit, "map.grey"), .number = true},
                                 {.title = say(visit, "map.borders"), .number = true},
                                 {say(visit, "map.talk-trend")}}};
    for (const Talk& talk : map.talks)
        table.rows.push_back({talk_link(visit, talk), mean_cell(visit, talk.mean),
                              of(visit, "map.grey-of", talk.grey, talk.cases),
                              std::to_string(talk.borders), talk_trend(visit, talk)});
    web::table(part, table);
}

void group(html::Html& body, const Visit& visit, const GroupMap& map) {
    web::section(
        body, {.id = std::string{code(map.group)}, .title = group_name(visit.texts, map.group)},
        [&](html::Html& part) {
            figures(part, visit, map.figures);
            web::heading(part, 3,
                         say(visit, "map.course-of-group", {group_name(visit.texts, map.group)}));
            course(part, visit, map);
            web::heading(part, 3,
                         say(visit, "map.cases-of-group", {group_name(visit.texts, map.group)}));
            cases_table(part, visit, map);
        });
}

void how_to_read(html::Html& body, const Visit& visit) {
    web::details(body, say(visit, "map.how"), [&](html::Html& part) {
        std::vector<std::string> lines;
        for (const std::string_view which :
             {"colour", "greyness", "border", "trend", "alive", "shrunk", "small"})
            lines.push_back(say(visit, "map.how-to." + std::string{which}));
        web::bullet_list(part, lines);
    });
}

void nothing_yet(html::Html& body, const Visit& visit) {
    web::empty_state(body, visit,
                     {.title = say(visit, "map.none"),
                      .text = say(visit, "map.none-text"),
                      .action = web::Link{std::string{kSessionsPath}, say(visit, "map.plan")}});
}

void nothing_found(html::Html& body, const Visit& visit) {
    web::empty_state(body, visit,
                     {.title = say(visit, "map.none-found"),
                      .text = say(visit, "map.none-found-text"),
                      .action = web::Link{std::string{kMapPath}, say(visit, "map.show-all")}});
}

http::Response map_page(Visit& visit) {
    const std::string title = say(visit, "map.title");
    html::Html body;
    web::page_head(body, visit, {.title = title, .intro = visit.text("dialogue.map.intro")});
    const MapService service{visit.work};
    const auto cases = service.cases();
    const auto groups = service.map(wanted(visit));
    if (cases.empty()) {
        nothing_yet(body, visit);
    } else {
        filter(body, visit, cases);
        if (groups.empty()) nothing_found(body, visit);
        for (const GroupMap& map : groups) group(body, visit, map);
        how_to_read(body, visit);
        web::action_group(body, [&](html::Html& group) { web::print_button(group, visit); });
    }
    return web::page(
        visit,
        {.title = title, .above = {{std::string{kSessionsPath}, say(visit, "map.sessions")}}},
        std::move(body));
}

}  // namespace

web::Routes map_routes() {
    return {web::get(std::string{kMapPath}, Right::dilemmas_read, map_page),
            web::get(std::string{kMapPath} + "/{case}", Right::dilemmas_read, case_map_page)};
}

}  // namespace vt::dialogue
