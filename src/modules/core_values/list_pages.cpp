// SPDX-License-Identifier: EUPL-1.2
#include "modules/core_values/list_pages.h"

#include "modules/core_values/adoption_service.h"
#include "modules/core_values/api.h"
#include "modules/core_values/papers_pages.h"
#include "web/components/alert.h"
#include "web/components/button.h"
#include "web/components/lists.h"
#include "web/components/status.h"
#include "web/components/table.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/saved.h"

namespace vt::core_values {
namespace {

using identity::Right;
using web::ButtonLook;
using web::Visit;

// What the visitor can do now, the first of them as the primary button.
class Steps {
public:
    explicit Steps(const Visit& visit) : visit_{visit} {}
    void add(bool allowed, std::string path, std::string_view key) {
        if (allowed) links_.push_back({std::move(path), text_of(visit_, key)});
    }
    void write(html::Html& html) const {
        if (links_.empty()) return;
        web::action_group(html, [&](html::Html& group) {
            for (const web::Link& link : links_)
                web::button_link(
                    group, visit_, link,
                    &link == &links_.front() ? ButtonLook::primary : ButtonLook::secondary);
        });
    }

private:
    const Visit& visit_;
    std::vector<web::Link> links_;
};

Steps steps_of(const Visit& visit, const ListView& view, const std::optional<Round>& round) {
    const ListService lists{visit.work};
    const bool lead = lists.may_lead();
    const ListId& id = view.list.id;
    Steps steps{visit};
    switch (view.list.stage) {
        case Stage::collecting:
            steps.add(lists.may_write(), list_path(id, "/voorstellen"),
                      "core_values.propose.title");
            steps.add(lead, list_path(id, "/weging"), "core_values.open.title");
            steps.add(lead, list_path(id, "/kiezen"), "core_values.choose.without");
            break;
        case Stage::weighing:
            steps.add(
                round && round->entitled && !round->lost, weigh_path(id),
                round && round->has_weighed ? "core_values.weigh.again" : "core_values.weigh.now");
            steps.add(lead, weigh_path(id, "/sluiten"), "core_values.close.title");
            break;
        case Stage::weighed:
            steps.add(lead, list_path(id, "/kiezen"), "core_values.choose.title");
            break;
        case Stage::draft:
            steps.add(lead, list_path(id, "/voorleggen"), "core_values.forward.title");
            steps.add(lead, list_path(id, "/kiezen"), "core_values.choose.again");
            break;
        case Stage::proposal:
            steps.add(AdoptionService{visit.work}.may_decide(), list_path(id, "/besluit"),
                      "core_values.decision.title");
            steps.add(lead, list_path(id, "/terug"), "core_values.back.title");
            break;
        default:
            break;
    }
    if (in_work(view.list.stage) && view.list.stage != Stage::weighing)
        steps.add(lead, list_path(id, "/vervallen"), "core_values.aside.title");
    return steps;
}

void round_notice(html::Html& body, const Visit& visit, const Round& round) {
    const auto say = [&](web::NoticeKind kind, const std::string& what) {
        const std::string key = "core_values.round." + what;
        web::notice(body, visit,
                    {.kind = kind,
                     .title = text_of(visit, key + "-title"),
                     .text = text_of(visit, key + "-text")});
    };
    if (round.lost || round.weighing.stage == WeighingStage::lost)
        say(web::NoticeKind::warning, "lost");
    else if (round.weighing.stage == WeighingStage::too_few)
        say(web::NoticeKind::info, "too-few");
    else if (round.is_open())
        web::paragraph(body, visit.text("core_values.round.progress",
                                        {std::to_string(round.voters),
                                         std::to_string(round.weighing.entitled)}));
}

void now_section(html::Html& body, const Visit& visit, const ListView& view,
                 const std::optional<Round>& round) {
    const std::string key = "core_values.now." + std::string{code(view.list.stage)};
    web::section(
        body, {.id = "nu", .title = visit.text("core_values.list.now"), .intro = visit.text(key)},
        [&](html::Html& part) {
            const bool tells = round && (view.list.stage == Stage::weighing ||
                                         view.list.stage == Stage::collecting);
            if (tells) round_notice(part, visit, *round);
            steps_of(visit, view, round).write(part);
        });
}

void chosen_section(html::Html& body, const Visit& visit, const ListView& view) {
    web::section(body, {.id = "gekozen", .title = visit.text("core_values.list.chosen")},
                 [&](html::Html& part) {
                     for (const Value& value : view.chosen()) {
                         const ValueTyped words = words_of(visit, value);
                         html::Html link;
                         web::link(link, visit, value_path(value.id.value), words.name);
                         html::out<R"(<h3 class="nl-heading nl-heading--level-3">{}</h3>)">(part,
                                                                                            link);
                         web::paragraph(part, words.definition);
                         web::paragraph(part, web::typed_here(visit, value.reason));
                     }
                 });
}

std::string proposer(const Visit& visit, const Value& value) {
    if (!value.origin.empty()) return text_of(visit, "core_values.value.from-handbook");
    const std::string name = ListService{visit.work}.name_of(value.proposed_by);
    if (name.empty()) return {};
    return visit.text("core_values.value.proposed-by", {name});
}

void values_section(html::Html& body, const Visit& visit, const ListView& view) {
    std::vector<web::Card> cards;
    for (const Value& value : view.values) {
        if (value.chosen()) continue;
        const ValueTyped words = words_of(visit, value);
        cards.push_back({.title = words.name,
                         .path = value_path(value.id.value),
                         .text = words.definition,
                         .foot = proposer(visit, value)});
    }
    const bool some_chosen = cards.size() < view.values.size();
    web::section(
        body,
        {.id = "waarden",
         .title = visit.text(some_chosen ? "core_values.list.others" : "core_values.list.values")},
        [&](html::Html& part) {
            if (cards.empty())
                web::paragraph(part, visit.text("core_values.list.no-values"));
            else
                web::card_list(part, visit, cards);
        });
}

std::string name_of(const Visit& visit, const ListView& view, const ValueId& id) {
    const Value* value = view.find(id);
    VT_CHECK(value != nullptr);
    return words_of(visit, *value).name;
}

void counts(html::Html& part, const Visit& visit, const ListView& view, const Results& results) {
    web::Table table{.id = "weging-tabel",
                     .caption = text_of(visit, "core_values.results.title"),
                     .caption_hidden = true,
                     .columns = {{text_of(visit, "core_values.value.kind")},
                                 {text_of(visit, "core_values.results.dots"), true}}};
    for (const Weight& weight : results.weights)
        table.rows.push_back({name_of(visit, view, weight.value),
                              weight.dots ? std::to_string(*weight.dots)
                                          : text_of(visit, "core_values.results.few")});
    web::table(part, table);
    web::small_print(part, visit.text("core_values.results.few-why"));
}

// The first half in order, the others as one band without an order.
void order(html::Html& part, const Visit& visit, const ListView& view, const Results& results) {
    std::vector<std::string> first;
    std::vector<std::string> others;
    for (const Weight& weight : results.weights)
        first.push_back(name_of(visit, view, weight.value));
    for (const ValueId& id : results.others) others.push_back(name_of(visit, view, id));
    if (!first.empty()) {
        web::heading(part, 3, visit.text("core_values.results.heaviest"));
        web::numbered_list(part, first);
    }
    if (!others.empty()) {
        web::heading(part, 3, visit.text("core_values.results.others"));
        web::bullet_list(part, others);
    }
    web::small_print(part, visit.text("core_values.results.order-why"));
}

void results_section(html::Html& body, const Visit& visit, const ListView& view,
                     const Results& results) {
    const Weighing& round = results.weighing;
    const std::string about = visit.text(
        "core_values.results.about", {std::to_string(*round.voters), std::to_string(round.entitled),
                                      std::to_string(round.dots), visit.texts.day(*round.closed)});
    web::section(body,
                 {.id = "weging", .title = visit.text("core_values.results.title"), .intro = about},
                 [&](html::Html& part) {
                     if (results.with_counts)
                         counts(part, visit, view, results);
                     else
                         order(part, visit, view, results);
                 });
}

void decisions_section(html::Html& body, const Visit& visit, const ListView& view) {
    web::Table table{.id = "besluiten-tabel",
                     .caption = text_of(visit, "core_values.decisions.title"),
                     .caption_hidden = true,
                     .columns = {{text_of(visit, "core_values.decisions.body")},
                                 {text_of(visit, "core_values.decisions.reference")},
                                 {text_of(visit, "core_values.decisions.day"), false, true},
                                 {text_of(visit, "core_values.decisions.state")}}};
    for (const auto& decision : AdoptionService{visit.work}.about(view.list.id)) {
        html::Html reference;
        web::link(reference, visit, "/waarden/besluiten/" + decision.id.value, decision.reference);
        html::Html state;
        if (decision.stands())
            web::status_badge(state, visit, web::Status::done,
                              visit.text("core_values.decisions.confirmed"));
        else
            web::status_badge(state, visit, web::Status::planned,
                              visit.text("core_values.decisions.entered"));
        table.rows.push_back(
            {text_of(visit, "core_values.body." + std::string{code(decision.body)}),
             web::Cell{std::move(reference)}, visit.texts.short_day(decision.day),
             web::Cell{std::move(state)}});
    }
    web::section(body, {.id = "besluiten", .title = visit.text("core_values.decisions.title")},
                 [&](html::Html& part) {
                     if (table.rows.empty())
                         web::paragraph(part, visit.text("core_values.decisions.none"));
                     else
                         web::table(part, table);
                 });
}

void proof_section(html::Html& body, const Visit& visit, const ListView& view) {
    web::section(body,
                 {.id = "bewijs",
                  .title = visit.text("core_values.proof.title"),
                  .intro = visit.text("core_values.proof.intro")},
                 [&](html::Html& part) {
                     if (!is_intact(view))
                         web::notice(part, visit,
                                     {.kind = web::NoticeKind::error,
                                      .title = text_of(visit, "core_values.proof.broken-title"),
                                      .text = text_of(visit, "core_values.proof.broken-text"),
                                      .level = 3});
                     web::copy_button(part, visit, visit.text("core_values.proof.copy"),
                                      view.list.content_sha256);
                 });
}

http::Response list_page(const Visit& visit, const Votes& votes) {
    const auto found = list_here(visit);
    if (!found) return web::error_page(visit, 404);
    const ListView& view = *found;
    const auto round = weighing(visit, votes).round(view.list.id);
    html::Html body;
    web::page_head(
        body, visit,
        {.title = view.list.title, .above = stage_word(visit, view.list.stage), .typed = true});
    now_section(body, visit, view, round ? std::optional{*round} : std::nullopt);
    if (!view.chosen().empty()) chosen_section(body, visit, view);
    if (const auto results = weighing(visit, votes).results(view.list.id))
        results_section(body, visit, view, *results);
    papers_section(body, visit, view);
    if (is_fixed(view.list.stage)) {
        decisions_section(body, visit, view);
        proof_section(body, visit, view);
    }
    if (view.chosen().size() < view.values.size() || view.values.empty())
        values_section(body, visit, view);
    return web::page(visit,
                     {.title = view.list.title,
                      .above = {{"/waarden", text_of(visit, "core_values.title")}},
                      .notice = web::saved_notice(visit, "core_values.done.")},
                     std::move(body));
}

}  // namespace

web::Routes list_routes(const Votes& votes) {
    return {web::get("/waarden/lijsten/{id}", Right::norms_read,
                     [votes](Visit& visit) { return list_page(visit, votes); })};
}

}  // namespace vt::core_values
