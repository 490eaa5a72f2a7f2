// SPDX-License-Identifier: EUPL-1.2
// The council term on the pages, one's own week, and the posture on paper.
#include "html/html.h"
#include "modules/programme/tests/browsing.h"

namespace vt::programme {
namespace {

http::Response set_up(Website& site, std::string_view confirmed) {
    return site.post(site.town.clerk, "/programma/periode/nieuw",
                     {{"elections", "18-03-2026"},
                      {"from", "26-03-2026"},
                      {"until", "28-03-2030"},
                      {"recess-1-name", "kerstreces"},
                      {"recess-1-first", "19-12-2026"},
                      {"recess-1-last", "03-01-2027"},
                      {"bevestigd", confirmed}});
}

}  // namespace

TEST_CASE("a term is shown as it would be planned, and set up only when that is confirmed") {
    Website site;
    CHECK(says(site.get(site.town.clerk, "/programma/periode"), "/programma/periode/nieuw"));
    const auto preview = set_up(site, "");
    CHECK(preview.status == 200);
    CHECK(says(preview, "id=\"quarters\""));
    CHECK(says(preview, "name=\"bevestigd\""));
    CHECK_FALSE(says(site.get(site.town.clerk, "/programma/periode"), "id=\"quarters\""));
    const auto answer = set_up(site, "ja");
    CHECK(answer.status == 303);
    CHECK(says(site.get(site.town.anna, "/programma/periode"), "kerstreces"));
    CHECK(set_up(site, "").status == 409);
}

TEST_CASE("who does not decide on the programme sees the term and changes nothing") {
    Website site;
    site.town.begin_term();
    const auto page = site.get(site.town.anna, "/programma/periode");
    CHECK(page.status == 200);
    CHECK_FALSE(says(page, "/programma/periode/nieuw"));
    CHECK_FALSE(says(page, "<form class=\"vt-form\" method=\"post\" action=\"/programma"));
    for (const char* part : {"/nieuw", "/reces"})
        CHECK(site.get(site.town.anna, std::string{"/programma/periode"} + part).status == 403);
}

TEST_CASE("a wrong recess row is refused at its own field, and the rows that were asked for stay") {
    Website site;
    site.town.begin_term();
    const auto more = site.get(site.town.clerk, "/programma/periode/reces?rijen=12");
    CHECK(says(more, "name=\"recess-12-name\""));
    CHECK(says(more, "value=\"kerstreces\""));
    const auto refused = site.post(site.town.clerk, "/programma/periode/reces",
                                   {{"rijen", "12"},
                                    {"recess-12-name", "zomerreces"},
                                    {"recess-12-first", "30-08-2027"},
                                    {"recess-12-last", "18-07-2027"}});
    CHECK(refused.status == 422);
    CHECK(says(refused, "id=\"recess-12-last-error\""));
    CHECK(says(refused, "value=\"zomerreces\""));
    CHECK(site.post(site.town.clerk, "/programma/periode/reces",
                    {{"rijen", "12"},
                     {"recess-12-name", "zomerreces"},
                     {"recess-12-first", "18-07-2027"},
                     {"recess-12-last", "30-08-2027"}})
              .status == 303);
    const auto page = site.get(site.town.anna, "/programma/periode");
    CHECK(says(page, "zomerreces"));
    CHECK_FALSE(says(page, "kerstreces"));
}

TEST_CASE("the day the executive takes office is changed on the page of the term") {
    Website site;
    site.town.begin_term();
    CHECK(
        site.post(site.town.clerk, "/programma/periode/college", {{"executive_from", "01-01-2020"}})
            .status == 422);
    CHECK(
        site.post(site.town.clerk, "/programma/periode/college", {{"executive_from", "28-05-2026"}})
            .status == 303);
    CHECK(says(site.get(site.town.anna, "/programma/periode"), "28 mei 2026"));
}

TEST_CASE("everybody starts on the own week, with at most five things and a question") {
    Website site;
    site.town.begin_term();
    CHECK(location(site.get(site.town.anna, "/")) == "/mijn-week");
    const auto clerks = site.get(site.town.clerk, "/mijn-week");
    CHECK(says(clerks, "id=\"week\""));
    CHECK(says(clerks, "id=\"opening\""));
    std::size_t lines = 0;
    for (auto at = clerks.body.find("href=\"/programma/maatregelen/"); at != std::string::npos;
         at = clerks.body.find("href=\"/programma/maatregelen/", at + 1))
        ++lines;
    CHECK(lines >= 1);
    CHECK(lines <= 5);
    CHECK(says(site.get(site.town.clerk, "/en/mijn-week"), "My week"));
}

TEST_CASE("the own week and the paper tell of no measure of the circle") {
    Website site;
    site.town.begin_term();
    for (const char* path : {"/mijn-week", "/programma/afdrukken", "/programma/periode"})
        for (const auto& actor : {site.town.mayor, site.town.clerk, site.town.anna}) {
            const auto page = site.get(actor, path);
            REQUIRE(page.status == 200);
            for (const content::Measure& measure : content::measures())
                if (measure.sharing == content::Sharing::owner_only)
                    CHECK_FALSE(
                        says(page, html::text(measure.title.in(texts::Language::nl)).view()));
        }
}

}  // namespace vt::programme
