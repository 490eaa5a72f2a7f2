// SPDX-License-Identifier: EUPL-1.2
// "Why do we have this norm?", both ways: from the article to value and law, and back.
#include "modules/codes/pages_parts.h"
#include "modules/codes/tests/codes_site.h"
#include "modules/codes/text_writing.h"
#include "modules/core_values/adoption_service.h"
#include "modules/core_values/list_service.h"

namespace vt::codes {
namespace {

using core_values::ListService;

// A list that both bodies adopted, with the handbook's "independence" and one value of our own.
// Gives the ids of those two.
std::pair<std::string, std::string> values_adopted(World& world) {
    std::vector<core_values::Chosen> chosen;
    std::pair<std::string, std::string> ids;
    const auto list = world.as(world.clerk, [&](const Work& work) {
        ListService lists{work};
        const auto begun = *lists.begin("Kernwaarden", core_values::StartWith::handbook);
        const auto own =
            *lists.propose(begun, {"Speelruimte", "Wij zeggen wat gezegd moet worden.", ""});
        const core_values::ListView view = *lists.find(begun);
        for (const auto& value : view.values)
            if (value.origin == "independence") ids.first = value.id.value;
        ids.second = own.value;
        chosen = {{*core_values::ValueId::parse(ids.first), "Het telt."}, {own, "Het telt ook."}};
        REQUIRE(lists.conclude(begun, chosen, kToday));
        REQUIRE(lists.put_forward(begun));
        return begun;
    });
    for (const std::string body : {"council", "executive"}) {
        const auto entered = world.as(world.clerk, [&](const Work& work) {
            return core_values::AdoptionService{work}.enter(list, {body, body + "-1", kToday});
        });
        REQUIRE(entered);
        REQUIRE(world.as(world.deputy, [&](const Work& work) {
            return core_values::AdoptionService{work}.confirm(*entered);
        }));
    }
    return ids;
}

// A code in force of which the second article follows from `value`.
std::string travel_of(World& world, const std::string& value) {
    const DocumentId document = world.document(Kind::code, Audience::council_member);
    const VersionId version = world.draft(document);
    REQUIRE(world.as(world.clerk, [&](const Work& work) {
        const Reading reading = *DocumentService{work}.read(document, version);
        const Article& travel = reading.text.chapters.front().articles.back();
        return DraftService{work}.change_article(version, travel.id,
                                                 {.number = travel.number,
                                                  .title = travel.title,
                                                  .body = "Wij melden een reis vooraf.",
                                                  .values = {value}},
                                                 fingerprint(travel));
    }));
    REQUIRE(
        world.as(world.clerk, [&](const Work& w) { return AdoptionService{w}.propose(version); }));
    REQUIRE(world.decide(version, Body::council));
    return article_path(document, version, "travel");
}

}  // namespace

TEST_CASE("a value of the handbook leads to the articles in force, and those lead back") {
    CodesSite site;
    World& world = site.world();
    const std::string path = "/gedragscodes/waarden/independence";
    CHECK(says(site.get(world.nobody, path), "Nog geen artikel noemt dit"));
    const DocumentId document = world.document(Kind::code, Audience::council_member);
    const VersionId draft = world.draft(document);
    CHECK_FALSE(says(site.get(world.clerk, path), "1.1 Geschenken"));
    CHECK(says(
        site.get(world.clerk, path_of(world.read(document, draft).version, "/artikelen/gifts")),
        "href=\"" + path + "\""));
    const VersionId version = world.adopted(document, "2027");
    const std::string article = article_path(document, version, "gifts");
    for (const std::string language : {"", "/en"}) {
        const auto page = site.get(world.nobody, language + path);
        CHECK(page.status == 200);
        CHECK(says(page, "href=\"" + language + article + "\""));
        CHECK(says(page, "href=\"" + language + "/gedragscodes/wetten/gemeentewet-15-3\""));
        CHECK_FALSE(says(page, ">codes."));
    }
    CHECK(says(site.get(world.nobody, "/en" + path), "Independence"));
    CHECK_FALSE(says(site.get(world.nobody, path), "1.2 Reizen"));
}

TEST_CASE("a law tells its article, the date of its text, its source, and who cites it") {
    CodesSite site;
    World& world = site.world();
    const DocumentId document = world.document(Kind::code, Audience::council_member);
    const VersionId version = world.adopted(document);
    const auto page = site.get(world.nobody, "/gedragscodes/wetten/gemeentewet-15-3");
    CHECK(says(page, "Gemeentewet, artikel 15"));
    CHECK(says(page, "Tekst van"));
    CHECK(says(page, "https://wetten.overheid.nl/"));
    CHECK(says(page, "href=\"" + article_path(document, version, "gifts") + "\""));
    CHECK(says(page, "href=\"/gedragscodes/waarden/independence\""));
    CHECK(site.get(world.nobody, "/gedragscodes/wetten/geen-wet").status == 404);
    CHECK(site.get(world.nobody, "/gedragscodes/waarden/geen-waarde").status == 404);
}

TEST_CASE("a value of our own has its name at the article, and tells where it was adopted") {
    CodesSite site;
    World& world = site.world();
    const std::string own = values_adopted(world).second;
    const std::string article = travel_of(world, own);
    const std::string path = "/gedragscodes/waarden/" + own;
    CHECK(says(site.get(world.nobody, article), "href=\"" + path + "\">Speelruimte</a>"));
    const auto page = site.get(world.nobody, path);
    CHECK(says(page, "href=\"/waarden/" + own + "\""));
    CHECK(says(page, "href=\"" + article + "\""));
}

TEST_CASE("an adopted value and the one of the handbook it began as are one and the same") {
    CodesSite site;
    World& world = site.world();
    const std::string adopted = values_adopted(world).first;
    const std::string travel = travel_of(world, adopted);
    for (const std::string& id : {adopted, std::string{"independence"}}) {
        const auto page = site.get(world.nobody, "/gedragscodes/waarden/" + id);
        CHECK(says(page, "1.1 Geschenken"));
        CHECK(says(page, "href=\"" + travel + "\""));
        CHECK(says(page, "href=\"/waarden/" + adopted + "\""));
    }
    CHECK(says(site.get(world.nobody, "/en/gedragscodes/waarden/" + adopted), "Independence"));
}

TEST_CASE("a value that is proposed but not adopted is nowhere") {
    CodesSite site;
    World& world = site.world();
    const auto value = world.as(world.clerk, [](const Work& work) {
        ListService lists{work};
        const auto list = *lists.begin("Kernwaarden", core_values::StartWith::nothing);
        return *lists.propose(list, {"Speelruimte", "Wij zeggen het.", ""});
    });
    for (const PersonId& who : {world.clerk, world.nobody})
        CHECK(site.get(who, "/gedragscodes/waarden/" + value.value).status == 404);
}

TEST_CASE("a draft can name what is adopted, and the handbook's other values") {
    CodesSite site;
    World& world = site.world();
    const auto [adopted, own] = values_adopted(world);
    const DocumentId document = world.document(Kind::code, Audience::council_member);
    const VersionId draft = world.draft(document);
    const auto page = site.get(
        world.clerk, path_of(world.read(document, draft).version, "/hoofdstukken/0/artikel"));
    CHECK(says(page, "value=\"" + own + "\""));
    CHECK(says(page, "value=\"" + adopted + "\""));
    CHECK_FALSE(says(page, "value=\"independence\""));
}

}  // namespace vt::codes
