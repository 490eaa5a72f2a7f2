// SPDX-License-Identifier: EUPL-1.2
#include "modules/basic_norms/year_pages.h"

#include <array>

#include "modules/basic_norms/year_sections_pages.h"
#include "web/components/lists.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/frame.h"

namespace vt::basic_norms {
namespace {

using identity::Right;
using web::Visit;

std::string how_far(const Visit& visit, const NormYear& year) {
    return visit.text("basic_norms.start.answered",
                      {std::to_string(year.answered()), std::to_string(year.questions())});
}

web::Card card_of(const Visit& visit, const NormYear& year) {
    web::Card card{.title = capitalised(group_title(visit, year.group)),
                   .path = year_path(year.year, year.group),
                   .status = web::Status::not_begun,
                   .text = how_far(visit, year)};
    if (year.answered() > 0) {
        card.status = web::Status::attention;
        card.status_word = text_of(visit, "basic_norms.start.under-way");
    }
    if (year.complete()) {
        card.status = web::Status::ok;
        card.status_word = text_of(visit, "basic_norms.start.complete");
    }
    if (year.closing) {
        card.status = web::Status::done;
        card.status_word = text_of(visit, "basic_norms.start.closed");
    }
    return card;
}

void group_cards(html::Html& body, const Visit& visit, int of_year) {
    std::vector<web::Card> cards;
    for (const NormGroup group : content::kNormGroups)
        if (const auto year = NormService{visit.work}.year(of_year, group))
            cards.push_back(card_of(visit, *year));
    const std::string title = visit.text("basic_norms.start.year", {std::to_string(of_year)});
    web::section(body, {.id = "jaar-" + std::to_string(of_year), .title = title},
                 [&](html::Html& part) { web::card_list(part, visit, cards); });
}

bool was_answered(const Visit& visit, int of_year) {
    for (const NormGroup group : content::kNormGroups)
        if (const auto year = NormService{visit.work}.year(of_year, group))
            if (year->answered() > 0) return true;
    return false;
}

void other_years(html::Html& body, const Visit& visit, const std::vector<int>& years) {
    web::section(body,
                 {.id = "andere-jaren",
                  .title = visit.text("basic_norms.start.other-years"),
                  .intro = visit.text("basic_norms.start.other-years-intro")},
                 [&](html::Html& part) {
                     std::vector<html::Html> links;
                     for (const int year : years)
                         for (const NormGroup group : content::kNormGroups) {
                             html::Html item;
                             web::link(item, visit, year_path(year, group),
                                       year_title(visit, {.year = year, .group = group}));
                             links.push_back(std::move(item));
                         }
                     web::bullet_list(part, links);
                 });
}

http::Response start_page(Visit& visit) {
    html::Html body;
    web::page_head(body, visit,
                   {.title = visit.text("basic_norms.start.title"),
                    .intro = visit.text("basic_norms.start.intro")});
    std::vector<int> others;
    for (const int year : NormService{visit.work}.years())
        if (year == visit.today().year() || was_answered(visit, year))
            group_cards(body, visit, year);
        else
            others.push_back(year);
    if (!others.empty()) other_years(body, visit, others);
    return web::page(visit, {.title = text_of(visit, "basic_norms.start.title")}, std::move(body));
}

std::optional<web::Notice> notice_of(const Visit& visit) {
    constexpr std::array<std::string_view, 5> kDone{"opgeslagen", "alles", "gepland", "afgerond",
                                                    "afgesloten"};
    for (const std::string_view what : kDone)
        if (visit.query.value("gelukt") == what)
            return web::Notice{.kind = web::NoticeKind::ok,
                               .title = text_of(visit, "basic_norms.done." + std::string{what})};
    return std::nullopt;
}

http::Response year_page(Visit& visit) {
    const auto year = asked_year(visit);
    if (!year) return web::error_page(visit, 404);
    const std::string title = year_title(visit, *year);
    html::Html body;
    const std::string intro = "basic_norms.year.intro." + std::string{content::code(year->group)};
    web::page_head(body, visit, {.title = title, .intro = visit.text(intro)});
    if (year->closing)
        web::notice(
            body, visit,
            {.title = visit.text("basic_norms.year.closed", {visit.texts.day(year->closing->day)}),
             .text = text_of(visit, "basic_norms.year.closed-means")});
    progress(body, visit, *year);
    heat_map(body, visit, *year);
    improvements(body, visit, *year);
    over_the_years(body, visit, *year);
    yearly_account(body, visit, *year);
    closing_part(body, visit, *year);
    return web::page(
        visit,
        {.title = title,
         .above = {{std::string{kRootPath}, text_of(visit, "basic_norms.start.title")}},
         .notice = notice_of(visit)},
        std::move(body));
}

// Closing

http::Response show_closing(const Visit& visit, const NormYear& year,
                            const std::optional<Error>& refusal) {
    const std::string path = year_path(year.year, year.group);
    const std::string title = visit.text(
        "basic_norms.close.title", {std::to_string(year.year), group_title(visit, year.group)});
    html::Html body;
    web::page_head(body, visit, {.title = title});
    web::notice(body, visit,
                {.kind = web::NoticeKind::warning,
                 .title = text_of(visit, "basic_norms.close.for-good"),
                 .text = text_of(visit, "basic_norms.close.for-good-means")});
    unproven(body, visit, year);
    web::Form form{visit, path + "/afsluiten", refusal};
    form.submit_negative(visit.text("basic_norms.close.close"), path);
    body.append(form.finish());
    return web::page(
        visit, {.title = title, .above = above(visit, year), .refusal = refusal, .narrow = true},
        std::move(body));
}

http::Response closing_page(Visit& visit) {
    const auto year = asked_year(visit);
    if (!year) return web::error_page(visit, 404);
    if (!NormService{visit.work}.may_close(year->group)) return web::error_page(visit, 403);
    if (year->closing || !year->complete())
        return web::see_other(visit, year_path(year->year, year->group));
    return show_closing(visit, *year, std::nullopt);
}

http::Response close(Visit& visit) {
    const auto year = asked_year(visit);
    if (!year) return web::error_page(visit, 404);
    const Done closed = NormService{visit.work}.close(year->year, year->group);
    if (!closed)
        return web::refused(visit, closed.error(),
                            [&](const Error& error) { return show_closing(visit, *year, error); });
    return web::see_other(visit, year_path(year->year, year->group) + "?gelukt=afgesloten");
}

}  // namespace

web::Routes year_routes() {
    const std::string root{kRootPath};
    return {
        web::get(root, Right::programme_state, start_page),
        web::get(root + "/{year}/{group}", Right::programme_state, year_page),
        web::get(root + "/{year}/{group}/afsluiten", Right::basic_norms_record, closing_page),
        web::post(root + "/{year}/{group}/afsluiten", Right::basic_norms_record, close),
    };
}

}  // namespace vt::basic_norms
