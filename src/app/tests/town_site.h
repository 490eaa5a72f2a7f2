// SPDX-License-Identifier: EUPL-1.2
// The whole house over the made-up municipality, without sockets: every module, every route, and
// one person for each office.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "identity/directory.h"
#include "identity/office.h"
#include "tests/support/test_database.h"
#include "web/site.h"

namespace vt::app {

// Who asks: somebody who holds one office, or nobody.
struct Asker {
    std::string name{};  // Code of the office; "nobody" for who is not signed in.
    identity::PersonId person{};
    std::string token{};  // Of the session, or of the visit of nobody.
};

class TownSite {
public:
    TownSite();

    const web::Site& site() const { return site_; }
    const Clock& clock() const { return clock_; }
    db::Database& database() const { return *site_.tenants().front().database; }
    const std::string& folder() const { return site_.tenants().front().folder; }

    // Nobody, and somebody for each office.
    std::vector<Asker> askers();
    Asker asker(std::string_view office);

    http::Response get(const Asker& asker, const std::string& path) const;
    // `fields` urlencoded; the token of the form is added.
    http::Response post(const Asker& asker, const std::string& path,
                        const std::string& fields = {}) const;
    std::int64_t log_entries() const;

private:
    http::Request request(const Asker& asker, http::Method method, const std::string& path) const;
    identity::PersonId holder(identity::Office office);
    std::string open_session(const identity::PersonId& person);

    testing::TestFolder folder_{};
    ManualClock clock_;
    web::Site site_;
};

// All places of a pattern filled with what never existed.
std::string filled_with_nothing(std::string_view pattern);
bool has_places(std::string_view pattern);
std::string location(const http::Response& response);
// A page without the masks of its tokens, which differ each time.
std::string without_tokens(std::string page);

}  // namespace vt::app
