// SPDX-License-Identifier: EUPL-1.2
// Reading what is adopted: frozen, with its hash and a proof; compared with others in one tap; and
// what waits for whom.
#include "audit/proof.h"
#include "audit/seal.h"
#include "modules/codes/group_service.h"
#include "modules/codes/pages_parts.h"
#include "modules/codes/review_service.h"
#include "modules/codes/tests/codes_site.h"

namespace vt::codes {
namespace {

constexpr Audience kMember = Audience::council_member;
constexpr std::string_view kOrigin = "voorbeeldstad.example/vredestijd/log";

// The titles of what waits for this person, as the page of the week asks for them.
std::string shelf_of(CodesSite& site, const PersonId& who) {
    const std::string page = site.get(who, "/gedragscodes").body;
    const auto at = page.find("id=\"aan-u\"");
    return at == std::string::npos ? std::string{}
                                   : page.substr(at, page.find("</section>", at) - at);
}

bool has(const std::string& part, std::string_view words) {
    return part.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("an adopted version says that it is frozen, and a correction begins as a new version") {
    CodesSite site;
    World& world = site.world();
    const DocumentId document = world.document(Kind::code, kMember);
    const VersionId version = world.adopted(document);
    const std::string path = path_of(world.read(document, version).version);
    const auto page = site.get(world.clerk, path);
    CHECK(says(page, "Een verbetering is een nieuwe versie."));
    CHECK(says(page, "Nieuwe versie maken"));
    for (const PersonId& who : {world.mayor, world.anna, world.nobody})
        CHECK_FALSE(says(site.get(who, path), "Nieuwe versie maken"));
    CHECK(says(site.get(world.clerk, path + "/bewerken"), "Een verbetering is een nieuwe versie."));
    const std::string begin = "/gedragscodes/" + document.value + "/concept";
    const auto form = site.get(world.clerk, begin);
    CHECK(says(form, "De vastgestelde tekst (versie 2026) verandert niet."));
    CHECK(says(form, "value=\"2026-2\""));
    const auto begun = site.post(world.clerk, begin, {{"from", "in-force"}, {"label", "2026-2"}});
    REQUIRE(begun.status == 303);
    CHECK(says(site.get(world.clerk, begin), "value=\"2026-3\""));
    CHECK(world.read(document, version).text == World::text());
}

TEST_CASE("the contents are folded away, and an article gives its link to copy") {
    CodesSite site;
    World& world = site.world();
    const DocumentId document = world.document(Kind::code, kMember);
    const Version version = world.read(document, world.adopted(document)).version;
    const auto page = site.get(world.nobody, path_of(version));
    CHECK(says(page, "<details class=\"vt-details\"><summary>Inhoud</summary>"));
    const auto article = site.get(world.nobody, path_of(version, "/artikelen/gifts"));
    CHECK(says(article, "data-copy=\"http://voorbeeldstad.example" +
                            path_of(version, "/artikelen/gifts") + "\""));
}

TEST_CASE("the proof of an adoption holds outside the house, and stands for the hash of the text") {
    CodesSite site;
    World& world = site.world();
    const DocumentId document = world.document(Kind::code, kMember);
    const Version version = world.read(document, world.adopted(document)).version;
    const std::string path = path_of(version, "/bewijs");
    CHECK(says(site.get(world.clerk, path), "Het bewijs is er nog niet."));
    world.adopted(world.document(Kind::code, Audience::alderman));
    audit::Sealer sealer{site.database(), std::string{kOrigin}, site.folder()};
    sealer.seal(site.clock().now());
    const auto file = site.get(world.anna, path);
    REQUIRE(file.status == 200);
    const auto answer = audit::verify_proof(file.body, sealer.key());
    CHECK(answer.verdict == audit::Verdict::holds);
    CHECK(answer.record.type == "codes.version-adopted");
    CHECK(answer.record.object == version.id.value);
    CHECK(answer.record.data_sha256 == version.sha256);
    CHECK(site.get(world.official, path).status == 403);
    CHECK(says(site.get(world.anna, path_of(version)), "href=\"" + path + "\""));
    CHECK_FALSE(says(site.get(world.nobody, path_of(version)), path));
    CHECK(says(site.get(world.anna, path_of(version, "/downloaden")), path));
}

TEST_CASE("what was never adopted here has no proof") {
    CodesSite site;
    World& world = site.world();
    const DocumentId document = world.document(Kind::code, kMember);
    const VersionId draft = world.draft(document);
    const DocumentId foreign = world.document(Kind::foreign);
    const VersionId theirs = world.draft(foreign);
    for (const auto& [of, version] : {std::pair{document, draft}, std::pair{foreign, theirs}})
        CHECK(site.get(world.clerk, path_of(world.read(of, version).version, "/bewijs")).status ==
              404);
}

TEST_CASE("our code stands beside another municipality's in one tap, with what only they have") {
    CodesSite site;
    World& world = site.world();
    const DocumentId document = world.document(Kind::code, kMember);
    const VersionId ours = world.adopted(document);
    const DocumentId foreign = world.document(Kind::foreign);
    Text text = World::text();
    text.chapters.front().articles.push_back(
        {.id = "tickets",
         .number = "1.3",
         .title = "Kaartjes",
         .body = {{.words = "Wie kaartjes krijgt, meldt dat."}}});
    const auto theirs = world.as(world.clerk, [&](const Work& work) {
        return DraftService{work}.begin_with(foreign, text, "2025");
    });
    REQUIRE(theirs);
    const std::string link =
        "/gedragscodes/vergelijken?van=" + ours.value + "&amp;naar=" + theirs->value;
    for (const std::string& page :
         {"/gedragscodes/" + document.value, path_of(world.read(document, ours).version),
          "/gedragscodes/" + foreign.value})
        CHECK(says(site.get(world.anna, page), link));
    CHECK_FALSE(says(site.get(world.nobody, "/gedragscodes/" + document.value), "vergelijken"));
    const auto compared = site.get(world.anna, "/gedragscodes/vergelijken?van=" + ours.value +
                                                   "&naar=" + theirs->value + "&alleen=ja");
    CHECK(says(compared, "<li>1.3 Kaartjes</li>"));
}

TEST_CASE("a draft and an earlier version are compared with what holds from the document's page") {
    CodesSite site;
    World& world = site.world();
    const DocumentId document = world.document(Kind::code, kMember);
    const VersionId old = world.adopted(document, "2022", day_of_text("2022-06-16"));
    const VersionId now = world.adopted(document);
    const VersionId draft = world.draft(document, "2027");
    const auto page = site.get(world.clerk, "/gedragscodes/" + document.value);
    CHECK(says(page, "van=" + old.value + "&amp;naar=" + now.value));
    CHECK(says(page, "van=" + now.value + "&amp;naar=" + draft.value));
    CHECK_FALSE(says(site.get(world.nobody, "/gedragscodes/" + document.value), draft.value));
}

TEST_CASE("a text that asks me waits until I answered; who is only welcome is not asked") {
    CodesSite site;
    World& world = site.world();
    const DocumentId document = world.document(Kind::code, kMember);
    const Version version = world.read(document, world.adopted(document)).version;
    CHECK(has(shelf_of(site, world.anna), path_of(version, "/toezegging")));
    for (const PersonId& who : {world.committee, world.mayor, world.clerk, world.nobody})
        CHECK(shelf_of(site, who).empty());
    REQUIRE(site.post(world.anna, path_of(version, "/toezegging"),
                      {{"antwoord", "nee"}, {"tekst", version.sha256}})
                .status == 303);
    CHECK(shelf_of(site, world.anna).empty());
}

TEST_CASE("a decision waits for the second person, about a version and about a review") {
    CodesSite site;
    World& world = site.world();
    const DocumentId document = world.document(Kind::code, kMember);
    const VersionId version = world.proposed(document);
    const auto entered = world.as(world.clerk, [&](const Work& work) {
        return AdoptionService{work}.enter(version, {Body::council, "R-1", kToday});
    });
    REQUIRE(entered);
    CHECK(has(shelf_of(site, world.deputy), entered->value + "/bevestigen"));
    for (const PersonId& who : {world.clerk, world.mayor, world.bram})
        CHECK_FALSE(has(shelf_of(site, who), "bevestigen"));
    REQUIRE(world.as(world.deputy, [&](const Work& work) {
        return AdoptionService{work}.confirm(version, *entered);
    }));
    CHECK_FALSE(has(shelf_of(site, world.deputy), "bevestigen"));
    const auto review = world.as(world.deputy, [&](const Work& work) {
        return ReviewService{work}.enter(document, {Body::council, "R-2", kToday});
    });
    REQUIRE(review);
    CHECK(has(shelf_of(site, world.clerk), "/herziening/besluiten/" + review->value));
    CHECK(site.get(world.clerk, "/gedragscodes/" + document.value + "/herziening/besluiten/" +
                                    review->value + "/bevestigen")
              .status == 200);
}

TEST_CASE("open suggestions wait for the working group and the clerk") {
    CodesSite site;
    World& world = site.world();
    const DocumentId document = world.document(Kind::code, kMember);
    REQUIRE(world.as(world.clerk, [&](const Work& work) {
        return GroupService{work}.set_up(document, {world.bram}, kToday);
    }));
    CHECK(shelf_of(site, world.bram).empty());
    const auto made = world.as(world.anna, [&](const Work& work) {
        return GroupService{work}.suggest(document, {"", "Korter graag.", ""});
    });
    REQUIRE(made);
    for (const PersonId& who : {world.bram, world.clerk})
        CHECK(has(shelf_of(site, who), "Er is 1 suggestie waarover nog niets is besloten."));
    CHECK(shelf_of(site, world.anna).empty());
    REQUIRE(world.as(world.bram, [&](const Work& work) {
        return GroupService{work}.settle(*made, true, "Goed idee.");
    }));
    CHECK(shelf_of(site, world.bram).empty());
}

}  // namespace vt::codes
