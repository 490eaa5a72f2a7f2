// SPDX-License-Identifier: EUPL-1.2
#include "web/components/lists.h"
#include "gallery.h"
#include "web/components/button.h"
#include "web/components/details.h"
#include "web/components/text.h"
#include "web/frame.h"

namespace vt::gallery {
namespace {

using web::Status;

constexpr auto kStatuses = {Status::ok,        Status::attention,      Status::late,
                            Status::not_begun, Status::not_measurable, Status::not_applicable,
                            Status::planned,   Status::done,           Status::skipped};

void buttons(html::Html& html, const web::Visit& visit) {
    web::action_group(html, [&](html::Html& group) {
        web::button_link(group, visit, {"/a", "Gesprek vastleggen"}, web::ButtonLook::primary);
        web::button_link(group, visit, {"/b", "Rapport maken"});
        web::post_button(group, visit,
                         {.action = "/c",
                          .text = "Uitnodigen",
                          .look = web::ButtonLook::subtle,
                          .subject = "J. Bakker"});
        web::post_button(group, visit,
                         {.action = "/d",
                          .text = "Beëindigen",
                          .look = web::ButtonLook::negative,
                          .subject = "J. Bakker",
                          .confirm = "J. Bakker kan daarna niet meer inloggen. Doorgaan?"});
        web::print_button(group, visit);
    });
    web::copy_button(html, visit, "Kopiëren",
                     "https://integriteit.voorbeeldstad.example/welkom/4f1c");
}

void notices(html::Html& html, const web::Visit& visit) {
    web::notice(html, visit,
                {.kind = web::NoticeKind::ok, .title = "Het gesprek is vastgelegd", .level = 3});
    web::notice(html, visit,
                {.kind = web::NoticeKind::info,
                 .title = "De raad heeft reces",
                 .text = "Termijnen lopen door, herinneringen niet.",
                 .level = 3});
    web::notice(html, visit,
                {.kind = web::NoticeKind::error,
                 .title = "Het bestand is te groot",
                 .text = "Kies een bestand van hooguit 20 MB.",
                 .level = 3});
}

void key_and_value(html::Html& html, const web::Visit& visit) {
    web::data_list(
        html, visit,
        {{"Verantwoordelijk", html::text("De burgemeester"), web::Link{"/wijzig/wie", "Wijzigen"}},
         {"Grondslag", html::text("Artikel 170, tweede lid, Gemeentewet"), std::nullopt},
         {"Uiterlijk", html::text("31 december 2026"), web::Link{"/wijzig/dag", "Wijzigen"}}});
}

void statuses(html::Html& html, const web::Visit& visit) {
    for (const Status status : kStatuses)
        html::out<"<p>{} {}</p>">(
            html, [&](html::Html& badge) { web::status_badge(badge, visit, status); },
            [&](html::Html& tag) { web::tag(tag, "Raad"); });
}

void tasks(html::Html& html, const web::Visit& visit) {
    web::task_list(html, visit,
                   {{"Eed of belofte afleggen", "/taak/1", "In de raadsvergadering van 26 maart",
                     Status::done, ""},
                    {"Gedragscode lezen en tekenen", "/taak/2", "", Status::not_begun, ""},
                    {"Nevenfuncties opgeven", "/taak/3", "Uiterlijk 23 december", Status::late, ""},
                    {"Kennismaken met de vertrouwenspersoon", "", "Komt zodra zij benoemd is",
                     Status::not_applicable, "Later"}});
}

void files(html::Html& html, const web::Visit& visit) {
    web::file_list(
        html, visit,
        {{"Verslag gesprek 14 september.pdf", "/bestand/1",
          "PDF, 214 kB, toegevoegd op 15 september 2026"},
         {"Presentielijst.ods", "/bestand/2", "ODS, 12 kB, toegevoegd op 15 september 2026"}});
}

void nothing_yet(html::Html& html, const web::Visit& visit) {
    web::empty_state(
        html, visit,
        {.title = "Er is nog geen gesprek vastgelegd",
         .text = "Leg het eerste gesprek vast. Daarna ziet u hier wanneer het volgende nodig is.",
         .action = web::Link{"/nieuw", "Gesprek vastleggen"},
         .level = 3});
}

void more(html::Html& html, const web::Visit& visit) {
    web::details(
        html, "Waarom deze maatregel?",
        [&](html::Html& inside) {
            web::paragraph(inside, "Wie vooraf over een dilemma spreekt, herkent het eerder.");
            web::bullet_list(inside,
                             std::vector<std::string>{"Elk kwartaal een", "Samen met het college",
                                                      "Zonder verslag op naam"});
        },
        true);
    web::details(html, "Wat telt als bewijs?", [&](html::Html& inside) {
        web::paragraph(inside, "Een gesprek met dag en aanwezigen.");
    });
    web::paragraph(html, html::make<"{}{}.">("Zie ook ", [&](html::Html& inside) {
                       web::external_link(inside, visit, "https://wetten.overheid.nl/",
                                          "de Gemeentewet");
                   }));
    web::numbered_list(html, {"Kies een dilemma", "Bespreek het", "Leg vast wie er was"});
    web::small_print(html, "Tekst van 1 juli 2026.");
}

}  // namespace

http::Response lists(const web::Visit& visit) {
    html::Html body;
    web::page_head(body, visit,
                   {.title = "Maatregel: dilemma’s bespreken in de raad",
                    .intro = "De raad bespreekt elk kwartaal een dilemma.",
                    .above = "Maatregel 12"});
    const auto part = [&](const char* id, const char* title, auto& content) {
        web::section(body, {id, title, ""}, [&](html::Html& html) { content(html, visit); });
    };
    part("standen", "Standen", statuses);
    part("knoppen", "Knoppen", buttons);
    part("meldingen", "Meldingen", notices);
    part("gegevens", "Gegevens", key_and_value);
    part("taken", "Taken", tasks);
    part("bestanden", "Bestanden", files);
    part("leeg", "Nog niets", nothing_yet);
    part("meer", "Meer weten", more);
    return web::page(
        visit,
        {.title = "Dilemma’s bespreken in de raad",
         .above = {{"/programma", "Programma"}, {"/programma/maatregelen", "Maatregelen"}},
         .notice = web::Notice{.kind = web::NoticeKind::ok, .title = "De wijziging is opgeslagen"}},
        std::move(body));
}

}  // namespace vt::gallery
