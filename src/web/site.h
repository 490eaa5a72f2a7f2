// SPDX-License-Identifier: EUPL-1.2
// Site: carries a request from its host name to the answer (DESIGN 1).
//
// host → municipality → language → route → session → Actor → right → CSRF → prepare → one
// transaction → page → commit → headers. A page that answers 4xx leaves nothing behind: its
// transaction is undone. A fault rolls back and shows a reference number, never its text, and gives
// back what was typed to whoever was signed in (not where a password is asked). handle() may run on
// any number of threads; the Site, its tenants and the clock must outlive them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "db/database.h"
#include "http/message.h"
#include "identity/sessions.h"
#include "web/module.h"
#include "web/passage.h"

namespace vt::web {

// One municipality that this server serves.
struct Tenant {
    Municipality municipality{};
    std::vector<std::string> hosts{};
    std::unique_ptr<db::Database> database{};
    std::string folder{};      // Its folder in the data folder.
    std::string log_origin{};  // Name of its audit log.
    std::unique_ptr<identity::SessionClock> session_clock{
        std::make_unique<identity::SessionClock>()};
    std::unique_ptr<identity::SignInGate> gate{std::make_unique<identity::SignInGate>()};
};

class Site {
public:
    // `modules` bring routes and menu. With `any_host` the first tenant answers to every host name.
    Site(std::vector<Tenant> tenants, const std::vector<Module>& modules, const Clock& clock,
         bool any_host);

    http::Response handle(const http::Request& request) const;
    // The most bytes that the body of this request may have.
    std::size_t body_limit(const http::Request& head) const;
    const Routes& routes() const { return routes_; }
    const std::vector<Tenant>& tenants() const { return tenants_; }
    const Tenant* tenant_of(const http::Request& request) const;
    // Writes when sessions were last used. To be called about once a minute.
    void write_sessions_seen() const;

private:
    enum class Step { check, page };
    void find_route(Passage& passage) const;
    http::Response answer(const Tenant& tenant, Passage& passage) const;
    http::Response read(const Tenant& tenant, Passage& passage) const;
    http::Response write(const Tenant& tenant, Passage& passage) const;
    // Nothing when the step was `check` and the page may run in a write.
    std::optional<http::Response> serve(const Tenant& tenant, Passage& passage, db::Db& db,
                                        Step step) const;
    std::optional<http::Response> admit(const Tenant& tenant, Passage& passage, Visit& visit,
                                        Step step) const;
    http::Response run_door(const Tenant& tenant, const Route& route, Visit& visit) const;
    http::Response fault(const Tenant& tenant, Passage& passage, const char* what) const;

    std::vector<Tenant> tenants_;
    Routes routes_;
    std::vector<http::PathPattern> patterns_;
    std::vector<MenuEntry> menu_;
    const Clock& clock_;
    bool any_host_;
};

}  // namespace vt::web
