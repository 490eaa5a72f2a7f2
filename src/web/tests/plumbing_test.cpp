// SPDX-License-Identifier: EUPL-1.2
// What goes around a page on its way out: assets, compression, CSRF masks, headers.
#include <doctest/doctest.h>
#include <zlib.h>

#include <algorithm>
#include <set>

#include "web/assets.h"
#include "web/compress.h"
#include "web/csrf_mask.h"
#include "web/security_headers.h"

namespace vt::web {
namespace {

http::Request request_for(std::string path, std::string encodings = "") {
    http::Request request{.path = std::move(path)};
    if (!encodings.empty()) request.headers.push_back({"Accept-Encoding", std::move(encodings)});
    return request;
}

std::string header(const http::Response& response, std::string_view name) {
    for (const auto& each : response.headers)
        if (each.name == name) return each.value;
    return "";
}

std::string gunzipped(std::string bytes) {
    std::string text(1 << 20, '\0');
    z_stream stream{};
    REQUIRE(inflateInit2(&stream, 15 + 16) == Z_OK);
    stream.next_in = reinterpret_cast<Bytef*>(bytes.data());
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(text.data());
    stream.avail_out = static_cast<uInt>(text.size());
    REQUIRE(inflate(&stream, Z_FINISH) == Z_STREAM_END);
    text.resize(stream.total_out);
    inflateEnd(&stream);
    return text;
}

TEST_CASE("an asset is served in the best coding that the browser takes, to be kept for ever") {
    const std::string path = url_of("app.css").text();
    const auto plain = serve_asset(request_for(path));
    const auto gzip = serve_asset(request_for(path, "gzip, deflate"));
    const auto brotli = serve_asset(request_for(path, "gzip, deflate, br"));
    REQUIRE(plain);
    CHECK(plain->status == 200);
    CHECK(plain->body == asset("app.css").plain);
    CHECK(header(*plain, "Content-Type") == "text/css; charset=utf-8");
    CHECK(header(*plain, "Cache-Control") == "public, max-age=31536000, immutable");
    CHECK(header(*plain, "Content-Encoding").empty());
    CHECK(header(*plain, "Vary") == "Accept-Encoding");
    CHECK(header(*gzip, "Content-Encoding") == "gzip");
    CHECK(gunzipped(gzip->body) == plain->body);
    CHECK(header(*brotli, "Content-Encoding") == "br");
    CHECK(brotli->body.size() < gzip->body.size());
}

TEST_CASE("a font is not compressed again") {
    const auto font =
        serve_asset(request_for(url_of("source-sans-3-latin.woff2").text(), "br, gzip"));
    CHECK(header(*font, "Content-Encoding").empty());
    CHECK(header(*font, "Content-Type") == "font/woff2");
}

TEST_CASE("what is no asset is not found, and other paths are left to the site") {
    CHECK(serve_asset(request_for("/assets/app.css"))->status == 404);
    CHECK(serve_asset(request_for("/assets/../app.css"))->status == 404);
    CHECK(serve_asset(request_for("/favicon.ico"))->status == 200);
    CHECK_FALSE(serve_asset(request_for("/programma")));
    auto post = request_for(url_of("app.css").text());
    post.method = http::Method::post;
    CHECK(serve_asset(post)->status == 404);
}

TEST_CASE("every asset says what it is and how it can be checked") {
    CHECK(assets().size() >= 6);
    for (const auto& each : assets()) {
        CHECK_FALSE(each.type.empty());
        CHECK(each.integrity.starts_with("sha384-"));
        CHECK_FALSE(each.plain.empty());
    }
}

TEST_CASE("a coding with q=0 is not taken") {
    CHECK(accepts_encoding(request_for("/", "br;q=0.8, gzip ;q=0.001"), "gzip"));
    CHECK_FALSE(accepts_encoding(request_for("/", "br, gzip;q=0"), "gzip"));
    CHECK_FALSE(accepts_encoding(request_for("/", "gzip; q=0.000"), "gzip"));
    CHECK_FALSE(accepts_encoding(request_for("/", "xgzip"), "gzip"));
    CHECK_FALSE(accepts_encoding(request_for("/"), "gzip"));
}

TEST_CASE("a page is compressed only where it may be and the browser takes it") {
    const std::string body(4000, 'a');
    http::Response allowed{.body = body, .compress = true};
    compress(request_for("/", "gzip"), allowed);
    CHECK(header(allowed, "Content-Encoding") == "gzip");
    CHECK(gunzipped(allowed.body) == body);
    http::Response forbidden{.body = body};
    compress(request_for("/", "gzip"), forbidden);
    CHECK(forbidden.body == body);
    http::Response not_taken{.body = body, .compress = true};
    compress(request_for("/", "br"), not_taken);
    CHECK(not_taken.body == body);
    CHECK(header(not_taken, "Vary") == "Accept-Encoding");
    http::Response small{.body = "<p>x</p>", .compress = true};
    compress(request_for("/", "gzip"), small);
    CHECK(small.body == "<p>x</p>");
}

TEST_CASE("a CSRF token looks different each time and is still itself") {
    const std::string token = "9f86d081884c7d659a2feaa0c55ad015";
    std::set<std::string> masks;
    for (int i = 0; i < 50; ++i) masks.insert(mask_csrf(token));
    CHECK(masks.size() == 50);
    for (const auto& mask : masks) {
        CHECK(csrf_matches(mask, token));
        CHECK(mask.find(token) == std::string::npos);
    }
}

TEST_CASE("a changed, short, foreign or empty mask does not match") {
    const std::string token = "9f86d081884c7d65";
    const std::string mask = mask_csrf(token);
    for (std::size_t i = 0; i < mask.size(); ++i) {
        std::string changed = mask;
        changed[i] = changed[i] == '0' ? '1' : '0';
        CHECK_FALSE(csrf_matches(changed, token));
        changed[i] = 'x';
        CHECK_FALSE(csrf_matches(changed, token));
    }
    CHECK_FALSE(csrf_matches(mask.substr(2), token));
    CHECK_FALSE(csrf_matches(mask_csrf("9f86d081884c7d66"), token));
    CHECK_FALSE(csrf_matches("", token));
    CHECK_FALSE(csrf_matches("", ""));
    CHECK_FALSE(csrf_matches(token, token));
}

TEST_CASE("every answer says what a browser may do with it, and HSTS only over TLS") {
    http::Response response;
    http::Request request = request_for("/");
    add_security_headers(request, response);
    const std::string policy = header(response, "Content-Security-Policy");
    for (const auto* part : {"default-src 'none'", "script-src 'self'", "frame-ancestors 'none'",
                             "base-uri 'none'", "require-trusted-types-for 'script'"})
        CHECK_MESSAGE(policy.find(part) != std::string::npos, part);
    CHECK(policy.find("unsafe") == std::string::npos);
    CHECK(header(response, "Referrer-Policy") == "same-origin");
    CHECK(header(response, "X-Content-Type-Options") == "nosniff");
    CHECK(header(response, "Cache-Control") == "no-store");
    CHECK(header(response, "Strict-Transport-Security").empty());

    request.secure = true;
    http::Response stricter;
    stricter.with("Referrer-Policy", "no-referrer");
    add_security_headers(request, stricter);
    CHECK(header(stricter, "Referrer-Policy") == "no-referrer");
    CHECK(header(stricter, "Strict-Transport-Security").starts_with("max-age=31536000"));
    const auto named = [](const http::Header& h) { return h.name == "Referrer-Policy"; };
    CHECK(std::count_if(stricter.headers.begin(), stricter.headers.end(), named) == 1);
}

}  // namespace
}  // namespace vt::web
