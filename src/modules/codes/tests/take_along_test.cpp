// SPDX-License-Identifier: EUPL-1.2
// Comparing and taking texts along, as a browser asks for it: who sees what, in Dutch and English.
#include "identity/sessions.h"
#include "modules/codes/comparison_pages.h"
#include "modules/codes/export_json.h"
#include "modules/codes/export_pages.h"
#include "modules/codes/tests/codes_world.h"
#include "web/passage.h"
#include "web/site.h"

namespace vt::codes {
namespace {

// A site with these pages alone.
class CarrySite {
public:
    CarrySite() : site_{tenants(), {module()}, clock_, true}, world_{database()} {}

    World& world() { return world_; }
    http::Response get(const PersonId& who, const std::string& path) {
        http::Request request{.method = http::Method::get};
        const auto mark = path.find('?');
        request.path = path.substr(0, mark);
        if (mark != std::string::npos) request.query = path.substr(mark + 1);
        request.host = "voorbeeldstad.example";
        request.peer = "192.0.2.7";
        const std::string session = world_.as(who, [&](const Work& work) {
            return identity::open_session(work, who, "Firefox, Linux").token;
        });
        request.headers.push_back({"Cookie", std::string{web::kSessionCookie} + "=" + session});
        return site_.handle(request);
    }

private:
    static web::Module module() {
        web::Module codes{.name = "codes"};
        for (auto routes : {comparison_routes(), export_routes()})
            for (auto& route : routes) codes.routes.push_back(std::move(route));
        return codes;
    }
    std::vector<web::Tenant> tenants() {
        web::Tenant tenant;
        tenant.municipality = {"voorbeeldstad", "Voorbeeldstad", false};
        tenant.database = db::open_sqlite((folder_.path() / "municipality.db").string());
        db::migrate(*tenant.database, all_migrations());
        std::vector<web::Tenant> all;
        all.push_back(std::move(tenant));
        return all;
    }
    db::Database& database() const { return *site_.tenants().front().database; }

