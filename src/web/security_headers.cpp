// SPDX-License-Identifier: EUPL-1.2
#include "web/security_headers.h"

#include <algorithm>
#include <array>

namespace vt::web {
namespace {

struct FixedHeader {
    const char* name;
    const char* value;
};

constexpr std::array kHeaders{
    FixedHeader{"Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"},
    FixedHeader{"Referrer-Policy", "same-origin"},
    FixedHeader{"X-Content-Type-Options", "nosniff"},
    FixedHeader{"X-Frame-Options", "DENY"},
    FixedHeader{"Cross-Origin-Opener-Policy", "same-origin"},
    FixedHeader{"Cross-Origin-Resource-Policy", "same-origin"},
    FixedHeader{"Cross-Origin-Embedder-Policy", "require-corp"},
    FixedHeader{"Permissions-Policy",
                "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), "
                "browsing-topics=(), publickey-credentials-get=(self), clipboard-write=(self)"},
    FixedHeader{"Cache-Control", "no-store"},
};
constexpr FixedHeader kHsts{"Strict-Transport-Security", "max-age=31536000; includeSubDomains"};

bool has(const http::Response& response, std::string_view name) {
    return std::any_of(response.headers.begin(), response.headers.end(),
                       [&](const http::Header& header) { return header.name == name; });
}

}  // namespace

void add_security_headers(const http::Request& request, http::Response& response) {
    for (const auto& [name, value] : kHeaders)
        if (!has(response, name)) response.with(name, value);
    if (request.secure && !has(response, kHsts.name)) response.with(kHsts.name, kHsts.value);
}

}  // namespace vt::web
