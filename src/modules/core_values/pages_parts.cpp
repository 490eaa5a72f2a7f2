// SPDX-License-Identifier: EUPL-1.2
#include "modules/core_values/pages_parts.h"

#include "base/text.h"
#include "web/components/text.h"
#include "web/forms.h"

namespace vt::core_values {

std::string text_of(const web::Visit& visit, std::string_view key) {
    return std::string{visit.text(key)};
}

std::string list_path(const ListId& id, std::string_view rest) {
    return "/waarden/lijsten/" + id.value + std::string{rest};
}

std::string weigh_path(const ListId& id, std::string_view rest) {
    return "/waarden/wegen/" + id.value + std::string{rest};
}

std::string stage_word(const web::Visit& visit, Stage stage) {
    return text_of(visit, "core_values.stage." + std::string{code(stage)});
}

ValueTyped words_of(const web::Visit& visit, const Value& value) {
    return words_in(visit.texts.language(), value);
}

Result<ListView> list_here(const web::Visit& visit) {
    const auto id = id_at<ListId>(visit);
    if (!id) return not_here();
    return ListService{visit.work}.find(*id);
}

Result<std::optional<Day>> typed_day(const web::Visit& visit, std::string_view field) {
    const std::string typed = trim(visit.form.value(field));
    if (typed.empty()) return std::optional<Day>{};
    const auto day = Day::parse_typed(typed);
    if (!day)
        return Error{Refusal::invalid, "core_values.error.day-malformed", {}, std::string{field}};
    return day;
}

std::string as_typed(Day day) {
    const std::string iso = day.iso();
    return iso.substr(8) + "-" + iso.substr(5, 2) + "-" + iso.substr(0, 4);
}

WeighingService weighing(const web::Visit& visit, const Votes& votes) {
    return {visit.work, *votes, visit.folder};
}

http::Response list_subpage(const web::Visit& visit, const ListView& view, std::string_view title,
                            const std::optional<Error>& refusal, html::Html body) {
    return web::page(visit,
                     {.title = std::string{title},
                      .above = {{"/waarden", text_of(visit, "core_values.title")},
                                {list_path(view.list.id), view.list.title}},
                      .refusal = refusal,
                      .narrow = true},
                     std::move(body));
}

http::Response confirmation(const web::Visit& visit, const ListView& view, const std::string& key,
                            const std::string& path, const std::optional<Error>& refusal) {
    const std::string title = text_of(visit, key + "title");
    html::Html body;
    web::page_head(body, visit, {.title = title, .intro = visit.text(key + "intro")});
    web::Form form{visit, path, refusal};
    form.submit(visit.text(key + "act"), list_path(view.list.id));
    body.append(form.finish());
    return list_subpage(visit, view, title, refusal, std::move(body));
}

}  // namespace vt::core_values
