// SPDX-License-Identifier: EUPL-1.2
#include "modules/deliberation/list_pages.h"

#include "modules/deliberation/pages_parts.h"
#include "web/components/details.h"
#include "web/components/lists.h"
#include "web/components/table.h"
#include "web/components/text.h"

namespace vt::deliberation {
namespace {

using identity::Right;
using web::Visit;

const std::string kNewPath = std::string{kRootPath} + "/nieuw";

html::Html stage_badge(const Visit& visit, const View& view) {
    html::Html badge;
    web::status_badge(badge, visit, status_of(view.deliberation.stage),
                      stage_word(visit, view.deliberation.stage));
    return badge;
}

html::Html title_link(const Visit& visit, const View& view) {
    const std::string title = title_of(visit, view);
    html::Html link;
    web::link(link, visit, talk_path(view.deliberation.id),
              is_typed(view) ? web::typed_here(visit, title) : html::text(title));
    return link;
}

Day day_of(const View& view) {
    return view.deliberation.concluded_on.value_or(view.deliberation.prepared_on);
}

void table_of(html::Html& body, const Visit& visit, const std::vector<View>& views) {
    web::Table table{.id = "beraden",
                     .caption = say(visit, "list.caption"),
                     .columns = {{say(visit, "list.case")},
                                 {say(visit, "list.method")},
                                 {say(visit, "list.body")},
                                 {.title = say(visit, "list.day"), .nowrap = true},
                                 {say(visit, "list.stage")}}};
    for (const View& view : views)
        table.rows.push_back({title_link(visit, view), in(visit, view.method->name),
                              body_words(visit, view.deliberation.body),
                              visit.texts.short_day(day_of(view)), stage_badge(visit, view)});
    web::table(body, table);
}

void nothing_yet(html::Html& body, const Visit& visit, bool may_prepare) {
    web::EmptyState state{.title = say(visit, "list.empty"),
                          .text = say(visit, may_prepare ? "list.empty-first" : "list.empty-wait")};
    if (may_prepare) state.action = web::Link{kNewPath, say(visit, "list.prepare")};
    web::empty_state(body, visit, state);
}

void method_part(html::Html& part, const Visit& visit, const content::Method& method) {
    web::heading(part, 3, in(visit, method.name));
    web::paragraph(part, say(visit, "method.best-for", {in(visit, method.best_for)}));
    web::small_print(part, size_words(visit, method));
    web::details(
        part, say(visit, "method.steps", {in(visit, method.name)}), [&](html::Html& inside) {
            web::paragraph(inside, in(visit, method.tradition));
            std::vector<std::string> steps;
            for (const content::MethodStep& step : method.steps)
                steps.push_back(say(
                    visit, "method.step",
                    {in(visit, step.title), in(visit, step.prompt), number_words(step.minutes)}));
            web::numbered_list(inside, steps);
        });
}

http::Response list_page(Visit& visit) {
    const DeliberationService service{visit.work};
    const auto views = service.all();
    const std::string title = say(visit, "menu");
    const std::string intro = say(visit, "list.intro");
    web::PageHead head{.title = title, .intro = intro};
    if (service.may_prepare() && !views.empty())
        head.actions = {{kNewPath, say(visit, "list.prepare")}};
    html::Html body;
    web::page_head(body, visit, head);
    made_up_notice(body, visit);
    if (views.empty())
        nothing_yet(body, visit, service.may_prepare());
    else
        table_of(body, visit, views);
    web::section(body,
                 {.id = "methoden",
                  .title = say(visit, "list.methods"),
                  .intro = say(visit, "list.methods-intro")},
                 [&](html::Html& part) {
                     for (const content::Method& method : content::methods())
                         method_part(part, visit, method);
                 });
    return web::page(visit, {.title = title, .notice = saved_words(visit)}, std::move(body));
}

}  // namespace

web::Routes list_routes() {
    return {web::get(std::string{kRootPath}, Right::dilemmas_read, list_page)};
}

std::vector<web::Waiting> waiting(const Visit& visit) {
    std::vector<web::Waiting> lines;
    for (const View& view : DeliberationService{visit.work}.all()) {
        const Stage stage = view.deliberation.stage;
        const bool waits = stage == Stage::prepared || stage == Stage::under_way;
        if (!waits || view.deliberation.leader != visit.actor().person) continue;
        lines.push_back({.title = say(visit, "waiting.title", {title_of(visit, view)}),
                         .hint = say(visit, "waiting." + std::string{code(stage)}),
                         .path = talk_path(view.deliberation.id)});
    }
    return lines;
}

}  // namespace vt::deliberation
