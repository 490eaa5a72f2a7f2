// SPDX-License-Identifier: EUPL-1.2
// The pages through the real Site, signed in, over a SQLite file, for the tests of this module.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/url.h"
#include "identity/sessions.h"
#include "modules/dilemmas/module.h"
#include "modules/dilemmas/tests/dilemmas_world.h"
#include "web/csrf_mask.h"
#include "web/passage.h"
#include "web/site.h"

namespace vt::dilemmas {

// What waits for the visitor, a line each, as the page of the week asks for it.
inline http::Response waiting_lines(web::Visit& visit) {
    std::string lines;
    for (const web::MenuEntry& entry : *visit.menu)
        if (entry.waiting && identity::may(visit.actor(), entry.right))
            for (const web::Waiting& one : entry.waiting(visit))
                lines += one.title + " | " + one.path + "\n";
    return http::Response{.body = lines};
}

inline web::Module week() {
    return {.name = "week", .routes = {web::get("/week", identity::Right::own, waiting_lines)}};
}

class DilemmasSite {
public:
    using Fields = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    DilemmasSite() : site_{tenants(), {module(), week()}, clock_, true}, world_{database()} {}

    DilemmasWorld& world() { return world_; }
    ManualClock& clock() { return clock_; }
    std::filesystem::path folder() const { return folder_.path(); }
    // Opens a session; what follows is asked by this person.
    void as(const Actor& actor) {
        token_ = world_.write(actor, [&](const identity::Work& work) {
            const identity::Work now{work.db, work.actor, clock_};
            return identity::open_session(now, actor.person, "Firefox, Linux").token;
        });
    }
    http::Response get(const std::string& path) {
        return site_.handle(request(http::Method::get, path));
    }
    http::Response post(const std::string& path, Fields fields) {
        auto request = this->request(http::Method::post, path);
        request.headers.push_back({"Content-Type", "application/x-www-form-urlencoded"});
        request.body = "csrf=" + web::mask_csrf(identity::csrf_of(token_));
        for (const auto& [name, value] : fields)
            request.body += "&" + std::string{name} + "=" + http::percent_encoded(value);
        return site_.handle(request);
    }

private:
    db::Database& database() const { return *site_.tenants().front().database; }
    std::vector<web::Tenant> tenants() {
        web::Tenant tenant;
        tenant.municipality = {"voorbeeldstad", "Voorbeeldstad", false};
        tenant.database = db::open_sqlite((folder_.path() / "municipality.db").string());
        db::migrate(*tenant.database, all_migrations());
        std::vector<web::Tenant> all;
        all.push_back(std::move(tenant));
        return all;
    }
    http::Request request(http::Method method, const std::string& path) const {
        http::Request request{.method = method};
        const auto mark = path.find('?');
        request.path = path.substr(0, mark);
        if (mark != std::string::npos) request.query = path.substr(mark + 1);
        request.host = "voorbeeldstad.example";
        request.peer = "192.0.2.7";
        request.headers.push_back({"Sec-Fetch-Site", "same-origin"});
        request.headers.push_back({"Cookie", std::string{web::kSessionCookie} + "=" + token_});
        return request;
    }

    testing::TestFolder folder_;
    ManualClock clock_{day("2026-11-23")};
    web::Site site_;
    DilemmasWorld world_;
    std::string token_;
};

inline bool says(const http::Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

inline std::string header(const http::Response& response, std::string_view name) {
    for (const auto& one : response.headers)
        if (one.name == name) return one.value;
    return {};
}

}  // namespace vt::dilemmas
