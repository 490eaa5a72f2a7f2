// SPDX-License-Identifier: EUPL-1.2
#include "web/forms.h"

#include "gallery.h"
#include "web/components/text.h"
#include "web/frame.h"

namespace vt::gallery {
namespace {

using web::Option;
using web::Status;

const std::vector<Option> kMeasures{{.value = "a", .text = "Gesprek over dilemma’s: raad"},
                                    {.value = "b", .text = "Gedragscode raad herzien"}};
const std::vector<Option> kKinds{
    {.value = "gesprek", .text = "Een gesprek of bijeenkomst", .hint = "Met of zonder besluit."},
    {.value = "besluit", .text = "Een besluit van raad of college"},
    {.value = "document", .text = "Een document is vastgesteld"}};

std::vector<Option> members() {
    const char* const names[]{"A. Aksoy",    "J. Bakker",    "P. van den Berg",
                              "É. Dubois",   "M. El Amrani", "S. de Groot-van der Linden",
                              "T. Hendriks", "R. Jansen",    "K. Kaya"};
    std::vector<Option> rows;
    for (const char* const name : names) {
        const auto number = std::to_string(rows.size());
        rows.push_back({.value = "lid" + number,
                        .text = name,
                        .hint = "Lokaal Belang",
                        .checked = rows.size() % 2 == 0});
    }
    rows[1].status = Status::done;
    rows[1].status_word = "Ingehaald";
    rows[5].status = Status::attention;
    rows[5].status_word = "Afgemeld";
    return rows;
}

}  // namespace

http::Form typed_form() {
    http::Form form;
    form.add("maatregel", "b");
    form.add("soort", "gesprek");
    form.add("dag", "31-12-2026");
    form.add("titel", "\"Kaarten\" <voor> de wedstrijd");
    form.add("verslag", "\nEen regel & nog een.");
    form.add("aanwezig", "lid3");
    return form;
}

http::Response form(const web::Visit& visit, const std::optional<Error>& refusal) {
    web::Form form{visit, "/programma/bewijs", refusal};
    form.select({.name = "maatregel", .label = "Bij welke maatregel hoort dit?"}, kMeasures,
                "Kies een maatregel");
    form.radios({.name = "soort", .label = "Wat is er gebeurd?"}, kKinds);
    form.text({.name = "titel", .label = "Waar ging het over?", .value = "Uitnodigingen"},
              {.characters_max = 120});
    form.date({.name = "dag", .label = "Op welke dag?"});
    form.area({.name = "verslag",
               .label = "Kort verslag",
               .hint = "Schrijf geen namen op. Dit verslag kan openbaar worden.",
               .optional = true},
              2000);
    form.checklist(
        {.name = "aanwezig", .label = "Wie waren er?", .hint = "Zet een vinkje bij wie er was."},
        members());
    form.file({.name = "bijlage",
               .label = "Bijlage",
               .hint = "PDF of ODT, hooguit 20 MB.",
               .optional = true},
              ".pdf,.odt");
    form.checkbox({.name = "besloten", .label = "Het gesprek was besloten", .optional = true});
    form.hidden("versie", "3");
    form.submit("Vastleggen", "/programma");

    web::Form filter = web::Form::filter(visit, "/logboek");
    filter.text({.name = "zoek", .label = "Zoeken"}, {.kind = web::TextKind::search});
    filter.select({.name = "wie", .label = "Wie"}, kMeasures, "Iedereen");
    filter.submit("Tonen");

    html::Html body;
    web::page_head(body, visit,
                   {.title = "Vastleggen wat er gebeurde",
                    .intro = "Vul alle velden in, tenzij er ‘niet verplicht’ staat."});
    body.append(form.finish());
    web::section(body, {"filter", "Zoeken in het logboek", ""},
                 [&](html::Html& part) { part.append(filter.finish()); });
    return web::page(visit,
                     {.title = "Vastleggen wat er gebeurde",
                      .above = {{"/programma", "Programma"}},
                      .refusal = refusal},
                     std::move(body));
}

http::Response sign_in(const web::Visit& visit) {
    web::Form form{visit, "/inloggen"};
    form.text({.name = "email", .label = std::string{visit.text("web.sign-in.email")}},
              {.kind = web::TextKind::email, .autocomplete = "username"});
    form.text({.name = "password", .label = std::string{visit.text("web.sign-in.password")}},
              {.kind = web::TextKind::password, .autocomplete = "current-password"});
    form.submit(visit.text("web.sign-in.submit"));
    html::Html body;
    web::page_head(
        body, visit,
        {.title = visit.text("web.sign-in.title"), .intro = visit.text("web.sign-in.intro")});
    body.append(form.finish());
    return web::page(visit, {.title = std::string{visit.text("web.sign-in.title")}, .narrow = true},
                     std::move(body));
}

}  // namespace vt::gallery
