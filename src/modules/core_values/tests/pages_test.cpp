// SPDX-License-Identifier: EUPL-1.2
// The pages, as clerk, member and visitor meet them.
#include <algorithm>

#include "modules/core_values/tests/site_world.h"

namespace vt::core_values {
namespace {

const std::string kNobodysId(32, 'a');

// A list that the clerk began with nothing on it, through the page.
ListId begun(SiteWorld& site) {
    const auto sent = site.post(site.world().clerk, "/waarden/nieuw",
                                "title=Kernwaarden+2026-2030&start=nothing");
    REQUIRE(sent.status == 303);
    return *ListId::parse(location(sent).substr(std::string{"/waarden/lijsten/"}.size(), 32));
}

std::string path_of(const ListId& list, const std::string& rest = {}) {
    return "/waarden/lijsten/" + list.value + rest;
}
std::string weighing_of(const ListId& list, const std::string& rest = {}) {
    return "/waarden/wegen/" + list.value + rest;
}

// With three values, proposed by members, and the weighing open.
ListId opened(SiteWorld& site) {
    const ListId list = begun(site);
    for (const std::string name : {"Moed", "Zorg", "Openheid"})
        REQUIRE(site.post(site.world().members[0], path_of(list, "/voorstellen"),
                          "name=" + name + "&definition=Wij+doen+het.&opposite=")
                    .status == 303);
    REQUIRE(site.post(site.world().clerk, path_of(list, "/weging"), "dots=5").status == 303);
    return list;
}

std::string dots_on_first(SiteWorld& site, const ListId& list, int dots) {
    return site.world().view(list).values.front().id.value + "=" + std::to_string(dots);
}

TEST_CASE("without any list the page says what to do first") {
    SiteWorld site;
    const auto& world = site.world();
    CHECK(says(site.get(world.clerk, "/waarden"), "Begin een lijst"));
    CHECK(says(site.get(world.clerk, "/waarden"), "href=\"/waarden/nieuw\""));
    CHECK(says(site.get(world.members[0], "/waarden"), "De griffier begint een lijst"));
    CHECK_FALSE(says(site.get(world.members[0], "/waarden"), "href=\"/waarden/nieuw\""));
    CHECK(says(site.get(world.members[0], "/en/waarden"), "No values were adopted yet"));
    CHECK(site.get(world.official, "/waarden").status == 403);
    CHECK(location(site.get({}, "/waarden")) == "/inloggen?naar=%2Fwaarden");
}

TEST_CASE("a member proposes, weighs and is thanked; nobody sees a tally") {
    SiteWorld site;
    const ListId list = opened(site);
    const auto member = site.world().members[1];
    const auto menu = site.get(member, "/waarden");
    CHECK(says(menu, "href=\"" + weighing_of(list) + "\""));
    const auto form = site.get(member, weighing_of(list));
    CHECK(form.status == 200);
    CHECK(says(form, "U hebt 5 stippen, hoogstens 2 voor één waarde"));
    CHECK(says(form, "Wegen er minder dan vijf mensen, dan komt er geen uitslag."));
    CHECK(says(form, "geeft iedereen dezelfde stippen"));
    CHECK(header(form, "Referrer-Policy") == "no-referrer");
    const auto sent = site.post(member, weighing_of(list), dots_on_first(site, list, 2));
    CHECK(location(sent) == weighing_of(list, "/bedankt"));
    const auto thanks = site.get(member, weighing_of(list, "/bedankt"));
    CHECK(says(thanks, "Uw stippen zijn binnen"));
    CHECK(says(thanks, "1 van 8 gewogen."));
    CHECK(says(site.get(member, weighing_of(list)), "U hebt al gewogen"));
    CHECK_FALSE(says(site.get(member, weighing_of(list)), "value=\"2\" selected"));
    CHECK_FALSE(says(site.get(site.world().clerk, path_of(list)), "Uitslag van de weging"));
    CHECK(location(site.get(site.world().members[2], weighing_of(list, "/bedankt"))) ==
          weighing_of(list));
}

TEST_CASE("too many dots come back as they were given, with the message") {
    SiteWorld site;
    const ListId list = opened(site);
    std::string all;
    for (const Value& value : site.world().view(list).values) all += value.id.value + "=2&";
    const auto refused = site.post(site.world().members[1], weighing_of(list), all);
    CHECK(refused.status == 422);
    CHECK(says(refused, "U gaf er 6"));
    CHECK(says(refused, "value=\"2\" selected"));
    CHECK_FALSE(refused.compress);
    CHECK(site.post(site.world().members[1], weighing_of(list), dots_on_first(site, list, -1))
              .status == 422);
    CHECK(site.post(site.world().members[1], weighing_of(list), "x=").status == 422);
    CHECK(says(site.get(site.world().members[1], path_of(list)), "0 van 8 gewogen."));
}

TEST_CASE("weighing writes no line in the log") {
    SiteWorld site;
    const ListId list = opened(site);
    // Each request of this test signs in first, which the log may or may not tell of.
    site.get(site.world().members[1], "/waarden");
    const auto before = site.world().log_entries();
    site.get(site.world().members[1], "/waarden");
    const auto of_signing_in = site.world().log_entries() - before;
    const auto start = site.world().log_entries();
    REQUIRE(site.post(site.world().members[1], weighing_of(list), dots_on_first(site, list, 1))
                .status == 303);
    CHECK(site.world().log_entries() == start + of_signing_in);
}

TEST_CASE("who is in neither body reads why there is nothing to weigh") {
    SiteWorld site;
    const ListId list = opened(site);
    const auto page = site.get(site.world().committee, weighing_of(list));
    CHECK(page.status == 200);
    CHECK(says(page, "Alleen wie raadslid was"));
    CHECK_FALSE(says(page, "<select"));
    CHECK(
        site.post(site.world().committee, weighing_of(list), dots_on_first(site, list, 1)).status ==
        403);
    CHECK(site.get(site.world().clerk, weighing_of(list)).status == 403);
}

TEST_CASE("the clerk closes after being asked; of five voters there is a table, of four a talk") {
    SiteWorld site;
    const ListId list = opened(site);
    const auto& world = site.world();
    for (std::size_t i = 0; i < 4; ++i)
        REQUIRE(
            site.post(world.members[i], weighing_of(list), dots_on_first(site, list, 1)).status ==
            303);
    CHECK(says(site.get(world.clerk, weighing_of(list, "/sluiten")), "Weging sluiten en tellen"));
    CHECK(location(site.post(world.clerk, weighing_of(list, "/sluiten"), "x=")) ==
          path_of(list) + "?gelukt=gesloten");
    CHECK(says(site.get(world.members[0], path_of(list)), "in een gesprek"));
    REQUIRE(site.post(world.clerk, path_of(list, "/weging"), "dots=5").status == 303);
    for (std::size_t i = 0; i < 5; ++i)
        REQUIRE(
            site.post(world.members[i], weighing_of(list), dots_on_first(site, list, 1)).status ==
            303);
    CHECK(location(site.post(world.clerk, weighing_of(list, "/sluiten"), "x=")) ==
          path_of(list) + "?gelukt=geteld");
    const auto page = site.get(world.members[0], path_of(list));
    CHECK(says(page, "5 van 8 mensen wogen"));
    CHECK(says(page, "minder dan 3"));
    const auto outside = site.get(world.clerk, path_of(list));
    CHECK(says(outside, "Wogen het zwaarst"));
    CHECK(says(outside, "De andere waarden, zonder volgorde"));
    CHECK_FALSE(says(outside, "weging-tabel"));
    CHECK(site.post(world.clerk, weighing_of(list, "/sluiten"), "x=").status == 409);
    CHECK(std::filesystem::is_empty(site.folder() / "ballots"));
}

TEST_CASE("from choice to adoption: reasons, fixed words, two decisions, the password again") {
    SiteWorld site;
    const ListId list = begun(site);
    const auto& world = site.world();
    const auto clerk = world.clerk;
    REQUIRE(
        site.post(clerk, path_of(list, "/voorstellen"), "name=Moed&definition=Zeg+het.").status ==
        303);
    const std::string value = site.world().view(list).values.front().id.value;
    const auto bare =
        site.post(clerk, path_of(list, "/kiezen"), "values=" + value + "&day=10-6-2026");
    CHECK(bare.status == 422);
    CHECK(says(bare, "id=\"reason-" + value + "-error\""));
    CHECK(site.post(clerk, path_of(list, "/kiezen"), "values=x&day=31-31-2026").status == 422);
    const std::string choice = "values=" + value + "&reason-" + value + "=Omdat.&day=10-6-2026";
    REQUIRE(site.post(clerk, path_of(list, "/kiezen"), choice).status == 303);
    CHECK(says(site.get(clerk, path_of(list)), "Omdat."));
    CHECK(site.get(clerk, path_of(list, "/voorleggen")).status == 200);
    REQUIRE(site.post(clerk, path_of(list, "/voorleggen"), "x=").status == 303);
    CHECK(site.get({}, "/waarden/" + value).status == 404);
    CHECK_FALSE(says(site.get(clerk, "/waarden/" + value), "/gedragscodes/waarden/"));

    site.set_password(world.deputy, "vier paarden in de wei");
    for (const std::string body : {"executive", "council"}) {
        const auto wrong = site.post(clerk, path_of(list, "/besluit"),
                                     "body=" + body + "&reference=&day=10-6-2026");
        CHECK(wrong.status == 422);
        CHECK(says(wrong, "id=\"reference-error\""));
        REQUIRE(site.post(clerk, path_of(list, "/besluit"),
                          "body=" + body + "&reference=" + body + "-1&day=10-6-2026")
                    .status == 303);
        const auto page = site.get(clerk, path_of(list));
        const auto decision = *site.world().as(clerk, [&](const Work& work) {
            const auto all = AdoptionService{work}.about(list);
            const auto waits = std::ranges::find(all, false, &decisions::Decision::stands);
            return waits == all.end() ? std::nullopt : std::optional{*waits};
        });
        const std::string path = "/waarden/besluiten/" + decision.id.value;
        CHECK(says(page, path));
        CHECK(says(site.get(clerk, path), "Iemand anders bevestigt het"));
        const auto refused = site.post(world.deputy, path + "/bevestigen", "password=anders");
        CHECK(refused.status != 303);
        CHECK(says(refused, "id=\"password-error\""));
        CHECK(location(site.post(world.deputy, path + "/bevestigen",
                                 "password=vier+paarden+in+de+wei")) ==
              path_of(list) + "?gelukt=besluit-bevestigd");
    }
    CHECK(says(site.get(world.official, "/waarden/" + value), "vastgesteld op 10 juni 2026"));
    CHECK(says(site.get({}, "/waarden/" + value), "Zeg het."));
    CHECK(says(site.get({}, "/waarden/" + value), "href=\"/gedragscodes/waarden/" + value + "\""));
    CHECK(site.get(clerk, path_of(list, "/stukken/council/besluit")).status == 404);
    CHECK(says(site.get(clerk, "/waarden"), "Vastgesteld op 10 juni 2026"));
    CHECK_FALSE(says(site.get({}, "/waarden/" + value), path_of(list)));
}

TEST_CASE("the papers for both decisions are there for who leads them, once there is a choice") {
    SiteWorld site;
    const auto& world = site.world();
    const ListId list = begun(site);
    const std::string path = path_of(list, "/stukken/");
    CHECK(site.get(world.clerk, path + "council/besluit").status == 404);
    const ListId chosen = [&] {
        REQUIRE(site.post(world.clerk, path_of(list, "/vervallen"), "x=").status == 303);
        return site.world().put_forward({"Moed", "Zorg"});
    }();
    CHECK(says(site.get(world.clerk, path_of(chosen)), "Gemeenteraad: voorstel (ODT)"));
    CHECK_FALSE(says(site.get(world.members[0], path_of(chosen)), "Stukken voor het besluit"));
    for (const std::string body : {"council", "executive"})
        for (const std::string paper : {"voorstel", "besluit", "brief"}) {
            INFO(body, paper);
            const std::string one = path_of(chosen, "/stukken/" + body + "/" + paper);
            const auto file = site.get(world.clerk, one);
            CHECK(file.status == 200);
            CHECK(file.body.starts_with("PK"));
            CHECK(site.get(world.members[0], one).status == 403);
            CHECK(site.get(world.mayor, one).status == 403);
        }
    CHECK(site.get(world.clerk, path_of(chosen, "/stukken/senate/besluit")).status == 404);
    CHECK(site.get(world.clerk, path_of(chosen, "/stukken/council/gedicht")).status == 404);
}

TEST_CASE("a value in work is for nobody outside the page of a value that never was") {
    SiteWorld site;
    const ListId list = begun(site);
    REQUIRE(site.post(site.world().clerk, path_of(list, "/voorstellen"),
                      "name=Moed&definition=Zeg+het.")
                .status == 303);
    const std::string value = site.world().view(list).values.front().id.value;
    const auto hidden = site.get({}, "/waarden/" + value);
    const auto absent = site.get({}, "/waarden/" + kNobodysId);
    CHECK(hidden.status == 404);
    CHECK(hidden.body.size() == absent.body.size());
    CHECK(site.get(site.world().official, "/waarden/" + value).status == 404);
    CHECK(site.get(site.world().auditor, "/waarden/" + value).status == 200);
}

TEST_CASE("every page with a place answers 404 to what never was, in both languages") {
    SiteWorld site;
    for (const auto& route : module().routes) {
        const auto place = route.pattern.find("{id}");
        if (place == std::string::npos) continue;
        std::string path = route.pattern;
        path.replace(place, 4, kNobodysId);
        CAPTURE(route.pattern);
        const bool weighs = route.right == identity::Right::norms_commit;
        const PersonId who = weighs ? site.world().members[0] : site.world().clerk;
        if (route.method == http::Method::get)
            CHECK(site.get(who, "/en" + path).status == 404);
        else
            CHECK(site.post(who, path, "x=").status == 404);
    }
}

TEST_CASE("every page of a list opens in both languages, and no text is missing") {
    SiteWorld site;
    const ListId list = opened(site);
    const std::string value = "/waarden/" + site.world().view(list).values.front().id.value;
    for (const std::string language : {"", "/en"})
        for (const std::string& path :
             {std::string{"/waarden"}, path_of(list), path_of(list, "/voorstellen"),
              path_of(list, "/weging"), path_of(list, "/kiezen"), path_of(list, "/voorleggen"),
              path_of(list, "/terug"), path_of(list, "/vervallen"), path_of(list, "/besluit"),
              weighing_of(list, "/sluiten"), value, value + "/wijzigen", value + "/weghalen",
              std::string{"/waarden/nieuw"}}) {
            CAPTURE(language + path);
            const auto page = site.get(site.world().clerk, language + path);
            CHECK(page.status == 200);
            CHECK_FALSE(says(page, ">core_values."));
        }
}

TEST_CASE("a member is asked to weigh until it is done, and may do it again") {
    SiteWorld site;
    const ListId list = opened(site);
    const auto entry = module().menu.front();
    REQUIRE(entry.waiting);
    CHECK(entry.path == "/waarden");
    CHECK(says(site.get(site.world().members[1], "/waarden"), "Nu wegen"));
    REQUIRE(site.post(site.world().members[1], weighing_of(list), dots_on_first(site, list, 1))
                .status == 303);
    CHECK(says(site.get(site.world().members[1], "/waarden"), "Opnieuw wegen"));
}

}  // namespace
}  // namespace vt::core_values