    testing::TestFolder folder_;
    ManualClock clock_{kToday};
    web::Site site_;
    World world_;
};

bool says(const http::Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

std::string header(const http::Response& response, std::string_view name) {
    for (const auto& each : response.headers)
        if (http::same_word(each.name, name)) return each.value;
    return {};
}

struct Shelf {
    DocumentId document{};
    VersionId adopted{};
    VersionId draft{};
};

// A code in force and a draft in which the gifts are reworded and the travels are gone.
Shelf filled(World& world) {
    Shelf shelf{.document = world.document(Kind::code, Audience::council_member)};
    shelf.adopted = world.adopted(shelf.document, "2026");
    Text text = World::text();
    auto& articles = text.chapters.front().articles;
    articles.front().body.front().words = "Een geschenk dat thuis komt, geeft men terug.";
    articles.pop_back();
    const auto begun = world.as(world.clerk, [&](const Work& work) {
        return DraftService{work}.begin_with(shelf.document, text, "2027");
    });
    REQUIRE(begun);
    shelf.draft = *begun;
    return shelf;
}

std::string version_path_of(const Shelf& shelf, const VersionId& version) {
    return "/gedragscodes/" + shelf.document.value + "/versies/" + version.value;
}

}  // namespace

TEST_CASE("two versions are compared: what fell, what came, and what only one of them has") {
    CarrySite site;
    auto& world = site.world();
    const auto empty = site.get(world.clerk, "/gedragscodes/vergelijken");
    CHECK(empty.status == 200);
    CHECK(says(empty, "Er valt nog niets te vergelijken"));
    const Shelf shelf = filled(world);
    const std::string path = compare_path(shelf.adopted, shelf.draft);
    for (const std::string language : {"", "/en"}) {
        const auto page = site.get(world.clerk, language + path);
        CHECK(page.status == 200);
        CHECK_FALSE(says(page, "codes.compare"));
        CHECK_FALSE(says(page, "codes.export"));
        CHECK(says(page, "<del>"));
        CHECK(says(page, "<ins>"));
    }
    const auto page = site.get(world.clerk, path);
    CHECK(says(page, "vervallen: "));
    CHECK(says(page, "toegevoegd: "));
    CHECK(says(page, "geeft men"));
    CHECK(says(page, "1.2 Reizen"));
    CHECK(says(page, "Geen artikel staat alleen hier."));
}

TEST_CASE("only differences leaves out what is the same") {
    CarrySite site;
    auto& world = site.world();
    const Shelf shelf = filled(world);
    const DocumentId other = world.document(Kind::code, Audience::alderman);
    const VersionId same = world.adopted(other, "2026");
    const std::string path =
        "/gedragscodes/vergelijken?van=" + shelf.adopted.value + "&naar=" + same.value;
    CHECK(says(site.get(world.clerk, path), "Wij melden een reis vooraf"));
    const auto only = site.get(world.clerk, path + "&alleen=ja");
    CHECK_FALSE(says(only, "Wij melden een reis vooraf"));
    CHECK(says(only, "Er zijn geen verschillen"));
}

TEST_CASE("a wrong choice of texts is said above the form") {
    CarrySite site;
    auto& world = site.world();
    const Shelf shelf = filled(world);
    const std::string one = shelf.adopted.value;
    CHECK(says(site.get(world.clerk, "/gedragscodes/vergelijken?van=" + one + "&naar=" + one),
               "Kies twee verschillende teksten."));
    CHECK(says(site.get(world.clerk, "/gedragscodes/vergelijken?van=" + one + "&naar="),
               "Kies twee teksten."));
}

TEST_CASE("who may not see a draft cannot compare with it or take it along") {
    CarrySite site;
    auto& world = site.world();
    const Shelf shelf = filled(world);
    const auto compared = site.get(world.official, compare_path(shelf.adopted, shelf.draft));
    CHECK_FALSE(says(compared, "geeft men"));
    for (const std::string rest :
         {"/downloaden", "/downloaden/html", "/downloaden/json", "/downloaden/md",
          "/downloaden/xml", "/downloaden/odt", "/downloaden/pdf", "/downloaden/publicatie"}) {
        INFO(rest);
        CHECK(site.get(world.official, version_path_of(shelf, shelf.draft) + rest).status == 404);
    }
    CHECK(site.get(world.official, version_path_of(shelf, shelf.adopted) + "/downloaden").status ==
          200);
}

TEST_CASE("each kind of file comes as a file with a name that says what it is") {
    CarrySite site;
    auto& world = site.world();
    const Shelf shelf = filled(world);
    const std::string path = version_path_of(shelf, shelf.adopted) + "/downloaden";
    for (const std::string kind : {"html", "odt", "md", "json", "xml", "publicatie"}) {
        INFO(kind);
        const auto file = site.get(world.anna, path + "/" + kind);
        CHECK(file.status == 200);
        CHECK(header(file, "Content-Disposition").find("attachment; filename=\"afspraken-2026") ==
              0);
    }
    CHECK(site.get(world.anna, path + "/exe").status == 404);
    const auto json = site.get(world.anna, path + "/json");
    const auto read = text_from_export(json.body);
    REQUIRE(read);
    CHECK((*read == World::text()));
    CHECK(says(json, "R2026-058"));
}

TEST_CASE("without a printer the page says so and offers other ways") {
    CarrySite site;
    auto& world = site.world();
    const Shelf shelf = filled(world);
    const std::string path = version_path_of(shelf, shelf.adopted) + "/downloaden";
    const auto page = site.get(world.anna, path);
    CHECK(says(page, "PDF maken kan hier nu niet"));
    CHECK_FALSE(says(page, path + "/pdf"));
    CHECK(site.get(world.anna, path + "/pdf").status == 503);
}

TEST_CASE("the papers are there for who leads decisions, until the text is adopted") {
    CarrySite site;
    auto& world = site.world();
    const Shelf shelf = filled(world);
    const std::string path = version_path_of(shelf, shelf.draft);
    for (const std::string paper : {"voorstel", "besluit", "brief"}) {
        INFO(paper);
        const auto file = site.get(world.clerk, path + "/stukken/council/" + paper);
        CHECK(file.status == 200);
        CHECK(file.body.starts_with("PK"));
        CHECK(site.get(world.clerk, path + "/stukken/executive/" + paper).status == 404);
        CHECK(site.get(world.anna, path + "/stukken/council/" + paper).status == 403);
    }
    CHECK(says(site.get(world.clerk, path + "/downloaden"), "Stukken voor het besluit"));
    CHECK(says(site.get(world.clerk, path + "/downloaden"), "CONCEPT"));
    const std::string settled = version_path_of(shelf, shelf.adopted);
    CHECK(site.get(world.clerk, settled + "/stukken/council/voorstel").status == 404);
}

}  // namespace vt::codes
