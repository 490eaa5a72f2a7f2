// SPDX-License-Identifier: EUPL-1.2
#include "modules/programme/list_pages.h"

#include <algorithm>
#include <array>

#include "modules/programme/measure_service.h"
#include "modules/programme/sharing.h"
#include "web/components/lists.h"
#include "web/components/table.h"
#include "web/components/text.h"
#include "web/frame.h"

namespace vt::programme {
namespace {

using identity::Right;

constexpr std::string_view kOwnSection = "eigen";
constexpr std::array kStates{State::in_order,  State::attention,      State::late,
                             State::not_begun, State::not_measurable, State::not_applicable};

// The measures asked for, and how they stand where the actor may see that.
struct MeasureList {
    const web::Visit& visit;
    std::shared_ptr<const Posture> posture{};  // Null: no state to show.

    std::optional<State> state_of(const MeasureView& measure) const {
        const Standing* standing = posture ? posture->find(measure.id) : nullptr;
        if (standing == nullptr) return std::nullopt;
        return standing->state.state;
    }
    bool is_wanted(const MeasureView& measure) const {
        const auto state = visit.query.value("stand");
        const auto section = visit.query.value("onderdeel");
        const auto owner = visit.query.value("verantwoordelijk");
        if (posture && !state.empty()) {
            const auto stands = state_of(measure);
            if (!stands || code(*stands) != state) return false;
        }
        const std::string_view own = measure.section.empty() ? kOwnSection : measure.section;
        return (section.empty() || section == own) && (owner.empty() || owner == measure.owner);
    }
};

std::vector<web::Option> section_options(const web::Visit& visit) {
    std::vector<web::Option> options;
    for (const content::Section& section : content::sections())
        options.push_back({.value = std::string{section.id},
                           .text = std::string{section.title.in(visit.texts.language())}});
    options.push_back({.value = std::string{kOwnSection}, .text = section_title(visit, "")});
    return options;
}

std::vector<web::Option> state_options(const web::Visit& visit) {
    std::vector<web::Option> options;
    for (const State state : kStates)
        options.push_back(
            {.value = std::string{code(state)}, .text = web::status_word(visit, status(state))});
    return options;
}

std::vector<web::Option> owners_of(const web::Visit& visit,
                                   const std::vector<MeasureView>& measures) {
    auto options = owner_options(visit);
    std::erase_if(options, [&](const web::Option& option) {
        return std::none_of(measures.begin(), measures.end(), [&](const MeasureView& measure) {
            return measure.owner == option.value;
        });
    });
    return options;
}

html::Html filter(const MeasureList& list, const std::vector<MeasureView>& measures) {
    const web::Visit& visit = list.visit;
    const std::string all{visit.text("programme.list.all")};
    auto form = web::Form::filter(visit, "/programma");
    if (list.posture)
        form.select({.name = "stand", .label = std::string{visit.text("programme.list.state")}},
                    state_options(visit), all);
    form.select({.name = "onderdeel", .label = std::string{visit.text("programme.list.section")}},
                section_options(visit), all);
    form.select(
        {.name = "verantwoordelijk", .label = std::string{visit.text("programme.list.owner")}},
        owners_of(visit, measures), all);
    form.submit(visit.text("programme.list.filter"));
    return form.finish();
}

html::Html state_cell(const MeasureList& list, const MeasureView& measure) {
    html::Html cell;
    if (const auto state = list.state_of(measure))
        web::status_badge(cell, list.visit, status(*state));
    else
        web::tag(cell, list.visit.text("programme.list.not-shared"));
    return cell;
}

void section_table(html::Html& html, const MeasureList& list, std::string_view section,
                   const std::vector<MeasureView>& measures) {
    const web::Visit& visit = list.visit;
    web::Table table{
        .id = "section-" + std::string{section.empty() ? kOwnSection : section},
        .caption = section_title(visit, section),
        .caption_hidden = true,
        .columns = {{std::string{visit.text("programme.list.measure")}},
                    {.title = std::string{visit.text("programme.list.owner")}, .nowrap = true}}};
    if (list.posture) table.columns.push_back({std::string{visit.text("programme.list.state")}});
    for (const MeasureView& measure : measures) {
        if (measure.section != section) continue;
        html::Html title;
        web::link(title, visit, measure_path(measure.id), title_html(visit, measure));
        std::vector<web::Cell> row{std::move(title),
                                   capitalised(office_name(visit, measure.owner))};
        if (list.posture) row.emplace_back(state_cell(list, measure));
        table.rows.push_back(std::move(row));
    }
    if (table.rows.empty()) return;
    web::section(html, {.id = table.id + "-title", .title = table.caption},
                 [&](html::Html& part) { web::table(part, table); });
}

void sections(html::Html& html, const MeasureList& list, std::vector<MeasureView> measures) {
    std::erase_if(measures, [&](const MeasureView& measure) { return !list.is_wanted(measure); });
    if (measures.empty()) {
        web::empty_state(
            html, list.visit,
            {.title = std::string{list.visit.text("programme.list.none")},
             .text = std::string{list.visit.text("programme.list.none-text")},
             .action =
                 web::Link{"/programma", std::string{list.visit.text("programme.list.show-all")}}});
        return;
    }
    web::paragraph(html, list.visit.texts.count("programme.list.count",
                                                static_cast<std::int64_t>(measures.size())));
    for (const content::Section& section : content::sections())
        section_table(html, list, section.id, measures);
    section_table(html, list, "", measures);
}

// Where else in the programme this person may go.
void further(html::Html& html, const web::Visit& visit) {
    const auto may = [&](Right right) { return identity::may(visit.actor(), right); };
    std::vector<html::Html> links;
    const auto add = [&](std::string_view path, std::string_view key) {
        web::link(links.emplace_back(), visit, path, visit.text(key));
    };
    if (may(Right::programme_state)) {
        add("/programma/acties", "programme.list.to-actions");
        add("/programma/periode", "programme.list.to-term");
    }
    add("/programma/hulpbronnen", "programme.list.to-resources");
    if (may(Right::programme_decide)) add("/programma/eigen-maatregel", "programme.list.to-own");
    web::section(html, {.id = "further", .title = visit.text("programme.list.further")},
                 [&](html::Html& part) { web::bullet_list(part, links); });
}

http::Response list(web::Visit& visit, PageGround& ground) {
    MeasureList list{.visit = visit};
    if (auto kept = posture(visit, ground)) list.posture = *std::move(kept);
    auto measures = MeasureService{visit.work, ground.grounds}.all();
    const std::string title{visit.text("programme.list.title")};
    web::PageHead head{.title = title, .intro = visit.text("programme.list.intro")};
    if (identity::may(visit.actor(), Right::programme_record))
        head.actions.push_back(
            {"/programma/vastleggen", std::string{visit.text("programme.overview.record")}});
    if (list.posture)
        head.actions.push_back(
            {"/programma/gesprekken", std::string{visit.text("programme.list.to-dialogues")}});
    html::Html body;
    web::page_head(body, visit, head);
    body.append(filter(list, measures));
    sections(body, list, std::move(measures));
    further(body, visit);
    return web::page(visit, {.title = title}, std::move(body));
}

void resource_part(html::Html& html, const web::Visit& visit, const content::Resource& resource) {
    web::heading(html, 2, resource.name, resource.id);
    web::paragraph(html, resource.what.in(visit.texts.language()));
    if (!resource.publisher.empty())
        web::small_print(html, visit.text("programme.resource.by", {resource.publisher}));
    if (!resource.url.empty()) {
        html::Html page;
        web::external_link(page, visit, resource.url,
                           visit.text("programme.resource.page", {resource.name}));
        web::paragraph(html, page);
    }
    const auto contact = contact_links(visit, resource);
    if (!contact.empty()) web::paragraph(html, contact);
}

http::Response resources(web::Visit& visit, PageGround&) {
    const std::string title{visit.text("programme.resource.title")};
    html::Html body;
    web::page_head(body, visit, {.title = title, .intro = visit.text("programme.resource.intro")});
    for (const content::Resource& resource : content::resources())
        resource_part(body, visit, resource);
    return web::page(visit, {.title = title, .above = {programme_link(visit)}, .narrow = true},
                     std::move(body));
}

}  // namespace

html::Html contact_links(const web::Visit& visit, const content::Resource& resource) {
    html::Html links;
    const auto add = [&](const std::string& address, const std::string& text) {
        if (!links.empty()) html::out<" · ">(links);
        html::out<R"(<a class="nl-link" href="{}">{}</a>)">(links, html::Url::external(address),
                                                            text);
    };
    if (!resource.phone.empty())
        add("tel:" + std::string{resource.phone},
            visit.text("programme.resource.call", {resource.phone}));
    if (!resource.email.empty())
        add("mailto:" + std::string{resource.email},
            visit.text("programme.resource.mail", {resource.email}));
    return links;
}

web::Routes list_routes(const std::shared_ptr<PageGround>& ground) {
    return {web::get("/programma", Right::own, with(ground, list)),
            web::get("/programma/hulpbronnen", Right::own, with(ground, resources))};
}

}  // namespace vt::programme
