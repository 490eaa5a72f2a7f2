// SPDX-License-Identifier: EUPL-1.2
#include "app/public_files.h"

#include <stdexcept>

#include "audit/public.h"
#include "audit/seal.h"
#include "crypto/secret.h"

namespace vt::app {
namespace {

constexpr std::string_view kLogPath = "/log/";
constexpr int kContactMonths = 11;  // RFC 9116: less than a year ahead.

http::Response plain(std::string body, int status = 200) {
    return http::Response{.status = status, .body = std::move(body)}.with(
        "Content-Type", "text/plain; charset=utf-8");
}

http::Response log_file(const web::Tenant& tenant, std::string_view path) {
    std::optional<audit::PublicFile> file;
    tenant.database->read([&](db::Db& db) { file = audit::public_file(db, path); });
    if (!file) return plain("not found\n", 404);
    return http::Response{.body = std::move(file->bytes)}
        .with("Content-Type", std::string{file->content_type})
        .with("X-Content-Type-Options", "nosniff")
        .with("Access-Control-Allow-Origin", "*")
        .with("Cache-Control",
              file->immutable ? "public, max-age=31536000, immutable" : "public, max-age=30");
}

http::Response security_txt(const Config& config, const Clock& clock) {
    if (config.security_contact.empty()) return plain("not found\n", 404);
    const Day expires = clock.today().plus_months(kContactMonths);
    return plain("Contact: " + config.security_contact + "\nExpires: " + expires.iso() +
                 "T00:00:00.000Z\nPreferred-Languages: nl, en\n");
}

bool reads_only(const http::Request& request) {
    return request.method == http::Method::get || request.method == http::Method::head;
}

}  // namespace

std::optional<http::Response> public_file(const web::Site& site, const Config& config,
                                          const Clock& clock, const http::Request& request) {
    if (!reads_only(request)) return std::nullopt;
    const std::string_view path{request.path};
    if (path == "/.well-known/security.txt") return security_txt(config, clock);
    if (path != "/log/checkpoint" && !path.starts_with("/log/tile/")) return std::nullopt;
    const auto* tenant = site.tenant_of(request);
    if (!tenant) return std::nullopt;
    return log_file(*tenant, path.substr(kLogPath.size()));
}

http::Response metrics(const Config& config, const net::Server::Figures& figures,
                       const http::Request& request) {
    if (config.metrics_token.empty()) return plain("not found\n", 404);
    const auto sent = request.header("authorization").value_or("");
    if (!crypto::secure_equal(sent, "Bearer " + config.metrics_token))
        return plain("token needed\n", 401).with("WWW-Authenticate", "Bearer");
    std::string text;
    const auto line = [&](std::string_view name, std::string_view type, std::uint64_t value) {
        text += "# TYPE " + std::string{name} + " " + std::string{type} + "\n";
        text += std::string{name} + " " + std::to_string(value) + "\n";
    };
    line("vredestijd_requests_total", "counter", figures.requests);
    line("vredestijd_refused_overload_total", "counter", figures.refused_overload);
    line("vredestijd_refused_broken_total", "counter", figures.refused_broken);
    line("vredestijd_connections", "gauge", figures.connections);
    return plain(std::move(text));
}

void seal_log(const web::Tenant& tenant, const Clock& clock) {
    audit::Sealer sealer{*tenant.database, tenant.log_origin, tenant.folder};
    sealer.seal(clock.now());
}

void refuse_newer_data(db::Database& database, const Clock& clock) {
    std::string newest;
    database.read([&](db::Db& db) {
        const auto last = audit::list(db, 1);
        if (!last.empty()) newest = last.front().at;
    });
    const auto at = instant_from_text(newest);
    if (at && amsterdam(*at).day > clock.today())
        throw std::runtime_error{"The data was last changed on " + amsterdam(*at).day.iso() +
                                 ", later than the day that is set (" + clock.today().iso() + ")"};
}

}  // namespace vt::app
