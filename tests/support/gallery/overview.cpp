// SPDX-License-Identifier: EUPL-1.2
#include "gallery.h"
#include "web/components/charts.h"
#include "web/components/lists.h"
#include "web/components/table.h"
#include "web/components/text.h"
#include "web/frame.h"

namespace vt::gallery {
namespace {

using web::Status;

Day day(int year, unsigned month, unsigned of_month) {
    return *Day::from(year, month, of_month);
}

void cards(html::Html& html, const web::Visit& visit) {
    const std::vector<web::Card> all{
        {"Start van de periode", "/programma/start", Status::ok, "",
         "Raad en college hebben samen over politieke cultuur gesproken. De locoburgemeester deed "
         "mee.",
         "5 van 5 stappen klaar"},
        {"Waarden en gedragscodes", "/programma/waarden", Status::attention, "",
         "De gedragscode is nog niet besproken met de nieuwe raad. De werkgroep start in december.",
         "31 van 37 leden hebben getekend"},
        {"Dilemma’s bespreken", "/programma/dilemmas", Status::late, "",
         "Het college zou in oktober een dilemma bespreken.", "Laatste gesprek: 8 juli"},
        {"Risicoanalyse kandidaten", "/programma/risico", Status::not_applicable, "",
         "Er treedt nu niemand aan.", ""},
        {"Vertrouwenspersoon", "/programma/vertrouwen", Status::not_measurable, "",
         "Dit onderdeel meet zichzelf zodra de module er is.", "Module in voorbereiding"},
        {"Protocol bij schendingen", "/programma/protocol", Status::not_begun, "",
         "Raad en college spreken af wat er gebeurt bij een melding.",
         "Gepland voor februari 2027"},
    };
    web::card_list(html, visit, all);
}

web::Timeline term() {
    const auto done = Status::done;
    const auto planned = Status::planned;
    return {.id = "tijdlijn",
            .title = "Tijdlijn van de raadsperiode 2026 tot 2030",
            .about = "Dezelfde gegevens staan in de tabel met acties.",
            .period = {day(2026, 3, 26), day(2030, 3, 27)},
            .today = day(2026, 11, 23),
            .rows = {
                {"Inwerkprogramma", {{day(2026, 4, 20), done}, {day(2026, 6, 22), done}}},
                {"Gesprek over dilemma’s",
                 {{day(2026, 5, 18), done},
                  {day(2026, 9, 14), done},
                  {day(2026, 12, 8), planned},
                  {day(2027, 3, 8), planned},
                  {day(2028, 3, 6), planned},
                  {day(2029, 3, 5), planned}}},
                {"College: dilemma",
                 {{day(2026, 7, 8), done},
                  {day(2026, 10, 31), Status::late},
                  {day(2027, 1, 31), planned}}},
                {"Driehoek: risico’s",
                 {{day(2026, 6, 4), done},
                  {day(2026, 9, 3), Status::skipped},
                  {day(2027, 1, 14), planned},
                  {day(2029, 11, 1), planned}}},
            }};
}

void actions(html::Html& html, const web::Visit& visit) {
    web::Table table{
        .id = "acties",
        .caption = "Acties tot en met januari 2027",
        .columns = {{"Actie"}, {"Wie"}, {"Uiterlijk", false, true}, {"Leden", true}, {"Stand"}}};
    const auto add = [&](const char* path, const char* what, const char* who, Day last, int members,
                         Status status) {
        html::Html name;
        web::link(name, visit, path, what);
        html::Html badge;
        web::status_badge(badge, visit, status);
        table.rows.push_back({web::Cell{name}, web::Cell{who}, web::Cell{visit.texts.day(last)},
                              web::Cell{std::to_string(members)}, web::Cell{badge}});
    };
    add("/actie/1", "Driehoek: afgesproken overleg", "Burgemeester", day(2026, 11, 15), 3,
        Status::late);
    add("/actie/2", "Werkgroep gedragscode samenstellen", "Griffier", day(2026, 12, 1), 37,
        Status::attention);
    add("/actie/3", "Gesprek over dilemma’s: college", "Gemeentesecretaris", day(2026, 12, 8), 5,
        Status::planned);
    web::table(html, table);
    web::pagination(html, visit, {.page = 4, .count = 12, .path = "/overzicht?stand=alle"});
    web::more_link(html, visit, {"/acties", "Bekijk alle 23 acties"});
}

}  // namespace

http::Response overview(const web::Visit& visit) {
    html::Html body;
    web::page_head(body, visit,
                   {.title = "Stand van de preventie",
                    .intro = "Raadsperiode 2026 tot 2030. Bijgewerkt op maandag 23 november 2026.",
                    .actions = {{"/rapport", "Rapport maken"}}});
    web::notice(
        body, visit,
        {.kind = web::NoticeKind::warning,
         .title = "Een gesprek is te laat",
         .text = "Het college zou in oktober een dilemma bespreken.",
         .link = web::Link{"/gesprek", "Plan een nieuwe dag of leg uit waarom het niet doorging"}});
    web::summary_bar(body, visit,
                     {.id = "samenvatting",
                      .title = "Samenvatting",
                      .count = 11,
                      .total = 18,
                      .caption = "maatregelen zijn op orde",
                      .parts = {{Status::ok, 11},
                                {Status::attention, 2},
                                {Status::late, 1},
                                {Status::not_begun, 3},
                                {Status::not_measurable, 1},
                                {Status::not_applicable, 0}}});
    web::section(body, {"onderdelen", "Onderdelen", "Waar staat u, en wat vraagt aandacht?"},
                 [&](html::Html& part) { cards(part, visit); });
    web::section(body, {"periode", "De hele raadsperiode", "Integriteit is een routine."},
                 [&](html::Html& part) { web::timeline(part, visit, term()); });
    web::section(body, {"actie", "Wat moet er gebeuren?", "Gesorteerd op datum."},
                 [&](html::Html& part) { actions(part, visit); });
    return web::page(visit, {.title = "Stand van de preventie"}, std::move(body));
}

}  // namespace vt::gallery
