// SPDX-License-Identifier: EUPL-1.2
// The frame around a page, the error pages, and the components that decide something.
#include "web/frame.h"

#include <doctest/doctest.h>

#include <regex>

#include "web/components/charts.h"
#include "web/components/lists.h"
#include "web/components/table.h"
#include "web/components/text.h"
#include "web/error_pages.h"
#include "web/saved.h"
#include "web/tests/visitor.h"

namespace vt::web {
namespace {

using texts::Language;

bool has(const std::string& html, std::string_view part) {
    const bool found = html.find(part) != std::string::npos;
    if (!found) MESSAGE(part << " is not in " << html);
    return found;
}

std::string shown(const Visitor& visitor, const PageFrame& frame = {.title = "Gesprek"}) {
    return page(visitor.visit(), frame, html::make<"<h1>x</h1>">()).body;
}

TEST_CASE("the title says page, place and municipality, and that the form was refused") {
    const Visitor visitor{Language::nl, Who::clerk, "/programma"};
    CHECK(has(shown(visitor), "<title>Gesprek - Integriteit - gemeente Voorbeeldstad</title>"));
    const PageFrame wrong{.title = "Gesprek",
                          .refusal = Error{Refusal::invalid, "http.error.form", {}, "dag"}};
    CHECK(has(shown(visitor, wrong), "<title>Fout: Gesprek - Integriteit"));
}

TEST_CASE("a refused form has the status of its refusal and is not compressed") {
    const Visitor visitor{Language::nl, Who::clerk, "/programma"};
    const auto status = [&](Refusal kind) {
        const auto response =
            page(visitor.visit(), {.title = "x", .refusal = Error{kind, "http.error.form"}}, {});
        CHECK_FALSE(response.compress);
        return response.status;
    };
    CHECK(status(Refusal::invalid) == 422);
    CHECK(status(Refusal::conflict) == 409);
    CHECK(page(visitor.visit(), {.title = "x"}, {}).compress);
}

TEST_CASE("the menu holds what one has a right to, and marks where one is") {
    const Visitor member{Language::nl, Who::member, "/programma/maatregelen/12"};
    const std::string html = shown(member);
    CHECK(has(html, R"(href="/programma" aria-current="true")"));
    CHECK(html.find(R"(href="/installatie")") == std::string::npos);
    const Visitor clerk{Language::nl, Who::clerk, "/programma/maatregelen/12"};
    CHECK(has(shown(clerk), R"(href="/installatie")"));
    const Visitor nobody{Language::nl, Who::nobody, "/toegankelijkheid"};
    CHECK(shown(nobody).find("Hoofdmenu") == std::string::npos);
    CHECK(has(shown(nobody), R"(href="/inloggen")"));
}

TEST_CASE("only the sign-in form itself carries the word of signing in") {
    const Visitor visitor{Language::nl, Who::nobody, "/inloggen"};
    CHECK(shown(visitor, {.title = "x"}).find("Inloggen") == std::string::npos);
}

TEST_CASE("whoever is signed in is named with the office, and signs out by POST") {
    const Visitor visitor{Language::nl, Who::clerk, "/programma"};
    const std::string html = shown(visitor);
    CHECK(has(html, "M. de Wit"));
    CHECK(has(html, visitor.visit().text("identity.office.council-clerk")));
    CHECK(has(html, R"(method="post" action="/uitloggen")"));
    CHECK(has(html, "Afgedrukt op 23 november 2026, 10:00 door M. de Wit."));
}

TEST_CASE("each page leads to itself in the other language") {
    Visitor dutch{Language::nl, Who::clerk, "/programma"};
    dutch.request().query = "stand=laat";
    CHECK(has(shown(dutch),
              R"(<link rel="alternate" href="/en/programma?stand=laat" hreflang="en">)"));
    const Visitor english{Language::en, Who::clerk, "/programma"};
    const std::string html = shown(english);
    CHECK(has(html, R"(<html lang="en")"));
    CHECK(has(html, R"(href="/programma" lang="nl" hreflang="nl")"));
    CHECK(has(html, R"(href="/en/programma" aria-current="page")"));
}

TEST_CASE("a page that is not there looks the same wherever one looked for it") {
    const auto without_masks = [](const std::string& html) {
        return std::regex_replace(html, std::regex{"name=\"csrf\" value=\"[0-9a-f]*\""}, "");
    };
    const Visitor one{Language::nl, Who::clerk, "/programma/maatregelen/bestaat-niet"};
    const Visitor other{Language::nl, Who::clerk, "/mensen/0123"};
    const auto first = error_page(one.visit(), 404);
    CHECK(first.status == 404);
    CHECK(without_masks(first.body) == without_masks(error_page(other.visit(), 404).body));
    CHECK(first.body.find("bestaat-niet") == std::string::npos);
}

TEST_CASE("a fault shows its number and needs neither visitor nor database") {
    const auto response = fault_page({"v", "Voorbeeldstad", false}, Language::nl, "4f1c09ab");
    CHECK(response.status == 500);
    CHECK(has(response.body, "4f1c09ab"));
    CHECK(busy_page({"v", "Voorbeeldstad", false}, Language::en).status == 503);
}

TEST_CASE("a fault gives back what was typed, but no token, id or password") {
    http::Form sent;
    sent.add("csrf", "masker");
    sent.add("password", "geheim-woord");
    sent.add("moment", std::string(32, 'a'));
    sent.add("akkoord", "ja");
    sent.add("title", "Over <morgen>");
    sent.add("report", "Regel een.\nRegel twee.");
    const auto typed = typed_values(sent);
    CHECK(typed == std::vector<std::string>{"Over <morgen>", "Regel een.\nRegel twee."});
    const auto response =
        fault_page({"v", "Voorbeeldstad", false}, Language::nl, "4f1c09ab", typed);
    CHECK(has(response.body, "Over &lt;morgen&gt;</textarea>"));
    CHECK(has(response.body, "Regel twee.</textarea>"));
    CHECK(has(response.body, "readonly"));
    CHECK_FALSE(response.compress);
    CHECK(response.has("Cache-Control"));
}

TEST_CASE("after a change one is told on the page that shows it, in known words only") {
    Visitor visitor{Language::en, Who::clerk, "/programma"};
    const auto answer = saved(visitor.visit(), "/programma?stand=late", "menu");
    CHECK(answer.status == 303);
    CHECK(answer.headers.front().value == "/en/programma?stand=late&gelukt=menu");
    CHECK(saved(visitor.visit(), "/programma", "menu").headers.front().value ==
          "/en/programma?gelukt=menu");
    const auto told = [&](std::string word) {
        visitor.query() = {};
        visitor.query().add("gelukt", std::move(word));
        return saved_notice(visitor.visit(), "web.frame.");
    };
    REQUIRE(told("menu"));
    CHECK(told("menu")->kind == NoticeKind::ok);
    CHECK(told("menu")->title == visitor.visit().text("web.frame.menu"));
    CHECK_FALSE(told("onbekend"));
    CHECK_FALSE(told("<b>"));
    CHECK_FALSE(told(""));
}

TEST_CASE("what was typed here is said to be Dutch on an English page, and only there") {
    const Visitor english{Language::en, Who::clerk, "/programma"};
    const Visitor dutch{Language::nl, Who::clerk, "/programma"};
    CHECK(typed_here(english.visit(), "Bij <ons>").view() ==
          "<span lang=\"nl\">Bij &lt;ons&gt;</span>");
    CHECK(typed_here(dutch.visit(), "Bij ons").view() == "Bij ons");
}

TEST_CASE("a question before sending brings its dialog along") {
    const Visitor visitor{Language::nl, Who::clerk, "/programma"};
    const auto asks = html::make<R"(<form data-confirm="{}"></form>)">("Zeker?");
    CHECK(has(page(visitor.visit(), {.title = "x"}, asks).body, "<dialog"));
    CHECK(shown(visitor).find("<dialog") == std::string::npos);
}

TEST_CASE("nothing in a page comes from outside or stands inline") {
    const Visitor visitor{Language::nl, Who::clerk, "/programma"};
    const std::string html = shown(visitor);
    CHECK(html.find("http://") == std::string::npos);
    CHECK(html.find("https://") == std::string::npos);
    CHECK(html.find(" style=") == std::string::npos);
    CHECK(html.find("<style") == std::string::npos);
    CHECK(has(html, R"(<script type="module" src="/assets/app.)"));
}

TEST_CASE("a summary leaves out what there is none of, and says the rest in words") {
    const Visitor visitor{Language::nl, Who::clerk, "/programma"};
    html::Html html;
    summary_bar(html, visitor.visit(),
                {.id = "s",
                 .title = "S",
                 .count = 2,
                 .total = 3,
                 .caption = "op orde",
                 .parts = {{Status::ok, 2}, {Status::attention, 0}, {Status::late, 1}}});
    const std::string text = html.take();
    CHECK(has(text, "<title id=\"s-bar\">2 op orde en 1 te laat</title>"));
    CHECK(text.find("aandacht") == std::string::npos);
    html::Html none;
    summary_bar(none, visitor.visit(), {.id = "s", .title = "S"});
    CHECK(none.take().find("<svg class=\"vt-bar\"") == std::string::npos);
}

TEST_CASE("a timeline draws only what lies inside its period") {
    const Visitor visitor{Language::nl, Who::clerk, "/programma"};
    Timeline line{.id = "t",
                  .title = "T",
                  .about = "A",
                  .period = {*Day::from(2026, 3, 26), *Day::from(2030, 3, 27)},
                  .today = *Day::from(2031, 1, 1)};
    line.rows.push_back({"Gesprek",
                         {{*Day::from(2026, 1, 1), Status::done},
                          {*Day::from(2026, 3, 26), Status::late},
                          {*Day::from(2030, 3, 27), Status::skipped}}});
    html::Html html;
    timeline(html, visitor.visit(), line);
    const std::string text = html.take();
    const std::string drawing = text.substr(0, text.find("<figcaption>"));
    CHECK(drawing.find("vt-mark-done") == std::string::npos);
    CHECK(has(drawing, "M190.0 53l9 16h-18z"));
    CHECK(has(drawing, "M994.5 56.5l11 11m0-11l-11 11"));
    CHECK(drawing.find("vt-line-today") == std::string::npos);
    CHECK(has(drawing, ">2029</text>"));
}

TEST_CASE("a table names its columns for a phone and escapes what people wrote") {
    html::Html html;
    table(html, {.id = "t",
                 .caption = "Acties",
                 .columns = {{"Actie"}, {"Aantal", true}},
                 .rows = {{Cell{"<b>"}, Cell{"37"}}}});
    const std::string text = html.take();
    CHECK(has(text, R"(<th scope="row" class="utrecht-table__cell">&lt;b&gt;</th>)"));
    CHECK(has(text, R"(<td class="utrecht-table__cell vt-number" data-label="Aantal">37</td>)"));
}

TEST_CASE("pages show the first, the last and those near by") {
    const Visitor visitor{Language::nl, Who::clerk, "/logboek"};
    const auto shown_pages = [&](int page, int count) {
        html::Html html;
        pagination(html, visitor.visit(),
                   {.page = page, .count = count, .path = "/logboek?soort=a"});
        return html.take();
    };
    CHECK(shown_pages(1, 1).empty());
    const std::string middle = shown_pages(6, 12);
    CHECK(has(middle, R"(href="/logboek?soort=a&amp;pagina=12")"));
    CHECK(has(middle, R"(href="/logboek?soort=a&amp;pagina=5")"));
    CHECK(middle.find("pagina=3\"") == std::string::npos);
    CHECK(shown_pages(1, 3).find("Vorige") == std::string::npos);
    CHECK(shown_pages(3, 3).find("Volgende") == std::string::npos);
}

TEST_CASE("a status has a word beside its icon") {
    const Visitor visitor{Language::nl, Who::clerk, "/programma"};
    for (const Status status :
         {Status::ok, Status::attention, Status::late, Status::not_begun, Status::not_measurable,
          Status::not_applicable, Status::planned, Status::done, Status::skipped}) {
        html::Html html;
        status_badge(html, visitor.visit(), status);
        CHECK(has(html.take(), "</svg>" + status_word(visitor.visit(), status) + "</span>"));
        CHECK_FALSE(status_word(visitor.visit(), status).starts_with("web."));
    }
}

TEST_CASE("a path that is not ours leads nowhere") {
    const Visitor visitor{Language::nl, Who::clerk, "/programma"};
    html::Html html;
    link(html, visitor.visit(), "javascript:alert(1)", "x");
    external_link(html, visitor.visit(), "http://elsewhere.example/", "y");
    const std::string text = html.take();
    CHECK(text.find("javascript") == std::string::npos);
    CHECK(text.find("elsewhere") == std::string::npos);
}

}  // namespace
}  // namespace vt::web
