// SPDX-License-Identifier: EUPL-1.2
#include "web/site.h"

#include <algorithm>

#include "base/log.h"
#include "identity/directory.h"
#include "identity/sessions.h"
#include "web/assets.h"
#include "web/compress.h"
#include "web/csrf_mask.h"
#include "web/error_pages.h"
#include "web/security_headers.h"

namespace vt::web {
namespace {

using identity::Right;

http::Response plain(int status, const Passage& passage, std::string_view key) {
    const std::string_view sentence = texts::Texts{passage.language}.text(key);
    return http::Response{.status = status, .body = std::string{sentence} + "\n"}.with(
        "Content-Type", "text/plain; charset=utf-8");
}

Route unmatched(int status) {
    return {http::Method::get,
            "",
            Right::open,
            [status](Visit& visit) { return error_page(visit, status); },
            0,
            {},
            false};
}
const Route kNotFound = unmatched(404);
const Route kWrongMethod = unmatched(405);

// Where to sign in, coming back to the page that was asked for.
http::Response to_sign_in(const Visit& visit) {
    std::string target = "/inloggen";
    if (visit.request.method != http::Method::post && visit.path != "/")
        target += "?naar=" + http::percent_encoded(visit.link(visit.path));
    return see_other(visit, target);
}

bool csrf_holds(const Passage& passage, const Visit& visit) {
    return comes_from_our_page(passage.request) && !visit.csrf_token.empty() &&
           csrf_matches(passage.form.value("csrf"), visit.csrf_token);
}

}  // namespace

Site::Site(std::vector<Tenant> tenants, const std::vector<Module>& modules, const Clock& clock,
           bool any_host)
    : tenants_{std::move(tenants)}, clock_{clock}, any_host_{any_host} {
    for (const auto& module : modules) {
        routes_.insert(routes_.end(), module.routes.begin(), module.routes.end());
        menu_.insert(menu_.end(), module.menu.begin(), module.menu.end());
    }
    std::stable_sort(menu_.begin(), menu_.end(),
                     [](const auto& a, const auto& b) { return a.order < b.order; });
    for (const auto& route : routes_) patterns_.emplace_back(route.pattern);
}

const Tenant* Site::tenant_of(const http::Request& request) const {
    for (const auto& tenant : tenants_)
        if (std::find(tenant.hosts.begin(), tenant.hosts.end(), request.host) != tenant.hosts.end())
            return &tenant;
    return any_host_ && !tenants_.empty() ? &tenants_.front() : nullptr;
}

http::Response Site::handle(const http::Request& request) const {
    if (auto asset = serve_asset(request)) return std::move(*asset);
    const Tenant* tenant = tenant_of(request);
    Passage passage{.request = request};
    cut_language(passage);
    if (!tenant) return plain(421, passage, "web.error.no-municipality");
    read_cookies(passage);
    auto response = answer(*tenant, passage);
    if (passage.new_visitor && passage.route && passage.route->anonymous_form)
        response.with("Set-Cookie", cookie_header(kVisitorCookie, passage.visitor_token, false));
    add_security_headers(request, response);
    compress(request, response);
    return response;
}

std::size_t Site::body_limit(const http::Request& head) const {
    Passage passage{.request = head};
    cut_language(passage);
    find_route(passage);
    return passage.route->method == http::Method::post ? passage.route->body_max : 0;
}

void Site::find_route(Passage& passage) const {
    auto wanted = passage.request.method;
    if (wanted == http::Method::head) wanted = http::Method::get;
    passage.route = &kNotFound;
    for (std::size_t i = 0; i < routes_.size(); ++i) {
        auto places = patterns_[i].match(passage.path);
        if (!places) continue;
        passage.route = &kWrongMethod;
        if (routes_[i].method != wanted) continue;
        passage.route = &routes_[i];
        passage.places = std::move(*places);
        return;
    }
}

http::Response Site::answer(const Tenant& tenant, Passage& passage) const {
    try {
        find_route(passage);
        auto query = http::parse_query(passage.request.query);
        if (!query) return plain(400, passage, "web.error.query");
        passage.query = std::move(*query);
        if (!passage.is_post()) return read(tenant, passage);
        auto form = http::parse_form(passage.request);
        if (!form) return plain(400, passage, "web.error.form");
        passage.form = std::move(*form);
        return write(tenant, passage);
    } catch (const std::exception& error) {
        return fault(tenant, passage, error.what());
    }
}

http::Response Site::read(const Tenant& tenant, Passage& passage) const {
    std::optional<http::Response> response;
    passage.write_count = tenant.database->write_count();
    tenant.database->read([&](db::Db& db) { response = serve(tenant, passage, db, Step::page); });
    return std::move(*response);
}

http::Response Site::write(const Tenant& tenant, Passage& passage) const {
    std::optional<http::Response> response;
    tenant.database->read([&](db::Db& db) { response = serve(tenant, passage, db, Step::check); });
    if (response) return std::move(*response);
    tenant.database->write([&](db::Db& db) {
        response = serve(tenant, passage, db, Step::page);
        return response->status < 400 ? db::Outcome::keep : db::Outcome::undo;
    });
    return std::move(*response);
}

std::optional<http::Response> Site::serve(const Tenant& tenant, Passage& passage, db::Db& db,
                                          Step step) const {
    const bool apart = passage.route->apart;
    const auto session =
        apart ? std::nullopt
              : identity::find_session(db, *tenant.session_clock, passage.session_token, clock_);
    identity::Actor actor;
    if (session)
        actor = identity::Directory{db}.actor(session->person, clock_.today()).value_or(actor);
    if (!actor.signed_in()) start_visit(passage);
    const identity::Work work{db, actor, clock_};
    const texts::Texts texts{passage.language};
    const bool known = actor.signed_in();
    Visit visit{
        .request = passage.request,
        .form = passage.form,
        .query = passage.query,
        .places = passage.places,
        .work = work,
        .texts = texts,
        .municipality = tenant.municipality,
        .path = passage.path,
        .csrf_token = identity::csrf_of(known ? passage.session_token : passage.visitor_token),
        .session = known ? passage.session_token : "",
        .session_id = known ? session->id.value : "",
        .visitor = apart ? passage.visitor_token : "",
        .folder = tenant.folder,
        .write_count = passage.write_count,
        .menu = &menu_};
    auto response = admit(tenant, passage, visit, step);
    if (response && known && !response->has("Cache-Control"))
        response->with("Cache-Control", "no-store");
    return response;
}

std::optional<http::Response> Site::admit(const Tenant& tenant, Passage& passage, Visit& visit,
                                          Step step) const {
    const Route& route = *passage.route;
    if (!identity::may(visit.actor(), route.right))
        return visit.actor().signed_in() ? error_page(visit, 403) : to_sign_in(visit);
    if (passage.is_post() && !route.pattern.empty() && !csrf_holds(passage, visit))
        return error_page(visit, 403, "web.error.form-expired");
    if (route.door) return run_door(tenant, route, visit);
    if (passage.is_post() && step == Step::check && !route.pattern.empty()) {
        passage.form_is_theirs = visit.actor().signed_in();
        return std::nullopt;
    }
    return route.page(visit);
}

http::Response Site::run_door(const Tenant& tenant, const Route& route, Visit& visit) const {
    identity::Accounts accounts{*tenant.database, clock_, *tenant.gate, tenant.municipality.name};
    Door door{*tenant.database, accounts};
    return route.door(visit, door);
}

void Site::write_sessions_seen() const {
    for (const auto& tenant : tenants_) {
        const auto due = tenant.session_clock->take_due(clock_.now());
        if (due.empty()) continue;
        tenant.database->write([&](db::Db& db) {
            identity::write_last_seen(db, due);
            return db::Outcome::keep;
        });
    }
}

http::Response Site::fault(const Tenant& tenant, Passage& passage, const char* what) const {
    const std::string reference = random_id_text().substr(0, 8);
    log::error("fault {} on {}: {}", reference, passage.route ? passage.route->pattern : "", what);
    const auto typed =
        passage.form_is_theirs ? typed_values(passage.form) : std::vector<std::string>{};
    return fault_page(tenant.municipality, passage.language, reference, typed);
}

}  // namespace vt::web
