// SPDX-License-Identifier: EUPL-1.2
#include "app/tests/town_site.h"

#include <doctest/doctest.h>

#include "app/compose.h"
#include "app/demo/seed.h"
#include "app/municipality_folder.h"
#include "audit/log.h"
#include "identity/holding_rules.h"
#include "identity/people.h"
#include "identity/sessions.h"
#include "web/csrf_mask.h"
#include "web/passage.h"

namespace vt::app {
namespace {

const Day kToday = *Day::parse("2026-11-23");
constexpr std::string_view kNoId = "00000000000000000000000000000000";

std::vector<web::Tenant> seeded(const std::string& data) {
    demo::seed_once(data, kToday);
    std::vector<web::Tenant> tenants;
    for (const auto& folder : municipality_folders(data)) {
        web::Tenant tenant;
        tenant.municipality = {folder.id, folder.name, true};
        tenant.hosts = folder.hosts;
        tenant.folder = folder.path;
        tenant.log_origin = folder.log_origin;
        tenant.database = open_municipality(folder, "");
        tenants.push_back(std::move(tenant));
    }
    return tenants;
}

// The office, and besides it only the one that it rests on.
bool holds_only(const identity::Actor& actor, identity::Office office) {
    const auto base = identity::base_office(office);
    for (const auto held : actor.offices)
        if (held != office && held != base) return false;
    return actor.has(office);
}

}  // namespace

TownSite::TownSite()
    : clock_{kToday}, site_{seeded(folder_.path().string()), all_modules(), clock_, true} {}

identity::PersonId TownSite::holder(identity::Office office) {
    identity::PersonId found;
    database().write([&](db::Db& db) {
        identity::Directory directory{db};
        for (const auto& person : directory.holders(office, kToday))
            if (holds_only(*directory.actor(person.id, kToday), office))
                return found = person.id, db::Outcome::undo;
        const identity::Actor actor{.system = "system:test"};
        const identity::Work work{db, actor, clock_};
        identity::People people{work};
        found =
            *people.add({.given = "Kim", .family = "Waarneming", .email = "kim@elders.example"});
        REQUIRE(people.give_office({.person = found, .office = office, .from = kToday}));
        return db::Outcome::keep;
    });
    return found;
}

std::string TownSite::open_session(const identity::PersonId& person) {
    std::string token;
    database().write([&](db::Db& db) {
        const identity::Actor actor{.system = "system:test"};
        token = identity::open_session({db, actor, clock_}, person, "test").token;
        return db::Outcome::keep;
    });
    return token;
}

Asker TownSite::asker(std::string_view office) {
    if (office == "nobody") return {"nobody", {}, std::string{kNoId}};
    const auto person = holder(*identity::office_from_code(office));
    return {std::string{office}, person, open_session(person)};
}

std::vector<Asker> TownSite::askers() {
    std::vector<Asker> all{asker("nobody")};
    for (const auto office : identity::kOffices) all.push_back(asker(code(office)));
    return all;
}

http::Request TownSite::request(const Asker& asker, http::Method method,
                                const std::string& path) const {
    http::Request request{.method = method};
    const auto mark = path.find('?');
    request.path = path.substr(0, mark);
    if (mark != std::string::npos) request.query = path.substr(mark + 1);
    request.host = "localhost";
    request.peer = "192.0.2.7";
    request.headers.push_back({"Sec-Fetch-Site", "same-origin"});
    const auto cookie = asker.person ? web::kSessionCookie : web::kVisitorCookie;
    request.headers.push_back({"Cookie", std::string{cookie} + "=" + asker.token});
    return request;
}

http::Response TownSite::get(const Asker& asker, const std::string& path) const {
    return site_.handle(request(asker, http::Method::get, path));
}

http::Response TownSite::post(const Asker& asker, const std::string& path,
                              const std::string& fields) const {
    auto sent = request(asker, http::Method::post, path);
    sent.headers.push_back({"Content-Type", "application/x-www-form-urlencoded"});
    sent.body = "csrf=" + web::mask_csrf(identity::csrf_of(asker.token));
    if (!fields.empty()) sent.body += "&" + fields;
    return site_.handle(sent);
}

std::int64_t TownSite::log_entries() const {
    std::int64_t count = 0;
    database().read([&](db::Db& db) { count = audit::entry_count(db); });
    return count;
}

bool has_places(std::string_view pattern) {
    return pattern.find('{') != std::string_view::npos;
}

std::string filled_with_nothing(std::string_view pattern) {
    std::string path;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern[at] != '{') {
            path += pattern[at];
            continue;
        }
        const auto end = pattern.find('}', at);
        path += pattern.substr(at, end - at + 1) == "{seq}" ? "987654321" : kNoId;
        at = end;
    }
    return path;
}

std::string location(const http::Response& response) {
    for (const auto& header : response.headers)
        if (http::same_word(header.name, "Location")) return header.value;
    return {};
}

std::string without_tokens(std::string page) {
    constexpr std::string_view kBefore = "name=\"csrf\" value=\"";
    for (auto at = page.find(kBefore); at != std::string::npos; at = page.find(kBefore, at)) {
        at += kBefore.size();
        page.erase(at, page.find('"', at) - at);
    }
    return page;
}

}  // namespace vt::app
