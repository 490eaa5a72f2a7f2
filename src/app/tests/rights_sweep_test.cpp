// SPDX-License-Identifier: EUPL-1.2
// Every route times every office against one table (SECURITY 9, DESIGN 3 and 6.8).
#include <doctest/doctest.h>

#include "app/tests/rights_table.h"
#include "app/tests/town_site.h"

namespace vt::app {
namespace {

std::string row_name(const web::Route& route) {
    return (route.method == http::Method::post ? "POST " : "GET ") + route.pattern;
}

// A password that was wrong is the one refusal that the log tells of.
const std::set<std::string> kTriesPassword{"POST /inloggen", "POST /mijn-gegevens/wachtwoord"};

RightsTable table() {
    return read_rights_table(VT_SOURCE_DIR "/tests/rights.txt");
}

bool to_sign_in(const http::Response& response) {
    return response.status == 303 && location(response).starts_with("/inloggen");
}

http::Response ask(const TownSite& town, const Asker& asker, const web::Route& route) {
    const auto path = filled_with_nothing(route.pattern);
    return route.method == http::Method::post ? town.post(asker, path) : town.get(asker, path);
}

void turned_away(const http::Response& response, const Asker& asker) {
    if (asker.person)
        CHECK(response.status == 403);
    else
        CHECK(to_sign_in(response));
}

// The places name what never existed, so whoever is let in finds nothing there.
void let_in(const http::Response& response, const web::Route& route) {
    if (has_places(route.pattern)) {
        CHECK(response.status == 404);
        return;
    }
    CHECK(to_sign_in(response) == (route.pattern == "/uitloggen"));
    const std::set<int> answers{200, 303, 422, 429};
    CHECK_MESSAGE(answers.contains(response.status), response.status);
}

TEST_CASE("every route has its row in the table of rights, and every row its route") {
    const TownSite town;
    auto rows = table();
    for (const auto& route : town.site().routes())
        CHECK_MESSAGE(rows.erase(row_name(route)) == 1, "no row for ", row_name(route));
    for (const auto& [name, row] : rows) FAIL_CHECK("no route for the row " << name);
}

TEST_CASE("each office is let in where the table says so, and nowhere else") {
    TownSite town;
    const auto rows = table();
    const auto askers = town.askers();
    for (const auto& route : town.site().routes()) {
        const auto row = rows.find(row_name(route));
        if (row == rows.end()) continue;
        for (const auto& asker : askers) {
            // Some forms end the sessions of their sender: each request has one of its own.
            const auto who = town.asker(asker.name);
            CAPTURE(row->first);
            CAPTURE(who.name);
            const auto before = town.log_entries();
            // Who is signed in is not looked at there: they come with a visitor's cookie.
            const auto response = ask(town, route.apart ? askers.front() : who, route);
            if (row->second.offices.contains(who.name))
                let_in(response, route);
            else
                turned_away(response, who);
            if (response.status >= 400 && !kTriesPassword.contains(row->first))
                CHECK(town.log_entries() == before);
        }
    }
}

TEST_CASE("whoever is not signed in is sent to sign in, and back to the page afterwards") {
    TownSite town;
    const auto nobody = town.asker("nobody");
    CHECK(location(town.get(nobody, "/programma/acties")) ==
          "/inloggen?naar=%2Fprogramma%2Facties");
    CHECK(location(town.get(nobody, "/en/overzicht")) == "/en/inloggen?naar=%2Fen%2Foverzicht");
}

TEST_CASE("a form without its token, or from a page of others, changes nothing") {
    TownSite town;
    const auto clerk = town.asker("council-clerk");
    const auto before = town.log_entries();
    for (const auto& route : town.site().routes()) {
        if (route.method != http::Method::post) continue;
        CAPTURE(route.pattern);
        http::Request request{.method = http::Method::post,
                              .path = filled_with_nothing(route.pattern)};
        request.host = "localhost";
        request.headers = {{"Cookie", "__Host-vt=" + clerk.token},
                           {"Content-Type", "application/x-www-form-urlencoded"},
                           {"Sec-Fetch-Site", "same-origin"}};
        CHECK(town.site().handle(request).status == 403);
        request.headers.back().value = "cross-site";
        CHECK(town.site().handle(request).status == 403);
    }
    CHECK(town.log_entries() == before);
}

}  // namespace
}  // namespace vt::app
