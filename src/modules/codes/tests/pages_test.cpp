// SPDX-License-Identifier: EUPL-1.2
// The pages as people meet them: the clerk's way from nothing to adopted, reading on a phone,
// committing, suggesting, reading in a file; and what stays hidden.
#include "modules/codes/group_service.h"
#include "modules/codes/tests/codes_site.h"

namespace vt::codes {
namespace {

constexpr Audience kMember = Audience::council_member;

std::string path_to(const DocumentId& document, const std::string& rest = {}) {
    return "/gedragscodes/" + document.value + rest;
}
std::string path_to(const DocumentId& document, const VersionId& version,
                    const std::string& rest = {}) {
    return path_to(document, "/versies/" + version.value + rest);
}

// Whole, in both languages, and no key stands where words should.
void opens(CodesSite& site, const PersonId& who, const std::string& path) {
    for (const std::string language : {"", "/en"}) {
        INFO(language, path);
        const auto page = site.get(who, language + path);
        CHECK(page.status == 200);
        CHECK_FALSE(says(page, ">codes."));
        CHECK_FALSE(says(page, ">identity."));
    }
}

}  // namespace

TEST_CASE("every page of a document, a draft and an adopted version opens in both languages") {
    CodesSite site;
    World& world = site.world();
    opens(site, world.clerk, "/gedragscodes");
    opens(site, world.nobody, "/gedragscodes");
    const DocumentId document = world.document(Kind::code, kMember);
    for (const std::string rest : {"", "/concept", "/inlezen", "/werkgroep", "/suggesties",
                                   "/suggesties/nieuw", "/herziening"})
        opens(site, world.clerk, path_to(document, rest));
    const VersionId adopted = world.adopted(document);
    const VersionId draft = world.draft(document, "concept");
    for (const std::string rest :
         {"", "/bewerken", "/kop", "/weggooien", "/voorstellen", "/hoofdstukken/nieuw",
          "/hoofdstukken/0", "/hoofdstukken/0/artikel", "/artikelen/gifts",
          "/artikelen/gifts/bewerken", "/artikelen/gifts/verwijderen", "/besluit"})
        opens(site, world.clerk, path_to(document, draft, rest));
    for (const std::string rest : {"", "/artikelen/gifts", "/besluit", "/toezeggingen"})
        opens(site, world.clerk, path_to(document, adopted, rest));
    opens(site, world.anna, path_to(document, adopted, "/toezegging"));
    opens(site, world.anna, path_to(document, "/suggesties/nieuw?artikel=gifts"));
    for (const std::string path :
         {"/gedragscodes", "/gedragscodes/nieuw", "/gedragscodes/te-bekijken"})
        opens(site, world.clerk, path);
    for (const std::string& path :
         {std::string{"/gedragscodes"}, path_to(document), path_to(document, adopted),
          path_to(document, adopted, "/artikelen/gifts")})
        opens(site, world.nobody, path);
}

TEST_CASE("a draft is nowhere for who may not read along, and looks as if it never was") {
    CodesSite site;
    World& world = site.world();
    const DocumentId document = world.document(Kind::code, kMember);
    const VersionId draft = world.draft(document);
    for (const PersonId& who : {world.nobody, world.official}) {
        const auto hidden = site.get(who, path_to(document, draft));
        const auto absent = site.get(who, path_to(document, VersionId::random()));
        CHECK(hidden.status == 404);
        CHECK(hidden.body.size() == absent.body.size());
        CHECK(site.get(who, path_to(document)).status == 404);
        CHECK(site.get(who, path_to(document, draft, "/artikelen/gifts")).status == 404);
        CHECK_FALSE(says(site.get(who, "/gedragscodes"), document.value));
    }
    CHECK(site.get(world.anna, path_to(document, draft)).status == 200);
    CHECK(site.get(world.anna, path_to(document, draft, "/bewerken")).status == 403);
}

TEST_CASE("a version is proposed under the name that it keeps") {
    CodesSite site;
    World& world = site.world();
    const DocumentId document = world.document(Kind::code, Audience::council_member);
    const VersionId draft = world.draft(document, "2030 concept");
    const std::string path = path_to(document, draft, "/voorstellen");
    CHECK(says(site.get(world.clerk, path), "value=\"2030\""));
    const auto unfinished = site.post(world.clerk, path, {{"label", "2030 Concept"}});
    CHECK(unfinished.status == 422);
    CHECK(says(unfinished, "id=\"label-error\""));
    CHECK(world.read(document, draft).version.state == State::draft);
    REQUIRE(site.post(world.clerk, path, {{"label", "2030"}}).status == 303);
    CHECK(world.read(document, draft).version.label == "2030");
}

TEST_CASE("the clerk goes from nothing to a code that is adopted") {
    CodesSite site;
    World& world = site.world();
    site.set_password(world.deputy, "een lange zin voor de griffie");
    CHECK(site.post(world.clerk, "/gedragscodes/nieuw",
                    {{"kind", "code"}, {"audience", "everyone"}, {"title", "Code"}})
              .status == 422);
    const auto added =
        site.post(world.clerk, "/gedragscodes/nieuw",
                  {{"kind", "code"}, {"audience", "council-member"}, {"title", "Gedragscode"}});
    REQUIRE(added.status == 303);
    const std::string document = location(added);
    const auto begun =
        site.post(world.clerk, document + "/concept", {{"from", "empty"}, {"label", "2026"}});
    REQUIRE(begun.status == 303);
    const std::string edit = location(begun);
    const std::string version = edit.substr(0, edit.rfind('/'));
    REQUIRE(site.post(world.clerk, version + "/hoofdstukken/nieuw",
                      {{"number", "1"}, {"title", "Algemeen"}, {"level", "1"}})
                .status == 303);
    const std::string fresh = version + "/hoofdstukken/0/artikel";
    const auto empty = site.post(world.clerk, fresh, {{"title", "Geschenken"}, {"body", ""}});
    CHECK(empty.status == 422);
    CHECK(says(empty, "id=\"body-error\""));
    REQUIRE(site.post(world.clerk, fresh,
                      {{"number", "1.1"},
                       {"title", "Geschenken"},
                       {"body", "Wij weigeren:\r\n- bloemen"},
                       {"values", "independence"},
                       {"laws", "gemeentewet-15-3"}})
                .status == 303);
    CHECK(says(site.get(world.clerk, edit + "?gelukt=article"), "Het artikel is opgeslagen"));
    CHECK(says(site.get(world.clerk, version), "<li>bloemen</li>"));
    REQUIRE(site.post(world.clerk, version + "/voorstellen").status == 303);
    CHECK(site.post(world.clerk, fresh, {{"title", "Te laat"}, {"body", "x"}}).status == 409);
    const auto undated = site.post(world.clerk, version + "/besluit",
                                   {{"body", "council"}, {"reference", "R1"}, {"day", "morgen"}});
    CHECK(undated.status == 422);
    CHECK(says(undated, "id=\"day-error\""));
    REQUIRE(site.post(world.clerk, version + "/besluit",
                      {{"body", "council"}, {"reference", "R2026-058"}, {"day", "18-06-2026"}})
                .status == 303);
    CHECK(site.get(world.nobody, version).status == 404);
    const std::string confirm =
        version + "/besluiten/" +
        after(site.get(world.deputy, version + "/besluit"), version + "/besluiten/");
    CHECK(says(site.get(world.deputy, "/gedragscodes"), confirm));
    CHECK(site.post(world.deputy, confirm, {{"password", "iets heel anders dan dat"}}).status ==
          422);
    CHECK(site.post(world.mayor, confirm, {{"password", "x"}}).status == 403);
    REQUIRE(
        site.post(world.deputy, confirm, {{"password", "een lange zin voor de griffie"}}).status ==
        303);
    const auto read = site.get(world.nobody, version);
    CHECK(read.status == 200);
    CHECK(says(read, "Vastgesteld op 18 juni 2026 (R2026-058)"));
    CHECK(says(site.get(world.nobody, "/gedragscodes"), version));
}

TEST_CASE("two people who change one article: the second is told, and what stands is kept") {
    CodesSite site;
    World& world = site.world();
    const DocumentId document = world.document(Kind::code, kMember);
    const VersionId draft = world.draft(document);
    const std::string path = path_to(document, draft, "/artikelen/gifts/bewerken");
    const auto form = site.get(world.clerk, path);
    const std::string seen = after(form, "name=\"seen\" value=\"");
    const auto post = [&](const PersonId& who, const std::string& body) {
        return site.post(who, path, {{"title", "Geschenken"}, {"body", body}, {"seen", seen}});
    };
    REQUIRE(post(world.deputy, "Eerst").status == 303);
    CHECK(post(world.clerk, "Later").status == 409);
    CHECK(world.read(document, draft).text.chapters[0].articles[0].body[0].words == "Eerst");
}

TEST_CASE("an article is moved, and removed after a page that asks") {
    CodesSite site;
    World& world = site.world();
    const DocumentId document = world.document(Kind::code, kMember);
    const VersionId draft = world.draft(document);
    const std::string article = path_to(document, draft, "/artikelen/travel");
    const auto articles = [&] { return world.read(document, draft).text.chapters[0].articles; };
    CHECK(site.post(world.clerk, article + "/verplaatsen", {{"kant", "omhoog"}}).status == 303);
    CHECK(articles()[0].id == "travel");
    CHECK(site.post(world.clerk, article + "/verwijderen").status == 303);
    CHECK(articles().size() == 1);
    CHECK(site.get(world.clerk, article).status == 404);
    CHECK(site.post(world.clerk, path_to(document, draft, "/weggooien")).status == 303);
    CHECK(site.get(world.clerk, path_to(document, draft)).status == 404);
}

TEST_CASE("an article shows its value, then its law with the date of the text") {
    CodesSite site;
    World& world = site.world();
    const DocumentId document = world.document(Kind::code, kMember);
    const VersionId version = world.adopted(document);
    const auto page = site.get(world.nobody, path_to(document, version, "/artikelen/gifts"));
    const auto value = page.body.find("Onafhankelijkheid");
    const auto law = page.body.find("Gemeentewet, artikel 15");
    REQUIRE(value != std::string::npos);
    REQUIRE(law != std::string::npos);
    CHECK(value < law);
    CHECK(says(page, "tekst van"));
}

TEST_CASE(
    "a member commits with the whole text on the page; the clerk sees the name, others do not") {
    CodesSite site;
    World& world = site.world();
    const DocumentId document = world.document(Kind::code, kMember);
    const VersionId version = world.adopted(document);
    const std::string path = path_to(document, version, "/toezegging");
    const auto page = site.get(world.anna, path);
    CHECK(says(page, "Een geschenk dat thuis komt, gaat terug."));
    CHECK(says(page, "Wij melden een reis vooraf."));
    const std::string hash = world.read(document, version).version.sha256;
    CHECK(says(page, hash));
    CHECK(site.post(world.anna, path, {{"antwoord", "ja"}, {"tekst", "anders"}}).status == 409);
    REQUIRE(site.post(world.anna, path, {{"antwoord", "ja"}, {"tekst", hash}}).status == 303);
    CHECK(says(site.get(world.anna, path), "U verbond zich aan deze tekst op 23 november 2026"));
    CHECK(site.post(world.anna, path, {{"antwoord", "nee"}, {"tekst", hash}}).status == 409);
    const std::string overview = path_to(document, version, "/toezeggingen");
    CHECK(says(site.get(world.clerk, overview), "Anna Bakker"));
    CHECK(says(site.get(world.clerk, overview), "1 van 2 verbonden zich"));
    for (const PersonId& who : {world.mayor, world.bram, world.secretary}) {
        const auto seen = site.get(who, overview);
        CHECK(says(seen, "2 mensen kunnen zich verbinden"));
        CHECK_FALSE(says(seen, "1 van"));
        CHECK_FALSE(says(seen, "Anna Bakker"));
    }
    CHECK(site.get(world.alderman, path).status == 404);
}

TEST_CASE("a suggestion is made on an article and gets its answer") {
    CodesSite site;
    World& world = site.world();
    const DocumentId document = world.document(Kind::code, kMember);
    world.adopted(document);
    const std::string path = path_to(document, "/suggesties");
    const auto refused = site.post(world.anna, path + "/nieuw", {{"article", "gifts"}});
    CHECK(refused.status == 422);
    CHECK(says(refused, "id=\"words-error\""));
    REQUIRE(site.post(world.anna, path + "/nieuw",
                      {{"article", "gifts"}, {"words", "Zet eten en drinken apart."}})
                .status == 303);
    const auto list = site.get(world.clerk, path);
    CHECK(says(list, "1.1 Geschenken"));
    const auto at = list.body.find(path + "/", list.body.find("Zet eten"));
    REQUIRE(at != std::string::npos);
    const std::string one = list.body.substr(at, path.size() + 33);
    CHECK(site.post(world.bram, one, {{"outcome", "ja"}, {"reason", "Ja"}}).status == 403);
    CHECK(site.post(world.clerk, one, {{"outcome", "nee"}, {"reason", ""}}).status == 422);
    REQUIRE(site.post(world.clerk, one, {{"outcome", "nee"}, {"reason", "Staat er al."}}).status ==
            303);
    CHECK(says(site.get(world.anna, path), "Staat er al."));
}

TEST_CASE("a pasted text is read, shown line by line, corrected and saved as a draft") {
    CodesSite site;
    World& world = site.world();
    const DocumentId document = world.document(Kind::code, kMember);
    const std::string path = path_to(document, "/inlezen");
    CHECK(site.post(world.clerk, path, {{"pasted", " "}}).status == 422);
    CHECK(site.post(world.anna, path, {{"pasted", "Tekst"}}).status == 403);
    const auto read = site.post(
        world.clerk, path,
        {{"pasted",
          "Hoofdstuk 1 Algemeen\n\nArtikel 1.1 Geschenken\n\nWij weigeren geschenken.\n"}});
    REQUIRE(read.status == 303);
    const std::string import = location(read);
    opens(site, world.clerk, import);
    CHECK(says(site.get(world.clerk, import), "Wij weigeren geschenken."));
    CHECK(site.get(world.deputy, import).status == 404);
    CHECK(site.post(world.clerk, import, {{"pagina", "1"}, {"regel-0", "heading-1"}}).status ==
          303);
    CHECK(site.post(world.clerk, import, {{"regel-0", "gedicht"}}).status == 422);
    CHECK(site.post(world.clerk, import + "/bewaren", {{"label", ""}}).status == 422);
    const auto kept = site.post(world.clerk, import + "/bewaren", {{"label", "2026"}});
    REQUIRE(kept.status == 303);
    CHECK(says(site.get(world.clerk, location(kept)), "Wij weigeren geschenken."));
    CHECK(site.get(world.clerk, import).status == 404);
}

TEST_CASE("the working group is chosen by the clerk alone, and then edits") {
    CodesSite site;
    World& world = site.world();
    const DocumentId document = world.document(Kind::code, kMember);
    const VersionId draft = world.draft(document);
    const std::string path = path_to(document, "/werkgroep");
    CHECK(site.post(world.clerk, path, {{"from", "23-11-2026"}}).status == 422);
    CHECK(site.post(world.secretary, path, {{"from", "23-11-2026"}, {"person", world.anna.value}})
              .status == 403);
    REQUIRE(site.post(world.clerk, path, {{"from", "23-11-2026"}, {"person", world.anna.value}})
                .status == 303);
    CHECK(site.get(world.anna, path_to(document, draft, "/bewerken")).status == 200);
    CHECK(says(site.get(world.clerk, path_to(document)), "Anna Bakker, sinds 23 november 2026"));
    CHECK(site.post(world.clerk, path + "/" + world.anna.value + "/stoppen").status == 303);
}

}  // namespace vt::codes
