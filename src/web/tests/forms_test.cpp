// SPDX-License-Identifier: EUPL-1.2
// A form: what stands at each field, and what comes back when it is refused.
#include "web/forms.h"

#include <doctest/doctest.h>

#include "web/csrf_mask.h"
#include "web/error_pages.h"
#include "web/tests/visitor.h"

namespace vt::web {
namespace {

using texts::Language;

const Error kWrongDay{Refusal::invalid, "http.error.form", {}, "dag"};

bool has(const std::string& html, std::string_view part) {
    const bool found = html.find(part) != std::string::npos;
    if (!found) MESSAGE(part << " is not in " << html);
    return found;
}

http::Form sent_form() {
    http::Form sent;
    sent.add("titel", "\"Kaarten\" <b>");
    sent.add("dag", "31-12-2026");
    sent.add("wie", "b");
    sent.add("aanwezig", "a");
    sent.add("aanwezig", "c");
    sent.add("wachtwoord", "geheim");
    return sent;
}

std::string shown(const Visit& visit, const std::optional<Error>& refusal) {
    const std::vector<Option> options{{.value = "a", .text = "Anna", .checked = true},
                                      {.value = "b", .text = "Bram", .checked = true},
                                      {.value = "c", .text = "Cas"}};
    Form form{visit, "/programma/bewijs", refusal};
    form.text({.name = "titel", .label = "Titel", .value = "Oud"}, {.characters_max = 80});
    form.date({.name = "dag", .label = "Dag"});
    form.area({.name = "verslag", .label = "Verslag", .value = "\nEerste", .optional = true}, 2000);
    form.select({.name = "wie", .label = "Wie", .value = "a"}, options, "Kies");
    form.checklist({.name = "aanwezig", .label = "Aanwezig"}, options);
    form.text({.name = "wachtwoord", .label = "W", .value = "x"}, {.kind = TextKind::password});
    form.submit("Vastleggen", "/programma");
    return form.finish().take();
}

TEST_CASE("a field has a label, its name as id, and says whether it may stay empty") {
    const Visitor visitor{Language::nl, Who::clerk, "/programma/bewijs"};
    const std::string html = shown(visitor.visit(), std::nullopt);
    CHECK(has(html, R"(utrecht-form-field__label" for="titel">Titel</label>)"));
    CHECK(has(html, R"(id="titel" name="titel")"));
    CHECK(has(html, R"(value="Oud" aria-required="true" aria-describedby="titel-hint")"));
    CHECK(has(html, "Verslag <span class=\"vt-optional\">(niet verplicht)</span>"));
    CHECK(has(html, "U kunt 80 tekens gebruiken."));
    CHECK(has(html, R"(<option value="a" selected>Anna</option>)"));
    CHECK(has(html, "novalidate"));
    CHECK(html.find(" required") == std::string::npos);
    CHECK(html.find("aria-invalid") == std::string::npos);
    CHECK(html.find("vt-errors") == std::string::npos);
}

TEST_CASE("a line end at the start of a long text is kept") {
    const Visitor visitor{Language::nl, Who::clerk, "/programma/bewijs"};
    CHECK(has(shown(visitor.visit(), std::nullopt), ">\n\nEerste</textarea>"));
}

TEST_CASE("a refused form comes back as it was typed, with the message at the field and on top") {
    const Visitor visitor{Language::nl, Who::clerk, "/programma/bewijs", sent_form()};
    const std::string html = shown(visitor.visit(), kWrongDay);
    const std::string message{visitor.visit().text("http.error.form")};
    CHECK(has(html, "value=\"&quot;Kaarten&quot; &lt;b&gt;\""));
    CHECK(has(html, R"(<option value="b" selected>Bram</option>)"));
    CHECK(has(html, R"(id="aanwezig" name="aanwezig" value="a" checked)"));
    CHECK(has(html, R"(id="aanwezig-b" name="aanwezig" value="b">)"));
    CHECK(has(html, R"(id="aanwezig-c" name="aanwezig" value="c" checked)"));
    CHECK(has(html, "<a href=\"#dag\">" + message + "</a>"));
    CHECK(has(html, R"(aria-invalid="true" aria-describedby="dag-hint dag-error")"));
    CHECK(has(html, R"(id="dag-error"><span class="vt-hidden-text">Fout: </span>)" + message));
    CHECK(has(html, R"(id="errors" tabindex="-1" autofocus)"));
    CHECK(html.find("vt-errors") < html.find("<form"));
    CHECK(html.find("geheim") == std::string::npos);
}

TEST_CASE("all faults that are known stand in the summary and each at its own field") {
    const Visitor visitor{Language::nl, Who::clerk, "/programma/bewijs", sent_form()};
    Form form{visitor.visit(), "/programma/bewijs",
              std::vector{kWrongDay, Error{Refusal::invalid, "http.error.form", {}, "titel"}}};
    form.text({.name = "titel", .label = "Titel"});
    form.date({.name = "dag", .label = "Dag"});
    form.text({.name = "plaats", .label = "Plaats"});
    const std::string html = form.finish().take();
    CHECK(has(html, "<a href=\"#dag\">"));
    CHECK(has(html, "<a href=\"#titel\">"));
    CHECK(has(html, "id=\"dag-error\""));
    CHECK(has(html, "id=\"titel-error\""));
    CHECK(html.find("plaats-error") == std::string::npos);
    CHECK(has(html, "value=\"31-12-2026\""));
}

TEST_CASE("a day that the calendar does not have is told from what is no day at all") {
    for (const char* day : {"31-02-2026", "31/2/2026", "2026-02-31", " 31.02.2026 "})
        CHECK(is_written_as_day(day));
    for (const char* other : {"", "morgen", "31-2-26", "31022026", "31-02-2026-1", "31-02.2026"})
        CHECK_FALSE(is_written_as_day(other));
}

TEST_CASE("a refusal of no field stands in the summary without a link") {
    const Visitor visitor{Language::nl, Who::clerk, "/programma/bewijs", sent_form()};
    const std::string html =
        shown(visitor.visit(), Error{Refusal::conflict, "http.error.form", {}, ""});
    CHECK(has(html, "vt-errors"));
    CHECK(html.find("href=\"#") == std::string::npos);
    CHECK(html.find("aria-invalid") == std::string::npos);
}

TEST_CASE("every form that changes something carries a mask of the token") {
    const Visitor visitor{Language::nl, Who::clerk, "/programma/bewijs"};
    const std::string html = shown(visitor.visit(), std::nullopt);
    constexpr std::string_view before = R"(name="csrf" value=")";
    const auto at = html.find(before);
    REQUIRE(at != std::string::npos);
    const auto from = at + before.size();
    CHECK(csrf_matches(html.substr(from, html.find('"', from) - from), visitor.visit().csrf_token));
    CHECK(html.find(visitor.visit().csrf_token) == std::string::npos);
}

TEST_CASE("a filter shows what was asked for and carries no token") {
    Visitor visitor{Language::en, Who::clerk, "/logboek"};
    visitor.query().add("zoek", "gesprek");
    Form filter = Form::filter(visitor.visit(), "/logboek");
    filter.text({.name = "zoek", .label = "Search"}, {.kind = TextKind::search});
    filter.submit("Show");
    const std::string html = filter.finish().take();
    CHECK(has(html, R"(method="get" action="/en/logboek")"));
    CHECK(has(html, R"(value="gesprek")"));
    CHECK(html.find("csrf") == std::string::npos);
    CHECK(html.find("aria-required") == std::string::npos);
}

TEST_CASE("a form with a file is sent in parts") {
    const Visitor visitor{Language::nl, Who::clerk, "/programma/bewijs"};
    Form form{visitor.visit(), "/programma/bewijs"};
    form.file({.name = "bijlage", .label = "Bijlage"}, ".pdf");
    form.submit("Versturen");
    const std::string html = form.finish().take();
    CHECK(has(html, R"(enctype="multipart/form-data")"));
    CHECK(has(html, R"(type="file" accept=".pdf" aria-required="true")"));
}

TEST_CASE("what is absent or forbidden is a page of its own; the rest is the form again") {
    const Visitor visitor{Language::nl, Who::clerk, "/programma/bewijs", sent_form()};
    const auto again = [](const Error&) { return http::Response{.status = 422}; };
    const auto status = [&](Refusal kind) {
        return refused(visitor.visit(), Error{kind, "http.error.form"}, again).status;
    };
    CHECK(status(Refusal::not_found) == 404);
    CHECK(status(Refusal::forbidden) == 403);
    CHECK(status(Refusal::invalid) == 422);
    CHECK(status(Refusal::conflict) == 422);
}

}  // namespace
}  // namespace vt::web
