// SPDX-License-Identifier: EUPL-1.2
#include "modules/core_values/choice_pages.h"

#include <algorithm>

#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/forms.h"
#include "web/saved.h"

namespace vt::core_values {
namespace {

using identity::Right;
using web::Visit;
using Refused = std::optional<Error>;

void choice_fields(web::Form& form, const Visit& visit, const ListView& view) {
    std::vector<web::Option> options;
    for (const Value& value : view.values)
        options.push_back({.value = value.id.value,
                           .text = value.name,
                           .hint = value.definition,
                           .checked = value.chosen()});
    form.checkboxes({.name = "values",
                     .label = text_of(visit, "core_values.choose.which"),
                     .hint = text_of(visit, "core_values.choose.which-hint")},
                    options);
    form.heading(visit.text("core_values.choose.why"));
    for (const Value& value : view.values)
        form.area({.name = "reason-" + value.id.value,
                   .label = value.name,
                   .value = value.reason,
                   .optional = true},
                  static_cast<int>(kReasonMax), 3);
    form.heading(visit.text("core_values.choose.when"));
    form.date({.name = "day",
               .label = text_of(visit, "core_values.choose.day"),
               .value = as_typed(view.list.concluded.value_or(visit.today()))});
}

http::Response choose_form(const Visit& visit, const Refused& refusal) {
    const auto view = list_here(visit);
    if (!view) return web::error_page(visit, 404);
    html::Html body;
    web::page_head(body, visit,
                   {.title = visit.text("core_values.choose.title"),
                    .intro = visit.text("core_values.choose.intro")});
    if (view->values.empty()) {
        web::paragraph(body, visit.text("core_values.list.no-values"));
        return list_subpage(visit, *view, visit.text("core_values.choose.title"), refusal,
                            std::move(body));
    }
    web::Form form{visit, list_path(view->list.id, "/kiezen"), refusal};
    choice_fields(form, visit, *view);
    form.submit(visit.text("core_values.choose.act"), list_path(view->list.id));
    body.append(form.finish());
    return list_subpage(visit, *view, visit.text("core_values.choose.title"), refusal,
                        std::move(body));
}

// In the order of the page. A value that is no id at all is refused as one that is not on the list.
std::vector<Chosen> typed_choice(const Visit& visit) {
    std::vector<Chosen> chosen;
    for (const std::string_view id : visit.form.values("values"))
        chosen.push_back({ValueId::parse(id).value_or(ValueId{}),
                          std::string{visit.form.value("reason-" + std::string{id})}});
    return chosen;
}

Done concluded(const Visit& visit, const ListId& id) {
    const auto day = VT_TRY(typed_day(visit, "day"));
    return ListService{visit.work}.conclude(id, typed_choice(visit), day);
}

http::Response choose(const Visit& visit) {
    const auto id = id_at<ListId>(visit);
    if (!id) return web::error_page(visit, 404);
    const auto done = concluded(visit, *id);
    if (!done)
        return web::refused(visit, done.error(),
                            [&](const Error& error) { return choose_form(visit, error); });
    return web::saved(visit, list_path(*id), "gekozen");
}

// A step of the list that first asks to be sure.
struct Step {
    std::string_view path;
    std::string key;
    Done (ListService::*act)(const ListId&);
    std::string_view saved;
};

http::Response ask(const Visit& visit, const Step& step, const Refused& refusal) {
    const auto view = list_here(visit);
    if (!view) return web::error_page(visit, 404);
    return confirmation(visit, *view, step.key, list_path(view->list.id, step.path), refusal);
}

http::Response act(const Visit& visit, const Step& step) {
    const auto id = id_at<ListId>(visit);
    if (!id) return web::error_page(visit, 404);
    ListService lists{visit.work};
    const auto done = (lists.*step.act)(*id);
    if (!done)
        return web::refused(visit, done.error(),
                            [&](const Error& error) { return ask(visit, step, error); });
    return web::saved(visit, list_path(*id), step.saved);
}

}  // namespace

web::Routes choice_routes() {
    const std::string lists = "/waarden/lijsten/{id}";
    web::Routes routes{
        web::get(lists + "/kiezen", Right::norms_decide,
                 [](Visit& visit) { return choose_form(visit, std::nullopt); }),
        web::post(lists + "/kiezen", Right::norms_decide,
                  [](Visit& visit) { return choose(visit); }),
    };
    for (const Step& step :
         {Step{"/voorleggen", "core_values.forward.", &ListService::put_forward, "voorgelegd"},
          Step{"/terug", "core_values.back.", &ListService::take_back, "teruggenomen"},
          Step{"/vervallen", "core_values.aside.", &ListService::lay_aside, "vervallen"}}) {
        const std::string path = lists + std::string{step.path};
        routes.push_back(web::get(path, Right::norms_decide,
                                  [step](Visit& visit) { return ask(visit, step, std::nullopt); }));
        routes.push_back(web::post(path, Right::norms_decide,
                                   [step](Visit& visit) { return act(visit, step); }));
    }
    return routes;
}

}  // namespace vt::core_values
