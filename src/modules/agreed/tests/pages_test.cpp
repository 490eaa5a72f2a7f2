// SPDX-License-Identifier: EUPL-1.2
// The pages as people meet them: searching, citing, and the list of references.
#include "modules/agreed/tests/agreed_world.h"

namespace vt::agreed {
namespace {

const PersonId kNobody{};
const std::string kFields = "body=council&day=23-11-2026&occasion=Debat";
const std::string kCite = "/afgesproken/citeren/agreements/a-4";
const std::string kList = "/afgesproken/verwijzingen";

std::string withdraw_path(const http::Response& list) {
    const auto at = list.body.find("/intrekken");
    REQUIRE(at != std::string::npos);
    return list.body.substr(at - 32 - kList.size() - 1, kList.size() + 33 + 10);
}

}  // namespace

TEST_CASE("a search gives what holds now first, with where it stands, a link and a citation") {
    SiteWorld world;
    const auto page = world.get(world.people().mayor, "/afgesproken?q=geschenk");
    CHECK(page.status == 200);
    CHECK(says(page, "3 afspraken gevonden."));
    CHECK(says(page, "<mark>geschenken</mark>"));
    CHECK(says(page, "href=\"/gedragscodes/a-4\""));
    CHECK(says(page, "/afgesproken/citeren/agreements/a-4"));
    CHECK(page.body.find("Geldt nu") < page.body.find("Geldt niet meer"));
}

TEST_CASE("without signing in one searches and cites what is public, and nothing else") {
    SiteWorld world;
    const auto page = world.get(kNobody, "/afgesproken?q=geschenk");
    CHECK(page.status == 200);
    CHECK(says(page, "2 afspraken gevonden."));
    CHECK_FALSE(says(page, "appgroep"));
    CHECK_FALSE(says(page, kList));
    const auto cite = world.get(kNobody, "/afgesproken/citeren/agreements/a-4");
    CHECK(cite.status == 200);
    CHECK_FALSE(says(cite, "Verwijzing vastleggen"));
    const auto hidden = world.get(kNobody, "/afgesproken/citeren/agreements/in-1");
    const auto absent = world.get(kNobody, "/afgesproken/citeren/agreements/in-9");
    CHECK(hidden.status == 404);
    CHECK(hidden.body == absent.body);
}

TEST_CASE("the page says what it searched for, and what to do when there is nothing") {
    SiteWorld world;
    const auto& mayor = world.people().mayor;
    CHECK(says(world.get(mayor, "/afgesproken?q=geschnken+"), "gezocht naar: geschenken"));
    CHECK(says(world.get(mayor, "/afgesproken?q=geschenken+kwispel+"), "al uw woorden"));
    CHECK(says(world.get(mayor, "/afgesproken?q=kwispelstaart+"), "Niets gevonden"));
    CHECK(says(world.get(mayor, "/afgesproken?q=geschenken&soort=waarde"), "Niets gevonden"));
    CHECK(says(world.get(mayor, "/afgesproken"), "Zo kunt u zoeken"));
    CHECK(says(world.get(mayor, "/en/afgesproken?q=reis"), "1 agreement found."));
}

TEST_CASE("a word of the street finds what the codes call otherwise, and the page says so") {
    SiteWorld world;
    const auto page = world.get(world.people().mayor, "/afgesproken?q=cadeau");
    CHECK(says(page, "3 afspraken gevonden. Er is gezocht naar: geschenk."));
    const auto english = world.get(world.people().mayor, "/en/afgesproken?q=Gift+appgroep");
    CHECK(says(english, "1 agreement found."));
    CHECK(says(english, "<span lang=\"nl\">Conclusie over de appgroep</span>"));
    CHECK_FALSE(says(world.get(kNobody, "/afgesproken?q=cadeau+appgroep"), "appgroep</mark>"));
    CHECK(says(world.get(world.people().mayor, "/afgesproken?q=kado+kwispelstaart"),
               "Niets gevonden"));
}

TEST_CASE("before anything was adopted the page says so") {
    SiteWorld world;
    world.people().as_system([](const Work& work) {
        for (const std::string_view id : {"a-4", "a-5", "o-4", "in-1"}) {
            work.db.execute("DELETE FROM agreements_entry WHERE id = $1", id);
            search::note_change(work.db, "agreements", id);
        }
    });
    CHECK(says(world.get(world.people().mayor, "/afgesproken"), "nog niets om te vinden"));
}

TEST_CASE("what was typed and what was agreed are never markup") {
    SiteWorld world;
    const auto& mayor = world.people().mayor;
    CHECK_FALSE(says(world.get(mayor, "/afgesproken?q=%3Cb%3Ereis%3C%2Fb%3E"), "<b>"));
    CHECK(says(world.get(mayor, "/afgesproken?q=reis"), "&lt;<mark>reis</mark>&gt;"));
    CHECK_FALSE(says(world.get(mayor, "/afgesproken/citeren/agreements/a-5"), "<reis>"));
}

TEST_CASE("a citation is ready for the minutes, with the whole address") {
    SiteWorld world;
    const auto page = world.get(world.people().member, "/afgesproken/citeren/agreements/a-4");
    CHECK(says(page,
               "(R2026-058): “Wij nemen geen geschenken aan.” "
               "http://voorbeeldstad.example/gedragscodes/a-4"));
    CHECK(says(page, "value=\"23-11-2026\""));
}

TEST_CASE("a reference is recorded, listed without a name, and withdrawn") {
    SiteWorld world;
    const auto& who = world.people();
    CHECK(says(world.get(who.member, kList), "Nog geen verwijzingen"));
    const auto recorded = world.post(who.member, kCite, kFields);
    CHECK(recorded.status == 303);
    CHECK(says(world.get(who.member, location(recorded)), "De verwijzing is vastgelegd."));
    const auto list = world.get(who.auditor, kList);
    CHECK(says(list, "Artikel 4 Geschenken"));
    CHECK(says(list, "Debat"));
    CHECK_FALSE(says(list, "Bakker"));
    CHECK_FALSE(says(list, "/intrekken"));
    CHECK_FALSE(says(world.get(who.mayor, kList), "/intrekken"));
    const auto path = withdraw_path(world.get(who.clerk, kList));
    CHECK(says(world.get(who.clerk, path), "Dat kunt u niet terugdraaien"));
    CHECK(world.get(who.mayor, path).status == 403);
    CHECK(world.post(who.mayor, path, "").status == 403);
    const auto withdrawn = world.post(who.clerk, path, "");
    CHECK(withdrawn.status == 303);
    CHECK(says(world.get(who.clerk, location(withdrawn)), "De verwijzing is ingetrokken."));
    CHECK(world.get(who.clerk, path).status == 404);
}

TEST_CASE("a refused reference comes back with the message at the field") {
    SiteWorld world;
    const auto& clerk = world.people().clerk;
    const auto at_field = [&](const std::string& fields, std::string_view field) {
        const auto page = world.post(clerk, kCite, fields);
        CHECK(says(page, std::string{field} + "-error"));
        return page.status;
    };
    CHECK(at_field("&body=&day=23-11-2026", "body") == 422);
    CHECK(at_field("&body=council&day=ooit", "day") == 422);
    CHECK(at_field("&body=council&day=24-11-2026", "day") == 422);
    CHECK(world.post(clerk, kCite, kFields).status == 303);
    CHECK(at_field("&body=council&day=23-11-2026", "day") == 409);
    CHECK(world.post(clerk, "/afgesproken/citeren/x/a-4", kFields).status == 404);
}

}  // namespace vt::agreed
