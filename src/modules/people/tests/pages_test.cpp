// SPDX-License-Identifier: EUPL-1.2
// The pages as people meet them, in Dutch and English, with every refusal at its field.
#include <doctest/doctest.h>

#include "crypto/password.h"
#include "identity/passwords.h"
#include "modules/people/import_pages.h"
#include "modules/people/tests/site_world.h"

namespace vt::people {
namespace {

std::string path_of(const PersonId& id) {
    return "/mensen/" + id.value;
}

// The id after `before` in a page.
std::string id_after(const http::Response& response, const std::string& before) {
    const auto at = response.body.find(before);
    REQUIRE(at != std::string::npos);
    return response.body.substr(at + before.size(), 32);
}

}  // namespace

TEST_CASE("every page without a place opens, in Dutch and in English") {
    SiteWorld world;
    const auto& who = world.people();
    for (const std::string language : {"", "/en"})
        for (const std::string path :
             {"/mensen", "/mensen?groep=former&functie=mayor&naam=x&pagina=9", "/mensen/nieuw",
              "/mensen/invoeren", "/aankomst-en-vertrek", "/mijn-gegevens",
              "/mijn-gegevens/wachtwoord", "/logboek", "/logboek?voor=3", "/installatie",
              "/wat-de-server-ziet", "/toegankelijkheid", "/privacy", "/kwetsbaarheid-melden"}) {
            INFO(language, path);
            const auto page = world.get(who.clerk, language + path);
            CHECK(page.status == 200);
            CHECK_FALSE(says(page, ">people."));
        }
}

TEST_CASE("the open pages need nobody to sign in; the others lead to signing in") {
    SiteWorld world;
    for (const std::string path :
         {"/wat-de-server-ziet", "/toegankelijkheid", "/privacy", "/kwetsbaarheid-melden"})
        CHECK(world.get({}, path).status == 200);
    CHECK(location(world.get({}, "/mensen")) == "/inloggen?naar=%2Fmensen");
    CHECK(world.get(world.people().member, "/mensen").status == 403);
    CHECK(world.get(world.people().auditor, "/mensen/nieuw").status == 403);
}

TEST_CASE("a person one may not see is the page of a person who never was") {
    SiteWorld world;
    auto& people = world.people();
    const PersonId assessor = people.person("Zoë", "Zwart", Office::assessor);
    const auto hidden = world.get(people.auditor, path_of(assessor));
    const auto absent = world.get(people.auditor, path_of(PersonId::random()));
    CHECK(hidden.status == 404);
    CHECK(hidden.body.size() == absent.body.size());
    CHECK(world.get(people.clerk, path_of(assessor)).status == 200);
    CHECK(world.get(people.clerk, "/mensen/x").status == 404);
}

TEST_CASE("somebody is added, gets an office, and so a checklist; then the office ends") {
    SiteWorld world;
    const auto clerk = world.people().clerk;
    const auto added = world.post(clerk, "/mensen/nieuw",
                                  "given=Eva&family=Nieuwkomer&email=eva%40v.example&language=nl");
    REQUIRE(added.status == 303);
    const std::string path = page_of(added);
    CHECK(says(world.get(clerk, path), "Eva Nieuwkomer"));
    CHECK(says(world.get(clerk, location(added)), "utrecht-alert--ok"));
    CHECK_FALSE(says(world.get(clerk, path), "utrecht-alert--ok"));
    REQUIRE(world
                .post(clerk, path + "/functie",
                      "office=council-member&from=12-11-2026&party=Groep+Nieuw")
                .status == 303);
    const auto page = world.get(clerk, path);
    CHECK(says(page, "sinds 12 november 2026"));
    CHECK(says(world.get(clerk, "/aankomst-en-vertrek"), "Eva Nieuwkomer"));
    const std::string holding = path + "/functies/" + id_after(page, path + "/functies/");
    CHECK(world.get(clerk, holding + "/beeindigen").status == 200);
    CHECK(world.get(clerk, holding + "/groep").status == 200);
    REQUIRE(world.post(clerk, holding + "/groep", "party=Groep+Eva&from=15-11-2026").status == 303);
    CHECK(says(world.get(clerk, path), "Groep Eva"));
    const std::string fresh =
        path + "/functies/" + id_after(world.get(clerk, path), path + "/functies/");
    CHECK(world.post(clerk, fresh + "/beeindigen", "until=").status == 422);
    CHECK(world.post(clerk, fresh + "/beeindigen", "until=30-11-2026").status == 303);
    CHECK(world.get(clerk, path + "/functies/" + std::string(32, 'a') + "/groep").status == 404);
}

TEST_CASE("a refused form comes back with what was typed and the message at the field") {
    SiteWorld world;
    const auto clerk = world.people().clerk;
    const auto person = world.post(clerk, "/mensen/nieuw", "given=Eva&family=&language=nl");
    CHECK(person.status == 422);
    CHECK(says(person, "value=\"Eva\""));
    CHECK(says(person, "id=\"family-error\""));
    const auto taken = world.post(clerk, "/mensen/nieuw",
                                  "family=Twee&email=anna%40voorbeeldstad.example&language=nl");
    CHECK(taken.status == 409);
    CHECK(says(taken, "id=\"email-error\""));
    const auto day = world.post(clerk, path_of(world.people().member) + "/functie",
                                "office=committee-member&from=31-31-2026");
    CHECK(day.status == 422);
    CHECK(says(day, "id=\"from-error\""));
    const auto twice = world.post(clerk, path_of(world.people().member) + "/functie",
                                  "office=council-member&from=01-11-2026");
    CHECK(twice.status == 409);
    CHECK(says(twice, "id=\"from-error\""));
}

TEST_CASE("an invitation is shown once and nowhere else") {
    SiteWorld world;
    const auto& people = world.people();
    const auto invited = world.post(people.clerk, path_of(people.member) + "/uitnodigen", "x=");
    CHECK(invited.status == 200);
    CHECK_FALSE(invited.compress);
    const auto at = invited.body.find("/welkom/");
    REQUIRE(at != std::string::npos);
    const std::string link = invited.body.substr(at, 8 + 64);
    CHECK_FALSE(says(world.get(people.clerk, path_of(people.member)), link));
    CHECK(says(world.get(people.clerk, path_of(people.member)), "Uitgenodigd"));
    const auto added = world.post(people.clerk, "/mensen/nieuw", "family=Zonderadres&language=nl");
    CHECK(world.post(people.clerk, page_of(added) + "/uitnodigen", "x=").status == 409);
    CHECK(world.post(people.auditor, path_of(people.member) + "/uitnodigen", "x=").status == 403);
}

TEST_CASE("a file is looked at first; wrong rows are named; confirming imports") {
    SiteWorld world;
    const auto clerk = world.people().clerk;
    const std::string head = "voornaam;achternaam;functie;vanaf\n";
    const auto wrong =
        world.upload(clerk, "/mensen/invoeren", head + "Eva;Nieuw;tovenaar;1-11-2026\n");
    REQUIRE(wrong.status == 303);
    const auto report = world.get(clerk, location(wrong));
    CHECK(says(report, "Rij 2"));
    CHECK(says(report, "tovenaar"));
    CHECK(world.post(clerk, location(wrong), "x=").status == 409);
    const auto good =
        world.upload(clerk, "/mensen/invoeren", head + "Eva;Nieuw;raadslid;1-11-2026\n");
    REQUIRE(says(world.get(clerk, location(good)), "Eva Nieuw"));
    CHECK_FALSE(says(world.get(clerk, "/mensen"), "Eva Nieuw"));
    CHECK(world.get(world.people().admin, location(good)).status == 404);
    CHECK(world.post(clerk, location(good), "x=").status == 303);
    CHECK(says(world.get(clerk, "/mensen"), "Eva Nieuw"));
    CHECK(world.get(clerk, location(good)).status == 404);
    CHECK(world.upload(clerk, "/mensen/invoeren", "").status == 422);
}

TEST_CASE("a long file shows its first rows and says how many there are more") {
    SiteWorld world;
    const auto clerk = world.people().clerk;
    std::string file = "achternaam;functie;vanaf\n";
    for (int i = 0; i < 103; ++i) file += "Naam" + std::to_string(i) + ";commissielid;1-11-2026\n";
    const auto sent = world.upload(clerk, "/mensen/invoeren", file);
    const auto page = world.get(clerk, location(sent));
    CHECK(says(page, "Naam99"));
    CHECK_FALSE(says(page, "Naam100"));
    CHECK(says(page, "nog 3 rijen"));
}

TEST_CASE("a step is ticked with a day, refused at its own field, and undone") {
    SiteWorld world;
    auto& people = world.people();
    const PersonId fresh = people.person("Cas", "Nieuw", Office::council_member, kToday);
    REQUIRE(world.post(people.clerk, "/aankomst-en-vertrek", "x=").status == 303);
    const std::string base = "/aankomst-en-vertrek/";
    const std::string path = base + id_after(world.get(people.clerk, "/aankomst-en-vertrek"), base);
    const std::string oath = path + "/stappen/oath";
    CHECK(says(world.get(people.clerk, path), "Eed of belofte"));
    const auto wrong = world.post(people.clerk, oath, "dag=24-11-2026");
    CHECK(wrong.status == 422);
    CHECK(says(wrong, "id=\"dag-error\""));
    CHECK(world.post(people.clerk, oath, "dag=23-11-2026").status == 303);
    CHECK(says(world.get(people.clerk, path), "Gedaan op 23 november 2026"));
    CHECK(says(world.get(fresh, path), "Gedaan op 23 november 2026"));
    CHECK(says(world.get(people.clerk, oath), "/terug"));
    CHECK_FALSE(says(world.get(fresh, oath), "/terug"));
    CHECK(world.get(people.other, oath).status == 404);
    CHECK(world.get(people.clerk, path + "/stappen/nope").status == 404);
    CHECK(world.get(people.other, path).status == 404);
    CHECK(world.post(people.other, oath, "dag=23-11-2026").status == 403);
    CHECK(world.post(people.clerk, path + "/stappen/nope", "dag=23-11-2026").status == 404);
    CHECK(world.post(people.clerk, oath + "/terug", "x=").status == 303);
    CHECK_FALSE(says(world.get(people.clerk, path), "Gedaan op"));
    const auto letter = world.get(people.clerk, path + "/brieven/welcome-council");
    CHECK(says(letter, "Beste Cas Nieuw,"));
    CHECK(says(letter, "U begint op 23 november 2026."));
    CHECK(world.get(people.clerk, path + "/brieven/thanks").status == 404);
}

TEST_CASE("one chooses the own language and lands in it") {
    SiteWorld world;
    const auto member = world.people().member;
    CHECK(location(world.post(member, "/mijn-gegevens/taal", "language=en")) ==
          "/en/mijn-gegevens?gelukt=taal");
    CHECK(world.post(member, "/mijn-gegevens/taal", "language=fr").status == 422);
}

TEST_CASE("a new password asks for the old one, and this browser stays signed in") {
    SiteWorld world;
    const auto member = world.people().member;
    const std::string old_word = "vier paarden in de wei";
    world.set_password(member, crypto::hash_password(identity::normalised_password(old_word)));
    const std::string path = "/mijn-gegevens/wachtwoord";
    const auto wrong = world.post(member, path, "current=anders&password=zes+kippen+op+het+erf");
    CHECK(wrong.status == 422);
    CHECK(says(wrong, "id=\"current-error\""));
    const auto weak = world.post(member, path, "current=vier+paarden+in+de+wei&password=kort");
    CHECK(weak.status == 422);
    CHECK(says(weak, "id=\"password-error\""));
    const auto changed =
        world.post(member, path, "current=vier+paarden+in+de+wei&password=zes+kippen+op+het+erf");
    CHECK(location(changed) == "/mijn-gegevens?gelukt=wachtwoord");
    CHECK(changed.has("Set-Cookie"));
}

TEST_CASE("the log page has no proof of what is not sealed") {
    SiteWorld world;
    const auto& people = world.people();
    CHECK(says(world.get(people.auditor, "/logboek"), "Nog niet verzegeld"));
    CHECK(world.get(people.auditor, "/logboek/1/bewijs").status == 404);
    CHECK(world.get(people.auditor, "/logboek/x/bewijs").status == 404);
    CHECK(world.get(people.member, "/logboek").status == 403);
}

}  // namespace vt::people
