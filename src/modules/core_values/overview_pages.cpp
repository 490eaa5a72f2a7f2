// SPDX-License-Identifier: EUPL-1.2
#include "modules/core_values/overview_pages.h"

#include "modules/core_values/api.h"
#include "web/components/button.h"
#include "web/components/lists.h"
#include "web/components/table.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/saved.h"

namespace vt::core_values {
namespace {

using identity::Right;
using web::Visit;

std::string references(const ListView& view) {
    std::string words;
    for (const Adoption& adoption : view.adoptions)
        words += (words.empty() ? "" : ", ") + adoption.reference;
    return words;
}

void adopted_section(html::Html& body, const Visit& visit, const ListView& view) {
    std::vector<web::Card> cards;
    for (const Value& value : view.chosen()) {
        const ValueTyped words = words_of(visit, value);
        cards.push_back(
            {.title = words.name, .path = value_path(value.id.value), .text = words.definition});
    }
    const std::string adopted = visit.text("core_values.overview.adopted-on",
                                           {visit.texts.day(*view.adopted()), references(view)});
    web::section(body, {.id = "vastgesteld", .title = view.list.title, .intro = adopted},
                 [&](html::Html& part) {
                     web::card_list(part, visit, cards);
                     web::more_link(part, visit,
                                    {list_path(view.list.id),
                                     text_of(visit, "core_values.overview.adopted-more")});
                 });
}

void work_section(html::Html& body, const Visit& visit, const ListView& view,
                  const std::optional<Round>& round) {
    const std::string stage = "core_values.now." + std::string{code(view.list.stage)};
    const bool may_weigh = round && round->entitled && !round->lost;
    web::section(body,
                 {.id = "bezig",
                  .title = visit.text("core_values.overview.in-work"),
                  .intro = visit.text(stage)},
                 [&](html::Html& part) {
                     web::action_group(part, [&](html::Html& group) {
                         if (may_weigh)
                             web::button_link(
                                 group, visit,
                                 {weigh_path(view.list.id),
                                  text_of(visit, round->has_weighed ? "core_values.weigh.again"
                                                                    : "core_values.weigh.now")},
                                 web::ButtonLook::primary);
                         web::button_link(group, visit, {list_path(view.list.id), view.list.title});
                     });
                 });
}

void earlier_section(html::Html& body, const Visit& visit, const std::vector<ValueList>& lists) {
    web::Table table{.id = "eerder-tabel",
                     .caption = text_of(visit, "core_values.overview.earlier"),
                     .caption_hidden = true,
                     .columns = {{text_of(visit, "core_values.list.title")},
                                 {text_of(visit, "core_values.list.stage")},
                                 {text_of(visit, "core_values.list.begun"), false, true}}};
    for (const ValueList& list : lists) {
        if (list.stage != Stage::superseded && list.stage != Stage::laid_aside) continue;
        html::Html link;
        web::link(link, visit, list_path(list.id), list.title);
        table.rows.push_back({web::Cell{std::move(link)}, stage_word(visit, list.stage),
                              visit.texts.short_day(list.begun)});
    }
    if (table.rows.empty()) return;
    web::section(body, {.id = "eerder", .title = visit.text("core_values.overview.earlier")},
                 [&](html::Html& part) { web::table(part, table); });
}

void nothing_yet(html::Html& body, const Visit& visit, bool may_lead) {
    web::EmptyState empty{.title = text_of(visit, "core_values.overview.none"),
                          .text = text_of(visit, may_lead ? "core_values.overview.none-lead"
                                                          : "core_values.overview.none-text")};
    if (may_lead)
        empty.action = web::Link{"/waarden/nieuw", text_of(visit, "core_values.begin.title")};
    web::empty_state(body, visit, empty);
}

http::Response overview(const Visit& visit, const Votes& votes) {
    const ListService lists{visit.work};
    const auto adopted = lists.adopted();
    const auto work = lists.in_work();
    html::Html body;
    std::vector<web::Link> actions;
    if (lists.may_lead() && !work && adopted)
        actions.push_back({"/waarden/nieuw", text_of(visit, "core_values.begin.title")});
    web::page_head(body, visit,
                   {.title = visit.text("core_values.title"),
                    .intro = visit.text("core_values.overview.intro"),
                    .actions = actions});
    if (work) work_section(body, visit, *work, weighing(visit, votes).open_round());
    if (adopted) adopted_section(body, visit, *adopted);
    if (!work && !adopted) nothing_yet(body, visit, lists.may_lead());
    earlier_section(body, visit, lists.lists());
    return web::page(visit,
                     {.title = text_of(visit, "core_values.title"),
                      .notice = web::saved_notice(visit, "core_values.done.")},
                     std::move(body));
}

// One value

std::string standing(const Visit& visit, const ListView& view) {
    const auto& list = view.list;
    if (list.superseded)
        return visit.text("core_values.value.superseded",
                          {list.title, visit.texts.day(*list.superseded)});
    if (list.stage == Stage::adopted)
        return visit.text("core_values.value.adopted",
                          {list.title, visit.texts.day(*view.adopted()), references(view)});
    return visit.text("core_values.value.in-work", {list.title, stage_word(visit, list.stage)});
}

void value_actions(html::Html& body, const Visit& visit, const ListView& view, const Value& value) {
    const ListService lists{visit.work};
    const std::string path = value_path(value.id.value);
    if (!lists.may_change(view)) return;
    web::action_group(body, [&](html::Html& group) {
        web::button_link(group, visit,
                         {path + "/wijzigen", text_of(visit, "core_values.change.act")});
        if (lists.may_remove(view, value))
            web::button_link(group, visit,
                             {path + "/weghalen", text_of(visit, "core_values.remove.title")},
                             web::ButtonLook::subtle);
    });
}

void value_words(html::Html& body, const Visit& visit, const Value& value,
                 const ValueTyped& words) {
    const auto row = [&](std::string_view key, std::string_view text) {
        return web::DataRow{.key = text_of(visit, key), .value = web::typed_here(visit, text)};
    };
    // The handbook's own words are in the visitor's language already.
    const bool typed = words.definition == value.definition;
    const auto own = [&](std::string_view key, std::string_view text) {
        return typed ? row(key, text)
                     : web::DataRow{.key = text_of(visit, key), .value = html::text(text)};
    };
    std::vector<web::DataRow> rows{own("core_values.value.definition", words.definition)};
    if (!words.opposite.empty()) rows.push_back(own("core_values.value.opposite", words.opposite));
    if (value.chosen()) rows.push_back(row("core_values.value.reason", value.reason));
    web::data_list(body, visit, rows);
}

// Where the articles that follow from it are told. Articles name what is adopted, or the value of
// the handbook it began as; nothing can follow yet from one of our own in work.
std::string articles_path(const ListView& view, const Value& value) {
    const bool adopted = was_adopted(view.list.stage) && value.chosen();
    const std::string& id = adopted ? value.id.value : value.origin;
    return id.empty() ? std::string{} : "/gedragscodes/waarden/" + id;
}

http::Response value_page(const Visit& visit) {
    const auto id = id_at<ValueId>(visit);
    const ListService lists{visit.work};
    const auto view = id ? lists.list_of(*id) : Result<ListView>{not_here()};
    if (!view) return web::error_page(visit, 404);
    const Value& value = *view->find(*id);
    const ValueTyped words = words_of(visit, value);
    html::Html body;
    web::page_head(body, visit,
                   {.title = words.name,
                    .intro = standing(visit, *view),
                    .above = visit.text("core_values.value.kind"),
                    .typed = words.definition == value.definition});
    value_words(body, visit, value, words);
    if (const std::string path = articles_path(*view, value); !path.empty())
        web::more_link(body, visit, {path, text_of(visit, "core_values.value.articles")});
    value_actions(body, visit, *view, value);
    std::vector<web::Link> above;
    if (lists.may_read())
        above = {{"/waarden", text_of(visit, "core_values.title")},
                 {list_path(view->list.id), view->list.title}};
    return web::page(visit,
                     {.title = words.name,
                      .above = above,
                      .notice = web::saved_notice(visit, "core_values.done.")},
                     std::move(body));
}

}  // namespace

web::Routes overview_routes(const Votes& votes) {
    return {
        web::get("/waarden", Right::norms_read,
                 [votes](Visit& visit) { return overview(visit, votes); }),
        web::get("/waarden/{id}", Right::open, [](Visit& visit) { return value_page(visit); }),
    };
}

}  // namespace vt::core_values
