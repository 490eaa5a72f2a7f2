// SPDX-License-Identifier: EUPL-1.2
#include "modules/dialogue/map_parts_pages.h"

#include <algorithm>

#include "modules/dialogue/map_pages.h"
#include "modules/dialogue/outside_words.h"
#include "modules/dialogue/pages_parts.h"
#include "modules/dialogue/strip_pages.h"
#include "web/components/link.h"

namespace vt::dialogue {

using web::Visit;

namespace {

html::Html option_words(const Visit& visit, const dilemmas::Case& dilemma,
                        std::string_view option) {
    const auto found = std::ranges::find(dilemma.options, option, &dilemmas::CaseOption::id);
    return found == dilemma.options.end() ? html::Html{} : case_words(visit, dilemma, found->text);
}

}  // namespace

html::Html case_words(const Visit& visit, const dilemmas::Case& dilemma,
                      const dilemmas::Words& words) {
    const auto said = words.in(visit.texts.language());
    return is_id_text(dilemma.id) ? web::typed_here(visit, said) : html::text(said);
}

html::Html case_title(const Visit& visit, std::string_view case_id) {
    const auto dilemma = dilemmas::find_case(visit.work, case_id);
    return dilemma ? case_words(visit, *dilemma, dilemma->title) : html::text(case_id);
}

void action_asked(html::Html& html, const Visit& visit, const dilemmas::Case& dilemma,
                  std::string_view option) {
    const html::Html action = option_words(visit, dilemma, option);
    if (!action.empty())
        web::paragraph(html,
                       html::make<"<strong>{}</strong> {}">(say(visit, "map.action"), action));
}

std::string map_path(std::string_view case_id) {
    return std::string{kMapPath} + "/" + std::string{case_id};
}

html::Html map_link(const Visit& visit, std::string_view case_id) {
    html::Html link;
    web::link(link, visit, map_path(case_id), case_title(visit, case_id));
    return link;
}

html::Html colour_cell(const Visit& visit, const Place& place) {
    if (!place.shown.colour) return html::text(figure_text(visit.texts, "outside.none"));
    return colour_mark(visit, *place.shown.colour, place.shown.kind);
}

std::string borders_cell(const Visit& visit, const Place& place) {
    std::vector<std::string> names;
    for (const grey::Border border : place.borders)
        names.push_back(border_name(visit.texts, border));
    if (!names.empty()) return visit.texts.joined(names);
    const bool known = place.shown.size && *place.shown.size != grey::GroupSize::under_ten;
    return say(visit, known ? "map.no-border" : "map.border-hidden");
}

std::string trend_cell(const Visit& visit, const Place& place) {
    if (!place.trend) return say(visit, "map.no-trend");
    return say(visit, "map.trend-since",
               {trend_words(visit.texts, *place.trend), visit.texts.short_day(*place.before)});
}

std::string day_cell(const Visit& visit, const Place& place) {
    const std::string day = visit.texts.short_day(place.day);
    if (place.borders.empty()) return day;
    return say(visit, place.alive ? "map.day-alive" : "map.day-asleep", {day});
}

}  // namespace vt::dialogue
