// SPDX-License-Identifier: EUPL-1.2
#include "modules/core_values/editing_pages.h"

#include "base/text.h"
#include "modules/core_values/api.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/forms.h"
#include "web/saved.h"

namespace vt::core_values {
namespace {

using identity::Right;
using web::Visit;
using Refused = std::optional<Error>;

// The list that holds the value of the route.
Result<ListView> list_of_value(const Visit& visit) {
    const auto id = id_at<ValueId>(visit);
    if (!id) return not_here();
    return ListService{visit.work}.list_of(*id);
}

// Beginning a list

http::Response begin_form(const Visit& visit, const Refused& refusal) {
    const bool previous = ListService{visit.work}.adopted().has_value();
    const auto option = [&](const std::string& code) {
        return web::Option{.value = code, .text = text_of(visit, "core_values.start." + code)};
    };
    std::vector<web::Option> options{option("handbook")};
    if (previous) options.push_back(option("previous"));
    options.push_back(option("nothing"));
    html::Html body;
    web::page_head(body, visit,
                   {.title = visit.text("core_values.begin.title"),
                    .intro = visit.text("core_values.begin.intro")});
    web::Form form{visit, "/waarden/nieuw", refusal};
    form.text({.name = "title",
               .label = text_of(visit, "core_values.list.title"),
               .hint = text_of(visit, "core_values.begin.title-hint")},
              {.characters_max = static_cast<int>(kTitleMax)});
    form.radios({.name = "start",
                 .label = text_of(visit, "core_values.begin.with"),
                 .value = previous ? "previous" : "handbook"},
                options);
    form.submit(visit.text("core_values.begin.act"), "/waarden");
    body.append(form.finish());
    return web::page(visit,
                     {.title = text_of(visit, "core_values.begin.title"),
                      .above = {{"/waarden", text_of(visit, "core_values.title")}},
                      .refusal = refusal,
                      .narrow = true},
                     std::move(body));
}

http::Response begin(const Visit& visit) {
    const auto start = start_from_code(visit.form.value("start"));
    const auto begun = ListService{visit.work}.begin(visit.form.value("title"),
                                                     start.value_or(StartWith::handbook));
    if (!begun)
        return web::refused(visit, begun.error(),
                            [&](const Error& error) { return begin_form(visit, error); });
    return web::saved(visit, list_path(*begun), "begonnen");
}

// The words of a value

ValueTyped typed_value(const Visit& visit) {
    return {std::string{visit.form.value("name")}, std::string{visit.form.value("definition")},
            std::string{visit.form.value("opposite")}};
}

void value_fields(web::Form& form, const Visit& visit, const ValueTyped& now) {
    form.text(
        {.name = "name", .label = text_of(visit, "core_values.value.name"), .value = now.name},
        {.characters_max = static_cast<int>(kNameMax)});
    form.area({.name = "definition",
               .label = text_of(visit, "core_values.value.definition"),
               .hint = text_of(visit, "core_values.value.definition-hint"),
               .value = now.definition},
              static_cast<int>(kDefinitionMax), 4);
    form.text({.name = "opposite",
               .label = text_of(visit, "core_values.value.opposite"),
               .hint = text_of(visit, "core_values.value.opposite-hint"),
               .value = now.opposite,
               .optional = true},
              {.characters_max = static_cast<int>(kNameMax)});
}

http::Response propose_form(const Visit& visit, const Refused& refusal) {
    const auto view = list_here(visit);
    if (!view) return web::error_page(visit, 404);
    html::Html body;
    web::page_head(body, visit,
                   {.title = visit.text("core_values.propose.title"),
                    .intro = visit.text("core_values.propose.intro")});
    web::Form form{visit, list_path(view->list.id, "/voorstellen"), refusal};
    value_fields(form, visit, {});
    form.submit(visit.text("core_values.propose.act"), list_path(view->list.id));
    body.append(form.finish());
    return list_subpage(visit, *view, visit.text("core_values.propose.title"), refusal,
                        std::move(body));
}

http::Response propose(const Visit& visit) {
    const auto view = list_here(visit);
    if (!view) return web::error_page(visit, 404);
    const auto proposed = ListService{visit.work}.propose(view->list.id, typed_value(visit));
    if (!proposed)
        return web::refused(visit, proposed.error(),
                            [&](const Error& error) { return propose_form(visit, error); });
    return web::saved(visit, list_path(view->list.id), "voorgesteld");
}

http::Response change_form(const Visit& visit, const Refused& refusal) {
    const auto view = list_of_value(visit);
    if (!view) return web::error_page(visit, 404);
    const Value& value = *view->find(*id_at<ValueId>(visit));
    html::Html body;
    web::page_head(body, visit,
                   {.title = visit.text("core_values.change.title"),
                    .intro = visit.text("core_values.change.intro")});
    web::Form form{visit, value_path(value.id.value) + "/wijzigen", refusal};
    form.hidden("version", std::to_string(value.version));
    value_fields(form, visit, {value.name, value.definition, value.opposite});
    form.submit(visit.text("core_values.change.save"), value_path(value.id.value));
    body.append(form.finish());
    return list_subpage(visit, *view, visit.text("core_values.change.title"), refusal,
                        std::move(body));
}

http::Response change(const Visit& visit) {
    const auto id = id_at<ValueId>(visit);
    if (!id) return web::error_page(visit, 404);
    const auto version = parse_int(visit.form.value("version")).value_or(0);
    const auto changed =
        ListService{visit.work}.change(*id, typed_value(visit), static_cast<int>(version));
    if (!changed)
        return web::refused(visit, changed.error(),
                            [&](const Error& error) { return change_form(visit, error); });
    return web::saved(visit, value_path(id->value), "gewijzigd");
}

http::Response remove_form(const Visit& visit, const Refused& refusal) {
    const auto view = list_of_value(visit);
    if (!view) return web::error_page(visit, 404);
    const Value& value = *view->find(*id_at<ValueId>(visit));
    html::Html body;
    web::page_head(body, visit,
                   {.title = visit.text("core_values.remove.title"),
                    .intro = visit.text("core_values.remove.intro", {value.name})});
    web::Form form{visit, value_path(value.id.value) + "/weghalen", refusal};
    form.submit_negative(visit.text("core_values.remove.act"), value_path(value.id.value));
    body.append(form.finish());
    return list_subpage(visit, *view, visit.text("core_values.remove.title"), refusal,
                        std::move(body));
}

http::Response remove(const Visit& visit) {
    const auto view = list_of_value(visit);
    if (!view) return web::error_page(visit, 404);
    const auto removed = ListService{visit.work}.remove(*id_at<ValueId>(visit));
    if (!removed)
        return web::refused(visit, removed.error(),
                            [&](const Error& error) { return remove_form(visit, error); });
    return web::saved(visit, list_path(view->list.id), "weggehaald");
}

template <http::Response (*page)(const Visit&, const Refused&)>
http::Response shown(Visit& visit) {
    return page(visit, std::nullopt);
}

}  // namespace

web::Routes editing_routes() {
    const auto sent = [](http::Response (*act)(const Visit&)) {
        return [act](Visit& visit) { return act(visit); };
    };
    return {
        web::get("/waarden/nieuw", Right::norms_decide, shown<begin_form>),
        web::post("/waarden/nieuw", Right::norms_decide, sent(begin)),
        web::get("/waarden/lijsten/{id}/voorstellen", Right::norms_write, shown<propose_form>),
        web::post("/waarden/lijsten/{id}/voorstellen", Right::norms_write, sent(propose)),
        web::get("/waarden/{id}/wijzigen", Right::norms_write, shown<change_form>),
        web::post("/waarden/{id}/wijzigen", Right::norms_write, sent(change)),
        web::get("/waarden/{id}/weghalen", Right::norms_write, shown<remove_form>),
        web::post("/waarden/{id}/weghalen", Right::norms_write, sent(remove)),
    };
}

}  // namespace vt::core_values
