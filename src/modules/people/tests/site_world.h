// SPDX-License-Identifier: EUPL-1.2
// The pages of this module as a browser asks for them: through the Site, signed in, with its cookie
// and token.
#pragma once

#include "identity/sessions.h"
#include "modules/people/module.h"
#include "modules/people/tests/people_world.h"
#include "web/csrf_mask.h"
#include "web/passage.h"
#include "web/site.h"

namespace vt::people {

class SiteWorld {
public:
    SiteWorld()
        : site_{tenants(), {module({.version = "0.1.0"})}, clock_, true}, people_{database()} {}

    World& people() { return people_; }
    db::Database& database() const { return *site_.tenants().front().database; }

    http::Response get(const PersonId& who, const std::string& path) {
        return site_.handle(request(http::Method::get, who, path));
    }
    // `fields` urlencoded, without the token.
    http::Response post(const PersonId& who, const std::string& path, const std::string& fields) {
        auto request = this->request(http::Method::post, who, path);
        request.headers.push_back({"Content-Type", "application/x-www-form-urlencoded"});
        request.body = fields + "&csrf=" + token();
        return site_.handle(request);
    }
    http::Response upload(const PersonId& who, const std::string& path, const std::string& file) {
        auto request = this->request(http::Method::post, who, path);
        request.headers.push_back({"Content-Type", "multipart/form-data; boundary=xxx"});
        const auto part = [&](const std::string& head, const std::string& value) {
            request.body +=
                "--xxx\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + value + "\r\n";
        };
        part("name=\"csrf\"", token());
        part("name=\"eerste-dag\"", "23-11-2026");
        part("name=\"bestand\"; filename=\"raad.csv\"\r\nContent-Type: text/csv", file);
        request.body += "--xxx--\r\n";
        return site_.handle(request);
    }
    void set_password(const PersonId& who, const std::string& hash) {
        people_.as_system(
            [&](const identity::Work& work) { identity::store_password(work, who, hash); });
    }

private:
    std::vector<web::Tenant> tenants() {
        web::Tenant tenant;
        tenant.municipality = {"voorbeeldstad", "Voorbeeldstad", false};
        tenant.database = db::open_sqlite((folder_.path() / "municipality.db").string());
        db::migrate(*tenant.database, all_migrations());
        std::vector<web::Tenant> all;
        all.push_back(std::move(tenant));
        return all;
    }
    std::string session(const PersonId& who) {
        std::string token;
        people_.as(who, [&](const identity::Work& work) {
            token = identity::open_session(work, who, "Firefox, Linux").token;
        });
        return token;
    }
    std::string token() const { return web::mask_csrf(identity::csrf_of(last_)); }
    http::Request request(http::Method method, const PersonId& who, const std::string& path) {
        http::Request request{.method = method};
        const auto mark = path.find('?');
        request.path = path.substr(0, mark);
        if (mark != std::string::npos) request.query = path.substr(mark + 1);
        request.host = "voorbeeldstad.example";
        request.peer = "192.0.2.7";
        request.headers.push_back({"Sec-Fetch-Site", "same-origin"});
        if (!who) return request;
        last_ = session(who);
        request.headers.push_back({"Cookie", std::string{web::kSessionCookie} + "=" + last_});
        return request;
    }

    testing::TestFolder folder_;
    ManualClock clock_{kToday};
    web::Site site_;
    World people_;
    std::string last_;
};

inline bool says(const http::Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

inline std::string location(const http::Response& response) {
    for (const auto& header : response.headers)
        if (header.name == "Location") return header.value;
    return {};
}

// The page that an answer leads to, without what it says there.
inline std::string page_of(const http::Response& response) {
    const std::string target = location(response);
    return target.substr(0, target.find('?'));
}

}  // namespace vt::people
