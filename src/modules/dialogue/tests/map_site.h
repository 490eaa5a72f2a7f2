// SPDX-License-Identifier: EUPL-1.2
// Map and report through the real Site, signed in, over a SQLite file; and a page that draws what a
// test asks for.
#pragma once

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "html/html.h"
#include "identity/sessions.h"
#include "modules/dialogue/map_pages.h"
#include "modules/dialogue/prepare_pages.h"
#include "modules/dialogue/report_pages.h"
#include "modules/dialogue/tests/evening.h"
#include "modules/dialogue/tests/past_sessions.h"
#include "modules/dilemmas/api.h"
#include "web/passage.h"
#include "web/site.h"

namespace vt::dialogue {

class MapSite {
public:
    using Drawing = std::function<void(html::Html&, const web::Visit&)>;

    MapSite() : site_{tenants(), modules(), clock_, true} { as(Office::council_clerk); }

    // What follows is asked by somebody with this office.
    void as(Office office) {
        const identity::Actor system{.system = "system:test"};
        database().write([&](db::Db& db) {
            const Work work{db, system, clock_};
            identity::People people{work};
            const auto person = people.add({.given = "Vera", .family = "Bos"});
            REQUIRE(person);
            REQUIRE(people.give_office(
                {.person = *person, .office = office, .from = on("2020-01-01")}));
            actor_ = {.person = *person, .offices = {office}};
            const Work own{db, actor_, clock_};
            token_ = identity::open_session(own, *person, "Firefox, Linux").token;
            return db::Outcome::keep;
        });
    }
    void hold(const std::vector<PastSession>& sessions) {
        database().write([&](db::Db& db) {
            write_sessions(db, sessions);
            return db::Outcome::keep;
        });
    }
    void conclude(const std::string& case_id, const std::string& rule,
                  const std::string& origin = "") {
        database().write([&](db::Db& db) {
            const Work work{db, actor_, clock_};
            REQUIRE(dilemmas::conclude(work, {.case_id = case_id, .rule = rule}, origin, true));
            return db::Outcome::keep;
        });
    }
    http::Response get(const std::string& path) {
        http::Request request{.method = http::Method::get};
        const auto mark = path.find('?');
        request.path = path.substr(0, mark);
        if (mark != std::string::npos) request.query = path.substr(mark + 1);
        request.host = "voorbeeldstad.example";
        request.peer = "192.0.2.7";
        request.headers.push_back({"Sec-Fetch-Site", "same-origin"});
        request.headers.push_back({"Cookie", std::string{web::kSessionCookie} + "=" + token_});
        return site_.handle(request);
    }
    // What stands between the frame: the same for the same content.
    std::string main_of(const std::string& path) {
        const http::Response response = get(path);
        REQUIRE(response.status == 200);
        const auto from = response.body.find("<main");
        return response.body.substr(from, response.body.find("</main>") - from);
    }
    std::string drawn(Drawing drawing, const std::string& language = "") {
        drawing_ = std::move(drawing);
        return get(language + "/tekening").body;
    }

private:
    db::Database& database() const { return *site_.tenants().front().database; }
    std::vector<web::Tenant> tenants() {
        web::Tenant tenant;
        tenant.municipality = {"voorbeeldstad", "Voorbeeldstad", false};
        tenant.database = db::open_sqlite((folder_.path() / "municipality.db").string());
        db::migrate(*tenant.database, evening_migrations());
        std::vector<web::Tenant> all;
        all.push_back(std::move(tenant));
        return all;
    }
    std::vector<web::Module> modules() {
        web::Module drawings{.name = "drawings"};
        drawings.routes = {web::get("/tekening", identity::Right::own, [this](web::Visit& visit) {
            html::Html html;
            drawing_(html, visit);
            return http::Response{.body = html.take()};
        })};
        return {{.name = "map", .routes = map_routes()},
                {.name = "report", .routes = report_routes({})},
                {.name = "prepare", .routes = prepare_routes()},
                std::move(drawings)};
    }

    testing::TestFolder folder_;
    ManualClock clock_{on("2026-11-23")};
    Drawing drawing_{};
    web::Site site_;
    identity::Actor actor_{};
    std::string token_;
};

inline bool holds(std::string_view text, std::string_view words) {
    return text.find(words) != std::string_view::npos;
}

}  // namespace vt::dialogue
