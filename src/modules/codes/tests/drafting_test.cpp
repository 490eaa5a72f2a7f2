// SPDX-License-Identifier: EUPL-1.2
// Working on a draft without losing anything: paging through a file that is read in, putting back
// what was moved, and marks that stay as they were written.
#include "modules/codes/pages_parts.h"
#include "modules/codes/tests/codes_site.h"
#include "modules/codes/text_writing.h"

namespace vt::codes {
namespace {

constexpr Audience kMember = Audience::council_member;
constexpr std::size_t kPageBytesMax = 256 * 1024;

std::string of_articles(int count) {
    std::string text = "Gedragscode\n\nHoofdstuk 1 Algemeen\n\n";
    for (int i = 1; i <= count; ++i)
        text += "Artikel " + std::to_string(i) + " Onderwerp " + std::to_string(i) +
                "\n\nWij houden ons aan regel " + std::to_string(i) + ".\n\n";
    return text;
}

// The address of the import of that many articles.
std::string imported(CodesSite& site, const DocumentId& document, int articles) {
    const auto read = site.post(site.world().clerk, "/gedragscodes/" + document.value + "/inlezen",
                                {{"pasted", of_articles(articles)}});
    REQUIRE(read.status == 303);
    return location(read);
}

std::string where(const http::Response& response) {
    for (const auto& header : response.headers)
        if (header.name == "Location") return header.value;
    return {};
}

std::size_t at(const std::string& page, std::string_view words) {
    const auto found = page.find(words);
    REQUIRE(found != std::string::npos);
    return found;
}

}  // namespace

TEST_CASE("turning a page of a file keeps what was chosen on it") {
    CodesSite site;
    World& world = site.world();
    const DocumentId document = world.document(Kind::code, kMember);
    const std::string import = imported(site, document, 60);
    const auto first = site.get(world.clerk, import);
    CHECK(says(first, "name=\"blad\""));
    CHECK_FALSE(says(first, "vt-pages"));
    const auto turned =
        site.post(world.clerk, import,
                  {{"pagina", "1"}, {"naar", "1"}, {"regel-3", "footnote"}, {"blad", "2"}});
    CHECK(where(turned) == import + "?gelukt=kept&pagina=2");
    CHECK(says(site.get(world.clerk, import + "?pagina=2"), "name=\"regel-60\""));
    const std::string again = site.get(world.clerk, import).body;
    const auto chosen = again.find("value=\"footnote\" selected", at(again, "name=\"regel-3\""));
    CHECK(chosen < at(again, "name=\"regel-4\""));
    CHECK(where(site.post(world.clerk, import, {{"pagina", "1"}, {"naar", "3"}})) ==
          import + "?gelukt=kept&pagina=3");
}

TEST_CASE("saving takes along what was chosen on the page, also when the name was refused") {
    CodesSite site;
    World& world = site.world();
    const DocumentId document = world.document(Kind::code, kMember);
    const std::string import = imported(site, document, 2);
    CHECK(says(site.get(world.clerk, import), "formaction=\"" + import + "/bewaren\""));
    const auto refused =
        site.post(world.clerk, import + "/bewaren", {{"label", ""}, {"regel-3", "footnote"}});
    CHECK(refused.status == 422);
    CHECK(says(refused, "id=\"label-error\""));
    CHECK(says(refused, "value=\"footnote\" selected"));
    const auto kept =
        site.post(world.clerk, import + "/bewaren", {{"label", "2026"}, {"regel-3", "footnote"}});
    REQUIRE(kept.status == 303);
    const auto id = VersionId::parse(location(kept).substr(location(kept).size() - 32));
    const Text text = world.read(document, *id).text;
    CHECK(canonical(text).find("\"footnote\"") != std::string::npos);
}

TEST_CASE("a file of three hundred articles stays usable: small pages, and a way to each of them") {
    CodesSite site;
    World& world = site.world();
    const DocumentId document = world.document(Kind::code, kMember);
    const std::string import = imported(site, document, 300);
    const auto page = site.get(world.clerk, import + "?pagina=4");
    CHECK(page.body.size() < kPageBytesMax);
    CHECK(says(page, "300 artikelen gevonden"));
    CHECK(says(page, "Regel 121 tot en met 180, vanaf artikel"));
    CHECK(says(site.get(world.clerk, import + "?pagina=9999"), "name=\"regel-601\""));
    CHECK(says(site.get(world.clerk, import + "?pagina=-3"), "name=\"regel-0\""));
    CHECK(site.post(world.clerk, import + "/bewaren", {{"label", "2026"}}).status == 303);
}

TEST_CASE(
    "an article that was moved is put back with one button, over the border of a chapter too") {
    CodesSite site;
    World& world = site.world();
    const DocumentId document = world.document(Kind::code, kMember);
    const VersionId draft = world.draft(document);
    const std::string path = path_of(world.read(document, draft).version);
    REQUIRE(
        site.post(world.clerk, path + "/hoofdstukken/nieuw", {{"title", "Slot"}, {"level", "1"}})
            .status == 303);
    const Text before = world.read(document, draft).text;
    const auto moved =
        site.post(world.clerk, path + "/artikelen/travel/verplaatsen", {{"kant", "omlaag"}});
    const auto list = site.get(world.clerk, where(moved));
    CHECK(says(list, "Zet terug: 1.2 Reizen"));
    CHECK_FALSE(world.read(document, draft).text == before);
    REQUIRE(site.post(world.clerk, path + "/artikelen/travel/verplaatsen", {{"kant", "omhoog"}})
                .status == 303);
    CHECK(world.read(document, draft).text == before);
}

TEST_CASE("what cannot move says so by having no button, and leaves nothing to put back") {
    CodesSite site;
    World& world = site.world();
    const DocumentId document = world.document(Kind::code, kMember);
    const VersionId draft = world.draft(document);
    const std::string path = path_of(world.read(document, draft).version);
    const auto stuck =
        site.post(world.clerk, path + "/artikelen/gifts/verplaatsen", {{"kant", "omhoog"}});
    CHECK(where(stuck) == path + "/bewerken");
    const std::string list = site.get(world.clerk, path + "/bewerken").body;
    CHECK(list.find("value=\"omhoog\"") == list.rfind("value=\"omhoog\""));
    CHECK(list.find("value=\"omlaag\"") == list.rfind("value=\"omlaag\""));
}

TEST_CASE("items keep the mark they are cited by, in a list, with what hangs under them inside") {
    CodesSite site;
    World& world = site.world();
    const DocumentId document = world.document(Kind::code, kMember);
    const VersionId draft = world.draft(document);
    const Reading reading = world.read(document, draft);
    REQUIRE(world.as(world.clerk, [&](const Work& work) {
        return DraftService{work}.change_article(
            draft, "gifts",
            {.number = "1.1",
             .title = "Geschenken",
             .body =
                 "Wij:\na) melden alles;\n  - ook kleine dingen;\nb) weigeren de rest.\n- Los."},
            fingerprint(*find_article(reading.text, "gifts")));
    }));
    const std::string page =
        site.get(world.clerk, path_of(reading.version, "/artikelen/gifts")).body;
    const auto list = at(page, "vt-list--marked");
    const auto first = at(page, "<span class=\"vt-list__mark\">a)</span>");
    const auto under = at(page, "<li>ook kleine dingen;</li>");
    const auto second = at(page, "<span class=\"vt-list__mark\">b)</span>");
    CHECK(list < first);
    CHECK(first < under);
    CHECK(under < second);
    CHECK(second < at(page, "<li>Los.</li>"));
    CHECK(page.find("vt-list--marked") == page.rfind("vt-list--marked"));
}

}  // namespace vt::codes
