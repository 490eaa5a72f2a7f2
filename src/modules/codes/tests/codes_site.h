// SPDX-License-Identifier: EUPL-1.2
// The pages of this module as a browser asks for them: through the Site, signed in, with its cookie
// and token.
#pragma once

#include <string>

#include "crypto/password.h"
#include "http/url.h"
#include "identity/accounts.h"
#include "identity/passwords.h"
#include "identity/sessions.h"
#include "modules/codes/module.h"
#include "modules/codes/tests/codes_world.h"
#include "web/csrf_mask.h"
#include "web/passage.h"
#include "web/site.h"

namespace vt::codes {

class CodesSite {
public:
    using Fields = std::vector<std::pair<std::string, std::string>>;

    CodesSite() : site_{tenants(), {module()}, clock_, true}, world_{database()} {}

    World& world() { return world_; }
    http::Response get(const PersonId& who, const std::string& path) {
        return site_.handle(request(http::Method::get, who, path));
    }
    http::Response post(const PersonId& who, const std::string& path, const Fields& fields = {}) {
        auto sent = request(http::Method::post, who, path);
        sent.headers.push_back({"Content-Type", "application/x-www-form-urlencoded"});
        sent.body = "csrf=" + web::mask_csrf(identity::csrf_of(last_));
        for (const auto& [name, value] : fields)
            sent.body += "&" + name + "=" + http::percent_encoded(value);
        return site_.handle(sent);
    }
    db::Database& database() const { return *site_.tenants().front().database; }
    std::filesystem::path folder() const { return folder_.path(); }
    ManualClock& clock() { return clock_; }
    void set_password(const PersonId& who, std::string_view password) {
        const std::string hash = crypto::hash_password(identity::normalised_password(password));
        world_.past_the_program([&](db::Db& db) {
            const identity::Actor system{.system = "system:test"};
            const Work work{db, system, clock_};
            REQUIRE(identity::invite(work, who));
            identity::store_password(work, who, hash);
        });
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
    http::Request request(http::Method method, const PersonId& who, const std::string& path) {
        http::Request made{.method = method};
        const auto mark = path.find('?');
        made.path = path.substr(0, mark);
        if (mark != std::string::npos) made.query = path.substr(mark + 1);
        made.host = "voorbeeldstad.example";
        made.peer = "192.0.2.7";
        made.headers.push_back({"Sec-Fetch-Site", "same-origin"});
        if (!who) return made;
        last_ = world_.as(who, [&](const Work& work) {
            return identity::open_session(work, who, "Firefox, Linux").token;
        });
        made.headers.push_back({"Cookie", std::string{web::kSessionCookie} + "=" + last_});
        return made;
    }

    testing::TestFolder folder_;
    ManualClock clock_{kToday};
    web::Site site_;
    World world_;
    std::string last_;
};

inline bool says(const http::Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

inline std::string location(const http::Response& response) {
    for (const auto& header : response.headers)
        if (header.name == "Location") return header.value.substr(0, header.value.find('?'));
    return {};
}

// What follows `before` in the page, up to the closing quote.
inline std::string after(const http::Response& page, std::string_view before) {
    const auto at = page.body.find(before);
    REQUIRE(at != std::string::npos);
    const auto from = at + before.size();
    return page.body.substr(from, page.body.find('"', from) - from);
}

}  // namespace vt::codes
