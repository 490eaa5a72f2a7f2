// SPDX-License-Identifier: EUPL-1.2
#include "web/assets.h"

#include <algorithm>

#include "base/result.h"
#include "web/compress.h"

namespace vt::web {
namespace {

constexpr std::string_view kFolder = "/assets/";

const Asset* find_file(std::string_view file) {
    const auto all = assets();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Asset& a) { return a.file == file; });
    return found == all.end() ? nullptr : &*found;
}

void put_body(const http::Request& request, const Asset& asset, http::Response& response) {
    if (!asset.gzip.empty() || !asset.brotli.empty()) response.with("Vary", "Accept-Encoding");
    if (!asset.brotli.empty() && accepts_encoding(request, "br")) {
        response.with("Content-Encoding", "br").body = asset.brotli;
    } else if (!asset.gzip.empty() && accepts_encoding(request, "gzip")) {
        response.with("Content-Encoding", "gzip").body = asset.gzip;
    } else {
        response.body = asset.plain;
    }
}

}  // namespace

const Asset& asset(std::string_view name) {
    const auto all = assets();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Asset& a) { return a.name == name; });
    VT_CHECK(found != all.end());
    return *found;
}

html::Url url_of(std::string_view name) {
    return html::Url::local(std::string{kFolder} + std::string{asset(name).file});
}

std::optional<http::Response> serve_asset(const http::Request& request) {
    const bool icon = request.path == "/favicon.ico";
    if (!icon && !request.path.starts_with(kFolder)) return std::nullopt;
    const Asset* found = icon ? &asset("favicon.svg")
                              : find_file(std::string_view{request.path}.substr(kFolder.size()));
    const bool reads = request.method == http::Method::get || request.method == http::Method::head;
    if (!found || !reads) return http::Response{.status = 404};
    http::Response response;
    response.with("Content-Type", std::string{found->type})
        .with("Cache-Control",
              icon ? "public, max-age=86400" : "public, max-age=31536000, immutable")
        .with("X-Content-Type-Options", "nosniff")
        .with("Cross-Origin-Resource-Policy", "same-origin");
    put_body(request, *found, response);
    return response;
}

}  // namespace vt::web
