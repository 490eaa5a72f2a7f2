// SPDX-License-Identifier: EUPL-1.2
#include "modules/people/roll_pages.h"

#include <algorithm>
#include <span>

#include "base/text.h"
#include "modules/people/pages_parts.h"
#include "modules/people/people_service.h"
#include "web/components/table.h"
#include "web/components/text.h"
#include "web/forms.h"
#include "web/frame.h"
#include "web/saved.h"

namespace vt::people {
namespace {

using identity::Right;
using web::Visit;

constexpr std::size_t kRowsOnPage = 100;

std::string group_title(const Visit& visit, Group group) {
    return text_of(visit, "people.group." + std::string{code(group)});
}

RollFilter filter_of(const Visit& visit) {
    RollFilter filter{.office = identity::office_from_code(visit.query.value("functie"))};
    for (const Group group : kGroups)
        if (code(group) == visit.query.value("groep")) filter.group = group;
    filter.words = visit.query.value("naam");
    return filter;
}

std::string path_of(const RollFilter& filter) {
    return "/mensen?naam=" + http::percent_encoded(filter.words) +
           "&groep=" + std::string{filter.group ? code(*filter.group) : ""} +
           "&functie=" + std::string{filter.office ? identity::code(*filter.office) : ""};
}

html::Html filter_form(const Visit& visit) {
    auto form = web::Form::filter(visit, "/mensen");
    form.text({.name = "naam", .label = text_of(visit, "people.roll.name")},
              {.kind = web::TextKind::search});
    std::vector<web::Option> groups;
    for (const Group group : kGroups)
        groups.push_back({std::string{code(group)}, group_title(visit, group)});
    form.select({.name = "groep", .label = text_of(visit, "people.roll.group")}, groups,
                visit.text("people.roll.every-group"));
    std::vector<web::Option> offices;
    for (const auto office : identity::kOffices)
        offices.push_back({std::string{identity::code(office)}, office_name(visit, office)});
    form.select({.name = "functie", .label = text_of(visit, "people.roll.office")}, offices,
                visit.text("people.roll.every-office"));
    form.submit(visit.text("people.roll.show"));
    return form.finish();
}

std::vector<web::Cell> cells_of(const Visit& visit, const RollRow& row) {
    html::Html name;
    web::link(name, visit, "/mensen/" + row.person.id.value, row.person.full_name());
    std::string party;
    std::string since;
    for (const auto& holding : row.holdings) {
        if (party.empty()) party = holding.party;
        const Day day = row.group == Group::former && holding.until ? *holding.until : holding.from;
        if (since.empty()) since = visit.texts.short_day(day);
    }
    return {std::move(name), offices_in_words(visit, row.holdings), party, since};
}

web::Table table_of(const Visit& visit, Group group) {
    return {.id = "tabel-" + std::string{code(group)},
            .caption = visit.text("people.roll.table", {group_title(visit, group)}),
            .caption_hidden = true,
            .columns = {{text_of(visit, "people.roll.name")},
                        {text_of(visit, "people.roll.office")},
                        {text_of(visit, "people.roll.party")},
                        {.title = text_of(visit, group == Group::former ? "people.roll.until"
                                                                        : "people.roll.since"),
                         .nowrap = true}}};
}

// Rows come by group; each group is a section with its table.
void show_rows(html::Html& body, const Visit& visit, std::span<const RollRow> rows) {
    while (!rows.empty()) {
        const Group group = rows.front().group;
        auto table = table_of(visit, group);
        while (!rows.empty() && rows.front().group == group) {
            table.rows.push_back(cells_of(visit, rows.front()));
            rows = rows.subspan(1);
        }
        const std::string id{code(group)};
        const std::string title = group_title(visit, group);
        web::section(body, {.id = id, .title = title},
                     [&](html::Html& part) { web::table(part, table); });
    }
}

std::vector<web::Link> actions_of(const Visit& visit) {
    if (!PeopleService{visit.work}.may_manage()) return {};
    return {{"/mensen/nieuw", text_of(visit, "people.add.title")},
            {"/mensen/invoeren", text_of(visit, "people.import.title")}};
}

http::Response roll_page(Visit& visit) {
    const RollFilter filter = filter_of(visit);
    const auto rows = PeopleService{visit.work}.roll(filter);
    const std::size_t pages =
        std::max<std::size_t>(1, (rows.size() + kRowsOnPage - 1) / kRowsOnPage);
    const auto asked = parse_int(visit.query.value("pagina")).value_or(1);
    const std::size_t page = std::clamp<std::size_t>(static_cast<std::size_t>(asked), 1, pages);
    const auto first = (page - 1) * kRowsOnPage;
    html::Html body;
    web::page_head(
        body, visit,
        {.title = visit.text("people.roll.title"),
         .intro = visit.texts.count("people.roll.count", static_cast<std::int64_t>(rows.size())),
         .actions = actions_of(visit)});
    body.append(filter_form(visit));
    if (rows.empty())
        web::empty_state(body, visit,
                         {.title = text_of(visit, "people.roll.nobody"),
                          .text = text_of(visit, "people.roll.nobody-text")});
    show_rows(body, visit,
              std::span{rows}.subspan(first, std::min(kRowsOnPage, rows.size() - first)));
    web::pagination(body, visit,
                    {.page = static_cast<int>(page),
                     .count = static_cast<int>(pages),
                     .path = path_of(filter)});
    return web::page(visit,
                     {.title = text_of(visit, "people.roll.title"),
                      .notice = web::saved_notice(visit, "people.done.")},
                     std::move(body));
}

}  // namespace

web::Routes roll_routes() {
    return {web::get("/mensen", Right::people_view, roll_page)};
}

}  // namespace vt::people
