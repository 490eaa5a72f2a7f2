// SPDX-License-Identifier: EUPL-1.2
// What the overview and the list of measures show, and to whom.
#include "html/html.h"
#include "modules/programme/dialogue_service.h"
#include "modules/programme/tests/browsing.h"

namespace vt::programme {
namespace {

std::string escaped(std::string_view text) {
    return html::text(text).take();
}

std::vector<std::string> titles(content::Sharing sharing) {
    std::vector<std::string> found;
    for (const content::Measure& measure : content::measures())
        if (measure.sharing == sharing)
            found.push_back(escaped(measure.title.in(texts::Language::nl)));
    return found;
}

identity::Actor civil_servant(Town& town) {
    const identity::Actor system{.system = "system:test"};
    const auto person = town.as(system, [](const identity::Work& work) {
        return identity::People{work}.add({.given = "Ida", .family = "Vos"});
    });
    REQUIRE(person);
    const auto held = town.as(system, [&](const identity::Work& work) {
        return identity::People{work}.give_office({.person = *person,
                                                   .office = identity::Office::civil_servant,
                                                   .from = day("2026-01-01")});
    });
    REQUIRE(held);
    return {.person = *person, .offices = {identity::Office::civil_servant}};
}

// Of the council, on 23 April, opened by the mayor.
void hold_dialogue(Town& town) {
    const auto held = town.as(town.clerk, [&](const identity::Work& work) {
        DialogueService dialogues{work, town.grounds};
        const auto id = dialogues.prepare({.title = "Cultuur in de raad",
                                           .bodies = {"council"},
                                           .day = day("2026-04-23"),
                                           .opened_by = town.mayor.person,
                                           .measures = {"peacetime-dialogue"}});
        REQUIRE(id);
        return dialogues.hold(*id, {.conclusions = "Wij vragen door."});
    });
    REQUIRE(held);
}

}  // namespace

TEST_CASE("without a term the overview says what to do first, to whoever may do it") {
    Website site;
    const auto clerks = site.get(site.town.clerk, "/overzicht");
    CHECK(clerks.status == 200);
    CHECK(says(clerks, "href=\"/programma/periode\""));
    const auto members = site.get(site.town.anna, "/overzicht");
    CHECK(members.status == 200);
    CHECK_FALSE(says(members, "/programma/periode"));
}

TEST_CASE("the overview shows totals, themes, the term and what must happen") {
    Website site;
    site.town.begin_term();
    const auto page = site.get(site.town.anna, "/overzicht");
    CHECK(page.status == 200);
    for (const char* id : {"id=\"summary\"", "id=\"themes\"", "id=\"term-line-title\"",
                           "id=\"term-table\"", "id=\"next-actions\""})
        CHECK_MESSAGE(says(page, id), id);
    CHECK_FALSE(says(page, "/programma/vastleggen"));
    CHECK(says(site.get(site.town.clerk, "/overzicht"), "/programma/vastleggen"));
    CHECK(says(site.get(site.town.anna, "/en/overzicht"), "How prevention stands"));
}

TEST_CASE("no shared page tells of a measure of the circle, not even to who answers for it") {
    Website site;
    site.town.begin_term();
    const auto circle = titles(content::Sharing::owner_only);
    REQUIRE(circle.size() == 5);
    for (const char* path : {"/overzicht", "/programma/acties"})
        for (const auto& actor : {site.town.mayor, site.town.clerk, site.town.anna}) {
            const auto page = site.get(actor, path);
            REQUIRE(page.status == 200);
            for (const std::string& title : circle) CHECK_FALSE(says(page, title));
        }
}

TEST_CASE("all measures are explained to everyone, their state is not") {
    Website site;
    site.town.begin_term();
    const auto members = site.get(site.town.anna, "/programma");
    for (const content::Measure& measure : content::measures())
        CHECK(says(members, escaped(measure.title.in(texts::Language::nl))));
    CHECK(says(members, "name=\"stand\""));
    const auto servants = site.get(civil_servant(site.town), "/programma");
    CHECK(servants.status == 200);
    CHECK_FALSE(says(servants, "name=\"stand\""));
    CHECK_FALSE(says(servants, "utrecht-status-badge"));
}

TEST_CASE("advice is for everyone; that it was followed for who sees how measures stand") {
    Website site;
    site.town.begin_term();
    hold_dialogue(site.town);
    const std::string path = "/programma/maatregelen/peacetime-dialogue";
    const auto members = site.get(site.town.anna, path);
    CHECK(says(members, "Open in ieder geval zelf"));
    CHECK(says(members, "Gesprek geopend door de burgemeester op 23 april 2026."));
    const auto servants = site.get(civil_servant(site.town), path);
    CHECK(servants.status == 200);
    CHECK(says(servants, "Open in ieder geval zelf"));
    CHECK_FALSE(says(servants, "Gevolgd"));
    CHECK_FALSE(says(servants, "/programma/gesprekken/"));
}

TEST_CASE("the list keeps to what was chosen") {
    Website site;
    site.town.begin_term();
    const auto page = site.get(site.town.clerk, "/programma?onderdeel=gedragscode");
    CHECK(says(page, "/programma/maatregelen/update-code"));
    CHECK_FALSE(says(page, "/programma/maatregelen/peacetime-dialogue"));
    CHECK(says(site.get(site.town.clerk, "/programma?onderdeel=eigen"), "Geen maatregel gevonden"));
}

TEST_CASE("what holds per appointment is on the mayor's page alone") {
    Website site;
    site.town.begin_term();
    const std::string path = "/programma/maatregelen/alderman-risk-analysis";
    CHECK(says(site.get(site.town.mayor, path), "Alleen voor u"));
    for (const auto& actor : {site.town.clerk, site.town.anna}) {
        const auto page = site.get(actor, path);
        CHECK(page.status == 200);
        CHECK_FALSE(says(page, "Alleen voor u"));
    }
    const std::string alone = "/programma/maatregelen/mayor-process-role";
    CHECK_FALSE(says(site.get(site.town.clerk, alone), "utrecht-status-badge"));
}

TEST_CASE("a measure that does not exist is not found") {
    Website site;
    site.town.begin_term();
    CHECK(site.get(site.town.clerk, "/programma/maatregelen/bestaat-niet").status == 404);
    CHECK(site.get(site.town.clerk, "/programma/hulpbronnen").status == 200);
}

}  // namespace vt::programme
