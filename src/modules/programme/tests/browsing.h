// SPDX-License-Identifier: EUPL-1.2
// The town's website without a socket: requests go through the real Site, signed in as whom the
// test names. Two forms of asking: get() and post(), with the session's cookie and token.
#pragma once

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <utility>

#include "http/url.h"
#include "identity/sessions.h"
#include "modules/programme/module.h"
#include "modules/programme/tests/town.h"
#include "web/csrf_mask.h"
#include "web/site.h"

namespace vt::programme {

class Website {
public:
    using Fields = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    Website() : Website{std::make_unique<testing::TestFolder>()} {}

    http::Response get(const identity::Actor& actor, std::string path) {
        http::Request request = signed_in(actor);
        const auto mark = path.find('?');
        if (mark != std::string::npos) request.query = path.substr(mark + 1);
        request.path = path.substr(0, mark);
        return site_.handle(request);
    }
    http::Response post(const identity::Actor& actor, std::string path, Fields fields) {
        http::Request request = signed_in(actor);
        request.method = http::Method::post;
        request.path = std::move(path);
        request.headers.push_back({"Content-Type", "application/x-www-form-urlencoded"});
        request.body = "csrf=" + web::mask_csrf(identity::csrf_of(token_));
        for (const auto& [name, value] : fields)
            request.body += "&" + std::string{name} + "=" + http::percent_encoded(value);
        return site_.handle(request);
    }
    // The same form as a browser sends it when it holds a file.
    http::Response post_file(const identity::Actor& actor, std::string path, Fields fields,
                             std::string_view name, std::string_view bytes) {
        http::Request request = signed_in(actor);
        request.method = http::Method::post;
        request.path = std::move(path);
        request.headers.push_back({"Content-Type", "multipart/form-data; boundary=grens"});
        const auto part = [&](std::string_view field, std::string_view more,
                              std::string_view value) {
            request.body.append("--grens\r\nContent-Disposition: form-data; name=\"");
            request.body.append(field).append("\"").append(more).append("\r\n\r\n");
            request.body.append(value).append("\r\n");
        };
        part("csrf", "", web::mask_csrf(identity::csrf_of(token_)));
        for (const auto& [field, value] : fields) part(field, "", value);
        part("attachments", "; filename=\"" + std::string{name} + "\"", bytes);
        request.body += "--grens--\r\n";
        return site_.handle(request);
    }

private:
    static std::unique_ptr<db::Database> migrated(const testing::TestFolder& folder) {
        auto database = db::open_sqlite((folder.path() / "town.db").string());
        db::migrate(*database, all_migrations());
        return database;
    }
    explicit Website(std::unique_ptr<testing::TestFolder> folder)
        : Website{migrated(*folder), std::move(folder)} {}
    Website(std::unique_ptr<db::Database> database, std::unique_ptr<testing::TestFolder> folder)
        : folder_{std::move(folder)},
          database_{*database},
          town{*database},
          site_{tenant(std::move(database)), {module(town.grounds)}, town.clock, true} {}
    static std::vector<web::Tenant> tenant(std::unique_ptr<db::Database> database) {
        std::vector<web::Tenant> tenants(1);
        tenants.front().municipality = {.id = "voorbeeldstad", .name = "Voorbeeldstad"};
        tenants.front().database = std::move(database);
        return tenants;
    }
    http::Request signed_in(const identity::Actor& actor) {
        database_.write([&](db::Db& db) {
            const identity::Work work{db, actor, town.clock};
            token_ = identity::open_session(work, actor.person, "test").token;
            return db::Outcome::keep;
        });
        http::Request request{.host = "localhost"};
        request.headers.push_back({"Cookie", "__Host-vt=" + token_});
        request.headers.push_back({"Sec-Fetch-Site", "same-origin"});
        return request;
    }

    std::unique_ptr<testing::TestFolder> folder_;
    db::Database& database_;
    std::string token_{};

public:
    Town town;

private:
    web::Site site_;
};

inline bool says(const http::Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

inline std::string location(const http::Response& response) {
    for (const http::Header& header : response.headers)
        if (header.name == "Location") return header.value;
    return {};
}

// The page that an answer leads to, without what it says there.
inline std::string page_of(const http::Response& response) {
    const std::string target = location(response);
    return target.substr(0, target.find('?'));
}

// A page without the tokens in it, which differ each time.
inline std::string without_tokens(std::string page) {
    for (const std::string_view before : {"name=\"csrf\"\nvalue=\"", "name=\"csrf\" value=\""})
        for (auto at = page.find(before); at != std::string::npos; at = page.find(before, at)) {
            at += before.size();
            page.erase(at, page.find('"', at) - at);
        }
    return page;
}

// The address that follows `before` in a page, up to the closing quote.
inline std::string address_after(const http::Response& page, std::string_view before) {
    const auto at = page.body.find(before);
    REQUIRE(at != std::string::npos);
    return page.body.substr(at, page.body.find('"', at) - at);
}

}  // namespace vt::programme
