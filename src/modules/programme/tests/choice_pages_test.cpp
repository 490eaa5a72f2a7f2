// SPDX-License-Identifier: EUPL-1.2
// Deciding about measures and handling planned moments, through the forms.
#include "modules/programme/tests/browsing.h"

namespace vt::programme {
namespace {

constexpr auto kMeasure = "/programma/maatregelen/peacetime-dialogue";

std::string under(std::string_view path) {
    return std::string{kMeasure} + std::string{path};
}

}  // namespace

TEST_CASE("an adapted measure carries the municipality's own words and owner") {
    Website site;
    site.town.begin_term();
    REQUIRE(site.post(site.town.clerk, under("/aanpassen"),
                      {{"title", "Het goede gesprek"},
                       {"owner", "municipal-secretary"},
                       {"recurrence", "quarterly"}})
                .status == 303);
    const auto page = site.get(site.town.anna, kMeasure);
    CHECK(says(page, "Het goede gesprek"));
    CHECK(says(page, "Gemeentesecretaris"));
    CHECK(says(page, "Het handboek zegt: Burgemeester."));
    CHECK(site.post(site.town.clerk, under("/keuze-terug"), {}).status == 303);
    CHECK_FALSE(says(site.get(site.town.anna, kMeasure), "Het goede gesprek"));
}

TEST_CASE("an owner who cannot record is refused at the field") {
    Website site;
    site.town.begin_term();
    const auto refused = site.post(site.town.clerk, under("/aanpassen"),
                                   {{"owner", "council-member"}, {"title", "Mijn woorden"}});
    CHECK(refused.status == 422);
    CHECK(says(refused, "id=\"owner-error\""));
    CHECK(says(refused, "Mijn woorden"));
}

TEST_CASE("a measure is set aside with a reason, and taken back") {
    Website site;
    site.town.begin_term();
    CHECK(site.post(site.town.clerk, under("/niet-van-toepassing"), {{"reason", ""}}).status ==
          422);
    CHECK(site.post(site.town.clerk, under("/niet-van-toepassing"),
                    {{"reason", "wij doen dit anders"}})
              .status == 303);
    CHECK(says(site.get(site.town.anna, kMeasure), "wij doen dit anders"));
    CHECK(site.post(site.town.clerk, under("/keuze-terug"), {}).status == 303);
    CHECK_FALSE(says(site.get(site.town.anna, kMeasure), "wij doen dit anders"));
}

TEST_CASE("a measure of the municipality's own joins the list") {
    Website site;
    site.town.begin_term();
    const auto added = site.post(
        site.town.clerk, "/programma/eigen-maatregel",
        {{"title", "Koffie met de buren"}, {"owner", "council-clerk"}, {"recurrence", "yearly"}});
    REQUIRE(added.status == 303);
    CHECK(says(site.get(site.town.anna, location(added)), "Koffie met de buren"));
    CHECK(says(site.get(site.town.anna, "/programma"), "Koffie met de buren"));
    CHECK(site.post(site.town.clerk, "/programma/eigen-maatregel", {{"recurrence", "yearly"}})
              .status == 422);
}

TEST_CASE("a planned moment is moved, skipped with a reason, and asked again") {
    Website site;
    site.town.begin_term();
    const auto moment = address_after(site.get(site.town.clerk, kMeasure), "/programma/momenten/");
    CHECK(site.get(site.town.clerk, moment).status == 200);
    CHECK(site.get(site.town.anna, moment).status == 403);
    const auto refused = site.post(site.town.clerk, moment, {{"planned", "1-1-1999"}});
    CHECK(refused.status == 422);
    CHECK(says(refused, "id=\"planned-error\""));
    CHECK(site.post(site.town.clerk, moment, {{"planned", "30-11-2026"}}).status == 303);
    CHECK(says(site.get(site.town.clerk, moment), "30 november 2026"));
    CHECK(site.post(site.town.clerk, moment + "/overslaan", {{"reason", ""}}).status == 422);
    CHECK(site.post(site.town.clerk, moment + "/overslaan", {{"reason", "te druk"}}).status == 303);
    CHECK(says(site.get(site.town.clerk, moment), "te druk"));
    CHECK(site.post(site.town.clerk, moment + "/toch-doen", {}).status == 303);
    CHECK_FALSE(says(site.get(site.town.clerk, moment), "te druk"));
    CHECK(site.get(site.town.clerk, "/programma/momenten/" + random_id_text()).status == 404);
}

TEST_CASE("an occasion is planned for a measure that comes up now and then") {
    Website site;
    site.town.begin_term();
    const std::string path = "/programma/maatregelen/moral-method-executive";
    CHECK(site.post(site.town.clerk, path + "/plannen", {{"day", "morgen"}}).status == 422);
    CHECK(site.post(site.town.clerk, path + "/plannen", {{"day", "1-12-2026"}}).status == 303);
    CHECK(says(site.get(site.town.anna, path), "1 december 2026"));
}

}  // namespace vt::programme
