// SPDX-License-Identifier: EUPL-1.2
// The page of the self-scan as the server gives it: whole, and with no way to send an answer.
#include <doctest/doctest.h>

#include "audit/log.h"
#include "content/self_scan.h"
#include "identity/migrations.h"
#include "identity/people.h"
#include "identity/sessions.h"
#include "modules/self_scan/module.h"
#include "tests/support/test_database.h"
#include "web/passage.h"
#include "web/site.h"

namespace vt::self_scan {
namespace {

class SiteWorld {
public:
    SiteWorld() : site_{tenants(), {module()}, clock_, true} {
        site_.tenants().front().database->write([&](db::Db& db) {
            const identity::Actor system{.system = "system:test"};
            const identity::Work work{db, system, clock_};
            identity::People people{work};
            const auto member = people.add({.given = "Anna", .family = "Bos"});
            REQUIRE(people.give_office({.person = *member,
                                        .office = identity::Office::civil_servant,
                                        .from = *Day::parse("2026-01-01")}));
            token_ = identity::open_session(work, *member, "Firefox, Linux").token;
            return db::Outcome::keep;
        });
    }
    http::Response get(const std::string& path, bool signed_in = true) {
        http::Request request{.method = http::Method::get, .path = path};
        request.host = "voorbeeldstad.example";
        if (signed_in)
            request.headers.push_back({"Cookie", std::string{web::kSessionCookie} + "=" + token_});
        return site_.handle(request);
    }

private:
    std::vector<web::Tenant> tenants() {
        web::Tenant tenant;
        tenant.municipality = {"voorbeeldstad", "Voorbeeldstad", false};
        tenant.folder = folder_.path().string();
        tenant.database = db::open_sqlite((folder_.path() / "municipality.db").string());
        std::vector<db::Migration> all;
        for (const auto& list : {audit::migrations(), identity::migrations()})
            all.insert(all.end(), list.begin(), list.end());
        db::migrate(*tenant.database, all);
        std::vector<web::Tenant> tenants;
        tenants.push_back(std::move(tenant));
        return tenants;
    }

    testing::TestFolder folder_;
    ManualClock clock_{*Day::parse("2026-06-10")};
    web::Site site_;
    std::string token_;
};

std::string scan_of(const http::Response& page) {
    const auto from = page.body.find("<div data-scan>");
    const auto to = page.body.find("</main>");
    REQUIRE(from < to);
    REQUIRE(to != std::string::npos);
    return page.body.substr(from, to - from);
}

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

TEST_CASE("whoever signed in gets all 25 questions, in both languages") {
    SiteWorld site;
    for (const std::string language : {"", "/en"}) {
        const auto page = site.get(language + "/zelfscan");
        CHECK(page.status == 200);
        CHECK(count(page.body, "data-question=") == 25);
        CHECK(count(page.body, "type=\"radio\"") == 100);
    }
    CHECK(site.get("/zelfscan", false).status == 303);
}

TEST_CASE("the scan holds no form, no address to send to and nothing that was chosen") {
    SiteWorld site;
    const std::string scan = scan_of(site.get("/zelfscan"));
    for (const auto* way : {"<form", "formaction", "type=\"submit\"", "csrf", " checked"})
        CHECK(scan.find(way) == std::string::npos);
}

TEST_CASE("a script on this page may not connect to anything") {
    SiteWorld site;
    for (const auto& header : site.get("/zelfscan").headers) {
        if (header.name != "Content-Security-Policy") continue;
        CHECK(header.value.starts_with("default-src 'none'"));
        CHECK(header.value.find("connect-src") == std::string::npos);
        CHECK(header.value.find("trusted-types 'none'") != std::string::npos);
    }
    CHECK(count(site.get("/wat-niet-bestaat").body, "data-scan") == 0);
}

TEST_CASE("without a script there is a part for on paper, with every point and no verdict") {
    SiteWorld site;
    const std::string scan = scan_of(site.get("/zelfscan"));
    CHECK(scan.find("Kies zelf uw drie") != std::string::npos);
    CHECK(count(scan, "data-point=") == 25);
    CHECK(count(scan, "class=\"vt-scan__line\"") == 3);
    for (const auto& theme : content::scan_themes())
        for (const auto& question : theme.questions)
            CHECK(scan.find("data-point=\"" + std::string{question.id}) != std::string::npos);
    for (const auto* verdict : {"score", "utrecht-status-badge", "%"})
        CHECK(scan.find(verdict) == std::string::npos);
}

TEST_CASE("each draft is a dilemma to work on: a story, two values, four options") {
    SiteWorld site;
    const std::string scan = scan_of(site.get("/en/zelfscan"));
    CHECK(count(scan, "Two values pull apart here") >= 25);
    CHECK(count(scan, "d. This cannot be done") == 25);
}

}  // namespace
}  // namespace vt::self_scan
