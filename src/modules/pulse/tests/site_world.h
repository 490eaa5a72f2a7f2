// SPDX-License-Identifier: EUPL-1.2
// The pages of this module as a browser asks for them: through the Site, signed in, with its cookie
// and token.
#pragma once

#include "identity/sessions.h"
#include "modules/pulse/module.h"
#include "modules/pulse/tests/pulse_world.h"
#include "web/csrf_mask.h"
#include "web/passage.h"
#include "web/site.h"

namespace vt::pulse {

class SiteWorld {
public:
    SiteWorld() : site_{tenants(), {module()}, clock_, true}, world_{database()} {}

    World& world() { return world_; }
    db::Database& database() const { return *site_.tenants().front().database; }
    std::filesystem::path folder() const { return folder_.path(); }

    http::Response get(const PersonId& who, const std::string& path) {
        return site_.handle(request(http::Method::get, who, path));
    }
    // `fields` urlencoded, without the token.
    http::Response post(const PersonId& who, const std::string& path, const std::string& fields) {
        auto request = this->request(http::Method::post, who, path);
        request.headers.push_back({"Content-Type", "application/x-www-form-urlencoded"});
        request.body = fields + "&csrf=" + web::mask_csrf(identity::csrf_of(last_));
        return site_.handle(request);
    }

private:
    std::vector<web::Tenant> tenants() {
        web::Tenant tenant;
        tenant.municipality = {"voorbeeldstad", "Voorbeeldstad", false};
        tenant.folder = folder_.path().string();
        tenant.database = db::open_sqlite((folder_.path() / "municipality.db").string());
        db::migrate(*tenant.database, all_migrations());
        std::vector<web::Tenant> all;
        all.push_back(std::move(tenant));
        return all;
    }
    http::Request request(http::Method method, const PersonId& who, const std::string& path) {
        http::Request request{.method = method};
        const auto mark = path.find('?');
        request.path = path.substr(0, mark);
        if (mark != std::string::npos) request.query = path.substr(mark + 1);
        request.host = "voorbeeldstad.example";
        request.peer = "192.0.2.7";
        request.headers.push_back({"Sec-Fetch-Site", "same-origin"});
        if (!who) return request;
        last_ = world_.as(who, [&](const Work& work) {
            return identity::open_session(work, who, "Firefox, Linux").token;
        });
        request.headers.push_back({"Cookie", std::string{web::kSessionCookie} + "=" + last_});
        return request;
    }

    testing::TestFolder folder_;
    ManualClock clock_{day_of("2026-06-10")};
    web::Site site_;
    World world_;
    std::string last_;
};

inline bool says(const http::Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

inline std::string header(const http::Response& response, std::string_view name) {
    for (const auto& header : response.headers)
        if (header.name == name) return header.value;
    return {};
}

inline std::string location(const http::Response& response) {
    return header(response, "Location");
}

}  // namespace vt::pulse
