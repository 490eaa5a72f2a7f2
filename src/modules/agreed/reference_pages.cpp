// SPDX-License-Identifier: EUPL-1.2
// /afgesproken/verwijzingen: what was cited, where and when; never by whom. And taking one back.
#include <algorithm>

#include "modules/agreed/pages_parts.h"
#include "modules/agreed/reference_service.h"
#include "web/components/lists.h"
#include "web/components/table.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/forms.h"
#include "web/frame.h"

namespace vt::agreed {
namespace {

using identity::Right;
using web::Visit;

constexpr int kRowsOnPage = 50;
constexpr std::string_view kWithdrawn = "ingetrokken";

std::string withdraw_path(const Reference& reference) {
    return std::string{kReferencesPath} + "/" + reference.id.value + "/intrekken";
}

web::Cell agreement_cell(const Visit& visit, const Reference& reference) {
    html::Html cell;
    if (reference.link.empty()) {
        html::out<"{}">(cell, visit.text("agreed.references.conclusion"));
        return cell;
    }
    web::link(cell, visit, reference.link, reference.title);
    html::out<R"(<br>{})">(cell, reference.where);
    return cell;
}

web::Cell withdraw_cell(const Visit& visit, const ReferenceService& service,
                        const Reference& reference) {
    html::Html cell;
    if (service.may_withdraw(reference))
        html::out<R"(<a class="nl-link" href="{}">{}<span class="vt-hidden-text">: {}</span></a>)">(
            cell, web::url_of(visit, withdraw_path(reference)), visit.text("agreed.withdraw.act"),
            reference.title);
    return cell;
}

void references_table(html::Html& html, const Visit& visit, const ReferenceService& service,
                      int page) {
    const auto references = service.newest((page - 1) * kRowsOnPage, kRowsOnPage);
    const bool withdraws =
        std::any_of(references.begin(), references.end(),
                    [&](const Reference& one) { return service.may_withdraw(one); });
    web::Table table{.id = "verwijzingen",
                     .caption = text_of(visit, "agreed.references.table"),
                     .caption_hidden = true,
                     .columns = {{.title = text_of(visit, "agreed.references.day"), .nowrap = true},
                                 {text_of(visit, "agreed.references.body")},
                                 {text_of(visit, "agreed.references.what")},
                                 {text_of(visit, "agreed.references.occasion")}}};
    if (withdraws) table.columns.push_back({text_of(visit, "agreed.references.withdraw")});
    for (const Reference& reference : references) {
        table.rows.push_back({visit.texts.short_day(reference.day),
                              body_name(visit, reference.body), agreement_cell(visit, reference),
                              reference.occasion});
        if (withdraws) table.rows.back().push_back(withdraw_cell(visit, service, reference));
    }
    web::table(html, table);
}

std::optional<web::Notice> notice_of(const Visit& visit) {
    if (visit.query.value("gelukt") != kWithdrawn) return std::nullopt;
    return web::Notice{.kind = web::NoticeKind::ok,
                       .title = text_of(visit, "agreed.withdraw.done")};
}

http::Response list_page(Visit& visit, PageGround& ground) {
    const ReferenceService service{visit.work, ground.grounds};
    const auto count = static_cast<int>(service.count());
    html::Html body;
    web::page_head(body, visit,
                   {.title = visit.text("agreed.references.title"),
                    .intro = visit.text("agreed.references.intro")});
    if (count == 0) {
        web::empty_state(
            body, visit,
            {.title = text_of(visit, "agreed.references.none"),
             .text = text_of(visit, "agreed.references.none-text"),
             .action = web::Link{std::string{kSearchPath}, text_of(visit, "agreed.search.title")}});
    } else {
        references_table(body, visit, service, page_asked(visit));
        web::pagination(body, visit,
                        {.page = page_asked(visit),
                         .count = (count + kRowsOnPage - 1) / kRowsOnPage,
                         .path = std::string{kReferencesPath}});
    }
    return web::page(visit,
                     {.title = text_of(visit, "agreed.references.title"),
                      .above = {{std::string{kSearchPath}, text_of(visit, "agreed.search.title")}},
                      .notice = notice_of(visit)},
                     std::move(body));
}

std::optional<Reference> reference_at(const Visit& visit, const ReferenceService& service) {
    const auto id = ReferenceId::parse(visit.place("id"));
    return id ? service.find(*id) : std::nullopt;
}

http::Response withdraw_page(Visit& visit, PageGround& ground) {
    const ReferenceService service{visit.work, ground.grounds};
    const auto reference = reference_at(visit, service);
    if (!reference) return web::error_page(visit, 404);
    if (!service.may_withdraw(*reference)) return web::error_page(visit, 403);
    html::Html body;
    web::page_head(body, visit,
                   {.title = visit.text("agreed.withdraw.title"),
                    .intro = visit.text("agreed.withdraw.intro")});
    web::paragraph(body, visit.text("agreed.withdraw.which",
                                    {reference->title, body_name(visit, reference->body),
                                     visit.texts.day(reference->day)}));
    web::Form form{visit, withdraw_path(*reference)};
    form.submit_negative(visit.text("agreed.withdraw.confirm"), kReferencesPath);
    body.append(form.finish());
    return web::page(
        visit,
        {.title = text_of(visit, "agreed.withdraw.title"),
         .above = {{std::string{kSearchPath}, text_of(visit, "agreed.search.title")},
                   {std::string{kReferencesPath}, text_of(visit, "agreed.references.title")}},
         .narrow = true},
        std::move(body));
}

http::Response withdraw(Visit& visit, PageGround& ground) {
    const auto id = ReferenceId::parse(visit.place("id"));
    if (!id) return web::error_page(visit, 404);
    const auto withdrawn = ReferenceService{visit.work, ground.grounds}.withdraw(*id);
    if (!withdrawn) return web::error_page(visit, web::status_of(withdrawn.error().kind));
    return web::see_other(visit,
                          std::string{kReferencesPath} + "?gelukt=" + std::string{kWithdrawn});
}

}  // namespace

web::Routes reference_routes(const SharedGround& ground) {
    const auto page = [ground](auto answer) {
        return [ground, answer](Visit& visit) { return answer(visit, *ground); };
    };
    const std::string withdrawal = std::string{kReferencesPath} + "/{id}/intrekken";
    return {web::get(std::string{kReferencesPath}, Right::norms_read, page(list_page)),
            web::get(withdrawal, Right::norms_write, page(withdraw_page)),
            web::post(withdrawal, Right::norms_write, page(withdraw))};
}

}  // namespace vt::agreed
