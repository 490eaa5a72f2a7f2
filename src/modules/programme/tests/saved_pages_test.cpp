// SPDX-License-Identifier: EUPL-1.2
// What pages say after a change, what they ask before one, and how a moment shows what became of
// it.
#include "modules/programme/occurrence_service.h"
#include "modules/programme/pages.h"
#include "modules/programme/tests/browsing.h"

namespace vt::programme {
namespace {

const std::string kMeasure = "/programma/maatregelen/gentle-agreement";
constexpr std::string_view kOk = "utrecht-alert--ok";

http::Response recorded(Website& site, std::string_view title, std::string_view confirmed = "") {
    return site.post(site.town.clerk, kMeasure + "/vastleggen",
                     {{"kind", "conversation"},
                      {"day", "20-11-2026"},
                      {"body", "council"},
                      {"title", title},
                      {"names_confirmed", confirmed}});
}

// The moment of `measure` whose window holds today, for all bodies or the first.
Occurrence open_moment(Town& town, std::string_view measure) {
    const auto all = town.look(town.clerk, [&](const identity::Work& work) {
        return OccurrenceService{work, town.grounds}.all();
    });
    for (const Occurrence& one : all)
        if (one.measure == measure && one.window.days.contains(day("2026-11-23"))) return one;
    FAIL("no open moment of " << measure);
    return {};
}

std::string path_of(const Occurrence& moment) {
    return "/programma/momenten/" + moment.id.value;
}

}  // namespace

TEST_CASE("after each change the page says in green that it was done") {
    Website site;
    site.town.begin_term();
    const auto says_so = [&](const http::Response& answer, std::string_view what) {
        REQUIRE(answer.status == 303);
        CHECK(location(answer).ends_with("?gelukt=" + std::string{what}));
        CHECK_MESSAGE(says(site.get(site.town.clerk, location(answer)), kOk), what);
        CHECK_FALSE(says(site.get(site.town.clerk, page_of(answer)), kOk));
    };
    const auto& clerk = site.town.clerk;
    says_so(recorded(site, "Over afspraken"), "vastgelegd");
    const std::string evidence = address_after(site.get(clerk, kMeasure), "/programma/bewijs/");
    says_so(site.post(clerk, evidence + "/intrekken", {{"reason", "Dubbel."}}), "ingetrokken");
    says_so(site.post(clerk, evidence + "/terugzetten", {}), "teruggezet");
    const std::string moment = path_of(open_moment(site.town, "peacetime-dialogue"));
    says_so(site.post(clerk, moment, {{"planned", "15-12-2026"}}), "verplaatst");
    says_so(site.post(clerk, moment + "/overslaan", {{"reason", "Te druk."}}), "overgeslagen");
    says_so(site.post(clerk, moment + "/toch-doen", {}), "gaat-door");
    says_so(site.post(clerk, kMeasure + "/aanpassen", {{"why", "Zo doen wij dat."}}), "aangepast");
    says_so(site.post(clerk, kMeasure + "/niet-van-toepassing", {{"reason", "Elders."}}),
            "niet-van-toepassing");
    says_so(site.post(clerk, kMeasure + "/keuze-terug", {}), "keuze-terug");
    says_so(site.post(clerk, "/programma/periode/college", {{"executive_from", "22-05-2026"}}),
            "college");
}

TEST_CASE("names of people are pointed out wherever others will read it, and may be confirmed") {
    Website site;
    site.town.begin_term();
    const auto warned = [](const http::Response& page) {
        return page.status == 422 && says(page, "name=\"names_confirmed\"");
    };
    const auto refused = recorded(site, "Gesprek met Bos");
    CHECK(warned(refused));
    CHECK(says(refused, "id=\"title-error\""));
    CHECK_FALSE(warned(recorded(site, "Gesprek in het bos")));
    CHECK(recorded(site, "Gesprek met Bos", "ja").status == 303);
    const auto& clerk = site.town.clerk;
    CHECK(warned(site.post(clerk, kMeasure + "/niet-van-toepassing",
                           {{"reason", "Volgens Mulder hoeft het niet."}})));
    CHECK(warned(site.post(clerk, "/programma/gesprekken/nieuw",
                           {{"title", "Gesprek"}, {"goal", "Leren van Mulder."}})));
    const std::string moment = path_of(open_moment(site.town, "peacetime-dialogue"));
    CHECK(warned(site.post(clerk, moment + "/overslaan", {{"reason", "Mulder is ziek."}})));
    CHECK(site.post(clerk, moment + "/overslaan",
                    {{"reason", "Mulder is ziek."}, {"names_confirmed", "ja"}})
              .status == 303);
}

TEST_CASE("a moment moved past its due day is asked once more") {
    Website site;
    site.town.begin_term();
    const Occurrence moment = open_moment(site.town, "discuss-dilemmas");
    const std::string late = as_typed(moment.window.due.plus_days(7));
    const auto asked = site.post(site.town.clerk, path_of(moment), {{"planned", late}});
    CHECK(asked.status == 422);
    CHECK(says(asked, "name=\"past_due\""));
    CHECK(says(asked, "value=\"" + late + "\""));
    CHECK(site.post(site.town.clerk, path_of(moment), {{"planned", late}, {"past_due", "ja"}})
              .status == 303);
}

TEST_CASE("a moment whose time has not come is not to be skipped, and its page says from when") {
    Website site;
    site.town.begin_term();
    const auto all = site.town.look(site.town.clerk, [&](const identity::Work& work) {
        return OccurrenceService{work, site.town.grounds}.all();
    });
    const auto later = std::find_if(all.begin(), all.end(), [](const Occurrence& one) {
        return one.measure == "discuss-dilemmas" && one.window.days.first > day("2026-11-23");
    });
    REQUIRE(later != all.end());
    const auto page = site.get(site.town.clerk, path_of(*later));
    CHECK_FALSE(says(page, "/overslaan"));
    CHECK(says(page, texts::Texts{texts::Language::nl}.day(later->window.days.first)));
    const auto refused =
        site.post(site.town.clerk, path_of(*later) + "/overslaan", {{"reason", "Te druk."}});
    CHECK(refused.status == 422);
    CHECK_FALSE(says(refused, "Kies een latere dag"));
}

TEST_CASE("a moment that was done says when, and is neither moved nor skipped any more") {
    Website site;
    site.town.begin_term();
    const Occurrence moment = open_moment(site.town, "peacetime-dialogue");
    const std::string path = path_of(moment);
    CHECK(says(site.get(site.town.clerk, path), path + "/overslaan"));
    REQUIRE(site.post(site.town.clerk, "/programma/maatregelen/peacetime-dialogue/vastleggen",
                      {{"kind", "conversation"},
                       {"day", "20-11-2026"},
                       {"body", moment.window.body.empty() ? "council" : moment.window.body},
                       {"title", "Twee dilemma’s"},
                       {"occurrence", moment.id.value}})
                .status == 303);
    const auto page = site.get(site.town.clerk, path);
    CHECK(says(page, "op 20 november 2026"));
    CHECK_FALSE(says(page, path + "/overslaan"));
    CHECK_FALSE(says(page, "name=\"planned\""));
    CHECK(location(site.post(site.town.clerk, path, {{"planned", "15-12-2026"}})) == path);
    CHECK(location(site.post(site.town.clerk, path + "/overslaan", {{"reason", "x"}})) == path);
    CHECK(says(site.get(site.town.clerk, path), "op 20 november 2026"));
}

TEST_CASE("a day that does not exist is told so, and all faults of a form at once") {
    Website site;
    site.town.begin_term();
    const auto page = site.post(site.town.clerk, "/programma/gesprekken/nieuw",
                                {{"day", "31-02-2026"}, {"starts", "half acht"}});
    CHECK(page.status == 422);
    CHECK(says(page, "Deze dag bestaat niet."));
    for (const char* field : {"title", "tone", "form", "day", "starts", "measures"})
        CHECK_MESSAGE(says(page, "href=\"#" + std::string{field} + "\""), field);
    const auto term = site.post(site.town.clerk, "/programma/periode/nieuw", {{"from", "x"}});
    for (const char* field : {"elections", "from", "until"})
        CHECK_MESSAGE(says(term, "id=\"" + std::string{field} + "-error\""), field);
}

TEST_CASE("a changed measure says who decided, to whoever sees how it stands") {
    Website site;
    site.town.begin_term();
    REQUIRE(site.post(site.town.secretary, kMeasure + "/aanpassen", {{"why", "Zo."}}).status ==
            303);
    const auto page = site.get(site.town.anna, kMeasure);
    CHECK(says(page, "Aangepast door S. Kok op 23 november 2026."));
    REQUIRE(site.post(site.town.mayor, kMeasure + "/overnemen", {}).status == 303);
    CHECK(says(site.get(site.town.anna, kMeasure), "Overgenomen door M. de Vries"));
    REQUIRE(site.post(site.town.mayor, kMeasure + "/keuze-terug", {}).status == 303);
    CHECK_FALSE(says(site.get(site.town.anna, kMeasure), "M. de Vries op"));
}

TEST_CASE("a measure's page shows the moments of this year, and all on request") {
    Website site;
    site.town.begin_term();
    const std::string path = "/programma/maatregelen/discuss-dilemmas";
    const auto moments = [&](const http::Response& page) {
        const auto begin = page.body.find("id=\"moments\"");
        REQUIRE(begin != std::string::npos);
        return page.body.substr(begin, page.body.find("</table>", begin) - begin);
    };
    const auto now = moments(site.get(site.town.clerk, path));
    CHECK(now.find(" 2026") != std::string::npos);
    CHECK(now.find(" 2029") == std::string::npos);
    CHECK(says(site.get(site.town.clerk, path), "Bekijk alle"));
    const auto all = site.get(site.town.clerk, path + "?momenten=alle");
    CHECK(moments(all).find(" 2029") != std::string::npos);
    CHECK_FALSE(says(all, "Bekijk alle"));
}

TEST_CASE("a year of the term without recess is pointed out") {
    Website site;
    site.town.begin_term();
    const auto page = site.get(site.town.clerk, "/programma/periode");
    CHECK(says(page, "Niet elk jaar heeft een reces"));
    CHECK(says(page, "26 maart 2027"));
    CHECK_FALSE(says(page, "Het gaat om 26 maart 2026"));
}

TEST_CASE("the reason why a measure is set aside is for who sees how measures stand") {
    Website site;
    site.town.begin_term();
    REQUIRE(site.post(site.town.clerk, kMeasure + "/niet-van-toepassing",
                      {{"reason", "Wij doen dit elders."}})
                .status == 303);
    CHECK(says(site.get(site.town.anna, kMeasure), "Wij doen dit elders."));
    const identity::Actor system{.system = "system:test"};
    const auto servant = site.town.as(system, [](const identity::Work& work) {
        return identity::People{work}.add({.given = "Ida", .family = "Vos"});
    });
    REQUIRE(servant);
    REQUIRE(site.town.as(system, [&](const identity::Work& work) {
        return identity::People{work}.give_office({.person = *servant,
                                                   .office = identity::Office::civil_servant,
                                                   .from = day("2026-01-01")});
    }));
    const identity::Actor ida{.person = *servant, .offices = {identity::Office::civil_servant}};
    const auto page = site.get(ida, kMeasure);
    CHECK(page.status == 200);
    CHECK_FALSE(says(page, "Wij doen dit elders."));
}

TEST_CASE("typed words are Dutch on an English page too, and say so") {
    Website site;
    site.town.begin_term();
    REQUIRE(recorded(site, "Over afspraken").status == 303);
    CHECK(says(site.get(site.town.anna, "/en" + kMeasure),
               "<span lang=\"nl\">Over afspraken</span>"));
    CHECK_FALSE(says(site.get(site.town.anna, kMeasure), "lang=\"nl\">Over afspraken"));
}

}  // namespace vt::programme
