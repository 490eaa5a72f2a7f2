// SPDX-License-Identifier: EUPL-1.2
#include "modules/deliberation/screen_pages.h"

#include "modules/deliberation/pages_parts.h"
#include "modules/deliberation/timer_pages.h"
#include "web/components/text.h"
#include "web/error_pages.h"

namespace vt::deliberation {
namespace {

using identity::Right;
using web::Visit;

html::Html case_title(const Visit& visit, const View& view) {
    const std::string title = title_of(visit, view);
    return is_typed(view) ? web::typed_here(visit, title) : html::text(title);
}

void step_now(html::Html& part, const Visit& visit, const View& view) {
    const int number = view.deliberation.step;
    const content::MethodStep& step = view.step(number);
    html::out<R"(<p class="vt-projection__above">{}</p>
<h1 class="nl-heading vt-projection__title">{}</h1>
<p class="vt-projection__prompt">{}</p>
<p class="vt-projection__who">{}</p>
)">(part, say(visit, "screen.step", {number_words(number), number_words(view.steps())}),
        in(visit, step.title), in(visit, step.prompt), speaker_words(visit, step.by));
    if (const auto cards = cards_words(visit, view, step); !cards.empty())
        html::out<R"(<p class="vt-projection__cards">{}</p>)">(part, cards);
    timer(part, visit, view);
}

void before_and_after(html::Html& part, const Visit& visit, const View& view) {
    const std::string stage{code(view.deliberation.stage)};
    html::out<R"(<p class="vt-projection__above">{}</p>
<h1 class="nl-heading vt-projection__title">{}</h1>
<p class="vt-projection__prompt">{}</p>
)">(part, in(visit, view.method->name), case_title(visit, view), say(visit, "screen." + stage));
}

http::Response screen_page(Visit& visit) {
    const auto view = asked(visit);
    if (!view) return web::error_page(visit, 404);
    const auto now = [&](html::Html& part) {
        if (view->is_under_way())
            step_now(part, visit, *view);
        else
            before_and_after(part, visit, *view);
    };
    const std::string path = talk_path(view->deliberation.id, "/scherm");
    html::Html body;
    html::out<R"(<div class="vt-projection"><div id="nu" data-follow>{}</div>
<p class="vt-projection__refresh" data-reload><a href="{}">{}</a></p></div>)">(
        body, now, web::url_of(visit, path), say(visit, "screen.reload"));
    return web::page(visit,
                     {.title = say(visit, "screen.title", {title_of(visit, *view)}),
                      .above = above(visit, *view)},
                     std::move(body));
}

}  // namespace

web::Routes screen_routes() {
    return {web::get(std::string{kRootPath} + "/{id}/scherm", Right::dilemmas_read, screen_page)};
}

}  // namespace vt::deliberation
